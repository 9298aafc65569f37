"""The table of operations: from a parsed expression and a day to a stretch of the calendar."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from types import MappingProxyType

from crossbearing.chronology import counted, named
from crossbearing.chronology.nesting import unpack
from crossbearing.chronology.stretches import between, day, days_of
from crossbearing.values.times import Operation

Anchored = Callable[[Operation, date], str | None]


def resolve(operation: Operation, anchor: date | None) -> str | None:
    """Return the stretch as ISO text, None where it can't be known (no anchor, an impossible or vague date)."""
    try:
        if anchor is None and is_anchored(operation):
            return None
        value = OPERATIONS[operation.name](operation, anchor or date.min)
        return value if value and days_of(value) else None
    except (ValueError, OverflowError, KeyError, IndexError):
        return None


def is_anchored(operation: Operation) -> bool:
    """Return whether the value hangs on the anchor date; raises ValueError for words that hold no inner operation."""
    words = operation.words
    if operation.name == "range":
        cut = words.index("/")
        return is_anchored(unpack(words[:cut])) or is_anchored(unpack(words[cut + 1 :]))
    if operation.name in {"start", "end"}:
        return is_anchored(unpack(words))
    if operation.name in {"beside", "clock"}:
        return is_anchored(unpack(words[1:]))
    return operation.name not in ANCHOR_FREE


def _absolute(operation: Operation, _: date) -> str | None:
    return operation.words[0] if days_of(operation.words[0]) else None


def _range(operation: Operation, anchor: date) -> str | None:
    """Both ends are packed, a "/" between; an end without its year borrows it from the other ("5-7 May")."""
    cut = operation.words.index("/")
    first = _inner(operation.words[:cut], anchor)
    last = _inner(operation.words[cut + 1 :], anchor)
    return between(first, last) if first and last else None


def _clock(operation: Operation, anchor: date) -> str | None:
    """Return an hour of a day, or a stretch of hours; an end that is earlier than its start is of the next day."""
    value = _inner(operation.words[1:], anchor)
    if not value or len(value) != len("2017-12-27"):
        return None
    first, _, last = operation.words[0].partition("/")
    if not last:
        return f"{value}T{first}"
    end = day(date.fromisoformat(value) + timedelta(days=last < first))
    return f"{value}T{first}/{end}T{last}"


def _beside(operation: Operation, anchor: date) -> str | None:
    """Return what lies `amount` units before or after an inner stretch; one week is the seven days next to it."""
    unit, stretch = operation.words[0], days_of(_inner(operation.words[1:], anchor) or "")
    if not stretch:
        return None
    if unit == "week" and operation.amount == -1:
        return between(day(stretch[0] - timedelta(days=7)), day(stretch[0] - timedelta(days=1)))
    if unit == "week" and operation.amount == 1:
        return between(day(stretch[1] + timedelta(days=1)), day(stretch[1] + timedelta(days=7)))
    return counted.unit_away(stretch[operation.amount > 0], operation.amount, unit)


def _end(operation: Operation, anchor: date) -> str | None:
    stretch = days_of(_inner(operation.words, anchor) or "")
    return day(stretch[1]) if stretch else None


def _start(operation: Operation, anchor: date) -> str | None:
    stretch = days_of(_inner(operation.words, anchor) or "")
    return day(stretch[0]) if stretch else None


def _inner(words: tuple[str, ...], anchor: date) -> str | None:
    inner = unpack(words)
    return OPERATIONS[inner.name](inner, anchor)


ANCHOR_FREE = frozenset({"absolute", "decade", "yearspan", "quarter", "half", "slashed"})

OPERATIONS: Mapping[str, Anchored] = MappingProxyType(
    {
        "absolute": _absolute,
        "beside": _beside,
        "clock": _clock,
        "day_of_year": named.day_of_year,
        "dayofmonth": named.day_of_month,
        "decade": counted.decade,
        "end": _end,
        "fromdate": counted.from_date,
        "half": counted.half,
        "half_of_year": counted.half_of_year,
        "holiday": named.holiday_near,
        "month": named.month_near,
        "month_of_year": named.month_of_year,
        "month_which": named.month_which,
        "monthday": named.month_day,
        "nearby": counted.nearby,
        "quarter": counted.quarter_of,
        "quarter_near": counted.quarter_near,
        "quarter_of_year": counted.quarter_of_year,
        "range": _range,
        "season": named.season_which,
        "season_of_year": named.season_of_year,
        "shift": counted.shift,
        "slashed": named.slashed,
        "start": _start,
        "then": counted.shift,
        "todate": counted.to_date,
        "weekday": named.weekday_near,
        "weekday_of_week": named.weekday_of_week,
        "weekday_then": named.weekday_which,
        "weekday_which": named.weekday_which,
        "weekend": named.weekend_near,
        "weekend_which": named.weekend_which,
        "window": counted.window,
        "yearspan": counted.year_span,
    }
)
