"""Our expressions in the terms of TIMEX3."""

import pytest

from crossbearing.values.spans import Span
from crossbearing.values.times import Operation, TimeExpression
from evaluation.times.timex import name_of_stretch, parts_of, timex_of


def expression(text: str, operation: Operation, value: str, anchor: str | None = None) -> TimeExpression:
    """Return an expression at the head of a text."""
    return TimeExpression(Span("d", 0, len(text)), text, operation, value, anchor)


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("1998-02-09/1998-02-15", "1998-W07"),
        ("1998-02-14/1998-02-15", "1998-W07-WE"),
        ("1989-07/1989-09", "1989-Q3"),
        ("1989-01/1989-06", "1989-H1"),
        ("1980/1989", "198"),
        ("1900/1999", "19"),
        ("1980/1988", "1980/1988"),
    ],
)
def test_whole_stretches_have_names(value: str, name: str) -> None:
    """A week, weekend, quarter, half year, decade or century is named; another stretch stays as it is."""
    assert name_of_stretch(value) == name


@pytest.mark.parametrize(
    ("time", "timex"),
    [
        (expression("last night", Operation("shift", -1, ("day",)), "1998-01-19"), "1998-01-19TNI"),
        (expression("overnight", Operation("range"), "1998-01-19/1998-01-20"), "1998-01-19TNI"),
        (expression("two months", Operation("window", -2, ("month",)), "1998-01-01/1998-03-01"), "P2M"),
        (expression("the past year", Operation("window", -1, ("year",)), "x", "1998-01-19"), "1997"),
        (expression("recent weeks", Operation("nearby", -1, ("week",)), "x"), "PXW"),
        (expression("the end", Operation("end", 0, ("shift", "0", "month")), "x", "1998-01-19"), "1998-01"),
        (expression("two days after", Operation("hung", 2, ("day",)), ""), "P2D"),
        (expression("hours after", Operation("hung", 0, ("hour",)), ""), "PTXH"),
        (expression("two days later", Operation("then", 2, ("day",)), ""), "P2D"),
        (expression("two days later", Operation("then", 2, ("day",)), "1998-01-19"), "1998-01-19"),
        (expression("two full quarters", Operation("length", 0, ("P6M",)), "P6M"), "P2Q"),
        (expression("six months", Operation("length", 0, ("P6M",)), "P6M"), "P6M"),
        (expression("past decade", Operation("window", -1, ("decade",)), "x"), "P10Y"),
    ],
)
def test_operations_have_their_timex(time: TimeExpression, timex: str) -> None:
    """Counted stretches are durations, edges of a stretch the stretch, parts of a day are named beside it."""
    assert timex_of(time) == timex


def test_a_range_is_two() -> None:
    """A stretch told by two ends is parted into both, each with its place and value."""
    time = expression("1985 and 1987", Operation("range", 0, ()), "1985/1987")
    found = [(part.span.start, part.span.end, part.text, part.value) for part in parts_of([time])]
    assert found == [(0, 4, "1985", "1985"), (9, 13, "1987", "1987")]


def test_years_joined_by_a_dash_are_two() -> None:
    """A span of years is parted like any other range."""
    time = expression("1985-1987", Operation("absolute", 0, ("1985/1987",)), "1985/1987")
    assert [(part.text, timex_of(part)) for part in parts_of([time])] == [("1985", "1985"), ("1987", "1987")]


def test_a_portion_is_a_length_and_what_it_is_of() -> None:
    """The first nine months of a year are so many months, and the year."""
    text = "the first nine months of 1998"
    time = expression(text, Operation("portion", 9, ("month", "absolute", "0", "1998")), "1998-01-01/1998-09-30")
    parts = parts_of([time])
    assert [(part.text, timex_of(part)) for part in parts] == [("the first nine months", "P9M"), ("1998", "1998")]
    assert [(part.span.start, part.span.end) for part in parts] == [(0, 21), (25, 29)]
