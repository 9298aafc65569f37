# ruff: noqa: D401 - a comparer's docstring is the reason a user reads, not an order to the programmer
"""How much two figures look as if they answered one question, their values left aside, and what follows from it.

A report gives one figure for one question. Where it gives another report's figure in one place, its other figures
answer something else: "8 percent" is no rival of "15.5 percent" if both reports give 15.5.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from crossbearing.alignment.comparers import QUANTITY_COMPARERS, Comparer
from crossbearing.alignment.profiles import Profile
from crossbearing.alignment.scoring import weigh
from crossbearing.alignment.vetoes import other_units

VALUES = frozenset(
    {
        "same_value", "measured_clash", "one_report_other_value", "other_figure_of_another_thing", "vague_beside_exact",
        "one_report_loosely",
    }
)  # fmt: skip
LOOKS: Mapping[str, Comparer] = {name: check for name, check in QUANTITY_COMPARERS.items() if name not in VALUES}
"""What two claims are compared by where their figures are left aside."""


@dataclass(frozen=True, slots=True)
class Looks:
    """The quantity claims of a story by report; `weights` are those of `LOOKS`, `seen` the likelihoods found so far."""

    reports: Mapping[str, tuple[Profile, ...]]
    weights: Mapping[str, float]
    seen: dict[tuple[str, str], float] = field(default_factory=dict)

    def between(self, left: Profile, right: Profile) -> float:
        """Return how likely (0..1) two claims answer one question whatever their figures; 0 for other units."""
        pair = min(left.claim.id, right.claim.id), max(left.claim.id, right.claim.id)
        if pair not in self.seen:
            self.seen[pair] = 0.0 if other_units(left, right) else weigh(left, right, LOOKS, self.weights)
        return self.seen[pair]

    def told_elsewhere(self, left: Profile, right: Profile) -> float:
        """The figure of one is given elsewhere in the other's report, which then answers something else here."""
        if _one_value(left, right):
            return 0.0
        # within one report only if it gives both figures twice: two that are given once may be a slip
        told = self._told(left, right), self._told(right, left)
        return min(told) if left.claim.document_id == right.claim.document_id else max(told)

    def _told(self, figure: Profile, other: Profile) -> float:
        """Return how much the place that gives the same figure in the other's report looks like this one's."""
        same = (p for p in self.reports[other.claim.document_id] if p is not figure and _one_value(p, figure))
        return max((self.between(figure, p) for p in same), default=0.0)


def looks_of(profiles: Sequence[Profile], weights: Mapping[str, float]) -> Looks:
    """Return how much a story's quantity claims look like each other, under the weights of a model."""
    reports: dict[str, list[Profile]] = {}
    for profile in profiles:
        reports.setdefault(profile.claim.document_id, []).append(profile)
    return Looks({name: tuple(own) for name, own in reports.items()}, weights)


def comparers_with(looks: Looks) -> Mapping[str, Comparer]:
    """Return what a story's quantity claims are compared by: two by themselves, and beside what else is told."""
    return {**QUANTITY_COMPARERS, "told_elsewhere": looks.told_elsewhere}


def _one_value(left: Profile, right: Profile) -> bool:
    ours, theirs = left.figure, right.figure
    return ours is not None and theirs is not None and ours.value is not None and ours.value == theirs.value
