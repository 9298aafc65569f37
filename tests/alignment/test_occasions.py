"""Happenings of different days."""

from dataclasses import replace

import pytest

from crossbearing.alignment.occasions import SAME_IN_SPITE, other_days, parted
from crossbearing.alignment.profiles import Profile, profiles_of
from crossbearing.chronology.intervals import interval_of
from crossbearing.linking.agglomeration import VETO
from tests.reports import report_of, story_of

(PROFILE,) = profiles_of(story_of(report_of("a", "The bridge fell.")), ())


def at(value: str | None) -> Profile:
    """Return the profile of a claim that is told of that time."""
    return replace(PROFILE, when=interval_of(value))


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        ("2022-03-02", "2022-03-04", True),
        ("2022-03-02", "2022-03-03", False),
        ("2022-03", "2022-03-04", False),
        ("2021", "2022-03-04", True),
        (None, "2022-03-04", False),
    ],
)
def test_days_apart_are_other_days(left: str | None, right: str | None, *, apart: bool) -> None:
    """Two days with a third between are other days; one beside the other, or in the other's month, is not."""
    assert other_days(at(left), at(right)) is other_days(at(right), at(left)) is apart


def test_what_is_told_of_other_days_in_much_the_same_words_is_not_parted() -> None:
    """Reports may date one happening differently: only what is rather two than one is kept apart."""
    profiles = (at("2022-03-02"), at("2022-03-07"), at(None))
    scores = {(0, 1): SAME_IN_SPITE - 0.1, (0, 2): SAME_IN_SPITE - 0.1, (1, 2): SAME_IN_SPITE}
    assert parted(profiles, scores) == scores | {(0, 1): VETO}
    assert parted(profiles, {(0, 1): SAME_IN_SPITE}) == {(0, 1): SAME_IN_SPITE}
