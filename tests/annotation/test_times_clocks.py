"""Clock times in words and digits."""

import pytest

from crossbearing.annotation.times_clocks import clock_of, hours_of, past_hour, spelt_clock

DD, PM, AM = "dd", ("meridiem", "pm"), ("meridiem", "am")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([(DD, "05"), PM], "17:00"),
        ([(DD, "12"), AM], "00:00"),
        ([("clock", "8:30"), ("in", "in"), ("part", "evening")], "20:30"),
        ([("numberword", "2"), ("at", "at"), ("part", "night")], "02:00"),
        ([("number", "0930")], "09:30"),
        ([("clock_seconds", "7:56:30"), AM], "07:56:30"),
        ([("dd", "30")], ""),
    ],
)
def test_a_clock_time_is_hours_and_minutes(words: list[tuple[str, str]], told: str) -> None:
    """The half of the day comes from am, pm or the part of the day; what no clock shows is none."""
    assert clock_of(words) == told


def test_the_first_hour_takes_the_half_that_puts_it_before() -> None:
    """From 5 to 6 pm both are pm; from 11 to 1 pm the first is am; one hour alone is no stretch."""
    assert hours_of([(DD, "05"), ("to", "to"), (DD, "06"), PM]) == "17:00/18:00"
    assert hours_of([(DD, "11"), ("to", "to"), (DD, "01"), PM]) == "11:00/13:00"
    assert hours_of([(DD, "11"), PM]) == ""


def test_minutes_past_and_to_the_hour() -> None:
    """Minutes past an hour are added, minutes to it taken off, around midnight too."""
    assert past_hour([("quarter", "quarter"), ("to", "to"), (DD, "09")]) == "08:45"
    assert past_hour([(DD, "20"), ("past", "past"), ("numberword", "8"), ("part", "evening")]) == "20:20"
    assert past_hour([(DD, "20"), ("numberword", "8")]) == ""


def test_hours_and_minutes_in_words() -> None:
    """Two numbers in words are hours and minutes; one alone, or more minutes than an hour has, are no clock time."""
    assert spelt_clock([("numberword", "7"), ("tens", "20"), ("numberword", "7")]) == "07:27"
    assert spelt_clock([("numberword", "8"), ("tens", "30"), PM]) == "20:30"
    assert spelt_clock([("numberword", "8"), ("tens", "70")]) == spelt_clock([("numberword", "8")]) == ""
