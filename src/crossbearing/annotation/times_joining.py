"""Joins neighbouring expressions that tell one time: a clock time with its day, the two ends of a range."""

import re
from collections.abc import Sequence

from crossbearing.annotation.times_reading import Found
from crossbearing.chronology import pack
from crossbearing.values.annotations import Token
from crossbearing.values.times import Operation

_DAY_BESIDE_CLOCK = frozenset(
    {"", "on", ",", "on the", "at", ", at", ", on", "of", "from", "until", "later than", "starting at", "for"}
)
_DAYS = frozenset(
    {"absolute", "monthday", "dayofmonth", "slashed", "weekday", "weekday_which", "weekday_of_week", "shift"}
)
_ONE_UNIT = re.compile(r"P(\d+)([DWMY])\Z")
_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_FROM = frozenset({"from", "starting", "starting from", "starting on", "beginning", "beginning on", ", starting"})
_HALVES = ("a.m", "p.m", "am", "pm", "noon", "midnight")
# From which hour a bare clock time beside such a word is of the later half of the day.
_LATE_FROM = {"afternoon": 1, "evening": 4, "night": 6, "tonight": 6}
_NAMED = frozenset({"holiday", "month"})
_RANGES = {
    "from": frozenset({"to", "until", "till", "through", "-", "–", "—"}),
    "between": frozenset({"and", "to", "-", "–"}),
}
_NOW = ("PRESENT_REF",)
_TODAY = Operation("shift", 0, ("day",))  # "until now"
_THROUGH = frozenset({"to", "until", "till", "through", "–", "—", "-"})
# Ends that a bare "to" may join; "moved from Monday to May" joins too, which is what it says.
_ENDS = _DAYS | {"month", "decade", "clock", "month_of_year", "slashed", "start", "end", "quarter", "half", "holiday"}


def join(found: Sequence[Found], tokens: Sequence[Token]) -> list[Found]:
    """Return the expressions of a sentence with those joined that tell one time."""
    joined: list[Found] = []
    for one in found:
        both = _joined(joined[-1], one, tokens) if joined else None
        joined[-1:] = [both] if both else [*joined[-1:], one]
    return [one for one in joined if not _is_bare(one.operation)]


def _is_bare(operation: Operation) -> bool:
    """Return whether a clock time is a bare number, which tells an hour only beside a day: "Friday at 4"."""
    return operation.name == "clock" and operation.words[-1] == "bare"


def _is_day(operation: Operation) -> bool:
    return operation.name in _DAYS and (operation.name != "shift" or operation.words[0] == "day")


def _joined(left: Found, right: Found, tokens: Sequence[Token]) -> Found | None:
    between = " ".join(token.text.lower() for token in tokens[left.last : right.first])
    return (
        (_clock(left, right, tokens) if between in _DAY_BESIDE_CLOCK else None)
        or (_hour_of_set(left, right) if between in ("", "at") else None)
        or (_length_away(left, right, between) if between in _FROM else None)
        or (_beside(left, right) if not between else None)
        or (_range(left, right) if _is_range(left, right, between, tokens) else None)
    )


def _is_range(left: Found, right: Found, between: str, tokens: Sequence[Token]) -> bool:
    """Return whether words say that the two are the ends of a stretch: "from", "between", "to date"."""
    if right.operation.words == _NOW and tokens[right.first].text.lower() in _THROUGH:
        return not between
    return between in _RANGES.get(_opening(left, tokens), _THROUGH if _ends(left, right, between) else frozenset())


def _hour_of_set(left: Found, right: Found) -> Found | None:
    """Return "every Monday" and "at 4 pm" as one set, in either order."""
    for often, clock in ((left, right), (right, left)):
        if (often.operation.name, clock.operation.name) == ("repeat", "clock") and "/" not in clock.operation.words[0]:
            days = often.operation.words[0] if often.operation.words[0].startswith("XXXX") else ""
            return Found(left.first, right.last, Operation("repeat", 0, (f"{days}T{clock.operation.words[0]}",)))
    return None


def _opening(found: Found, tokens: Sequence[Token]) -> str:
    """Return the "from" or "between" that opens a range, before the expression or its first word."""
    words = [token.text.lower() for token in tokens[max(0, found.first - 1) : found.first + 1]]
    return next((word for word in words if word in _RANGES), "")


