"""Word choice: the phrases that reports use for one thing."""

from crossbearing.framing.families import families_of, is_body, says_little
from crossbearing.framing.labels import labels_of
from crossbearing.framing.phrases import phrases_of
from crossbearing.values.framings import Label
from tests.framing.accounts import TEXTS, entity, report, story

KORVATH = entity("Korvath", "group", **TEXTS)


def wordings(label: Label) -> set[str]:
    """Return the words of a label's mentions, in lower case."""
    return {mention.text.lower() for mention in label.mentions}


def label_with(words: str, labels: tuple[Label, ...]) -> Label:
    """Return the label that has a mention in these words."""
    return next(label for label in labels if words in wordings(label))


def test_words_for_a_named_body() -> None:
    """What stands beside a body's name, and the words of that family elsewhere, are gathered under its id."""
    label = label_with("rebels", labels_of(story(**TEXTS), (KORVATH,)))
    assert (label.target, label.target_words) == (KORVATH.id, "Korvath")
    assert {"extremist group korvath", "militants", "korvath militants", "insurgents"} <= wordings(label)


def test_words_for_a_thing() -> None:
    """Different nouns of one family for a thing make one label; its target is the commonest wording."""
    label = label_with("vessel", labels_of(story(**TEXTS), (KORVATH,)))
    assert wordings(label) == {"ship", "ferry", "vessel", "boat"}
    assert label.target == label.target_words == "ferry"


def test_spans_are_exact() -> None:
    """Every mention's words stand where its span says."""
    for label in labels_of(story(**TEXTS), (KORVATH,)):
        for mention in label.mentions:
            span = mention.span
            assert TEXTS[span.document_id][span.start : span.end] == mention.text


def test_one_report_makes_no_choice() -> None:
    """A report alone, or two that use the same words, choose no words."""
    assert labels_of(story(a=TEXTS["a"]), ()) == ()
    assert labels_of(story(a="The ferry sank.", b="The ferry was old."), ()) == ()


def test_lone_noun_described_in_two_ways() -> None:
    """A noun without a family makes a label where two reports describe it differently."""
    labels = labels_of(story(a="They saw the marble statue.", b="They tore the hated statue down."), ())
    assert [wordings(label) for label in labels] == [{"marble statue", "hated statue"}]


def test_order_changes_nothing() -> None:
    """The reports' order changes no label."""
    back = story(**dict(reversed(TEXTS.items())))
    assert labels_of(story(**TEXTS), (KORVATH,)) == labels_of(back, (KORVATH,))


def test_persons_titles_are_no_choice() -> None:
    """A person who is called spokesman by all, in more words or fewer, is called one thing."""
    texts = {"a": "Army spokesman Jon Arle spoke.", "b": "The Hallin spokesman Jon Arle denied it."}
    assert labels_of(story(**texts), (entity("Jon Arle", "person", **texts),)) == ()


def test_other_rulers_do_not_join() -> None:
    """A government that is tied to another country is not gathered under the first one's name."""
    texts = {
        "a": "The Malian regime fell. The Malian junta fled. The French government watched.",
        "b": "The Malian leadership left Mali.",
    }
    found = labels_of(story(**texts), (entity("Mali", "place", b=texts["b"]), entity("French", "place", a=texts["a"])))
    label = label_with("malian junta", found)
    assert label.target == "n-Mali"
    assert "french government" not in wordings(label)


def test_a_people_is_no_body() -> None:
    """Soldiers of a people are not that people's name, so that other soldiers are not gathered under it."""
    texts = {
        "a": "French soldiers left. French troops fled.",
        "b": "The soldiers of Hallin stayed, as did peacekeepers.",
    }
    label = label_with("peacekeepers", labels_of(story(**texts), (entity("French", "group", a=texts["a"]),)))
    assert label.target == "soldiers"


def test_parties_of_two_nations_are_two() -> None:
    """The police of one country are not in one label with the police of another."""
    texts = {"a": "French police searched the flat. The officers left.", "b": "German police watched. Constables came."}
    peoples = (entity("French", "group", a=texts["a"]), entity("German", "group", b=texts["b"]))
    for label in labels_of(story(**texts), peoples):
        assert not {"french police", "german police"} <= wordings(label)


def test_another_of_its_kind_is_left_out() -> None:
    """An "earlier fire" is another than the one that the reports tell of."""
    label = label_with("blaze", labels_of(story(a="The fire spread.", b="The blaze spread like an earlier fire."), ()))
    assert wordings(label) == {"fire", "blaze"}


def test_article_and_number_left_out() -> None:
    """A phrase begins after article and number, and ends with the name it runs into."""
    texts = {"a": "The two old ferries met the rebel group Korvath."}
    phrases = phrases_of(report("a", texts["a"]), (entity("Korvath", "group", **texts),))
    assert [phrase.mention.text for phrase in phrases] == ["old ferries", "rebel group Korvath"]


