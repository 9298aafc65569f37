"""Clusters from links between pairs: the strongest link first, none through a veto."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from crossbearing.values.reasons import Reason

Veto = Callable[[int, int], Reason | None]


@dataclass(frozen=True, slots=True)
class Link:
    """Two items (by index) that may be one, and why; `score` is in 0..1."""

    left: int
    right: int
    score: float
    reasons: tuple[Reason, ...]


class Clusters:
    """A partition of items 0..n-1 that only ever grows coarser; remembers the links it was joined by."""

    def __init__(self, count: int) -> None:
        self._parent = list(range(count))
        self._members = {item: [item] for item in range(count)}
        self._links: dict[int, list[Link]] = {item: [] for item in range(count)}

    def root(self, item: int) -> int:
        """Return the item that stands for the cluster."""
        while self._parent[item] != item:
            self._parent[item] = self._parent[self._parent[item]]
            item = self._parent[item]
        return item

    def members(self, item: int) -> tuple[int, ...]:
        """Return the items of the cluster that holds this one, ascending."""
        return tuple(sorted(self._members[self.root(item)]))

    def links(self, item: int) -> tuple[Link, ...]:
        """Return the links that made the cluster that holds this one, in the order they were used."""
        return tuple(self._links[self.root(item)])

    def join(self, link: Link) -> None:
        """Make one cluster of the two that the link ties."""
        left, right = sorted((self.root(link.left), self.root(link.right)))
        if left == right:
            return
        self._parent[right] = left
        self._members[left] += self._members.pop(right)
        self._links[left] += [*self._links.pop(right), link]

    def parted(self, left: int, right: int, veto: Veto) -> Reason | None:
        """Return the first veto between the clusters of two items, None where nothing parts them."""
        found = (veto(one, other) for one in self.members(left) for other in self.members(right))
        return next((reason for reason in found if reason is not None), None)

    def all(self) -> tuple[tuple[int, ...], ...]:
        """Return the clusters, each ascending, ordered by their first item."""
        return tuple(self.members(root) for root in sorted(self._members))


def cluster(clusters: Clusters, links: Iterable[Link], veto: Veto) -> Clusters:
    """Return the clusters joined along the links, strongest first; a vetoed link is left out.

    Ties fall by the items' indices: give the items an order made from content, and the result does
    not depend on the order in which they were read.
    """
    for link in sorted(links, key=lambda link: (-link.score, link.left, link.right)):
        apart = clusters.root(link.left) != clusters.root(link.right)
        if apart and clusters.parted(link.left, link.right, veto) is None:
            clusters.join(link)
    return clusters


def connected(count: int, links: Sequence[Link]) -> tuple[tuple[int, ...], ...]:
    """Return the clusters of 0..count-1 along all the links, without vetoes."""
    return cluster(Clusters(count), links, lambda _left, _right: None).all()
