"""A lower and an upper bound that make one range: "more than 20 and fewer than 35 boats"."""

from dataclasses import replace

from crossbearing.values.documents import Document
from crossbearing.values.quantities import Quantity
from crossbearing.values.spans import Span

JOINING = frozenset({"and", "but", ", and", ", but"})


def between(document: Document, before: Quantity, after: Quantity) -> Quantity | None:
    """Return the range that two bounded quantities tell together, None where they are told of different things."""
    joined = document.text[before.span.end : after.span.start].strip() in JOINING
    one_thing = before.counted_span is None and before.kind == after.kind and before.unit in {None, after.unit}
    low, high = _ends(before, after)
    if not joined or not one_thing or low is None or high is None or low >= high:
        return None
    span = Span(document.id, before.span.start, after.span.end)
    text = document.text[span.start : span.end]
    return replace(after, span=span, text=text, value=(low + high) / 2, low=low, high=high, hedge=before.hedge)


def _ends(before: Quantity, after: Quantity) -> tuple[float | None, float | None]:
    """Return the lower and the upper end where one quantity has the one alone and the other the other."""
    for lower, upper in ((before, after), (after, before)):
        if lower.high is None and upper.low is None:
            return lower.low, upper.high
    return None, None
