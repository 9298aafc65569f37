"""Which two names or times can't both be right."""

import pytest

from crossbearing.alignment.cast import cast_of
from crossbearing.alignment.likening import liken
from crossbearing.alignment.profiles import profiles_of
from crossbearing.alignment.rivals import are_rivals
from crossbearing.alignment.slots import clauses_in
from crossbearing.options import ResolutionOptions
from crossbearing.resolution import resolve
from tests.reports import report_of, story_of


def rivals(left: str, right: str, deed: str) -> bool:
    """Return whether the clauses of a deed in two texts give rivals."""
    story = story_of(*(report_of(key, text, None, "2022-03-04") for key, text in (("a", left), ("b", right))))
    entities = resolve(story, ResolutionOptions())
    cast = cast_of(story, entities)
    told = [p for p in profiles_of(story, entities) if p.claim.kind == "happening"]
    clauses = clauses_in(told, story, cast)
    ours, theirs = (next(c for c in clauses if c.report == key and c.profile.claim.predicate == deed) for key in "ab")
    return are_rivals(ours, theirs, liken(ours, theirs), cast)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The firm opened a paper mill in Lyon.", "The firm opened a paper mill in Hamburg."),
        ("The firm opened a paper mill on Monday.", "The firm opened a paper mill on Saturday."),
        ("Ana Ruiz opened a paper mill.", "Clara Holm opened a paper mill."),
    ],
)
def test_one_part_of_the_same_words_takes_one_answer(left: str, right: str) -> None:
    """Where it was, when it was, who did it."""
    assert rivals(left, right, "open")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # a town lies in its country
        ("The firm opened a paper mill in Lyon.", "The firm opened a paper mill in France."),
        # another part: from where, and to where
        ("The firm opened a paper mill in Lyon.", "The firm opened a paper mill for Hamburg."),
        # a person and a place do not answer one question, where so few words are the same
        ("The mill opened in Lyon.", "The mill opened at Clara Holm's."),
        # the week depends on the day of writing
        ("The firm opened a paper mill last week.", "The firm opened a paper mill two weeks ago."),
        # other figures are of another thing
        ("The firm opened 14 paper mills in Lyon.", "The firm opened 30 paper mills in Hamburg."),
        # one tells what is planned
        ("The firm opened a paper mill in Lyon.", "The firm will open a paper mill in Hamburg."),
    ],
)
def test_what_may_both_be_right_is_no_rival(left: str, right: str) -> None:
    """Nor what may be told of two things."""
    assert not rivals(left, right, "open")
