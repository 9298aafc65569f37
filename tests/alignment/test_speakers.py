"""Questions over who said it."""

import pytest

from crossbearing.alignment.cast import cast_of
from crossbearing.alignment.speakers import ask_speakers
from crossbearing.alignment.utterances import join_utterances
from crossbearing.values.questions import Question
from tests.reports import entities_of, report_of, story_of

SAID = '"The old houses stood and the new ones knelt,"'


def speakers(*texts: str) -> tuple[Question, ...]:
    """Return the questions of a report for each text."""
    reports = [report_of(f"s{place}", text) for place, text in enumerate(texts)]
    story, entities = story_of(*reports), entities_of(*reports)
    return ask_speakers(story, join_utterances(story, entities), cast_of(story, entities))


def test_one_saying_of_two_speakers_is_asked() -> None:
    """The answers are the two names; the claims stand in the quotations."""
    (found,) = speakers(f"{SAID} said Ana Sols.", f"{SAID} said Pedro Nunes, the governor.")
    assert found.kind == "person"
    assert found.words.startswith("Who said “The old houses stood")
    assert [given.words for given in found.given] == ["Ana Sols", "Pedro Nunes"]


def test_a_pronoun_speaks_for_the_subject_of_the_sentence_before() -> None:
    """Where that sentence names nobody else, "he said" is said by its subject, and by nobody sure where it does."""
    named = f"{SAID} said Ana Sols."
    assert len(speakers(named, f"Pedro Nunes came by train.\n{SAID} he said.")) == 1
    assert speakers(named, f"Pedro Nunes came with Rui Costa.\n{SAID} he said.") == ()


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (f"{SAID} Ana Sols and Pedro Nunes said.", f"{SAID} said Pedro Nunes and Ana Sols."),
        (f"{SAID} said Ana Sols.", f"{SAID} said Ana Sols."),
        (f"{SAID} said Ana Sols.", f"{SAID} Sols told reporters."),
        (f"{SAID} said Ana Sols.", f"{SAID} said a spokesman."),
        (f"{SAID} said Ana Sols.", f"{SAID} the ministry said."),
        (f"{SAID} said Ana Sols.", f"{SAID} the lawyer of Pedro Nunes's family said."),
        ('"A great day," said Ana Sols.', '"A great day," said Pedro Nunes.'),
    ],
)
def test_who_may_be_the_same_is_not_set_apart(left: str, right: str) -> None:
    """One name, its short form, somebody described or a body may be one speaker; few words are anybody's."""
    assert speakers(left, right) == ()
