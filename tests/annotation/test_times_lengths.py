"""Lengths of time in words."""

import pytest

from crossbearing.annotation.times_lengths import counted_units, length, short_length, vague_length


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
