"""A number as it was read."""

from dataclasses import dataclass, replace

ARTICLES = frozenset({"a", "an"})


@dataclass(frozen=True, slots=True)
class Number:
    """A number at a range of tokens. `form` is digits, words, vague or part (of one).

    `scale` is the last scale word's worth ("million"), 1 without one.
    """

    first: int
    last: int
    value: float | None
    low: float | None
    high: float | None
    form: str
    scale: float = 1.0


def scaled(number: Number, scale: float) -> Number:
    """Return the number with its value and bounds multiplied."""
    low, high = number.low, number.high
    return replace(
        number,
        value=None if number.value is None else float(f"{number.value * scale:.15g}"),
        low=None if low is None else low * scale,
        high=None if high is None else high * scale,
    )


def share(value: float) -> float:
    """Return a part to three digits ("two thirds" is 0.667), a number above one to six decimals."""
    return round(value, 6) if value >= 1 else float(f"{value:.3g}")
