"""Joins neighbouring expressions that tell one time: a clock time with its day, the two ends of a range."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import zip_longest

from crossbearing.annotation.times_reading import Found
from crossbearing.chronology import pack
from crossbearing.values.annotations import Token
from crossbearing.values.times import Operation

_DAY_BESIDE_CLOCK = frozenset(
    {"", "on", ",", "on the", "at", ", at", ", on", "of", "from", "until", "later than", "starting at", "for", "@"}
)
_DAYS = frozenset(
    {"absolute", "monthday", "dayofmonth", "slashed", "weekday", "weekday_which", "weekday_of_week", "shift", "day_in"}
    | {"weekday_of_month", "weekdays_on", "working_days", "day_of_year"}
)
# Words that say nothing about the time: "tomorrow, say at 5".
_FILLING = frozenset({"preferably", "maybe", "perhaps", "say", "like"})
_ONE_UNIT = re.compile(r"P(\d+)([DWMY])\Z")
_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_HOURS = re.compile(r"PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?\Z")
_DAY = 86_400
_FOR = frozenset({"for", "for about"})
_FROM_HOUR = frozenset({"from", "starting", "starting at", "starting from", "beginning", "beginning at"})
_PART_OF_DAY = frozenset({"", "in", "at", "during", "on"})
_IN_WEEK = frozenset({"", "on", "'s", "’s", ",", ", on", "-"})
_IN_YEAR = frozenset({"in", "on", ", in", ", on"})
# What a named part of a year or month is called where the year or month is told by a step.
_WITHIN = {
    ("year", "month"): "month_of_year",
    ("year", "monthday"): "day_of_year",
    ("year", "holiday"): "holiday_which",
    ("month", "dayofmonth"): "day_in",
}
_FROM = frozenset(
    {"from", "starting", "starting from", ", from", "starting on", "beginning", "beginning on", ", starting"}
)
_HALVES = ("a.m", "p.m", "am", "pm", "noon", "midnight")
# From which hour a bare clock time beside such a word is of the later half of the day.
_LATE_FROM = {"afternoon": 1, "evening": 4, "night": 6, "tonight": 6}
_LATE_ROUNDS = ("TAF", "TEV", "TNI")
_NAMED = frozenset({"holiday", "month"})
_RANGES = {
    "from": frozenset({"to", "until", "till", "through", "thru", "-", "--", "–", "—"}),
    "between": frozenset({"and", "to", "through", "-", "–"}),
}
_THE_QUARTER = Operation("then", 0, ("quarter",))
_ENDED = frozenset({"ended", "ending", "that ended", "which ended", ", ended"})
_NOW = ("PRESENT_REF",)
_TODAY = Operation("shift", 0, ("day",))  # "until now"
Joining = Callable[[Found, Found, str, Sequence[Token]], Found | None]
_THROUGH = frozenset({"to", "until", "till", "through", "thru", "--", "–", "—", "-"})
# Ends that a bare "to" may join; "moved from Monday to May" joins too, which is what it says.
_ENDS = _DAYS | {"month", "decade", "clock", "month_of_year", "slashed", "start", "end", "quarter", "half", "holiday"}


def join(found: Sequence[Found], tokens: Sequence[Token]) -> list[Found]:
    """Return the expressions of a sentence with those joined that tell one time."""
    joined = list(found)
    for joining in (_with_day, _joined, _with_day):
        joined = _pairwise(joined, tokens, joining)
    told = [one for one in joined if not _is_bare(one.operation)]
    return [_ended(one, after, tokens) for one, after in zip_longest(told, told[1:])]


def _ended(quarter: Found, day: Found | None, tokens: Sequence[Token]) -> Found:
    """Return "the quarter" of "the quarter ended Sept. 30" as the months up to that day; anything else as it is."""
    if quarter.operation != _THE_QUARTER or day is None or _between(quarter, day, tokens) not in _ENDED:
        return quarter
    return replace(quarter, operation=Operation("ending", 3, pack(day.operation)))


def _pairwise(found: Sequence[Found], tokens: Sequence[Token], joining: Joining) -> list[Found]:
    """Return the expressions with each made one with the one before it where the two are one time."""
    joined: list[Found] = []
    for one in found:
        between = _between(joined[-1], one, tokens) if joined else ""
        both = joining(joined[-1], one, between, tokens) if joined else None
        joined[-1:] = [both] if both else [*joined[-1:], one]
    return joined


def _between(left: Found, right: Found, tokens: Sequence[Token]) -> str:
    words = (token.text.lower() for token in tokens[left.last : right.first])
    return " ".join(word for word in words if word not in _FILLING)


def _with_day(left: Found, right: Found, between: str, tokens: Sequence[Token]) -> Found | None:
    """Return a clock time, a part of the day or a weekday with the day or week that it is of."""
    return (
        (_clock(left, right, tokens) if between in _DAY_BESIDE_CLOCK else None)
        or (_part(left, right) if between in _PART_OF_DAY else None)
        or (_of_week(left, right) if between in _IN_WEEK else None)
        or (_of_year(left, right) if between in _IN_YEAR else None)
    )


def _is_bare(operation: Operation) -> bool:
    """Return whether a clock time is a bare number, which tells an hour only beside a day: "Friday at 4"."""
    return operation.name == "clock" and operation.words[-1] == "bare"


def _is_day(operation: Operation) -> bool:
    return operation.name in _DAYS and (operation.name != "shift" or operation.words[0] == "day")


def _joined(left: Found, right: Found, between: str, tokens: Sequence[Token]) -> Found | None:
    return (
        (_clock(left, right, tokens) if between in _DAY_BESIDE_CLOCK else None)
        or (_lasting_hours(left, right, between))
        or (_hour_of_set(left, right) if between in ("", "at") else None)
        or (_length_away(left, right, between) if between in _FROM else None)
        or (_beside(left, right) if not between else None)
        or (_range(left, right) if _is_range(left, right, between, tokens) else None)
    )


def _is_range(left: Found, right: Found, between: str, tokens: Sequence[Token]) -> bool:
    """Return whether words say that the two are the ends of a stretch: "from", "between", "to date"."""
    if left.operation.words == _NOW:
        return _opening(left, tokens) != "" and between in _RANGES[_opening(left, tokens)]
    if right.operation.words == _NOW and tokens[right.first].text.lower() in _THROUGH:
        return not between
    return between in _RANGES.get(_opening(left, tokens), _THROUGH if _ends(left, right, between) else frozenset())


def _hour_of_set(left: Found, right: Found) -> Found | None:
    """Return "every Monday" and "at 4 pm" as one set, in either order."""
    for often, clock in ((left, right), (right, left)):
        if (often.operation.name, clock.operation.name) == ("repeat", "clock") and "/" not in clock.operation.words[0]:
            round_ = often.operation.words[0]
            days = round_ if round_.startswith("XXXX") else ""
            hour = clock.operation.words[0]
            late = round_.endswith(_LATE_ROUNDS) and "01" <= hour[:2] < "12"
            return Found(
                left.first, right.last, Operation("repeat", 0, (f"{days}T{_twelve_on(hour) if late else hour}",))
            )
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
    count, unit = int(length[1]), _UNITS[length[2]]
    if between == "from":
        count, unit = (7 * count, "day") if unit == "week" else (count, unit)  # a day as many weeks on
    name = "beside" if between == "from" else "lasting"
    return Found(left.first, right.last, Operation(name, count, (unit, *pack(right.operation))))


def _part(left: Found, right: Found) -> Found | None:
    """Return "22 October" and "in the evening" as that day."""
    for one, other in ((left, right), (right, left)):
        if _is_day(one.operation) and other.operation.name == "part" and len(other.operation.words) == 1:
            return Found(left.first, right.last, one.operation)
    return None


def _of_week(left: Found, right: Found) -> Found | None:
    """Return "next week" and "on Friday" as one day."""
    if left.operation.name != "shift" or left.operation.words != ("week",) or right.operation.name != "weekday":
        return None
    return Found(left.first, right.last, Operation("weekday_of_week", left.operation.amount, right.operation.words[:1]))


def _of_year(left: Found, right: Found) -> Found | None:
    """Return "next year" and "in June" as one, and so for a day, a holiday and "next month on the 5th"."""
    unit = left.operation.words[0] if left.operation.name == "shift" else ""
    name = _WITHIN.get((unit, right.operation.name))
    if name == "day_in":
        number = int(right.operation.words[0])
        return Found(left.first, right.last, Operation(name, number, pack(left.operation)))
    kept = right.operation.words[: 2 if name == "day_of_year" else 1]
    return Found(left.first, right.last, Operation(name, left.operation.amount, kept)) if name else None


def _lasting_hours(left: Found, right: Found, between: str) -> Found | None:
    """Return "from 2 pm" and "for 3 hours", in either order, as a stretch of hours."""
    for clock, length, words in ((left, right, _FOR), (right, left, _FROM_HOUR)):
        names = (clock.operation.name, length.operation.name)
        if between in words and names == ("clock", "length") and "/" not in clock.operation.words[0]:
            seconds = _seconds(length.operation.words[0])
            hours = f"{clock.operation.words[0]}/{_later(clock.operation.words[0], seconds)}"
            operation = Operation("clock", 0, (hours, *clock.operation.words[1:]))
            return Found(left.first, right.last, operation) if 0 < seconds < _DAY else None
    return None


def _seconds(length: str) -> int:
    """Return the seconds of a duration of hours, minutes and seconds; 0 for a longer or vaguer one."""
    match = _HOURS.match(length)
    return (
        sum(int(count or 0) * size for count, size in zip(match.groups(), (3600, 60, 1), strict=True)) if match else 0
    )


def _later(hour: str, seconds: int) -> str:
    """Return the hour so many seconds on, by the clock."""
    there = datetime.strptime(hour[:5], "%H:%M") + timedelta(seconds=seconds)
    return f"{there:%H:%M}"


def _beside(left: Found, right: Found) -> Found | None:
    """Return "the week before" and "Christmas" as one."""
    stepping = left.operation.name in ("then", "hung") and left.operation.amount != 0
    if not stepping or right.operation.name not in _DAYS | _NAMED:
        return None
    amount, unit = left.operation.amount, left.operation.words[0]
    if left.operation.name == "hung" and unit == "week" and right.operation.name != "month":
        amount, unit = 7 * amount, "day"  # "two weeks after Christmas" is a day
    return Found(left.first, right.last, Operation("beside", amount, (unit, *pack(right.operation))))


def _numeric(left: Found, right: Found) -> bool:
    """Return whether both ends are told in numbers, so that "to" or a dash alone can join them."""
    names = {left.operation.name, right.operation.name}
    return names <= {"absolute", "monthday", "slashed"} or names == {"month"}


def _ends(left: Found, right: Found, between: str) -> bool:
    """Return whether words alone join the two: "Monday through Friday" does without a "from"."""
    weekdays = left.operation.name == right.operation.name == "weekday" and between == "through"
    return weekdays or _numeric(left, right) or (_is_hour(left) and _is_hour(right))


def _is_hour(found: Found) -> bool:
    """Return whether it is one hour of the day, told as such."""
    return found.operation.name == "clock" and "/" not in found.operation.words[0] and not _is_bare(found.operation)


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
    left, right = (replace(one, operation=_TODAY) if one.operation.words == _NOW else one for one in (left, right))
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
    if len(days) == 2:
        words = (*pack(left.operation), "/", *pack(right.operation))
        return Found(left.first, right.last, Operation("range", 0, words))
    words = (days or [right])[0].operation.words
    if "/" in left.operation.words[0] + right.operation.words[0]:
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
