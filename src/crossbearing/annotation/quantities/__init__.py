"""Numbers of a report with what they count, by a small grammar over its words and parse.

A conversion in brackets after a sum or measure ("20 km (12 miles)") tells the same quantity twice: the second
points to the first.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from crossbearing.annotation.quantities.ages import of_person, rated, with_meaning
from crossbearing.annotation.quantities.counting import Counted, counted_by
from crossbearing.annotation.quantities.decades import read_decade
from crossbearing.annotation.quantities.distances import read_distance
from crossbearing.annotation.quantities.hedges import bound, bound_later
from crossbearing.annotation.quantities.labels import in_name, in_time, is_label
from crossbearing.annotation.quantities.limits import between
from crossbearing.annotation.quantities.lines import Line, lines_of
from crossbearing.annotation.quantities.listed import with_listed_unit
from crossbearing.annotation.quantities.nothing import read_nothing
from crossbearing.annotation.quantities.ranges import read_joined
from crossbearing.annotation.quantities.starting import starts_of
from crossbearing.annotation.quantities.sums import Amount
from crossbearing.linking.units import CONVERTIBLE
from crossbearing.values.annotations import Annotations, Mention
from crossbearing.values.documents import Document
from crossbearing.values.quantities import Quantity
from crossbearing.values.spans import Span

__all__ = ["find_quantities"]

OPENING = frozenset({"(", "["})
FURTHER = frozenset({";", ",", "or", "/"})  # between two conversions in the same brackets


def find_quantities(document: Document, layers: Annotations) -> tuple[Quantity, ...]:
    """Return every count, sum, measure, duration, age, rate and score of a report, in text order.

    Ordinals, dates, clock times and numbers that are names ("Flight 93") are not among them. `layers`
    must hold sentences and tokens; its times and mentions keep their numbers to themselves. The
    same quantity in other units in brackets ("20 km (12 miles)") is one more, which tells what it `converts`.
    """
    found: list[Quantity] = []
    times = tuple(time.span for time in layers.times)
    for line in lines_of(document, layers):
        for amount in _amounts(line, times, layers.mentions):
            quantity = _quantity(line, amount, found)
            if amount.converted:
                quantity = replace(quantity, converts=found[-1].converts or found[-1].span)
            joined = between(document, found[-1], quantity) if found else None
            found[-1:] = [joined] if joined else [*found[-1:], quantity]
    return tuple(found)


def _amounts(line: Line, times: tuple[Span, ...], mentions: tuple[Mention, ...]) -> Iterator[Amount]:
    """Yield the amounts of a sentence that are quantities, conversions marked."""
    free = line.first
    previous: Amount | None = None
    for at in starts_of(line):
        amount = _read(line, at, previous) if at >= free else None
        if amount is None:
            continue
        free = amount.last
        aged = of_person(line, amount, mentions)
        if is_label(line, aged) or in_time(aged, line, times) or (aged is amount and in_name(amount, line, mentions)):
            continue
        converted = previous is not None and _converts(line, previous, aged)
        previous = replace(aged, converted=converted)
        yield previous


def _read(line: Line, at: int, previous: Amount | None) -> Amount | None:
    read = (read_nothing, read_distance, read_decade, read_joined)
    amount = next(filter(None, (each(line, at) for each in read)), None)
    return with_meaning(line, with_listed_unit(line, amount), previous) if amount else None


def _converts(line: Line, previous: Amount, amount: Amount) -> bool:
    """Return whether an amount in brackets gives the one before it in other units, the first one there or a further."""
    between = line.words[previous.last : amount.first]
    if previous.kind != amount.kind or amount.kind not in CONVERTIBLE or previous.unit == amount.unit:
        return False
    if previous.converted and len(between) == 1:
        return between[0] in FURTHER
    if not OPENING & set(between) or len(between) > 4:
        return False
    return between[0] in OPENING | {"-"} or between[1] in OPENING


def _quantity(line: Line, amount: Amount, earlier: Sequence[Quantity]) -> Quantity:
    bounded = bound(line, amount)
    counted = counted_by(line, amount, bounded, earlier)
    if amount.kind == "count" and counted.unit and counted.phrase:
        rate = rated(line, replace(amount, unit=counted.unit), counted.phrase[1])
        amount = rate or amount
    if counted.phrase:
        bounded = bound_later(line, amount, bounded, counted.phrase[1])
    start, end = line.tokens[bounded.first].start, line.tokens[bounded.last - 1].end
    return Quantity(
        Span(line.document.id, start, end), line.document.text[start:end],
        amount.value, bounded.low, bounded.high, amount.kind, amount.unit or counted.unit,
        counted.words, _span(line, counted), bounded.hedge, amount.last - 1 if counted.head is None else counted.head,
        amount.against,
    )  # fmt: skip


def _span(line: Line, counted: Counted) -> Span | None:
    if counted.phrase is None:
        return None
    first, last = counted.phrase
    return Span(line.document.id, line.tokens[first].start, line.tokens[last - 1].end)
