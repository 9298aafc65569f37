"""What of a calendar date an expression names."""

import pytest

from crossbearing.chronology.elements import elements_of, tell_other_dates


def test_the_named_elements_are_read_whatever_their_form() -> None:
    """Months and weekdays are told in full or cut short, years by two digits, and a clock time is no day."""
    told = elements_of("at 3:14 p.m. on Wed, Feb. 3rd")
    assert told == {
        "month": frozenset({"feb"}), "weekday": frozenset({"wed"}), "year": frozenset(), "day": frozenset({"3"}),
    }  # fmt: skip
    assert elements_of("Thurs., Sept. 3")["weekday"] == frozenset({"thu"})
    assert elements_of("the summer of '82")["year"] == frozenset({"82"})
    assert not any(elements_of("two weeks ago, at 4 a.m.").values())


@pytest.mark.parametrize(
    ("left", "right"), [("Tuesday", "early on Sunday"), ("2014", "April 14, 2016"), ("3 May", "10 May"), ("'82", "'75")]
)
def test_one_element_named_differently_is_another_date(left: str, right: str) -> None:
    """Two weekdays, two years, two days of a month."""
    assert tell_other_dates(left, right)


@pytest.mark.parametrize(
    ("left", "right"), [("next November", "November 2020"), ("last week", "two weeks ago"), ("Tuesday", "3 May")]
)
def test_what_names_no_common_element_differently_may_be_one_date(left: str, right: str) -> None:
    """What hangs on the day of writing, and what is told in another manner, is not set against each other."""
    assert not tell_other_dates(left, right)
