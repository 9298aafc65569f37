"""The table of operations: from a parsed expression and a day to a stretch of the calendar."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from types import MappingProxyType

from crossbearing.chronology import counted, named, periods, ranges, weeks
from crossbearing.chronology.nesting import unpack
from crossbearing.chronology.stretches import between, day, days_of, week, weekend
from crossbearing.values.times import Operation

FRIDAY, SATURDAY, SUNDAY = 4, 5, 6
Anchored = Callable[[Operation, date], str | None]


def resolve(operation: Operation, anchor: date | None) -> str | None:
    """Return the stretch as ISO text, None where it can't be known (no anchor, an impossible or vague date)."""
    try:
        if anchor is None and is_anchored(operation):
            return None
        value = OPERATIONS[operation.name](operation, anchor or date.min)
        return value if value and (periods.is_period(operation) or days_of(value)) else None
    except (ValueError, OverflowError, KeyError, IndexError):
        return None


def is_anchored(operation: Operation) -> bool:
    """Return whether the value hangs on the anchor date; raises ValueError for words that hold no inner operation."""
    words = operation.words
    if operation.name == "range":
        cut = words.index("/")
        return is_anchored(unpack(words[:cut])) or is_anchored(unpack(words[cut + 1 :]))
    if operation.name in _NESTED:
        return is_anchored(unpack(words[_NESTED[operation.name] :]))
    return operation.name not in ANCHOR_FREE


# Operations that hold another one, and the place of it among their words.
_NESTED = dict.fromkeys(("day_in", "start", "end", "week_of_month", "week_around", "weekend_at", "weekend_beside"), 0)
_NESTED |= {
    "weekend_of_month": 0,
    "beside": 1,
    "clock": 1,
    "ending": 1,
    "lasting": 1,
    "portion": 1,
    "weekday_beside": 1,
    "weekday_of_month": 1,
}


def _open(_: Operation, __: date) -> None:
    """Return None: what it hangs on is told elsewhere, by an event or an earlier expression."""


def _absolute(operation: Operation, _: date) -> str | None:
    return operation.words[0] if days_of(operation.words[0]) else None


def _range(operation: Operation, anchor: date) -> str | None:
    return ranges.range_of(operation, anchor, _resolved)


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


def _lasting(operation: Operation, anchor: date) -> str | None:
    """Return the stretch of `amount` units that begins with the inner day: "three days starting Monday"."""
    stretch = days_of(_inner(operation.words[1:], anchor) or "")
    window = counted.window(Operation("window", operation.amount, operation.words[:1]), stretch[0]) if stretch else None
    days = days_of(window or "")
    return between(day(days[0]), day(days[1] - timedelta(days=1))) if days else None


def _portion(operation: Operation, anchor: date) -> str | None:
    """Return the first so many units of the inner stretch, the last for a negative amount; None where it is shorter."""
    stretch = days_of(_inner(operation.words[1:], anchor) or "")
    if not stretch or not operation.amount:
        return None
    edge = stretch[0] if operation.amount > 0 else stretch[1] + timedelta(days=1)
    count, unit = operation.amount, operation.words[0]
    size = (3 * count, "month") if unit == "quarter" else (count, unit)
    days = days_of(counted.window(Operation("window", size[0], size[1:]), edge) or "")
    last = days[1] - timedelta(days=1) if days else edge
    return between(day(days[0]), day(last)) if days and stretch[0] <= days[0] and last <= stretch[1] else None


def _end(operation: Operation, anchor: date) -> str | None:
    stretch = days_of(_inner(operation.words, anchor) or "")
    return day(stretch[1]) if stretch else None


def _ending(operation: Operation, anchor: date) -> str | None:
    """Return the `amount` units up to the end of the inner stretch: "the quarter ended Sept. 30"."""
    stretch = days_of(_inner(operation.words[1:], anchor) or "")
    if not stretch:
        return None
    after = stretch[1] + timedelta(days=1)
    days = days_of(counted.window(Operation("window", -operation.amount, operation.words[:1]), after) or "")
    if days and after.day == days[0].day == 1:
        return f"{day(days[0])[:7]}/{day(stretch[1])[:7]}"
    return between(day(days[0]), day(stretch[1])) if days else None


def _start(operation: Operation, anchor: date) -> str | None:
    stretch = days_of(_inner(operation.words, anchor) or "")
    return day(stretch[0]) if stretch else None


def _day_in(operation: Operation, anchor: date) -> str | None:
    """Return the `amount`-th day of the inner stretch, the last for -1; None where it has no such day."""
    stretch = days_of(_inner(operation.words, anchor) or "")
    if not stretch or not operation.amount:
        return None
    there = stretch[1] if operation.amount < 0 else stretch[0] + timedelta(days=operation.amount - 1)
    return day(there) if there <= stretch[1] else None


