"""What the product reads in a text that stands alone: its numbers, and its quantities."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from crossbearing.annotation.names import find_mentions
from crossbearing.annotation.parsing import parse
from crossbearing.annotation.quantities import find_quantities
from crossbearing.annotation.quantities.amounts import read_amount
from crossbearing.annotation.quantities.labels import is_label
from crossbearing.annotation.quantities.lexicon import units
from crossbearing.annotation.quantities.lines import Line, lines_of
from crossbearing.annotation.quantities.numerals import read_number
from crossbearing.annotation.quantities.ranges import read_joined
from crossbearing.annotation.quantities.signs import signed
from crossbearing.annotation.quantities.sums import Amount
from crossbearing.annotation.times import find_times
from crossbearing.values.annotations import Annotations
from crossbearing.values.documents import Document
from crossbearing.values.quantities import Quantity

DETERMINERS = frozenset({"the", "this", "that", "which", "no", "any", "every", "each", "some", "another"})


@dataclass(frozen=True, slots=True)
class Reading:
    """A number or quantity at its place; `kind` is that of a quantity.

    `implied`: the text has no word for its unit ("30 were hurt" counts people).
    """

    start: int
    end: int
    value: float | None
    low: float | None
    high: float | None
    kind: str
    unit: str | None
    counted: str | None = None
    implied: bool = False


@lru_cache(maxsize=8)
def layers_of(text: str) -> tuple[Document, Annotations]:
    """Return a text as a report of its own, with its parse, names and times."""
    document = Document("text", "text.txt", text, "", "text/plain")
    layers, tags = parse(document)
    layers = replace(layers, mentions=find_mentions(document, layers, tags))
    return document, replace(layers, times=find_times(document, layers))


def quantities_of(text: str) -> tuple[Reading, ...]:
    """Return the quantities of a text, conversions in brackets among them."""
    document, layers = layers_of(text)
    return tuple(_reading(each) for each in find_quantities(document, layers))


def pronouns_of(text: str) -> int:
    """Return how often "one" is a pronoun or in an idiom to the product: "one of the best", "at one point"."""
    document, layers = layers_of(text)
    lines = tuple(lines_of(document, layers))
    ones = (
        (line, read_amount(line, at)) for line in lines for at in range(line.first, line.last) if line.word(at) == "one"
    )
    return sum(amount is not None and is_label(line, amount) for line, amount in ones)


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
    """Yield the numbers of a sentence: both of a range or score, each of "five feet two", none told vaguely."""
    at = line.first
    while at < line.last:
        amount = read_joined(line, at)
        if amount is not None and _glued(line, amount):
            at = amount.last
            continue
        if amount is not None and (amount.unit not in {None, "share"} or amount.low is not None):
            amount = _number(line, at)
        elif amount is not None and (amount.value or 0) > 0:
            amount = signed(line, amount, anywhere=True)
        if amount is not None and (amount.form != "vague" or amount.scale > 1) and not _stands_for_noun(line, amount):
            yield amount
        at = at + 1 if amount is None else amount.last


def _number(line: Line, at: int) -> Amount | None:
    """Return the number that starts at a token, with the sign before it, its unit left aside."""
    found = read_number(line, at, money=line.word(at - 1) in units().signs)
    if found is None:
        return None
    number = Amount(at, found.last, found.value, None, None, "count", None, found.form, found.scale)
    return signed(line, number, anywhere=True)


def _stands_for_noun(line: Line, amount: Amount) -> bool:
    """Return whether "one" stands for a noun ("the one", "no one") and tells no number; "one of them" tells one."""
    lone = line.words[amount.first : amount.last] == ("one",)
    return lone and line.word(amount.first - 1) in DETERMINERS


def _glued(line: Line, amount: Amount) -> bool:
    """Return whether letters of a unit touch the digits ("29km"): that is a measure, no number by itself."""
    digits = (at for at in range(amount.first, amount.last - 1) if line.word(at)[-1].isdigit())
    return amount.kind == "measure" and any(line.glued(at + 1) and line.word(at + 1).isalpha() for at in digits)


def _reading(quantity: Quantity) -> Reading:
    place = quantity.span.start, quantity.span.end
    bounds = quantity.value, quantity.low, quantity.high
    implied = quantity.kind == "count" and quantity.counted_span is None
    return Reading(*place, *bounds, quantity.kind, quantity.unit, quantity.counted, implied)
