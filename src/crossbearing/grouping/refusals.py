"""Why reports that look alike were kept in different stories."""

from collections.abc import Mapping

from crossbearing.grouping.likeness import likeness_of
from crossbearing.grouping.neighbours import Neighbourhood, is_near_miss
from crossbearing.grouping.pile import Pile
from crossbearing.grouping.reasons import in_the_way, reason_between
from crossbearing.values.reasons import Reason

Cluster = tuple[int, ...]


def refuse(pile: Pile, found: Neighbourhood, cluster: Cluster, homes: Mapping[int, Cluster]) -> tuple[Reason, ...]:
    """Return a reason for each other story that nearly joined: the most alike pair, and what stands in the way.

    The score is the likeness of the pair less 1: the nearer to 0, the nearer they were.
    """
    best: dict[Cluster, tuple[float, int, int]] = {}
    for row in cluster:
        for other, odds in found.near.get(row, {}).items():
            if homes[other] != cluster and is_near_miss(odds):
                nearest = (odds.story, row, other)
                best[homes[other]] = max(best.get(homes[other], nearest), nearest)
    return tuple(_refusal(pile, *best[other]) for other in sorted(best))


def _refusal(pile: Pile, odds: float, ours: int, theirs: int) -> Reason:
    words = f"not one story with {pile.title(theirs)!r}: {in_the_way(pile, ours, theirs)}"
    return reason_between(pile, (ours, theirs), "other story", likeness_of(odds) - 1, words)
