"""From operation and anchor to a stretch of the calendar."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossbearing.chronology import OPERATIONS, days_of, is_period, pack, resolve, unpack
from crossbearing.values.times import Operation

ANCHOR = date(2021, 7, 14)  # a Wednesday
DATES = st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))
MODERN = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1))
TENSES = st.sampled_from(["past", "present", "future", ""])


@pytest.mark.parametrize(
    ("name", "amount", "words", "value"),
    [
        ("shift", -1, ("week",), "2021-07-05/2021-07-11"),
        ("shift", 0, ("month",), "2021-07"),
        ("shift", -7, ("month",), "2020-12"),
        ("shift", -1, ("quarter",), "2021-04/2021-06"),
        ("shift", -1, ("decade",), "2011"),
        ("shift", -36, ("hour",), "2021-07-13"),
        ("shift", 0, ("decade",), "2020/2029"),
        ("shift", 0, ("century",), "2000/2099"),
        ("shift", -1, ("century",), "1921"),
        ("decade", 0, ("1980s",), "1980/1989"),
        ("decade", 0, ("1800s",), "1800/1899"),
        ("decade", 0, ("2000s",), "2000/2009"),
        ("portion", 9, ("month", "absolute", "0", "2014"), "2014-01-01/2014-09-30"),
        ("portion", -3, ("day", "shift", "0", "year"), "2021-12-29/2021-12-31"),
        ("portion", 6, ("week", "absolute", "0", "2014-05"), None),
        ("portion", 0, ("week", "absolute", "0", "2014-05"), None),
        ("ending", 3, ("month", "absolute", "0", "2014-03-31"), "2014-01/2014-03"),
        ("ending", 3, ("month", "absolute", "0", "2014-06-26"), "2014-03-27/2014-06-26"),
        ("ending", 3, ("month", "absolute", "0", "2014-06"), "2014-04/2014-06"),
        ("ending", 1, ("week", "absolute", "0", "2014-06-27"), "2014-06-21/2014-06-27"),
        ("away", -1, ("P10Y0D",), "2011-07-14"),
        ("away", -1, ("P10Y0W",), "2011-07-11/2011-07-17"),
        ("window", -1, ("year",), "2020-07-14/2021-07-14"),
        ("window", -5, ("month",), "2021-02-14/2021-07-14"),
        ("window", 2, ("week",), "2021-07-14/2021-07-28"),
        ("window", -48, ("hour",), "2021-07-12/2021-07-14"),
        ("nearby", 1, ("week",), "2021-07-14/2021-08-13"),
        ("nearby", -1, ("year",), None),
        ("todate", 0, ("week",), "2021-07-12/2021-07-14"),
        ("fromdate", 0, ("week",), "2021-07-14/2021-07-18"),
        ("weekday_which", -1, ("2",), "2021-07-07"),
        ("weekday_which", 1, ("2",), "2021-07-21"),
        ("weekday_of_week", -1, ("4",), "2021-07-09"),
        ("weekend_which", 1, (), "2021-07-24/2021-07-25"),
        ("month_which", -1, ("07",), "2020-07"),
        ("month_which", 1, ("07",), "2022-07"),
        ("month_of_year", -1, ("01",), "2020-01"),
        ("day_of_year", -1, ("02", "17"), "2020-02-17"),
        ("dayofmonth", 0, ("17", "past"), "2021-06-17"),
        ("dayofmonth", 0, ("17", "future"), "2021-07-17"),
        ("monthday", 0, ("05", "12", "past", ""), "2021-05-12"),
        ("monthday", 0, ("04", "25", "past", "5"), "2020-04-25"),
        ("season", -1, ("WI",), "2020-WI"),
        ("season", 1, ("SP",), "2022-SP"),
        ("season_of_year", -1, ("FA",), "2020-FA"),
        ("quarter_near", 0, ("4", "past"), "2020-10/2020-12"),
        ("quarter_near", 0, ("4", "future"), "2021-10/2021-12"),
        ("quarter_near", 0, ("3", "future"), "2021-07/2021-09"),
        ("quarter_near", 0, ("2", "future"), "2021-04/2021-06"),
        ("quarter_near", 0, ("1", "future"), "2022-01/2022-03"),
        ("quarter_of_year", -1, ("2",), "2020-04/2020-06"),
        ("half_of_year", 0, ("1",), "2021-01/2021-06"),
        ("holiday", 0, ("easter-", "past"), "2021-04-04"),
        ("holiday", 0, ("good-4", "past"), "2021-04-02"),
        ("holiday", 0, ("thanksgiving", "future"), "2021-11-25"),
        ("yearspan", 0, ("1914", "18"), "1914/1918"),
        ("yearspan", 0, ("2019", "07"), "2019-07"),
        ("yearspan", 0, ("2019", "14"), None),
        ("slashed", 0, ("13/07/21",), "2021-07-13"),
        ("slashed", 0, ("05/06/2021",), None),
        ("slashed", 0, ("07/07/2021",), "2021-07-07"),
        ("clock", 0, ("23:00", "weekday", "0", "3", "past"), "2021-07-08T23:00"),
        ("clock", 0, ("23:00", "shift", "0", "month"), None),
        ("clock", 0, ("22:00/04:00", "weekday", "0", "3", "past"), "2021-07-08T22:00/2021-07-09T04:00"),
        ("beside", -1, ("week", "holiday", "0", "easter-", "past"), "2021-03-28/2021-04-03"),
        ("beside", 1, ("week", "absolute", "0", "2021-07-04"), "2021-07-05/2021-07-11"),
        ("beside", 2, ("day", "absolute", "0", "2021-07-04"), "2021-07-06"),
        ("month", 0, ("09", "since"), "2020-09"),
        ("end", 0, ("shift", "0", "year"), "2021-12-31"),
        ("start", 0, ("month", "0", "02", "past"), "2021-02-01"),
        ("range", 0, ("weekday", "0", "0", "past", "/", "weekday", "0", "2", "past"), "2021-07-12/2021-07-14"),
        ("range", 0, ("absolute", "0", "2022", "/", "absolute", "0", "2013"), None),
        ("absolute", 0, ("2021-02-30",), None),
        ("away", -1, ("P1M21D",), "2021-05-24"),
        ("away", 1, ("P1Y6M",), "2023-01"),
        ("day_in", 4, ("shift", "1", "month"), "2021-08-04"),
        ("day_in", -1, ("absolute", "0", "2021"), "2021-12-31"),
        ("day_in", 31, ("absolute", "0", "2021-02"), None),
        ("holiday_which", 1, ("christmas",), "2022-12-25"),
        ("slashed", 1, ("05/06/2021",), "2021-05-06"),
        ("weekdays_on", 2, ("4",), "2021-07-23"),
        ("weekend_at", 0, ("holiday_of_year", "0", "labor-day", "2021"), "2021-09-04/2021-09-06"),
        ("weekend_of_month", 2, ("absolute", "0", "2021-07"), "2021-07-10/2021-07-11"),
        ("week_around", 0, ("absolute", "0", "2021-07-14"), "2021-07-12/2021-07-18"),
        ("working_days", 3, (), "2021-07-19"),
        ("working_week", 1, (), "2021-07-19/2021-07-23"),
        ("window", -2, ("quarter",), "2021-01/2021-06"),
    ],
)
def test_value(name: str, amount: int, words: tuple[str, ...], value: str | None) -> None:
    """Each operation gives the stretch that a careful reader of 14 July 2021 would."""
    assert resolve(Operation(name, amount, words), ANCHOR) == value


@given(number=st.integers(0, 6), tense=TENSES, anchor=DATES)
def test_a_weekday_is_that_weekday(number: int, tense: str, anchor: date) -> None:
    """A weekday is resolved to such a weekday, less than a week off, on the side that the tense says."""
    value = resolve(Operation("weekday", 0, (str(number), tense)), anchor)
    if value is not None:  # the first and last week of the calendar
        when = date.fromisoformat(value)
        assert when.weekday() == number
        assert abs((when - anchor).days) < 7
        assert tense not in ("past", "") or when <= anchor
        assert tense != "future" or when >= anchor


@given(
    name=st.sampled_from(sorted(OPERATIONS)),
    amount=st.integers(-20_000, 20_000),
    words=st.lists(st.sampled_from(["day", "week", "month", "year", "hour", "01", "13", "past", "/", "2020-02-31"])),
    anchor=st.none() | DATES,
)
def test_resolving_never_fails(name: str, amount: int, words: list[str], anchor: date | None) -> None:
    """Whatever the operation and the day, the answer is a stretch of the calendar or None."""
    value = resolve(Operation(name, amount, tuple(words)), anchor)
    assert value is None or days_of(value) is not None or is_period(Operation(name))


@given(unit=st.sampled_from(["day", "week", "month", "quarter", "year"]), anchor=MODERN)
def test_the_present_unit_holds_the_anchor(unit: str, anchor: date) -> None:
    """The words "this week", "this month", "this year" hold the day they are said on."""
    stretch = days_of(resolve(Operation("shift", 0, (unit,)), anchor) or "")
    assert stretch is not None
    assert stretch[0] <= anchor <= stretch[1]


@given(amount=st.integers(1, 50), unit=st.sampled_from(["day", "week", "month", "year"]), anchor=MODERN)
def test_counting_back_is_before_and_counting_on_is_after(amount: int, unit: str, anchor: date) -> None:
    """What is "ago" ends before the day, what is "from now" begins after it."""
    back = days_of(resolve(Operation("shift", -amount, (unit,)), anchor) or "")
    ahead = days_of(resolve(Operation("shift", amount, (unit,)), anchor) or "")
    assert back is not None
    assert ahead is not None
    assert back[1] < anchor < ahead[0]


def test_without_an_anchor_only_absolute_operations_have_a_value() -> None:
    """What hangs on the report's day is None without it."""
    assert resolve(Operation("shift", -1, ("week",)), None) is None
    assert resolve(Operation("absolute", 0, ("2021-07",)), None) == "2021-07"


@given(st.builds(Operation, st.sampled_from(sorted(OPERATIONS)), st.integers(), st.lists(st.text()).map(tuple)))
def test_packing_is_undone_by_unpacking(operation: Operation) -> None:
    """An operation carried inside another comes out as it went in."""
    assert unpack(pack(operation)) == operation
