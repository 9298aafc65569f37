"""Words for a named person."""

from crossbearing.framing.labels import labels_of
from crossbearing.framing.persons import persons_of
from crossbearing.framing.phrases import phrases_of
from crossbearing.values.entities import Entity
from tests.framing.accounts import entity, story
from tests.framing.test_labels import label_with, wordings

HELD = {
    "a": "A Brenfield man was held on Friday. Tom Hardwell, 43, denied it. The suspect will be heard in May.",
    "b": "Police arrested Tom Hardwell over the theft. The alleged thief wept in court.",
}
HARDWELL = entity("Tom Hardwell", "person", **HELD)


def words_for(person: Entity, *others: Entity, **texts: str) -> set[str]:
    """Return the wordings of the phrases that stand for a person."""
    told = story(**texts)
    phrases = [p for report in told.reports for p in phrases_of(report, (person, *others))]
    found = persons_of(told, phrases, (person, *others))
    return {phrase.wording for phrase, who in found.items() if who == person.id}


def test_words_before_and_after_the_only_name() -> None:
    """Where reports name one person alone, the man before the name and the suspect after it are that person."""
    assert words_for(HARDWELL, **HELD) == {"brenfield man", "suspect", "alleged thief"}
    assert {"suspect", "alleged thief"} <= wordings(label_with("suspect", labels_of(story(**HELD), (HARDWELL,))))


def test_description_decides_between_two_names() -> None:
    """Of two named persons the one described so is the burglar, not the one named last before the word."""
    texts = {
        "a": "Tom Hardwell was described as a burglar. Ann Lisle lives next door. The burglar fled.",
        "b": "The burglar Tom Hardwell was caught. Ann Lisle saw it.",
    }
    lisle = entity("Ann Lisle", "person", **texts)
    assert "burglar" not in words_for(lisle, entity("Tom Hardwell", "person", **texts), **texts)


def test_the_cited_are_no_suspects() -> None:
    """A person whom a report only cites takes no word from it."""
    texts = {"a": '"We hold the suspect," Ann Lisle said. The suspect is in a cell.'}
    assert words_for(entity("Ann Lisle", "person", **texts), **texts) == set()


def test_pronoun_carries_a_description() -> None:
    """What "he is" says describes the person named last."""
    texts = {"a": "Tom Hardwell was held. He is the ringleader.", "b": "Ann Lisle and Tom Hardwell met."}
    hardwell, lisle = entity("Tom Hardwell", "person", **texts), entity("Ann Lisle", "person", **texts)
    assert words_for(hardwell, lisle, **texts) == {"ringleader"}


def test_many_are_no_single_person() -> None:
    """A plural stands for no single person."""
    texts = {"a": "Tom Hardwell was held. The thieves fled.", "b": "Tom Hardwell wept. The thieves are gone."}
    assert words_for(entity("Tom Hardwell", "person", **texts), **texts) == set()


def test_is_and_as_tie_either_way() -> None:
    """Who the suspect is said to be, or is identified as, is described by the word as if it stood beside the name."""
    for text in (
        "The thief is Tom Hardwell.",
        "Police identified the thief as Tom Hardwell.",
        "Police identified Tom Hardwell as the thief.",
    ):
        texts = {"a": text, "b": "Ann Lisle and Tom Hardwell met."}
        hardwell, lisle = entity("Tom Hardwell", "person", **texts), entity("Ann Lisle", "person", **texts)
        assert words_for(hardwell, lisle, **texts) == {"thief"}


def test_the_only_doer_takes_all_words_for_one() -> None:
    """Whom alone the story calls the gunman is its shooter and attacker too, whoever was named last before."""
    texts = {
        "a": "Police identified Tom Hardwell as the gunman.",
        "b": "Ann Lisle spoke. The shooter fled. The attacker hid.",
    }
    hardwell, lisle = entity("Tom Hardwell", "person", **texts), entity("Ann Lisle", "person", **texts)
    assert words_for(hardwell, lisle, **texts) == {"gunman", "shooter", "attacker"}
