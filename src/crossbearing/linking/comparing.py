"""Comparing two items by a visible list of comparers, each a plain function that returns its reason."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from crossbearing.linking.clustering import Link
from crossbearing.values.reasons import Reason

T = TypeVar("T")
Comparer = Callable[[T, T], Reason | None]


def reasons_for(left: T, right: T, comparers: Sequence[Comparer[T]]) -> tuple[Reason, ...]:
    """Return what each comparer has to say of the pair; one that cannot tell says nothing."""
    return tuple(reason for compare in comparers if (reason := compare(left, right)) is not None)


def first_reason(left: T, right: T, comparers: Sequence[Comparer[T]]) -> Reason | None:
    """Return the first comparer's reason, None where none has one."""
    return next((reason for compare in comparers if (reason := compare(left, right)) is not None), None)


def links_between(
    items: Sequence[T], pairs: Iterable[tuple[int, int]], comparers: Sequence[Comparer[T]], least: float
) -> list[Link]:
    """Return a link for each pair whose strongest reason scores at least `least`."""
    found = []
    for left, right in pairs:
        reasons = reasons_for(items[left], items[right], comparers)
        score = max((reason.score for reason in reasons), default=0.0)
        if score >= least and reasons:
            found.append(Link(left, right, score, reasons))
    return found
