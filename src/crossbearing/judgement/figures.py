"""Interval logic over figures: when two wordings can both be true, and which is more exact."""

from dataclasses import dataclass

from crossbearing.values.quantities import Quantity

ROUGHLY = 0.1  # how far "about" reaches: news rounds to two digits, so a tenth covers it
OPEN_END = 2.0  # "more than 50" is not said of 5,000: readers take it for less than twice
VAGUE_END = 10.0  # "dozens" is not said of 359, "hundreds" not of 12,000: a vague word spans one power of ten
RUNNING = frozenset({"at least", "at the very least", "a minimum of", "minimum"})


@dataclass(frozen=True, slots=True)
class Figure:
    """What a wording admits: nominal value (None for a vague word) and the bounds in which it can be true.

    `exact` is true for a bare number; `running` for a count that is expected to move ("at least six").
    """

    value: float | None
    low: float
    high: float
    exact: bool
    running: bool

    def fits(self, other: "Figure") -> bool:
        """Return whether both can be true; two running counts must name the same number."""
        if self.running and other.running:
            return self.value == other.value
        return self.low <= other.high and other.low <= self.high

    def same(self, other: "Figure") -> bool:
        """Return whether both say the same, equally exactly."""
        return (self.value, self.low, self.high, self.exact) == (other.value, other.low, other.high, other.exact)


def figure_of(quantity: Quantity) -> Figure:
    """Return the figure of a quantity: bounds as worded, widened for "about", closed for open ends."""
    value, low, high = quantity.value, quantity.low, quantity.high
    running = (quantity.hedge or "").lower() in RUNNING
    if value is None:
        start = low if low is not None else 0.0
        return Figure(
            None, start, high if high is not None else max(start, 1.0) * VAGUE_END, exact=False, running=False
        )
    if low is None and high is None:
        reach = abs(value) * ROUGHLY if quantity.hedge else 0.0
        return Figure(value, value - reach, value + reach, exact=not quantity.hedge, running=False)
    if low is None:
        return Figure(value, abs(value) / OPEN_END, high or value, exact=False, running=running)
    if high is None:
        return Figure(value, low, value * OPEN_END, exact=False, running=running)
    return Figure(value, low, high, exact=low == high, running=running)
