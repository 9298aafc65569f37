"""Average-linkage clustering over scored pairs, with vetoes; the same result in any order of the items."""

import heapq
from collections.abc import Mapping

Pair = tuple[int, int]
VETO = float("-inf")


def agglomerate(
    count: int, scores: Mapping[Pair, float], threshold: float, unscored: float = 0.0
) -> tuple[tuple[int, ...], ...]:
    """Return the clusters of items 0..count-1, each sorted, in order of their first item.

    `scores` holds the likeness of pairs (i < j); a pair that is not there counts as `unscored`, `VETO`
    keeps two items apart for good. Clusters join, the most alike first, while the mean likeness of
    their pairs is at least the threshold. Ties go to the clusters with the earliest items, so the items
    must be given in an order that does not depend on chance.
    """
    members: dict[int, tuple[int, ...]] = {item: (item,) for item in range(count)}
    links: dict[int, dict[int, float]] = {item: {} for item in range(count)}
    for (left, right), score in scores.items():
        links[left][right] = links[right][left] = score - unscored
    waiting = [(-(unscored + links[a][b]), (a, b)) for (a, b), score in scores.items() if score >= threshold]
    heapq.heapify(waiting)
    while waiting:
        claimed, (left, right) = heapq.heappop(waiting)
        if left not in members or right not in members or right not in links[left]:
            continue
        mean = unscored + links[left][right] / (len(members[left]) * len(members[right]))
        if -claimed != mean:  # the clusters have grown since; their present pair waits in the heap too
            continue
        _join(left, right, members, links)
        for other, total in links[left].items():
            grown = unscored + total / (len(members[left]) * len(members[other]))
            if grown >= threshold:
                heapq.heappush(waiting, (-grown, (min(left, other), max(left, other))))
    return tuple(members[item] for item in sorted(members))


def _join(left: int, right: int, members: dict[int, tuple[int, ...]], links: dict[int, dict[int, float]]) -> None:
    """Let the later cluster go over into the earlier one; link sums add, and a veto stays a veto."""
    members[left] = tuple(sorted(members[left] + members.pop(right)))
    gone = links.pop(right)
    for other, total in gone.items():
        if other != left:
            links[left][other] = links[left].get(other, 0.0) + total
            links[other][left] = links[left][other]
            del links[other][right]
    del links[left][right]