def _length_away(left: Found, right: Found, between: str) -> Found | None:
    """Return "two weeks" and "from 15 January" or "starting Monday" as one."""
    length = _ONE_UNIT.match(left.operation.words[0]) if left.operation.name == "length" else None
    if not length or not _is_day(right.operation):
        return None
    words = (_UNITS[length[2]], *pack(right.operation))
    name = "beside" if between == "from" else "lasting"
    return Found(left.first, right.last, Operation(name, int(length[1]), words))


def _beside(left: Found, right: Found) -> Found | None:
    """Return "the week before" and "Christmas" as one."""
    stepping = left.operation.name in ("then", "hung") and left.operation.amount != 0
    if not stepping or right.operation.name not in _DAYS | _NAMED:
        return None
    words = (left.operation.words[0], *pack(right.operation))
    return Found(left.first, right.last, Operation("beside", left.operation.amount, words))


def _numeric(left: Found, right: Found) -> bool:
    """Return whether both ends are told in numbers, so that "to" or a dash alone can join them."""
    names = {left.operation.name, right.operation.name}
    return names <= {"absolute", "monthday", "slashed"} or names == {"month"}


def _ends(left: Found, right: Found, between: str) -> bool:
    """Return whether words alone join the two: "Monday through Friday" does without a "from"."""
    weekdays = left.operation.name == right.operation.name == "weekday" and between == "through"
    return weekdays or _numeric(left, right)


def _of_night(clock: Found, day: Found, tokens: Sequence[Token]) -> str:
    """Return the hours, in the evening where the day tells so and they lack their half: "Sunday night at 9:30"."""
    hours = clock.operation.words[0]
    words = {token.text.lower() for token in tokens[day.first : day.last]}
    told = any(token.text.lower().startswith(_HALVES) for token in tokens[clock.first : clock.last])
    from_hour = next((hour for word, hour in _LATE_FROM.items() if word in words), None)
    if told or from_hour is None:
        return hours
    return "/".join(_twelve_on(hour) if from_hour <= int(hour[:2]) < 12 else hour for hour in hours.split("/"))


def _twelve_on(hour: str) -> str:
    return f"{int(hour[:2]) + 12}{hour[2:]}"


def _clock(left: Found, right: Found, tokens: Sequence[Token]) -> Found | None:
    for clock, day in ((left, right), (right, left)):
        if clock.operation.name == "clock" and _is_day(day.operation) and clock.operation.words[1] == "then":
            hours = _of_night(clock, day, tokens)
            operation = Operation("clock", 0, (hours, *pack(day.operation)))
            return Found(left.first, right.last, operation)
    return None


def _range(left: Found, right: Found) -> Found | None:
    right = Found(right.first, right.last, _TODAY) if right.operation.words == _NOW else right
    names = (left.operation.name, right.operation.name)
    if names == ("clock", "clock"):
        return _hours(left, right)
    if "clock" in names or not _ENDS.issuperset(names):
        return None
    words = (*pack(_with_year_of(left.operation, right.operation)), "/", *pack(right.operation))
    return Found(left.first, right.last, Operation("range", 0, words))


def _hours(left: Found, right: Found) -> Found | None:
    """Return a stretch of hours on the day that one end or neither tells; None where both tell a day."""
    days = [one for one in (left, right) if one.operation.words[1] != "then"]
    words = (days or [right])[0].operation.words
    if len(days) > 1 or "/" in left.operation.words[0] + right.operation.words[0]:
        return None
    hours = f"{left.operation.words[0]}/{right.operation.words[0]}"
    return Found(left.first, right.last, Operation("clock", 0, (hours, *words[1:])))


def _with_year_of(left: Operation, right: Operation) -> Operation:
    """Return the left end with the year that only the right end tells: "between March and May 2021"."""
    if right.name != "absolute" or left.name not in ("month", "monthday") or "-" not in right.words[0]:
        return left
    of_day = f"-{left.words[1]}" if left.name == "monthday" else ""
    year, later = right.words[0][:4], right.words[0][5:7]
    year = str(int(year) - (left.words[0] > later)).zfill(4)
    return Operation("absolute", 0, (f"{year}-{left.words[0]}{of_day}",))
