"""Weeks by number, by their place in a month, by a day."""

from datetime import date

import pytest

from crossbearing.chronology import resolve
from crossbearing.values.times import Operation

ANCHOR = date(2021, 7, 14)


@pytest.mark.parametrize(
    ("operation", "value"),
    [
        (Operation("week_number", 0, ("31",)), "2021-08-02/2021-08-08"),
        (Operation("week_number", 0, ("3", "2027")), "2027-01-18/2027-01-24"),
        (Operation("week_number", 0, ("60",)), None),
        (Operation("week_of_month", -1, ("month", "0", "05", "past")), "2021-05-24/2021-05-30"),
        (Operation("week_of_month", 3, ("absolute", "0", "2018-01")), "2018-01-15/2018-01-21"),
        (Operation("week_of_month", 6, ("absolute", "0", "2018-01")), None),
        (Operation("week_with", 0, ("02", "04", "past")), "2021-02-01/2021-02-07"),
        (Operation("weekday_of_month", 2, ("6", "absolute", "0", "2018-01")), "2018-01-14"),
        (Operation("weekday_of_month", -1, ("4", "absolute", "0", "2021-05")), "2021-05-28"),
        (Operation("weekday_of_month", 9, ("4", "absolute", "0", "2021-05")), None),
        (Operation("nth_month", -1, ("2016",)), "2016-12"),
        (Operation("week_with", 0, ("", "02", "past")), "2021-06-28/2021-07-04"),
    ],
)
def test_weeks_run_from_monday_to_sunday(operation: Operation, value: str | None) -> None:
    """A week belongs to the month and year that hold its Thursday; one that there is not has no value."""
    assert resolve(operation, ANCHOR) == value
