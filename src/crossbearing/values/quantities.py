"""Numbers of a text with what they count."""

from dataclasses import dataclass

from crossbearing.values.spans import Span


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its bounds, unit, and what is counted.

    `span` covers the number with its hedge ("more than 50"); `value` is the central figure, `low`
    and `high` bound what the wording admits. `kind` is one of count, share, percent, money,
    measure, duration, age, rate, score, ordinal-free. `unit` is the counted noun in the plural or
    the unit in full. `counted` is the counted noun phrase in words ("French soldiers"), `counted_span` where it
    stands, `head` the token index that the number hangs on (the counted noun, else the number). Of a score or vote
    ("3-1", "52 to 48") `value` is the figure of the first side and `against` that of the other; None for all else.
    `converts` is where the quantity stands that this one tells again in other units, in brackets behind it: that of
    "20 km" for "12 miles" of "20 km (12 miles)".
    """

    span: Span
    text: str
    value: float | None
    low: float | None
    high: float | None
    kind: str
    unit: str | None
    counted: str | None
    counted_span: Span | None
    hedge: str | None
    head: int
    against: float | None = None
    converts: Span | None = None