def test_families() -> None:
    """A compound speaks before its head, the words before an empty head for it; a noun of a listed kind joins it."""
    assert families_of("agent", ("nerve",)) == {"chemical"}
    assert "@fighters" in families_of("group", ("terror",))
    assert "tax" not in families_of("rate", ("tax",))
    assert families_of("trellis", ()) == frozenset()
    assert families_of("lifeboat", ()) == families_of("boat", ())
    assert says_little("number")
    assert says_little("group")
    assert is_body("@fighters")
    assert not is_body("victims")


def test_deaths_of_two_persons_are_two() -> None:
    """One person's death is in no label with another's, and to describe it otherwise is a choice of words."""
    texts = {
        "a": "The death of Tom Hardwell shook Hallin. The killing of Ann Lisle came later.",
        "b": "The violent death of Tom Hardwell was mourned. The murder of Ann Lisle was not.",
    }
    persons = tuple(entity(name, "person", **texts) for name in ("Tom Hardwell", "Ann Lisle"))
    labels = {label.target_words: wordings(label) for label in labels_of(story(**texts), persons)}
    assert labels == {
        "death of Tom Hardwell": {"death", "violent death"},
        "murder of Ann Lisle": {"killing", "murder"},
    }


def test_one_gunman_is_not_the_group() -> None:
    """Words for one person and words for many are not in one label, though one family holds them."""
    texts = {
        "a": "The gunman fled. The police hunt a terrorist group.",
        "b": "The attacker escaped. The police named a militant group.",
    }
    assert wordings(label_with("gunman", labels_of(story(**texts), ()))) == {"gunman", "attacker"}


def test_members_are_the_body() -> None:
    """Those who are called by what they belong to alone are words for it."""
    texts = {"a": "Korvath members fled.", "b": "Korvath militants came back."}
    label = label_with("korvath members", labels_of(story(**texts), (entity("Korvath", "group", **texts),)))
    assert wordings(label) == {"korvath members", "korvath militants"}


def test_a_happening_in_small_letters_is_no_name() -> None:
    """The words for a treaty or a happening that ends on a noun in small letters are a choice, though an entity."""
    texts = {"a": "The Hallin agreement was signed on Monday.", "b": "They signed the Hallin pact."}
    treaty = entity("Hallin agreement", "work", a=texts["a"])
    assert wordings(label_with("hallin pact", labels_of(story(**texts), (treaty,)))) == {
        "hallin agreement",
        "hallin pact",
    }


def test_former_workers_are_a_kind() -> None:
    """Of one person "former" says that another is meant; many former workers are people of some kind."""
    texts = {"a": "The former workers of the mill spoke.", "b": "Former employees left. The former employee wept."}
    words = wordings(label_with("former workers", labels_of(story(**texts), ())))
    assert words == {"former workers", "former employees"}


def test_what_a_thing_is_said_to_be() -> None:
    """A noun after "is" is a word for its subject, but no party is a word for another."""
    texts = {"a": "The report is a lagging indicator.", "b": "The study was long. The attackers were refugees."}
    assert "lagging indicator" in wordings(label_with("study", labels_of(story(**texts), ())))
    refugees = next(phrase for phrase in phrases_of(report("b", texts["b"]), ()) if phrase.head == "refugee")
    assert refugees.families == families_of("refugee", ())


def test_unheard_of_compounds() -> None:
    """An unheard-of compound goes by the noun that it ends in, one that is heard of does not."""
    assert families_of("megarocket", ()) == families_of("rocket", ())
    assert "ship" not in families_of("leadership", ())


def test_diseases_written_as_names() -> None:
    """A disease that is written as a name is a word for it like any other."""
    texts = {"a": "Doctors fear Covid-19.", "b": "Doctors fear the virus."}
    assert wordings(label_with("virus", labels_of(story(**texts), ()))) == {"covid", "virus"}


def test_openings_come_first() -> None:
    """Of two choices of words told alike, the one that the reports open with comes first."""
    filler = "It was late and it rained and nobody came. " * 10
    texts = {
        "a": f"The blaze spread. {filler} The home stood. The home fell.",
        "b": f"The fire spread. {filler} The house stood.",
    }
    assert next(label.target for label in labels_of(story(**texts), ())) in {"blaze", "fire"}


def test_numerals_name_nothing() -> None:
    """Numerals that stand as nouns are figures, no words for a thing."""
    texts = {"a": "Thousands came. The number grew.", "b": "Hundreds came. The count grew."}
    told = {words for label in labels_of(story(**texts), ()) for words in wordings(label)}
    assert told == {"number", "count"}
