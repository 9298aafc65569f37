"""Hours and minutes counted from the moment of publication."""

from datetime import datetime

import pytest

from crossbearing.chronology.moments import clocked, moment_of
from crossbearing.values.times import Operation

NOW = ("shift", "0", "minute")
MOMENT = datetime(2021, 7, 14, 16, 12)


@pytest.mark.parametrize(
    ("name", "amount", "words", "value"),
    [
        ("shift", -2, ("hour",), "2021-07-14T14:12"),
        ("shift", 20, ("second",), "2021-07-14T16:12:20"),
        ("window", 8, ("hour",), "2021-07-14T16:12/2021-07-15T00:12"),
        ("away", -1, ("PT30M",), "2021-07-14T15:42"),
        ("away", 1, ("P1DT2H",), "2021-07-15T18:12"),
        ("fromdate", 0, ("day",), "2021-07-14T16:12/2021-07-14T23:59"),
        ("shift", 2, ("day",), None),
        ("away", 1, ("P1M2D",), None),
        ("weekday", 0, ("3", "past"), None),
        ("range", 0, (*NOW, "/", "clock", "0", "18:00", "then", "0", "day"), "2021-07-14T16:12/2021-07-14T18:00"),
        ("range", 0, (*NOW, "/", "clock", "0", "08:00", "then", "0", "day"), "2021-07-14T16:12/2021-07-14T20:00"),
        ("range", 0, ("clock", "0", "08:00", "then", "0", "day", "/", *NOW), "2021-07-14T08:00/2021-07-14T16:12"),
        ("range", 0, (*NOW, "/", "then", "20", "minute", "or ahead"), "2021-07-14T16:12/2021-07-14T16:32"),
        ("range", 0, ("shift", "0", "day", "/", "shift", "1", "day"), None),
    ],
)
def test_hours_count_from_the_moment_and_days_do_not(
    name: str, amount: int, words: tuple[str, ...], value: str | None
) -> None:
    """Hours, minutes and seconds lead to a moment; what counts days is left to the calendar."""
    assert clocked(Operation(name, amount, words), MOMENT) == value


def test_only_a_date_with_an_hour_is_a_moment() -> None:
    """A report dated by the day alone has no moment to count hours from."""
    assert moment_of("2021-07-14T16:12:00+02:00") == MOMENT
    assert moment_of("2021-07-14") is moment_of("today T") is moment_of(None) is None
