"""Resolves the times of one report in text order: some look to the report's date, some to the day told before."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from types import MappingProxyType

from crossbearing.chronology.moments import clocked
from crossbearing.chronology.operations import is_anchored, resolve
from crossbearing.chronology.periods import is_period
from crossbearing.chronology.stamps import behind
from crossbearing.chronology.stretches import days_of
from crossbearing.values.spans import Span
from crossbearing.values.times import Operation, TimeExpression

QUARTER_DAYS = range(90, 93)
MONTH_DAYS = range(28, 32)
BESIDE = 150  # characters: in the same sentence
_OF_YEAR = {"month_then": "month_of_year", "season_then": "season_of_year"}
_COMPARED = frozenset({"compared", "quarter_told"})
_THE_QUARTER = Operation("then", 0, ("quarter",))
_FROM_TODAY = (("earlier",), ("or ago",), ("or ahead",))
NARRATIVE = frozenset({"then", "weekday_then", "window_then"})
# How far back, in characters, a day still is "that day": about four sentences.
REACH = 600
_LATE = re.compile(r"\b(?:night|evening|late|tonight|midnight|pm|p\.m)\b", re.IGNORECASE)
_EVENING_HOUR = 18


# The longest stretch, in days, that can be "that day", "that week", "that month", "that year".
_AT_MOST = {"week": 7, "fortnight": 14, "month": 31, "quarter": 92, "year": 366, "decade": 3653}


@dataclass(frozen=True, slots=True)
class _Told:
    """A stretch that the report has told: where, its first day, its length, the expression it was told by."""

    at: int
    day: date
    days: int
    time: TimeExpression


def anchor_date(published: str | None) -> date | None:
    """Return the day of an ISO date or date-time; None for None and for text that is neither."""
    try:
        return datetime.fromisoformat(published).date() if published else None
    except ValueError:
        return None


def resolve_all(
    times: Sequence[TimeExpression],
    anchor: date | None,
    moment: datetime | None = None,
    stamps: Mapping[Span, date] = MappingProxyType({}),
) -> tuple[TimeExpression, ...]:
    """Return the expressions with value and anchor, in text order; `anchor` is the report's own date or None.

    `moment` is its date and hour, where that is known: from it hours and minutes are counted. `stamps` are the days of
    the posts and captions that expressions stand in: those count from there.
    """
    told: list[_Told] = []
    resolved = []
    for time in times:
        day = stamps.get(time.span)
        found = _of_post(time, day) if day else _of_moment(time, moment) or _resolved(time, anchor, told)
        stretch = None if is_period(time.operation) else days_of(found.value or "")
        if stretch and "since" not in time.operation.words:
            days = (stretch[1] - stretch[0]).days + 1
            told.append(_Told(time.span.start, stretch[0], days, time))
        resolved.append(found)
    return tuple(resolved)


def _of_post(time: TimeExpression, day: date) -> TimeExpression:
    """Return the expression as told on the day of the post or caption that it stands in."""
    found = _resolved(replace(time, operation=behind(time.operation)), day, ())
    return replace(found, operation=time.operation)


def _of_moment(time: TimeExpression, moment: datetime | None) -> TimeExpression | None:
    """Return "two hours ago" with its moment; None where it counts no hours or the hour of the report is not known."""
    ahead = time.operation.name != "then" or time.operation.words[1:] == ("or ahead",)
    value = clocked(time.operation, moment) if moment and ahead and time.operation.words else None
    return replace(time, value=value, anchor=f"{moment:%Y-%m-%d}") if value else None


def _resolved(time: TimeExpression, anchor: date | None, told: Sequence[_Told]) -> TimeExpression:
    if time.operation.name == "hung":
        return time
    if month := _month_compared(time, told):
        value = resolve(Operation("shift", 12 * time.operation.amount, ("month",)), month)
        return replace(time, value=value, anchor=month.isoformat())
    if quarter := _quarter(time.operation, told):
        return replace(time, value=_from_quarter(time.operation, quarter), anchor=quarter.isoformat())
    if month := _month_before(time, anchor, told):
        value = resolve(Operation("range", 0, _months_up_to(time.operation.amount)), month)
        return replace(time, value=value, anchor=month.isoformat())
    if year := _year_told(time, told):
        value = resolve(Operation(_OF_YEAR[time.operation.name], 0, time.operation.words[:1]), year)
        return replace(time, value=value, anchor=year.isoformat())
    operation = _by_itself(time.operation)
    if not _narrative(operation):
        value = resolve(operation, anchor)
        against = anchor if value and is_anchored(operation) else None
    else:
        meant = replace(time, operation=operation)
        against = _reference(meant, _open_to(meant, told, anchor)) or (anchor if _or_today(operation) else None)
        value = resolve(operation, against)
    return replace(time, value=value, anchor=against.isoformat() if value and against else None)


def _month_compared(time: TimeExpression, told: Sequence[_Told]) -> date | None:
    """Return the month told just before what is compared with it: "sales rose in May from a year earlier"."""
    last = told[-1] if told and time.operation.name == "compared" and time.operation.words[1:] != ("quarter",) else None
    near = last is not None and time.span.start - last.at <= BESIDE and last.days in MONTH_DAYS
    return last.day if last and near and last.time.operation.name not in _COMPARED else None


def _month_before(time: TimeExpression, anchor: date | None, told: Sequence[_Told]) -> date | None:
    """Return the latest month told near by, from which whole months count back: "in July, for the prior two months"."""
    if time.operation.name != "window_then" or time.operation.words != ("month",) or time.operation.amount > 0:
        return None
    months = (one.day for one in told if one.days in MONTH_DAYS and time.span.start - one.at <= REACH)
    return max((month for month in months if anchor is None or month <= anchor), default=None)


def _months_up_to(amount: int) -> tuple[str, ...]:
    """Return the ends of so many whole months up to the anchor's, that one left out, as words of a range."""
    return ("shift", str(amount), "month", "/", "shift", "-1", "month")


