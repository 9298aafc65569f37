"""Measures of coreference: each takes two partitions of the same mentions and returns precision, recall and F1.

B-cubed after Bagga and Baldwin (1998), MUC after Vilain et al. (1995), CEAF by entities after Luo (2005)
with the likeness of Luo's phi 4; CoNLL F1 is the mean of the three (Pradhan et al. 2012). Mentions alone
in their entity count.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Set
from dataclasses import dataclass
from typing import Any

Item = Hashable
Chains = Mapping[Any, Item]  # mention -> its entity


@dataclass(frozen=True, slots=True)
class Share:
    """Precision and recall as fractions whose numerators and denominators add up over stories."""

    precise: float = 0.0
    found: float = 0.0
    recalled: float = 0.0
    gold: float = 0.0

    def __add__(self, other: "Share") -> "Share":
        """Return the shares of both together."""
        return Share(
            self.precise + other.precise,
            self.found + other.found,
            self.recalled + other.recalled,
            self.gold + other.gold,
        )

    @property
    def precision(self) -> float:
        """The share of what was joined that belongs together."""
        return self.precise / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of what belongs together that was joined."""
        return self.recalled / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def b_cubed(found: Chains, gold: Chains) -> Share:
    """Return the mean overlap of each mention's two entities. Raises KeyError where a mention is missing in `found`."""
    ours, theirs = _members(found), _members(gold)
    shared = [(len(ours[found[item]] & theirs[gold[item]]), item) for item in gold]
    precise = sum(count / len(ours[found[item]]) for count, item in shared)
    recalled = sum(count / len(theirs[gold[item]]) for count, item in shared)
    return Share(precise, len(gold), recalled, len(gold))


def muc(found: Chains, gold: Chains) -> Share:
    """Return the share of links, of those that hold the entities together, that both sides have."""
    precise, links = _links(_members(found).values(), gold)
    recalled, gold_links = _links(_members(gold).values(), found)
    return Share(precise, links, recalled, gold_links)


def ceaf(found: Chains, gold: Chains) -> Share:
    """Return the likeness of entities matched one to one, the most alike first."""
    ours, theirs = _members(found), _members(gold)
    overlaps = Counter((found[item], gold[item]) for item in gold)
    alike = {pair: 2 * count / (len(ours[pair[0]]) + len(theirs[pair[1]])) for pair, count in overlaps.items()}
    total = _matched(alike)
    return Share(total, len(ours), total, len(theirs))


def _matched(alike: Mapping[tuple[Item, Item], float]) -> float:
    """Return the sum over the best one-to-one matching, found pair by pair."""
    used: tuple[set[Item], set[Item]] = (set(), set())
    total = 0.0
    for (left, right), likeness in sorted(alike.items(), key=lambda pair: (-pair[1], str(pair[0]))):
        if left not in used[0] and right not in used[1]:
            used[0].add(left)
            used[1].add(right)
            total += likeness
    return total


def _members(chains: Chains) -> dict[Item, Set[Item]]:
    members: dict[Item, set[Item]] = defaultdict(set)
    for item, entity in chains.items():
        members[entity].add(item)
    return dict(members)


def _links(entities: Iterable[Set[Item]], other: Chains) -> tuple[int, int]:
    """Return how many links the other side keeps of these entities, and how many they have."""
    kept = whole = 0
    for entity in entities:
        whole += len(entity) - 1
        kept += len(entity) - len({other[item] for item in entity})
    return kept, whole


def summed(pairs: Iterable[tuple[Chains, Chains]]) -> tuple[Share, Share, Share]:
    """Return B-cubed, MUC and CEAF over pairs of found and gold partitions; the mean of their F1 is CoNLL F1."""
    kept = list(pairs)
    cubed, links, matched = (sum((score(*pair) for pair in kept), Share()) for score in (b_cubed, muc, ceaf))
    return cubed, links, matched
