"""Nights, which have two days."""

import pytest

from crossbearing.judgement.nights import as_mornings, is_night


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ({"2020-06-02": 2}, {"2020-06-02": 3}),
        ({"2020-06-02": 1}, {"2020-06-01": 3}),
        ({"2020-06-01": 2, "2020-06-03": 2}, {"2020-06-01": 3}),
    ],
)
def test_a_night_is_the_morning_that_is_told_outright(days: dict[str, int], expected: dict[str, int]) -> None:
    """What happened last night and on the next day happened after midnight; that day lent to it decides nothing."""
    assert as_mornings({"2020-06-01": 3}, days, enough=2) == expected


def test_a_stretch_has_no_morning_after_it() -> None:
    """A month that the word night stands beside stays what it is."""
    assert as_mornings({"2020-06": 1}, {"2020-07-01": 2}, enough=2) == {"2020-06": 1}


def test_what_is_told_of_two_nights_adds_up() -> None:
    """Support of a night that is moved does not oust that of the next night."""
    moved = as_mornings({"2020-06-01": 1, "2020-06-02": 2}, {"2020-06-02": 2}, enough=2)
    assert moved == {"2020-06-02": 3}


def test_which_words_tell_a_night() -> None:
    """A night has the word; a night stick has it too, but no time expression does."""
    assert [is_night(words) for words in ("last night", "Monday night", "overnight", "Monday evening")] == [
        True, True, True, False,
    ]  # fmt: skip
