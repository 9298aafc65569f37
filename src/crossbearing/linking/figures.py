"""Interval logic over figures: when two wordings can both be true, and which is more exact."""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from crossbearing.values.quantities import Quantity

ROUGHLY = 0.1  # how far "about" reaches: news rounds to two digits, so a tenth covers it
OPEN_END = 2.0  # "more than 50" is not said of 5,000: readers take it for less than twice
ROUND = 100
VAGUE_END = 10.0  # "dozens" is not said of 359, "hundreds" not of 12,000: a vague word spans one power of ten


SCALES = {
    "percent": 0.01, "minutes": 1 / 1440, "hours": 1 / 24, "days": 1.0, "weeks": 7.0, "months": 30.4, "years": 365.25,
    "decades": 3652.5, "seconds": 1 / 86400,
}  # fmt: skip
"""What a unit of percentages and durations is in shares and days, so that 31 percent can meet a third."""


@dataclass(frozen=True, slots=True)
class Figure:
    """What a wording admits: nominal value (None for a vague word) and the bounds in which it can be true.

    `exact` is true for a bare number; `running` for a count that is expected to move ("at least six"); `against` is
    the other side's figure of a score.
    """

    value: float | None
    low: float
    high: float
    exact: bool
    running: bool
    against: float | None = None

    def fits(self, other: "Figure") -> bool:
        """Return whether both can be true; a running count stands for the number that it names.

        "More than 1,000" is rounded to 1,000, which nobody counted: those are no rivals, as 12 and "more than 12" are.
        """
        ours, theirs = _settled(self, other), _settled(other, self)
        sides = {ours.against, theirs.against} - {None}
        meet = ours.low <= theirs.high and theirs.low <= ours.high
        return (meet or _one_round(ours.value, theirs.value)) and len(sides) < 2

    def same(self, other: "Figure") -> bool:
        """Return whether both say the same, equally exactly."""
        return self.told == other.told

    @property
    def told(self) -> tuple[float | bool | None, ...]:
        """What distinguishes it from another figure: value, bounds, exactness, the other side of a score."""
        return self.value, self.low, self.high, self.exact, self.against


def figure_of(quantity: Quantity) -> Figure:
    """Return the figure of a quantity: bounds as worded, widened for "about", closed for open ends."""
    scale = SCALES.get(quantity.unit or "", 1.0) if quantity.kind in {"percent", "duration"} else 1.0
    value, low, high = (None if f is None else f * scale for f in (quantity.value, quantity.low, quantity.high))
    hedge = (quantity.hedge or "").lower()
    if value is None:
        start = low if low is not None else 0.0
        end = high if high is not None else max(start, 1.0) * VAGUE_END
        return Figure(None, start, end, exact=False, running=False)
    if low is None and high is None:
        reach = abs(value) * ROUGHLY if hedge in _hedges("approximate") else 0.0
        return Figure(value, value - reach, value + reach, not reach, running=False, against=quantity.against)
    running = hedge in _hedges("running")
    floor = low if low is not None else abs(value) * (1 - ROUGHLY) if hedge in _hedges("approximate") else 0.0
    ceiling = high if high is not None else abs(value) * OPEN_END
    return Figure(value, floor, ceiling, exact=low == high, running=running)


def _one_round(one: float | None, other: float | None) -> bool:
    """Return whether two figures name one number of whole hundreds."""
    return one is not None and one == other and one >= ROUND and one % ROUND == 0


def _settled(figure: Figure, beside: Figure) -> Figure:
    """Return a running count as the bare number beside another number: "at least six" is not nine."""
    if figure.running and figure.value is not None and beside.value is not None:
        return Figure(figure.value, figure.value, figure.value, exact=True, running=False)
    return figure


@cache
def _hedges(kind: str) -> frozenset[str]:
    stored = json.loads((files("crossbearing") / "linking" / "hedges.json").read_text(encoding="utf-8"))
    return frozenset(stored[kind])
