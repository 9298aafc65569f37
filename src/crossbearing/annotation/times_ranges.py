"""Stretches told by their two ends: "from Monday to Friday", "between March and May 2021", "9 to 5"."""

from collections.abc import Sequence
from dataclasses import replace

from crossbearing.annotation.times_reading import Found
from crossbearing.chronology import pack
from crossbearing.chronology.stretches import SEASONS
from crossbearing.values.annotations import Token
from crossbearing.values.times import Operation

DAYS = frozenset(
    {"absolute", "monthday", "dayofmonth", "slashed", "weekday", "weekday_which", "weekday_of_week", "shift", "day_in"}
    | {"weekday_of_month", "weekdays_on", "working_days", "day_of_year", "beside"}
)
# Where an operation keeps the tense that its side of the report's day hangs on.
TENSED = {"month": 1, "weekday": 1, "quarter_near": 1, "dayofmonth": 1, "monthday": 2}
HALVES = ("a.m", "p.m", "am", "pm", "noon", "midnight")
_RANGES = {
    "from": frozenset(
        {"to", "through to", "up to", "until", "up until", "till", "through", "thru"} | {"-", "--", "–", "—"}
    ),
    "between": frozenset({"and", "to", "through", "-", "–"}),
}
_NOW = ("PRESENT_REF",)
_THIS_MINUTE = Operation("shift", 0, ("minute",))
_SHORT = frozenset({"hour", "minute", "second"})
_TODAY = Operation("shift", 0, ("day",))  # "until now"
_WEEKDAYS = frozenset({"weekday", "weekday_which", "weekday_of_week", "shift"})
_DASHES = frozenset({"-", "–"})
_LASTING = frozenset({"until", "till"})
_FROM_NOW = frozenset({"to", "until", "till", "through"})
_THROUGH = frozenset({"to", "until", "till", "through", "thru", "--", "–", "—", "-"})
# Ends that a bare "to" may join; "moved from Monday to May" joins too, which is what it says.
_ENDS = DAYS | {"month", "decade", "clock", "month_of_year", "slashed", "start", "end", "quarter", "half", "holiday"}
_ENDS |= {"month_which", "season", "season_of_year", "quarter_near", "quarter_of_year", "century"}


def joined_range(left: Found, right: Found, between: str, tokens: Sequence[Token]) -> Found | None:
    """Return the two as the ends of one stretch; None where no word says that they are."""
    return _range(left, right) if _is_range(left, right, between, tokens) else None


def _is_range(left: Found, right: Found, between: str, tokens: Sequence[Token]) -> bool:
    """Return whether words say that the two are the ends of a stretch: "from", "between", "to date"."""
    if left.operation.words == _NOW:
        return between in _RANGES.get(_opening(left, tokens), _FROM_NOW)
    if right.operation.words == _NOW and tokens[right.first].text.lower() in _THROUGH:
        return not between
    return between in _RANGES.get(_opening(left, tokens), _THROUGH if _ends(left, right, between) else frozenset())


def _opening(found: Found, tokens: Sequence[Token]) -> str:
    """Return the "from" or "between" that opens a range, before the expression or its first word."""
    words = [token.text.lower() for token in tokens[max(0, found.first - 1) : found.first + 1]]
    return next((word for word in words if word in _RANGES), "")


def _numeric(left: Found, right: Found) -> bool:
    """Return whether both ends are told in numbers, so that "to" or a dash alone can join them."""
    names = {left.operation.name, right.operation.name}
    return names <= {"absolute", "monthday", "slashed"} or names == {"month"}


def _ends(left: Found, right: Found, between: str) -> bool:
    """Return whether words alone join the two: "Monday through Friday" does without a "from"."""
    weekdays = left.operation.name == right.operation.name == "weekday" and between == "through"
    return weekdays or _lasting(left, right, between) or _numeric(left, right) or (_is_hour(left) and _is_hour(right))


