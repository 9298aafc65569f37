"""Joins neighbouring expressions that tell one time: a clock time with its day, the two ends of a range."""

from collections.abc import Sequence

from crossbearing.annotation.times_reading import Found
from crossbearing.chronology import pack
from crossbearing.values.annotations import Token
from crossbearing.values.times import Operation

_DAY_BESIDE_CLOCK = frozenset({"", "on", ",", "on the", "at", ", at", ", on", "of"})
_DAYS = frozenset({"absolute", "monthday", "dayofmonth", "weekday", "weekday_which", "weekday_of_week", "shift"})
_NAMED = frozenset({"holiday", "month"})
_RANGES = {
    "from": frozenset({"to", "until", "till", "through", "-", "–", "—"}),
    "between": frozenset({"and", "to", "-", "–"}),
}
_THROUGH = frozenset({"to", "through", "–", "—", "-"})
# Ends that a bare "to" may join; "moved from Monday to May" joins too, which is what it says.
_ENDS = _DAYS | {"month", "decade", "clock", "month_of_year"}


def join(found: Sequence[Found], tokens: Sequence[Token]) -> list[Found]:
    """Return the expressions of a sentence with those joined that tell one time."""
    joined: list[Found] = []
    for one in found:
        both = _joined(joined[-1], one, tokens) if joined else None
        joined[-1:] = [both] if both else [*joined[-1:], one]
    return joined


def _joined(left: Found, right: Found, tokens: Sequence[Token]) -> Found | None:
    between = " ".join(token.text.lower() for token in tokens[left.last : right.first])
    if between in _DAY_BESIDE_CLOCK and (both := _clock(left, right)):
        return both
    if not between and left.operation.name == "then":
        return _beside(left, right)
    before = _opening(left, tokens)
    if between in _RANGES.get(before, _THROUGH if _numeric(left, right) else frozenset()):
        return _range(left, right)
    return None


def _opening(found: Found, tokens: Sequence[Token]) -> str:
    """Return the "from" or "between" that opens a range, before the expression or its first word."""
    words = [token.text.lower() for token in tokens[max(0, found.first - 1) : found.first + 1]]
    return next((word for word in words if word in _RANGES), "")


def _beside(left: Found, right: Found) -> Found | None:
    """Return "the week before" and "Christmas" as one."""
    if left.operation.amount == 0 or right.operation.name not in _DAYS | _NAMED:
        return None
    words = (left.operation.words[0], *pack(right.operation))
    return Found(left.first, right.last, Operation("beside", left.operation.amount, words))


def _numeric(left: Found, right: Found) -> bool:
    """Return whether both ends are of one kind, so that "to" or a dash alone can join them."""
    return left.operation.name == right.operation.name and left.operation.name in {"month", "absolute", "monthday"}


def _clock(left: Found, right: Found) -> Found | None:
    for clock, day in ((left, right), (right, left)):
        if clock.operation.name == "clock" and day.operation.name in _DAYS and clock.operation.words[1] == "then":
            operation = Operation("clock", 0, (clock.operation.words[0], *pack(day.operation)))
            return Found(left.first, right.last, operation)
    return None


def _range(left: Found, right: Found) -> Found | None:
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
