"""ISO stretches and their first and last day."""

from datetime import date

import pytest

from crossbearing.chronology import days_of


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2021-07-14", date(2021, 7, 14), date(2021, 7, 14)),
        ("2021-07-14T05:10", date(2021, 7, 14), date(2021, 7, 14)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2021", date(2021, 1, 1), date(2021, 12, 31)),
        ("1920/1929", date(1920, 1, 1), date(1929, 12, 31)),
        ("2017-10/2017-12", date(2017, 10, 1), date(2017, 12, 31)),
        ("2021-SU", date(2021, 6, 1), date(2021, 8, 31)),
        ("2019-WI", date(2019, 12, 1), date(2020, 2, 29)),
    ],
)
def test_days_of(value: str, first: date, last: date) -> None:
    """A stretch reaches from its first to its last day; a winter into the year after."""
    assert days_of(value) == (first, last)


@pytest.mark.parametrize("odd", ["", "soon", "2021-13", "2021-02-30", "2021-XX", "/", "99999", "2021-02-17-05"])
def test_other_text_is_no_stretch(odd: str) -> None:
    """Text that is no ISO stretch gives None."""
    assert days_of(odd) is None
