"""The days of a report: of its main news, and those that it tells."""

from collections.abc import Iterator
from datetime import date
from itertools import islice

from crossbearing.chronology import anchor_date, told_in_prose
from crossbearing.chronology.intervals import interval_of
from crossbearing.values.reports import Report

LEAD_SENTENCES = 4
A_MONTH = 31
NEWS_DAYS = 7  # a lead's day further back than a week is background, not news


def ordinal(published: str | None) -> int | None:
    """Return the day of an ISO date or date-time as a number, None for None and for text that is neither."""
    day = anchor_date(published)
    return day.toordinal() if day else None


def lead_day(report: Report) -> int | None:
    """Return the day of the main news: the one that the lead names, else that of publication."""
    named = named_day(report)
    return ordinal(report.document.published) if named is None else named


def named_day(report: Report) -> int | None:
    """Return the first day named in the lead that lies within a week before publication; None where it names none."""
    published = ordinal(report.document.published)
    sentences = report.annotations.sentences[:LEAD_SENTENCES]
    end = sentences[-1].end if sentences else 0
    for time in report.annotations.times:
        interval = interval_of(time.value) if time.span.end <= end else None
        if interval and interval.days == 1 and _is_news(interval.first, published):
            return interval.first
    return None


def stretches_told(report: Report) -> tuple[tuple[int, int], ...]:
    """Return the days, weeks and months that the report tells, as first and last day.

    The stamp of a pasted post is no telling: it says when the post was written.
    """
    told = told_in_prose(report.document.text, report.annotations.times)
    intervals = (interval_of(time.value) for time in told)
    return tuple((one.first, one.last) for one in intervals if one and one.days <= A_MONTH)


def weekdays_of_news(report: Report) -> frozenset[int]:
    """Return the weekdays (Monday 0) on which a report's news may have been.

    Those of publication and main day; of a report without a date the first that it names, where it is one of the
    week of the news ("on Tuesday", not "last Tuesday"). Empty where nothing tells.
    """
    published = ordinal(report.document.published)
    if published is not None:
        return frozenset(date.fromordinal(day).weekday() for day in (published, lead_day(report)) if day is not None)
    named = (time.operation.words[0] for time in report.annotations.times if time.operation.name == "weekday")
    return frozenset(int(weekday) for weekday in islice(named, 1))


def days_told(report: Report) -> frozenset[int]:
    """Return the days that the report names, also in stamps, and that of publication."""
    published = ordinal(report.document.published)
    intervals = (interval_of(time.value) for time in report.annotations.times)
    named = frozenset(one.first for one in intervals if one and one.days == 1)
    return named if published is None else named | {published}


def days_of_year(report: Report) -> frozenset[tuple[int, int]]:
    """Return the days that the report names, and that of publication, as month and day: the year may be unknown."""
    known = map(date.fromordinal, days_told(report))
    return frozenset((day.month, day.day) for day in known) | frozenset(_open_days(report))


def _open_days(report: Report) -> Iterator[tuple[int, int]]:
    """Yield the days named without a year, which a report without a date leaves open ("October 16")."""
    for time in report.annotations.times:
        if time.value is None and time.operation.name == "monthday":
            yield int(time.operation.words[0]), int(time.operation.words[1])


def _is_news(day: int, published: int | None) -> bool:
    return published is None or 0 <= published - day <= NEWS_DAYS
