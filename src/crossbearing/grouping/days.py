"""The days of a report: of its main news, and those that it tells."""

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


def days_named(report: Report) -> set[int]:
    """Return the days that the report names, also in stamps."""
    intervals = (interval_of(time.value) for time in report.annotations.times)
    return {one.first for one in intervals if one and one.days == 1}


def _is_news(day: int, published: int | None) -> bool:
    return published is None or 0 <= published - day <= NEWS_DAYS
