"""Cues, sources and contents as they are learnt."""

from crossbearing.annotation.attribution_features import branches, common, cue_features
from crossbearing.annotation.attribution_roles import candidates, find_roles, scene_of
from crossbearing.annotation.attribution_weights import BIAS, attribution_weights, log_odds
from crossbearing.annotation.parsing import parse
from crossbearing.annotation.phrases import Parse, parse_of
from crossbearing.annotation.reported_speech import find_sayings
from crossbearing.values.documents import Document


def parsed(text: str) -> Parse:
    """Return the parse of a text."""
    layers, _ = parse(Document("d", "d.txt", text, "", "text/plain"))
    return parse_of(text, layers)


def roles(text: str) -> list[tuple[str, str, str]]:
    """Return source, cue and content of each attribution, in words."""
    tree = parsed(text)
    scene = scene_of(tree, find_sayings(tree, 0), attribution_weights().priors)

    def words(numbers: tuple[int, ...]) -> str:
        return " ".join(tree.tokens[w].text for w in numbers)

    return [(words(each.source), tree.tokens[each.cue].text, words(each.content)) for each in find_roles(scene, ())]


def test_attitudes_are_attributed() -> None:
    """Who wants, opposes or backs something is the source of it."""
    assert ("The mayor", "opposes", "the new tunnel") in roles("The mayor opposes the new tunnel.")


def test_what_a_poll_shows_is_attributed_to_it() -> None:
    """A thing that tells is a source too."""
    assert ("A poll", "showed", "that most voters back the plan") in roles(
        "A poll showed that most voters back the plan."
    )


def test_a_plain_deed_attributes_nothing() -> None:
    """Nobody tells anything where a car hits a gate."""
    assert roles("A car hit the gate of the barracks.") == []


def test_a_preposition_belongs_to_no_source() -> None:
    """The source of a passive is the phrase without "by"."""
    assert "by" not in [source.split(" ")[0] for source, _, _ in roles("Her death was confirmed by the ministry.")]


def test_the_content_holds_neither_source_nor_cue() -> None:
    """What is told is apart from who tells it and the word that says so."""
    tree = parsed("The strike, the union said, will end on Monday if the board agrees.")
    scene = scene_of(tree, find_sayings(tree, 0), attribution_weights().priors)
    for each in find_roles(scene, ()):
        assert each.cue not in each.content
        assert not set(each.source) & set(each.content)


def test_weights_know_no_names() -> None:
    """A feature holds a name's tag in place of the name, so that nobody is learnt by heart."""
    tree = parsed("Berg said that Wernick had left.")
    assert [common(token) for token in tree.tokens if token.upos == "PROPN"] == ["PROPN", "PROPN"]
    seen = cue_features(scene_of(tree, (), {}), 1)
    assert not any("berg" in feature.lower() for feature in seen)
    assert not any("berg" in feature.lower() for feature in attribution_weights().source)


def test_every_verb_is_a_candidate() -> None:
    """Verbs are asked, known nouns too, other words not."""
    tree = parsed("The claim stunned the town.")
    scene = scene_of(tree, (), {})
    assert list(candidates(scene, frozenset({"claim/NOUN"}))) == [1, 2]
    assert list(candidates(scene, frozenset())) == [2]


def test_the_subject_of_the_verb_above_is_reached() -> None:
    """Who wants to say something is reached from "say" through the verb above."""
    tree = parsed("The minister wanted to say that she would leave.")
    cue = next(w for w, token in enumerate(tree.tokens) if token.text == "say")
    heads = {tree.tokens[branch.head].text for branch in branches(tree, cue)}
    assert "minister" in heads


def test_log_odds_add_up() -> None:
    """Features of no weight count nothing."""
    assert log_odds({BIAS: -1.0, "a": 0.5}, ["a", "unknown"]) == -0.5


def test_what_a_source_adds_is_an_attribution_of_its_own() -> None:
    """What the same source goes on to add is no part of what it said before."""
    found = roles("The minister said the dam was safe, adding that nobody had been hurt.")
    told = {cue: content for _, cue, content in found}
    assert "adding" not in told["said"]
    assert told["adding"] == "that nobody had been hurt"