def _quarter(operation: Operation, told: Sequence[_Told]) -> date | None:
    """Return the quarter told last, for "the quarter" and for what is compared with another year; else None."""
    if operation.name not in _COMPARED and operation != _THE_QUARTER:
        return None
    quarters = (one for one in reversed(told) if one.days in QUARTER_DAYS and one.time.operation.name not in _COMPARED)
    return next((one.day for one in quarters), None)


def _year_told(time: TimeExpression, told: Sequence[_Told]) -> date | None:
    """Return the year told last, near by, for "that summer" and "that June": "chosen in 2010, confirmed that June"."""
    if time.operation.name not in _OF_YEAR:
        return None
    years = (one for one in reversed(told) if one.days <= _AT_MOST["year"] and time.span.start - one.at <= REACH)
    return next((one.day for one in years), None)


def _from_quarter(operation: Operation, quarter: date) -> str | None:
    """Return the quarter that is so many years from the one told, or the one of its number in a stated year."""
    if operation.name == "quarter_told":
        return resolve(Operation("quarter", 0, (str((quarter.month + 2) // 3), *operation.words)), quarter)
    return resolve(Operation("shift", 4 * operation.amount, ("quarter",)), quarter)


def _by_itself(operation: Operation) -> Operation:
    """Return what a comparison, "the quarter" or "that June" means where nothing that they look to was told."""
    if operation.name == "month_then":
        return Operation("month", 0, operation.words)
    if operation.name == "season_then":
        return Operation("season", 0, operation.words)
    if operation.name == "quarter_told":
        return Operation("absolute", 0, operation.words)
    if operation.name == "compared" and operation.words[1:] == ("quarter",):
        return Operation("shift", 4 * operation.amount - 1, ("quarter",))
    if operation.name == "compared":
        ago = Operation("shift", operation.amount, operation.words[:1])
        return Operation("then", operation.amount, operation.words) if operation.words[1] else ago
    return Operation("shift", -1, ("quarter",)) if operation == _THE_QUARTER else operation


def _narrative(operation: Operation) -> bool:
    inner = operation.words[1:2] if operation.name == "clock" else operation.words[:1]
    return operation.name in NARRATIVE or (operation.name in {"clock", "end", "start"} and inner[0] in NARRATIVE)


def _open_to(time: TimeExpression, told: Sequence[_Told], anchor: date | None) -> list[_Told]:
    """Return what was told that may be the day meant: one still to come only of an hour beside it.

    So "a full moon on Monday that rises at 4:52 p.m." rises on Monday.
    """
    if anchor is None or time.operation.amount != 0:
        return list(told)
    beside = BESIDE if time.operation.name == "clock" else 0
    return [one for one in told if one.day <= anchor or time.span.start - one.at <= beside]


def _or_today(operation: Operation) -> bool:
    """Return whether the report's own date will do where no day was told: "at 5 a.m.", "a year earlier"."""
    counted = operation.name in {"clock", "window_then"}
    return counted or operation.amount == 0 or operation.words[1:] in _FROM_TODAY


def _reference(time: TimeExpression, told: Sequence[_Told]) -> date | None:
    """Return the day told last, near by; for a clock time of the evening rather the evening told last."""
    operation = time.operation
    unit = operation.words[0] if operation.name == "then" else "day"
    fitting = [one for one in told if one.days <= _AT_MOST.get(unit, 1) and not _chained(operation, one)]
    near = [one for one in fitting if time.span.start - one.at <= REACH]
    if not near:
        return None
    if operation.name == "clock" and int(operation.words[0].rpartition("/")[2][:2]) >= _EVENING_HOUR:
        return next((one.day for one in reversed(fitting) if _late(one)), near[-1].day)
    night_before = _late(near[-1]) and operation.words[1:] == ("morning",)
    return near[-1].day + timedelta(days=night_before)


def _chained(operation: Operation, one: _Told) -> bool:
    """Return whether a step back would start from a step: "a year earlier" said twice is one year, not two."""
    return operation.amount < 0 and one.time.operation.name in ("then", *_COMPARED)


def _late(one: _Told) -> bool:
    return _LATE.search(one.time.text) is not None
