"""Times told loosely ("more than two years ago") made exact by another telling of the same happening."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from crossbearing.anchoring.contexts import ENOUGH, context_of
from crossbearing.chronology import anchor_date, days_of
from crossbearing.values.reports import Report
from crossbearing.values.times import TimeExpression

_OVER = re.compile(r"\b(?:more than|over|at least|well over)\b", re.IGNORECASE)
_UNDER = re.compile(r"\b(?:nearly|almost|less than|under)\b", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:about|around|some|roughly|approximately)\b", re.IGNORECASE)
DAYS_A_YEAR = 365.25
AS_EXACT_AS = 31  # days: a month or less makes a year exact


@dataclass(frozen=True, slots=True)
class _Telling:
    """An exact time, the words around it."""

    time: TimeExpression
    first: date
    context: frozenset[str]


def narrow(reports: Sequence[Report]) -> tuple[Report, ...]:
    """Return the reports, their loosely counted years replaced by the month or day that others tell of the same.

    The `anchor` of a narrowed time is the words of the exact one ("April 2014").
    """
    if not any(_loose(time) for report in reports for time in report.annotations.times):
        return tuple(reports)
    exact = [telling for report in reports for telling in _exact_tellings(report)]
    return tuple(_narrowed(report, exact) for report in reports)


def _exact_tellings(report: Report) -> list[_Telling]:
    return [
        _Telling(time, days[0], context_of(time, report.annotations))
        for time in report.annotations.times
        if time.operation.name == "absolute"
        and (days := days_of(time.value or ""))
        and (days[1] - days[0]).days < AS_EXACT_AS
    ]  # fmt: skip


def _narrowed(report: Report, exact: Sequence[_Telling]) -> Report:
    published = anchor_date(report.document.published)
    if published is None:
        return report
    times = tuple(
        _made_exact(time, context_of(time, report.annotations), published, exact) if _loose(time) else time
        for time in report.annotations.times
    )
    return replace(report, annotations=replace(report.annotations, times=times))


def _made_exact(
    time: TimeExpression, context: frozenset[str], published: date, exact: Sequence[_Telling]
) -> TimeExpression:
    earliest, latest = _bounds(time, published)
    votes: Counter[tuple[str, str]] = Counter()
    for telling in exact:
        shared = len(context & telling.context)
        if shared >= ENOUGH and earliest <= telling.first <= latest and telling.time.value:
            votes[telling.time.value, telling.time.text] += shared
    if not votes:
        return time
    value, words = min(votes, key=lambda told: (-votes[told], told))
    return replace(time, value=value, anchor=words)


def _loose(time: TimeExpression) -> bool:
    counted = time.operation.name == "shift" and time.operation.words == ("year",) and time.operation.amount < 0
    return counted and any(hedge.search(time.text) for hedge in (_OVER, _UNDER, _ABOUT))


def _bounds(time: TimeExpression, published: date) -> tuple[date, date]:
    """Return the first and last day that the hedge allows: a year over, a year under, or half a year around."""
    years = -time.operation.amount
    if _OVER.search(time.text):
        oldest, newest = years + 1.0, float(years)
    elif _UNDER.search(time.text):
        oldest, newest = float(years), years - 1.0
    else:
        oldest, newest = years + 0.5, years - 0.5
    return _years_before(published, oldest), _years_before(published, newest)


def _years_before(published: date, years: float) -> date:
    """Return the day; the first day of the calendar where the years reach back beyond it."""
    return date.fromordinal(max(1, published.toordinal() - round(years * DAYS_A_YEAR)))
