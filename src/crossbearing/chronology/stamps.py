"""Posts and captions with a date of their own, from which "yesterday" counts: "— A. Name (@aname) July 29, 2019"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from crossbearing.chronology.stretches import days_of
from crossbearing.values.spans import Span
from crossbearing.values.times import Operation, TimeExpression

LONGEST = 400  # characters: a post or a caption is hardly longer
_HANDLE = re.compile(r"\(@\w+\)[\s,·|–—-]*\Z")
_CREDIT = re.compile(
    r"[\s.,)]*(?:(?:Picture|Photo|Image)\s[^\n]{0,40})?[\s.]*[\[(]?[A-Z][\w.]*(?: [A-Z][\w.]*){0,3}/[A-Z]"
)


def stamped(text: str, times: Sequence[TimeExpression]) -> Mapping[Span, date]:
    """Return the day of the post or caption that each of its expressions stands in, by the expression's span.

    Both lie in one paragraph and end with a full date: a post's behind its writer's handle, a caption's before the
    name of photographer or agency ("REUTERS/A. Name").
    """
    days: dict[Span, date] = {}
    ended = 0
    for stamp, day in _stamps(text, times):
        first = max(text.rfind("\n", 0, stamp.span.start) + 1, ended, stamp.span.start - LONGEST)
        days |= {time.span: day for time in times if first <= time.span.start < stamp.span.start}
        ended = stamp.span.end
    return days


def told_in_prose(text: str, times: Sequence[TimeExpression]) -> list[TimeExpression]:
    """Return the expressions that are no stamps of posts and captions: a stamp dates the post only."""
    stamps = {stamp.span for stamp, _ in _stamps(text, times)}
    return [time for time in times if time.span not in stamps]


def behind(operation: Operation) -> Operation:
    """Return a weekday of the present as one of the past: what a post or caption shows, it shows as done."""
    if operation.name == "weekday" and operation.words[1] == "present":
        return Operation(operation.name, operation.amount, (operation.words[0], "past", *operation.words[2:]))
    return operation


def _stamps(text: str, times: Sequence[TimeExpression]) -> Iterator[tuple[TimeExpression, date]]:
    for time in times:
        day = _day(time)
        if day and _is_stamp(text, time.span):
            yield time, day


def _day(time: TimeExpression) -> date | None:
    stretch = days_of(time.operation.words[0]) if time.operation.name == "absolute" else None
    return stretch[0] if stretch and stretch[0] == stretch[1] else None


def _is_stamp(text: str, span: Span) -> bool:
    line = text.rfind("\n", 0, span.start) + 1
    return bool(_HANDLE.search(text, max(line, span.start - 60), span.start) or _CREDIT.match(text, span.end))