def _lasting(left: Found, right: Found, between: str) -> bool:
    """Return whether a dash or "until" between two days makes them ends, and "to" where they are still to come.

    "On Monday" something may have been put off "until Friday", or moved "to Friday".
    """
    if not {left.operation.name, right.operation.name} <= DAYS:
        return False
    past, ahead = "past" in left.operation.words, "future" in right.operation.words
    if between == "to":
        return not past and {left.operation.name, right.operation.name} <= _WEEKDAYS
    return between in _DASHES or (between in _LASTING and not (past and ahead))


def _is_hour(found: Found) -> bool:
    """Return whether it is one hour of the day, told as such."""
    return found.operation.name == "clock" and "/" not in found.operation.words[0] and not is_bare(found.operation)


def _range(left: Found, right: Found) -> Found | None:
    if _beside_now(left, right) or _beside_now(right, left):
        left, right = (
            replace(one, operation=_THIS_MINUTE) if one.operation.words == _NOW else one for one in (left, right)
        )
        return Found(
            left.first, right.last, Operation("range", 0, (*pack(left.operation), "/", *pack(right.operation)))
        )
    left, right = (replace(one, operation=_TODAY) if one.operation.words == _NOW else one for one in (left, right))
    if right.operation == _TODAY:
        left = replace(left, operation=with_tense(left.operation, "past"))
    names = (left.operation.name, right.operation.name)
    if names == ("clock", "clock"):
        return _hours(left, right)
    if "clock" in names or not _ENDS.issuperset(names):
        return None
    words = (*pack(with_year_of(left.operation, right.operation)), "/", *pack(right.operation))
    return Found(left.first, right.last, Operation("range", 0, words))


def _beside_now(now: Found, other: Found) -> bool:
    """Return whether one is now and the other an hour, so that now is told to the minute."""
    counted = other.operation.name in ("then", "shift") and other.operation.words[0] in _SHORT
    return now.operation.words == _NOW and (counted or _is_hour(other))


def _hours(left: Found, right: Found) -> Found | None:
    """Return a stretch of hours on the day that one end or neither tells; None where both tell a day."""
    days = [one for one in (left, right) if one.operation.words[1] != "then"]
    if len(days) == 2:
        words = (*pack(left.operation), "/", *pack(right.operation))
        return Found(left.first, right.last, Operation("range", 0, words))
    words = (days or [right])[0].operation.words
    if "/" in left.operation.words[0] + right.operation.words[0]:
        return None
    hours = f"{left.operation.words[0]}/{right.operation.words[0]}"
    return Found(left.first, right.last, Operation("clock", 0, (hours, *words[1:])))


def with_year_of(left: Operation, right: Operation) -> Operation:
    """Return the left end with the year that only the right end tells: "between March and May 2021"."""
    if (left.name, right.name) == ("quarter_near", "quarter"):
        return Operation("quarter", 0, (left.words[0], right.words[1]))
    if left.name == "season" and right.name == "absolute" and right.words[0][5:] in SEASONS:
        return Operation("absolute", 0, (f"{right.words[0][:4]}-{left.words[0]}",))
    if right.name != "absolute" or left.name not in ("month", "monthday") or "-" not in right.words[0]:
        return left
    of_day = f"-{left.words[1]}" if left.name == "monthday" else ""
    year, later = right.words[0][:4], right.words[0][5:7]
    year = str(int(year) - (left.words[0] > later)).zfill(4)
    return Operation("absolute", 0, (f"{year}-{left.words[0]}{of_day}",))


def with_tense(operation: Operation, tense: str) -> Operation:
    """Return the operation with the tense that its side of the report's day hangs on; one without such as it is."""
    place = TENSED.get(operation.name)
    if place is None:
        return operation
    return replace(operation, words=(*operation.words[:place], tense, *operation.words[place + 1 :]))


def is_bare(operation: Operation) -> bool:
    """Return whether a clock time is a bare number, which tells an hour only beside a day: "Friday at 4"."""
    return operation.name == "clock" and operation.words[-1] == "bare"


def twelve_on(hour: str) -> str:
    """Return the hour twelve hours on: 15:00 for 03:00."""
    return f"{int(hour[:2]) + 12}{hour[2:]}"