def _weekend_at(operation: Operation, anchor: date) -> str | None:
    """Return the weekend next to the inner day, with the day where it lies beside it."""
    stretch = days_of(_inner(operation.words, anchor) or "")
    if not stretch:
        return None
    there = stretch[0]
    saturday = there + timedelta(days=(5 - there.weekday()) if there.weekday() else -2)
    first, last = min(saturday, there), max(saturday + timedelta(days=1), there)
    return between(day(first if there.weekday() == FRIDAY else saturday), day(last))


def _weekday_beside(operation: Operation, anchor: date) -> str | None:
    return weeks.weekday_beside(operation, anchor, _resolved)


def _weekend_beside(operation: Operation, anchor: date) -> str | None:
    """Return the weekend before (amount -1) or after (1) the inner stretch, of which no day is in it."""
    edge = SUNDAY if operation.amount < 0 else SATURDAY
    found = _weekday_beside(Operation("", operation.amount, (str(edge), *operation.words)), anchor)
    return weekend(date.fromisoformat(found)) if found else None


def _week_around(operation: Operation, anchor: date) -> str | None:
    """Return the week that holds the inner day."""
    inner = _inner(operation.words, anchor)
    return week(date.fromisoformat(inner)) if inner else None


def _week_of_month(operation: Operation, anchor: date) -> str | None:
    return weeks.week_of_month(operation, anchor, _resolved)


def _weekend_of_month(operation: Operation, anchor: date) -> str | None:
    """Return the `amount`-th weekend of the inner month, the last for -1, by its Saturday."""
    words = (str(SATURDAY), *operation.words)
    saturday = _weekday_of_month(Operation("", operation.amount, words), anchor)
    return weekend(date.fromisoformat(saturday)) if saturday else None


def _weekday_of_month(operation: Operation, anchor: date) -> str | None:
    return weeks.weekday_of_month(operation, anchor, _resolved)


def _resolved(operation: Operation, anchor: date) -> str | None:
    return OPERATIONS[operation.name](operation, anchor)


def _inner(words: tuple[str, ...], anchor: date) -> str | None:
    inner = unpack(words)
    return OPERATIONS[inner.name](inner, anchor)


ANCHOR_FREE = periods.TOLD | {
    "absolute",
    "century",
    "decade",
    "holiday_of_year",
    "nth_month",
    "yearspan",
    "quarter",
    "half",
    "slashed",
}

OPERATIONS: Mapping[str, Anchored] = MappingProxyType(
    {
        "absolute": _absolute,
        "away": counted.away,
        "beside": _beside,
        "century": counted.century,
        "clock": _clock,
        "compared": _open,
        "current": periods.current,
        "day_in": _day_in,
        "day_of_year": named.day_of_year,
        "dayofmonth": named.day_of_month,
        "decade": counted.decade,
        "end": _end,
        "ending": _ending,
        "fromdate": counted.from_date,
        "half": counted.half,
        "half_of_year": counted.half_of_year,
        "holiday": named.holiday_near,
        "holiday_of_year": named.holiday_of_year,
        "holiday_which": named.holiday_which,
        "hung": _open,
        "lasting": _lasting,
        "length": periods.told,
        "month": named.month_near,
        "month_of_year": named.month_of_year,
        "month_then": _open,
        "season_then": _open,
        "month_which": named.month_which,
        "monthday": named.month_day,
        "nearby": counted.nearby,
        "nth_month": weeks.nth_month,
        "part": periods.told,
        "portion": _portion,
        "quarter": counted.quarter_of,
        "quarter_near": counted.quarter_near,
        "quarter_told": _open,
        "quarter_of_year": counted.quarter_of_year,
        "range": _range,
        "repeat": periods.told,
        "season": named.season_which,
        "season_of_year": named.season_of_year,
        "shift": counted.shift,
        "slashed": named.slashed,
        "start": _start,
        "then": counted.shift,
        "todate": counted.to_date,
        "vague": periods.told,
        "week_around": _week_around,
        "week_number": weeks.week_number,
        "week_of_month": _week_of_month,
        "week_with": weeks.week_with,
        "weekday": named.weekday_near,
        "weekday_beside": _weekday_beside,
        "weekday_of_month": _weekday_of_month,
        "weekday_of_week": named.weekday_of_week,
        "weekday_then": named.weekday_which,
        "weekday_which": named.weekday_beyond,
        "weekdays_on": weeks.weekdays_on,
        "weekend": named.weekend_near,
        "weekend_at": _weekend_at,
        "weekend_beside": _weekend_beside,
        "weekend_of_month": _weekend_of_month,
        "weekend_which": named.weekend_which,
        "window": counted.window,
        "window_of": counted.window_of,
        "window_then": counted.window,
        "working_days": weeks.working_days,
        "working_week": weeks.working_week,
        "yearspan": counted.year_span,
    }
)
