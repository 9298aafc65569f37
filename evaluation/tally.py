"""Counting hits and misses, and the figures made of them."""

from collections import defaultdict
from collections.abc import Collection, Hashable, Mapping
from dataclasses import dataclass
from typing import TypeVar

# the figures whose plain mean is the headline RECONCILIATION
HEADLINE = (
    "episodes F1", "names linked F1", "name variants joined", "quantities linked F1", "contested F1", "dates resolved",
    "events joined", "quote speakers", "quotes linked F1", "stances found", "labels gathered", "borrowings F1",
)  # fmt: skip
# an F1 and the precision and recall it is made of
HARMONIC = (
    *((f"{name} F1", f"{name} precision", f"{name} recall") for name in ("episodes", "names linked")),
    *((f"{name} F1", f"{name} precision", f"{name} recall") for name in ("quantities linked", "quotes linked")),
    *((f"{name} F1", f"{name} precise", f"{name} found") for name in ("borrowings", "quantities", "contested")),
)

Mention = TypeVar("Mention", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Figure:
    """A proportion (0..1) over `count` gold items."""

    value: float
    count: float


NONE = Figure(0.0, 0)


class Tally:
    """Hits and totals by the name of the figure, and what was missed, in words."""

    def __init__(self) -> None:
        self.missed: defaultdict[str, list[str]] = defaultdict(list)
        self._hits: defaultdict[str, float] = defaultdict(float)
        self._totals: defaultdict[str, float] = defaultdict(float)

    def add(self, name: str, hit: float, what: str = "", weight: float = 1.0) -> None:
        """Count one gold item as hit (1), missed (0) or something between."""
        self._totals[name] += weight
        self._hits[name] += weight * float(hit)
        if what and float(hit) < 1:
            self.missed[name].append(what)

    def figures(self) -> dict[str, Figure]:
        """Return all figures by name, the F1s and the headline last."""
        figures = {name: Figure(self._hits[name] / total, total) for name, total in self._totals.items()}
        for name, precision, recall in HARMONIC:
            if recall in figures:
                found = figures[recall]
                figures[name] = Figure(f1(figures.get(precision, NONE).value, found.value), found.count)
        parts = [figures[name].value for name in HEADLINE if name in figures]
        if parts:
            figures["RECONCILIATION"] = Figure(sum(parts) / len(parts), len(parts))
        return figures


def f1(precision: float, recall: float) -> float:
    """Return the harmonic mean of precision and recall, 0 where both are 0."""
    return 0.0 if precision + recall == 0 else 2 * precision * recall / (precision + recall)


def b_cubed(gold: Mapping[Mention, Hashable], system: Mapping[Mention, Hashable], tally: Tally, name: str) -> None:
    """Count B-cubed precision and recall (Bagga & Baldwin 1998) of the groups that mentions are in.

    A mention that the system lacks costs recall only.
    """
    for mention, group in gold.items():
        if mention not in system:
            tally.add(f"{name} recall", 0, f"{mention}: absent")
            continue
        ours = {other for other, its in gold.items() if its == group}
        theirs = {other for other, its in system.items() if its == system[mention]}
        both = len(ours & theirs)
        tally.add(f"{name} precision", both / len(theirs), _beside(mention, "with", theirs - ours))
        tally.add(f"{name} recall", both / len(ours), _beside(mention, "without", ours - theirs))


def _beside(mention: object, word: str, others: Collection[object]) -> str:
    return f"{mention}: {word} {sorted(map(str, others))[:3]}" if others else ""
