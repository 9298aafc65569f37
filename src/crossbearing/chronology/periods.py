"""Operations that lead to no day of the calendar: durations, sets, vague times, parts of any day."""

from datetime import date

from crossbearing.chronology.counted import unit_away
from crossbearing.values.times import Operation

TOLD = frozenset({"length", "part", "repeat", "vague"})  # these hold their value
PERIODS = TOLD | {"current"}


def told(operation: Operation, _: date) -> str | None:
    """Return the TIMEX3 value that the words told: P2Y6M, XXXX-WXX-5, PAST_REF, TMO."""
    return operation.words[0] or None


def current(operation: Operation, anchor: date) -> str | None:
    """Return the anchor's own unit: "the player of the year"."""
    return unit_away(anchor, 0, operation.words[0])


def is_period(operation: Operation) -> bool:
    """Return whether the expression lies on no day of the calendar, or tells one only in passing."""
    return operation.name in PERIODS
