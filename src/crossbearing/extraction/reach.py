"""Which times and places of a clause are told of one of its figures: "12 people in Guinea and 8 in Liberia"."""

from collections.abc import Sequence
from itertools import pairwise

from crossbearing.values.quantities import Quantity
from crossbearing.values.spans import Span

COMPARING = (" from", " against", " than", " compared with", " compared to")


def own_of(found: Sequence[Span], quantity: Quantity, beside: Sequence[Quantity], text: str) -> tuple[Span, ...]:
    """Return what is told of a figure: what follows it before the next one, after that what goes before all figures.

    `beside` are the figures of the clause in text order, this one among them, `text` the report's. Where one place
    or time follows all figures it stands for all, but not one told of what they are compared with ("up to 20 from
    16 a year earlier").
    """
    follows = dict(zip((each.span for each in beside), _follows(found, beside), strict=True))
    mine = follows[quantity.span]
    compared = {
        span for each in beside if each is not quantity and _is_compared(text, each) for span in follows[each.span]
    }
    if mine and (_is_compared(text, quantity) or sum(map(bool, follows.values())) > 1):
        shared = tuple(span for span in found if span.start < beside[0].span.start)
        return (*mine, *shared)
    return tuple(span for span in found if span not in compared)


def _follows(found: Sequence[Span], beside: Sequence[Quantity]) -> list[tuple[Span, ...]]:
    """Return, for each figure, what stands between it and the next one."""
    end = max((span.end for span in found), default=0) + 1
    starts = [*(each.span.start for each in beside), end]
    return [tuple(span for span in found if start <= span.start < stop) for start, stop in pairwise(starts)]


def _is_compared(text: str, quantity: Quantity) -> bool:
    """Return whether the figure is what others are compared with: "from 16", "against 16"."""
    return text[: quantity.span.start].rstrip().lower().endswith(COMPARING)
