"""Interval logic over figures: when two wordings can both be true, and which is more exact."""

import json
import math
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from crossbearing.values.quantities import Quantity

ROUGHLY = 0.1  # how far "about" reaches: news rounds to two digits, so a tenth covers it
OPEN_END = 2.0  # "more than 50" is not said of 5,000: readers take it for less than twice
ROUND = 100
ROUNDED_FROM = 1000  # below a thousand news tells counts to the unit; from there on to two digits
DIGITS_TOLD = 2
VAGUE_END = 10.0  # "dozens" is not said of 359, "hundreds" not of 12,000: a vague word spans one power of ten


SCALES = {
    "percent": 0.01, "minutes": 1 / 1440, "hours": 1 / 24, "days": 1.0, "weeks": 7.0, "fortnights": 14.0,
    "months": 30.4, "years": 365.25, "decades": 3652.5, "centuries": 36525.0, "seconds": 1 / 86400,
}  # fmt: skip
"""What a unit of percentages and durations is in shares and days, so that 31 percent can meet a third."""


@dataclass(frozen=True, slots=True)
class Figure:
    """What a wording admits: nominal value (None for a vague word) and the bounds in which it can be true.

    Shares and days, whatever they are told in; `period` is how many days the unit of a length of time has.

    `exact` is true for a bare number; `running` for a count that is expected to move ("at least six"); `against` is
    the other side's figure of a score; `about` is true for a round number that is hedged to both sides ("about 600").
    """

    value: float | None
    low: float
    high: float
    exact: bool
    running: bool
    against: float | None = None
    about: bool = False
    period: float | None = None

    def fits(self, other: "Figure") -> bool:
        """Return whether both can be true; a running count stands for the number that it names.

        "More than 1,000" is rounded to 1,000, which nobody counted: those are no rivals, as 12 and "more than 12" are.
        Nor are 15,000 and 15,299, which rounds to it, or eight hours and eight hours and 20 minutes.
        """
        ours, theirs = _settled(self, other), _settled(other, self)
        sides = {ours.against, theirs.against} - {None}
        meet = ours.low <= theirs.high and theirs.low <= ours.high
        round_ = _one_round(ours.value, theirs.value) or _rounds_to(ours, theirs) or _rounds_to(theirs, ours)
        return (meet or round_) and len(sides) < 2

    def same(self, other: "Figure") -> bool:
        """Return whether both say the same, equally exactly."""
        return self.told == other.told

    @property
    def told(self) -> tuple[float | bool | None, ...]:
        """What distinguishes it from another figure: value, bounds, exactness, the other side of a score.

        A round number is taken for about as much anyhow (Krifka 2007, "Approximate interpretation of number words"):
        "about 600" tells what 600 does, as six of six such questions of 24 annotated clusters have it.
        """
        if self.about:
            return self.value, self.value, self.value, True, self.against
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
        about = bool(reach) and _may_be_rounded(quantity.value or 0.0)
        period = scale if quantity.kind == "duration" else None
        near = value - reach, value + reach
        return Figure(value, *near, not reach, running=False, against=quantity.against, about=about, period=period)
    running = hedge in _hedges("running")
    floor = low if low is not None else abs(value) * (1 - ROUGHLY) if hedge in _hedges("approximate") else 0.0
    ceiling = high if high is not None else abs(value) * OPEN_END
    return Figure(value, floor, ceiling, exact=low == high, running=running)


def _one_round(one: float | None, other: float | None) -> bool:
    """Return whether two figures name one number of whole hundreds."""
    return one is not None and one == other and one >= ROUND and one % ROUND == 0


def _rounds_to(fine: Figure, told: Figure) -> bool:
    """Return whether a bare figure is a finer bare one rounded.

    So may be a number of two digits and noughts, from a thousand on, and a whole number of hours or years.
    """
    if fine.value is None or told.value is None or not (fine.exact and told.exact):
        return False
    if told.period:
        whole, finer = _is_whole(told.value / told.period), not _is_whole(fine.value / told.period)
        return whole and finer and abs(fine.value - told.value) <= min(told.period / 2, ROUGHLY * told.value)
    if told.value < ROUNDED_FROM:
        return False
    step = 10 ** (math.floor(math.log10(told.value)) + 1 - DIGITS_TOLD)
    return _is_round(told.value) and not _is_round(fine.value) and 2 * abs(fine.value - told.value) < step


def _is_whole(number: float) -> bool:
    return math.isclose(number, round(number), abs_tol=1e-6)


def _is_round(value: float) -> bool:
    """Return whether a number has two digits at most, but for noughts."""
    return value == float(f"{value:.{DIGITS_TOLD - 1}e}")


def _may_be_rounded(value: float) -> bool:
    """Return whether a number is one that people round to: any below a hundred, from there on those with a nought."""
    return abs(value) < ROUND or value % 10 == 0


def _settled(figure: Figure, beside: Figure) -> Figure:
    """Return a running count as the bare number beside another number: "at least six" is not nine."""
    if figure.running and figure.value is not None and beside.value is not None:
        return Figure(figure.value, figure.value, figure.value, exact=True, running=False)
    return figure


@cache
def _hedges(kind: str) -> frozenset[str]:
    stored = json.loads((files("crossbearing") / "linking" / "hedges.json").read_text(encoding="utf-8"))
    return frozenset(stored[kind])
