"""An amount as it was read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, range or score with its unit, at a range of tokens. `form` and `scale` are as in `Number`.

    `converted`: it tells the amount before it in other units. `against`: of a score, the other side's figure.
    """

    first: int
    last: int
    value: float | None
    low: float | None
    high: float | None
    kind: str
    unit: str | None
    form: str
    scale: float = 1.0
    converted: bool = False
    against: float | None = None
