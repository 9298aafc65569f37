"""A report's own date that its own words contradict: "Thursday, 6 May" in years when 6 May is no Thursday."""

from datetime import date, timedelta

from crossbearing.chronology import anchor_date, unpack
from crossbearing.values.reports import Report
from crossbearing.values.times import Operation, TimeExpression

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
YEARS_BACK = 12  # a day falls on a given weekday again within twelve years, across a century without a leap year


def contradiction(report: Report) -> str | None:
    """Return what of its text the report's own date does not fit, in words; None where nothing speaks against it.

    A day of a month with its weekday fits one year in five to eleven; where it fits neither the year of the date nor
    the years beside it, the date is likely that of a fetch or a new edition (or the text errs).
    """
    published = anchor_date(report.document.published)
    if published is None or report.document.published_basis == "inferred":
        return None
    remarks = (_misfit(time, published) for time in report.annotations.times)
    return next((remark for remark in remarks if remark), None)


def _misfit(time: TimeExpression, published: date) -> str | None:
    day = _day(time.operation)
    told = anchor_date((time.value or "")[:10])
    if day.name != "monthday" or not day.words[3] or told is None or told.weekday() == int(day.words[3]):
        return None
    fitting = _last_fitting(told, int(day.words[3]))
    if fitting is None:
        return None
    fits = f"that day was last a {WEEKDAYS[int(day.words[3])]} in {fitting.year}"
    return f"its date, {published.isoformat()}, does not fit {time.text!r}: {fits}"


def _day(operation: Operation) -> Operation:
    """Return the day of a clock time, anything else as it is."""
    return unpack(operation.words[1:]) if operation.name == "clock" else operation


def _last_fitting(day: date, weekday: int) -> date | None:
    """Return the last such day of the calendar before that fell on the weekday."""
    before = (day - timedelta(days=back) for back in range(1, YEARS_BACK * 366))
    same = (one for one in before if (one.month, one.day) == (day.month, day.day))
    return next((one for one in same if one.weekday() == weekday), None)
