"""The days that a time value covers."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossbearing.chronology.intervals import Interval, interval_of

DAYS = st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))


@pytest.mark.parametrize(
    ("value", "first", "days"),
    [
        ("2021-07-14", date(2021, 7, 14), 1),
        ("2021-07-14T05:10", date(2021, 7, 14), 1),
        ("2020-02", date(2020, 2, 1), 29),
        ("2021", date(2021, 1, 1), 365),
        ("2021-SU", date(2021, 6, 1), 92),
        ("2019-WI", date(2019, 12, 1), 91),
        ("2018-01-01/2018-01-07", date(2018, 1, 1), 7),
        ("2021-11/2022-02", date(2021, 11, 1), 120),
        ("1990/1999", date(1990, 1, 1), 3652),
    ],
)
def test_values_of_every_precision(value: str, first: date, days: int) -> None:
    """Days, months, years, seasons, clock times and stretches cover the days that the calendar gives them."""
    found = interval_of(value)
    assert found is not None
    assert (found.first, found.days) == (first.toordinal(), days)


@pytest.mark.parametrize(
    "odd", [None, "", "soon", "2021-13", "2021-02-30", "2021-XX", "/", "2022/2021", "2021-02-17-05", "9" * 20]
)
def test_other_text_has_no_days(odd: str | None) -> None:
    """What is no time value, runs backwards or lies past the calendar gives None."""
    assert interval_of(odd) is None


@given(st.text(alphabet="0123456789-/TWISU:", max_size=24))
def test_no_text_is_a_crash(text: str) -> None:
    """Any text gives a stretch of at least one day or None."""
    found = interval_of(text)
    assert found is None or found.days >= 1


@given(DAYS, DAYS)
def test_a_day_lies_in_its_month_and_year(day: date, other: date) -> None:
    """A day meets its month and year; two days meet where they are the same."""
    found = (interval_of(value) for value in (day.isoformat(), other.isoformat(), f"{day}"[:7], f"{day}"[:4]))
    one, two, month, year = (interval or Interval(0, -1) for interval in found)
    assert one.meets(month)
    assert month.meets(year)
    assert one.meets(two) == two.meets(one) == (day == other)


def test_neighbours_do_not_meet() -> None:
    """Stretches that end and begin on neighbouring days share none; on the same day they share it."""
    assert not Interval(1, 4).meets(Interval(5, 9))
    assert Interval(1, 5).meets(Interval(5, 9))
