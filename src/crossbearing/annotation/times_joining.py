"""Joins neighbouring expressions that tell one time: a clock time with its day, the two ends of a range."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise, zip_longest

from crossbearing.annotation.times_ranges import DAYS, HALVES, is_bare, joined_range, twelve_on
from crossbearing.annotation.times_reading import Found
from crossbearing.annotation.times_sharing import share
from crossbearing.chronology import pack
from crossbearing.values.annotations import Token
from crossbearing.values.times import Operation

_DAY_BESIDE_CLOCK = frozenset(
    {"", "on", ",", "on the", "at", ", at", ", on", "of", "from", "until", "later than", "starting at", "for", "@"}
    | {"by", "before", "after", "around", "about", "at about", "at around", "between", "till", ", from", ", between"}
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
_SIDES = {"before": -1, "preceding": -1, "prior to": -1, "after": 1, "following": 1}
_BEHIND_BRACKET = frozenset({")", ") on", ") ,", ") , on"})
_CLOSING = frozenset({"end", "close", "eod", "cob"})
_TODAY = Operation("current", 0, ("day",))
# From which hour a bare clock time beside such a word is of the later half of the day.
_LATE_FROM = {"afternoon": 1, "evening": 4, "night": 6, "tonight": 4}
_LATE_ROUNDS = ("TAF", "TEV", "TNI")
_NAMED = frozenset({"holiday", "month"})
_HOLIDAYS = frozenset({"holiday", "holiday_of_year", "holiday_which"})
_ENDING = {"quarter": (3, "month"), "week": (1, "week")}
_ENDED = frozenset({"ended", "ending", "that ended", "which ended", ", ended"})
Joining = Callable[[Found, Found, str, Sequence[Token]], Found | None]


def join(found: Sequence[Found], tokens: Sequence[Token]) -> list[Found]:
    """Return the expressions of a sentence with those joined that tell one time."""
    joined = list(found)
    for joining in (_with_day, _joined, _with_day):
        joined = _pairwise(joined, tokens, joining)
    told = _on_holidays([one for one in share(joined, tokens) if not is_bare(one.operation)], tokens)
    told = _beside_brackets(told, tokens)
    return [_ended(one, after, tokens) for one, after in zip_longest(told, told[1:])]


def _on_holidays(told: Sequence[Found], tokens: Sequence[Token]) -> list[Found]:
    """Return the expressions with each clock time beside a holiday on that day: "on Christmas Eve", "at 6 p.m."."""
    found = list(told)
    for place, (left, right) in enumerate(pairwise(told)):
        for at, clock, day in ((place, left, right), (place + 1, right, left)):
            beside = clock.operation.name == "clock" and day.operation.name in _HOLIDAYS
            if beside and clock.operation.words[1] == "then" and _between(left, right, tokens) in _DAY_BESIDE_CLOCK:
                hours = (clock.operation.words[0], *pack(day.operation))
                found[at] = replace(clock, operation=Operation("clock", 0, hours))
    return found


def _beside_brackets(told: Sequence[Found], tokens: Sequence[Token]) -> list[Found]:
    """Return the expressions with both hours on the day told behind: "at 10 a.m. (0700 GMT) on Friday"."""
    found = list(told)
    for place, (hour, other, day) in enumerate(zip(told, told[1:], told[2:], strict=False)):
        closed = _between(other, day, tokens) in _BEHIND_BRACKET and _between(hour, other, tokens) == "("
        both = (hour.operation.words[1:2], other.operation.words[1:2]) == (("then",), ("then",))
        if closed and both and hour.operation.name == other.operation.name == "clock" and _is_day(day.operation):
            for at, clock in ((place, hour), (place + 1, other)):
                hours = (clock.operation.words[0], *pack(day.operation))
                found[at] = replace(clock, operation=Operation("clock", 0, hours))
    return found


def _ended(unit: Found, day: Found | None, tokens: Sequence[Token]) -> Found:
    """Return "the quarter" of "the quarter ended Sept. 30" as the months up to that day; anything else as it is."""
    if unit.operation.name != "then" or day is None or _between(unit, day, tokens) not in _ENDED:
        return unit
    count, size = _ENDING.get(unit.operation.words[0], (0, ""))
    return replace(unit, operation=Operation("ending", count, (size, *pack(day.operation)))) if count else unit


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


def _is_day(operation: Operation) -> bool:
    return operation.name in DAYS and (operation.name != "shift" or operation.words[0] == "day")


def _is_month(operation: Operation) -> bool:
    """Return whether a stated time is no single day: a month or year."""
    return operation.name == "absolute" and len(operation.words[0]) < len("2016-11-07")


def _joined(left: Found, right: Found, between: str, tokens: Sequence[Token]) -> Found | None:
    return (
        (_clock(left, right, tokens) if between in _DAY_BESIDE_CLOCK else None)
        or (_lasting_hours(left, right, between))
        or (_hour_of_set(left, right) if between in ("", "at") else None)
        or (_length_away(left, right, between) if between in _FROM and not _is_rate(left, tokens) else None)
        or (_beside(left, right) if not between else None)
        or _next_to(left, right, between, tokens)
        or (_day_closing(left, right, tokens) if between in _PART_OF_DAY else None)
        or joined_range(left, right, between, tokens)
    )


def _hour_of_set(left: Found, right: Found) -> Found | None:
    """Return "every Monday" and "at 4 pm" as one set, in either order."""
    for often, clock in ((left, right), (right, left)):
        if (often.operation.name, clock.operation.name) == ("repeat", "clock") and "/" not in clock.operation.words[0]:
            round_ = often.operation.words[0]
            days = round_ if round_.startswith("XXXX") else ""
            hour = clock.operation.words[0]
            late = round_.endswith(_LATE_ROUNDS) and "01" <= hour[:2] < "12"
            return Found(
                left.first, right.last, Operation("repeat", 0, (f"{days}T{twelve_on(hour) if late else hour}",))
            )
    return None


def _is_rate(length: Found, tokens: Sequence[Token]) -> bool:
    """Return whether a length tells how often what is counted before it comes: "600 deaths a day"."""
    counted = length.first > 0 and tokens[length.first - 1].upos in ("NOUN", "SYM", "NUM")
    return counted and tokens[length.first].text.lower() in ("a", "an", "per", "each", "every")


def _length_away(left: Found, right: Found, between: str) -> Found | None:
    """Return "two weeks" and "from 15 January" or "starting Monday" as one."""
    length = _ONE_UNIT.match(left.operation.words[0]) if left.operation.name == "length" else None
    if not length or not _is_day(right.operation) or _is_month(right.operation):
        return None
    count, unit = int(length[1]), _UNITS[length[2]]
    if between == "from":
        count, unit = (7 * count, "day") if unit == "week" else (count, unit)  # a day as many weeks on
    name = "beside" if between == "from" else "lasting"
    return Found(left.first, right.last, Operation(name, count, (unit, *pack(right.operation))))


def _part(left: Found, right: Found) -> Found | None:
    """Return "22 October" and "in the evening" as that day."""
    for one, other in ((left, right), (right, left)):
        alone = other.operation.name == "part" and len(other.operation.words) == 1
        same_day = other.operation.name == "then" and not other.operation.amount and other.operation.words[1:]
        if _is_day(one.operation) and (alone or same_day):
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
    if not stepping or right.operation.name not in DAYS | _NAMED | _HOLIDAYS:
        return None
    amount, unit = left.operation.amount, left.operation.words[0]
    if left.operation.name == "hung" and unit == "week" and right.operation.name != "month":
        amount, unit = 7 * amount, "day"  # "two weeks after Christmas" is a day
    return Found(left.first, right.last, Operation("beside", amount, (unit, *pack(right.operation))))


def _next_to(left: Found, right: Found, between: str, tokens: Sequence[Token]) -> Found | None:
    """Return "the Friday after Thanksgiving", "the weekend before 5 May" or "the weekend of 5 May" as one."""
    named, pointing = left.operation.name, _is_pointed_at(left, tokens)
    if named not in ("weekday", "weekend") or not pointing or not _is_date(right.operation):
        return None
    if named == "weekend" and between == "of":
        return Found(left.first, right.last, Operation("weekend_at", 0, pack(right.operation)))
    if between not in _SIDES:
        return None
    words = (*left.operation.words[: named == "weekday"], *pack(right.operation))
    first = left.first - (tokens[left.first].text.lower() != "the")
    return Found(first, right.last, Operation(f"{named}_beside", _SIDES[between], words))


def _is_pointed_at(found: Found, tokens: Sequence[Token]) -> bool:
    """Return whether "the" opens the expression or stands before it."""
    return "the" in (token.text.lower() for token in tokens[max(0, found.first - 1) : found.first + 1])


def _is_date(operation: Operation) -> bool:
    """Return whether it is told by month and day, or is a holiday."""
    named = operation.name in _HOLIDAYS | {"monthday", "dayofmonth"}
    return named or (operation.name == "absolute" and not _is_month(operation))


def _day_closing(left: Found, right: Found, tokens: Sequence[Token]) -> Found | None:
    """Return "end of day" and "Friday" as that day, in either order."""
    for closing, day in ((left, right), (right, left)):
        words = {token.text.lower() for token in tokens[closing.first : closing.last]}
        if closing.operation == _TODAY and words & _CLOSING and _is_day(day.operation) and not _is_month(day.operation):
            return Found(left.first, right.last, day.operation)
    return None


def _of_night(clock: Found, day: Found, tokens: Sequence[Token]) -> str:
    """Return the hours, in the evening where the day tells so and they lack their half: "Sunday night at 9:30"."""
    hours = clock.operation.words[0]
    words = {token.text.lower() for token in tokens[day.first : day.last]}
    told = any(token.text.lower().startswith(HALVES) for token in tokens[clock.first : clock.last])
    from_hour = next((hour for word, hour in _LATE_FROM.items() if word in words), None)
    if told or from_hour is None:
        return hours
    return "/".join(twelve_on(hour) if from_hour <= int(hour[:2]) < 12 else hour for hour in hours.split("/"))


def _clock(left: Found, right: Found, tokens: Sequence[Token]) -> Found | None:
    for clock, day in ((left, right), (right, left)):
        if clock.operation.name == "clock" and _is_day(day.operation) and clock.operation.words[1] == "then":
            hours = _of_night(clock, day, tokens)
            operation = Operation("clock", 0, (hours, *pack(day.operation)))
            return Found(left.first, right.last, operation)
    return None
