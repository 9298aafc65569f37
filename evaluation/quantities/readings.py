"""What the product reads in a text that stands alone: its numbers, and its quantities."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from crossbearing.annotation.names import find_mentions
from crossbearing.annotation.parsing import parse
from crossbearing.annotation.quantities import find_quantities
from crossbearing.annotation.quantities.amounts import read_amount
from crossbearing.annotation.quantities.labels import is_pronoun
from crossbearing.annotation.quantities.lines import Line, lines_of
from crossbearing.annotation.quantities.ranges import read_joined
from crossbearing.annotation.quantities.sums import Amount
from crossbearing.annotation.times import find_times
from crossbearing.values.annotations import Annotations
from crossbearing.values.documents import Document
from crossbearing.values.quantities import Quantity


@dataclass(frozen=True, slots=True)
class Reading:
    """A number or quantity at its place; `kind` is that of a quantity."""

    start: int
    end: int
    value: float | None
    low: float | None
    high: float | None
    kind: str
    unit: str | None
    counted: str | None = None


def layers_of(text: str) -> tuple[Document, Annotations]:
    """Return a text as a report of its own, with its parse, names and times."""
    document = Document("text", "text.txt", text, "", "text/plain")
    layers, tags = parse(document)
    layers = replace(layers, mentions=find_mentions(document, layers, tags))
    return document, replace(layers, times=find_times(document, layers))


def quantities_of(text: str) -> tuple[Reading, ...]:
    """Return the quantities of a text, conversions in brackets among them."""
    document, layers = layers_of(text)
    return tuple(_reading(each) for each in find_quantities(document, layers, conversions=True))


def numbers_of(text: str) -> tuple[Reading, ...]:
    """Return every number of a text as the number grammar reads it, whether it counts something or not."""
    document, layers = layers_of(text)
    tokens = layers.tokens
    return tuple(
        Reading(tokens[each.first].start, tokens[each.last - 1].end, each.value, None, None, "count", None)
        for line in lines_of(document, layers)
        for each in _amounts(line)
        if each.value is not None
    )


def _amounts(line: Line) -> Iterator[Amount]:
    """Yield the numbers of a sentence; of a range or score both."""
    at = line.first
    while at < line.last:
        amount = read_joined(line, at)
        if amount is not None and (amount.kind == "score" or amount.low is not None):
            amount = read_amount(line, at)
        if amount is not None and not is_pronoun(line, amount) and not _glued(line, amount):
            yield amount
        at = at + 1 if amount is None else amount.last


def _glued(line: Line, amount: Amount) -> bool:
    """Return whether letters of a unit touch the digits ("29km"): that is a measure, no number by itself."""
    digits = (at for at in range(amount.first, amount.last - 1) if line.word(at)[-1].isdigit())
    return amount.kind == "measure" and any(line.glued(at + 1) and line.word(at + 1).isalpha() for at in digits)


def _reading(quantity: Quantity) -> Reading:
    place = quantity.span.start, quantity.span.end
    bounds = quantity.value, quantity.low, quantity.high
    return Reading(*place, *bounds, quantity.kind, quantity.unit, quantity.counted)
