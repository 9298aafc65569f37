"""Time expressions of a text and the calendar stretch each stands for."""

from dataclasses import dataclass

from crossbearing.values.spans import Span


@dataclass(frozen=True, slots=True)
class Operation:
    """How to get from an anchor date to the calendar stretch: a step of the date grammar.

    `name` is a key of the table of operations in `chronology`; `amount` and `words` are what it is
    applied to ("weekday", 0, ("thursday", "past")). An absolute expression has `name` "absolute"
    and its value in `words`.
    """

    name: str
    amount: int = 0
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time expression: where it stands, what it means, and what that was resolved against.

    `value` is an ISO 8601 day, month, year, season, clock time or `a/b` stretch (see
    `brief-format.md`), None where it can't be known. `anchor` is the date (ISO) or the words that
    it was resolved against, None for absolute or open ones.
    """

    span: Span
    text: str
    operation: Operation
    value: str | None = None
    anchor: str | None = None
