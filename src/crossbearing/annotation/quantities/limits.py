"""A lower and an upper bound that make one range: "more than 20 and fewer than 35 boats"."""

from dataclasses import replace

from crossbearing.values.documents import Document
from crossbearing.values.quantities import Quantity
from crossbearing.values.spans import Span

JOINING = frozenset({"", ",", "and", "but", ", and", ", but"})


def between(document: Document, before: Quantity, after: Quantity) -> Quantity | None:
    """Return the range that two bounded quantities tell together, None where they are told of different things."""
    first, second = before.counted_span, after.counted_span
    told = max(before.span.end, first.end if first else 0)
    joined = document.text[told : after.span.start].strip() in JOINING
    units = {before.unit, after.unit} - {None}
    low, high = _ends(before, after)
    if not joined or before.kind != after.kind or (first and second) or len(units) > 1:
        return None
    if low is None or high is None or low >= high:
        return None
    span = Span(document.id, before.span.start, after.span.end)
    text, value, whole = document.text[span.start : span.end], (low + high) / 2, before if first else after
    return replace(whole, span=span, text=text, value=value, low=low, high=high, hedge=before.hedge)


def _ends(before: Quantity, after: Quantity) -> tuple[float | None, float | None]:
    """Return the lower and the upper end where one quantity has the one alone and the other the other."""
    for lower, upper in ((before, after), (after, before)):
        if lower.high is None and upper.low is None:
            return lower.low, upper.high
    return None, None
