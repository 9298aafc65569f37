"""How surely one claim says what another, like it, says."""

import pytest

from crossbearing.alignment.assent import COMPARERS, MODEL, assents, both_told
from crossbearing.alignment.profiles import Profile, profiles_of
from crossbearing.alignment.scoring import learnt
from tests.reports import report_of, story_of


def deeds(*texts: str) -> list[Profile]:
    """Return the first happening of a report for each text."""
    profiles = profiles_of(story_of(*(report_of(f"a{place}", text) for place, text in enumerate(texts))), ())
    told = [p for p in profiles if p.claim.kind == "happening"]
    return [next(p for p in told if p.claim.document_id == f"a{place}") for place in range(len(texts))]


def test_every_comparer_of_assent_has_a_weight() -> None:
    """Weights are stored for what assent is told by, and for nothing else."""
    assert set(learnt(MODEL)) == {*COMPARERS, "alike", "bias", "threshold"}


@pytest.mark.parametrize(
    ("asked", "other", "said"),
    [
        ("The harbour firm pays for the new wall.", "The harbour firm is paying for the wall.", True),
        ("The harbour alliance works.", "The mayor works with the union.", False),
    ],
)
def test_who_says_the_same(asked: str, other: str, said: bool) -> None:  # noqa: FBT001 - a table's column
    """Claims that mean the same and share their words agree; a common verb alone is no agreement."""
    left, right = deeds(asked, other)
    assert assents(left, right, 0.5) is said


def test_each_must_tell_what_the_other_does() -> None:
    """A clause that tells a little of a long one shares little with it, in whatever order the two are held."""
    short, long = deeds("The ferry burnt.", "The ferry burnt in the harbour while its crew slept below the bridge.")
    assert both_told(short, long) == both_told(long, short) < both_told(short, short) == pytest.approx(1)
