"""The operation of a stretch told by its two ends: "November to March", "from Friday night until Sunday morning"."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from crossbearing.chronology.nesting import unpack
from crossbearing.chronology.stretches import between, days_of
from crossbearing.values.times import Operation

WEEK = 7
# Names of what comes round again, and the place of the tense among their words.
_RECURRING = {"month": 1, "monthday": 2, "weekday": 1, "dayofmonth": 1}
Resolving = Callable[[Operation, date], str | None]


def range_of(operation: Operation, anchor: date, resolving: Resolving) -> str | None:
    """Return the stretch; both ends are packed, a "/" between, and each borrows from the other what it lacks.

    `resolving` resolves an operation. Raises ValueError where the words hold no two ends.
    """
    cut = operation.words.index("/")
    left, right = unpack(operation.words[:cut]), unpack(operation.words[cut + 1 :])
    first, last = resolving(left, anchor), resolving(right, anchor)
    if not first or not last:
        return None
    if _months_ahead(left, right):
        first = resolving(replace(left, words=(left.words[0], "past")), date.fromisoformat(f"{last}-01"))
        if not first:
            return None
    if first > last or _weeks_apart(left, right, f"{first}/{last}"):
        last = _next_after(right, first, resolving) or last
    if "T" in first and "T" in last:
        return f"{first}/{last}" if first < last else None
    return between(first, last)


def _months_ahead(left: Operation, right: Operation) -> bool:
    """Return whether both ends are months to come: of "August to October", told in September, only the last is."""
    return left.name == right.name == "month" and right.words[-1] == "future"


def _weeks_apart(left: Operation, right: Operation, stretch: str) -> bool:
    """Return whether both ends are weekdays and lie over a week apart: "Friday until Sunday" ends the next Sunday."""
    both = all("weekday" in (one.name, *one.words[1:2]) for one in (left, right))
    days = days_of(stretch) if both else None
    return days is not None and (days[1] - days[0]).days > WEEK


def _next_after(operation: Operation, first: str, resolving: Resolving) -> str | None:
    """Return what ends a stretch as the next such month, day or hour after its start; None for what has no next."""
    days = days_of(first)
    if not days:
        return None
    if operation.name == "clock":
        there = _next_after(unpack(operation.words[1:]), first, resolving)
        return f"{there}T{operation.words[0]}" if there else None
    if operation.name in ("start", "end"):
        inner = _next_after(unpack(operation.words), first, resolving)
        return resolving(Operation(operation.name, 0, ("absolute", "0", inner)), days[0]) if inner else None
    place = _RECURRING.get(operation.name)
    if place is None:
        return None
    words = (*operation.words[:place], "future", *operation.words[place + 1 :])
    return resolving(replace(operation, words=words), days[0])
