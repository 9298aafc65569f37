"""Lengths of time in words."""

import pytest

from crossbearing.annotation.times_lengths import counted_units, least_and_most, length, short_length, vague_length


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([("tens", "20"), ("numberword", "4"), ("hours", "hour")], "PT24H"),
        ([("number", "1,200"), ("days", "day")], "P1200D"),
        ([("a", "1"), ("hundred", "hundred"), ("years", "years")], "P100Y"),
        ([("numberword", "2"), ("fraction", "1/2"), ("years", "years")], "P2Y6M"),
        ([("numberword", "1"), ("year", "year"), ("and", "and"), ("a", "1"), ("quarter", "quarter")], "P1Y3M"),
        ([("numberword", "3"), ("fortnight", "fortnight")], "P6W"),
        ([("dd", "02"), ("hours", "hour"), ("dd", "05"), ("minute", "minute")], "PT2H5M"),
    ],
)
def test_counted_units_are_one_duration(words: list[tuple[str, str]], told: str) -> None:
    """Numbers, shares and units in words add up to one ISO duration."""
    assert length(counted_units(words)) == told


def test_short_and_vague_lengths() -> None:
    """Digits with a letter are a duration, other text is none; an uncounted unit has X for its number."""
    assert (short_length("10h"), short_length("10x"), vague_length("decades")) == ("PT10H", "", "PXY")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([("numberword", "2"), ("or", "or"), ("numberword", "3")], (2, 3)),
        ([("a", "1"), ("year", "year"), ("or", "or"), ("numberword", "2")], (1, 2)),
        ([("tens", "20"), ("dash", "-"), ("numberword", "5"), ("to", "to"), ("tens", "30")], (25, 30)),
        ([("numberword", "2"), ("to", "to"), ("numberword", "3"), ("hundred", "hundred")], (2, 300)),
        ([("numberword", "2"), ("weeks", "week")], (0, 0)),
    ],
)
def test_two_numbers_bound_a_length(words: list[tuple[str, str]], told: tuple[int, int]) -> None:
    """The lesser and the greater of two numbers are told; one number alone bounds nothing."""
    assert least_and_most(words) == told
