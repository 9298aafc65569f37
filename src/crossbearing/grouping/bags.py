"""Sets of words that know their weight: what two reports have in common, and how much of either that is."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from crossbearing.linking.rarity import rarity


@dataclass(frozen=True, slots=True)
class Bag:
    """Words and the sum of their rarities."""

    words: frozenset[str]
    weight: float


def bag_of(words: Iterable[str]) -> Bag:
    """Return the words as a bag."""
    found = frozenset(words)
    return Bag(found, _weight(found))


def overlap(left: Bag, right: Bag) -> float:
    """Return what both share of the two together (weighted Dice), 0 to 1; 0 when one is empty."""
    return 2 * shared(left, right) / (left.weight + right.weight or 1.0)


def cover(left: Bag, right: Bag) -> float:
    """Return what both share of the smaller one, 0 to 1: a short report can be wholly inside a long one."""
    return shared(left, right) / (min(left.weight, right.weight) or 1.0)


def shared(left: Bag, right: Bag) -> float:
    """Return the weight of the words that both hold."""
    return _weight(left.words & right.words)


def _weight(words: Iterable[str]) -> float:
    return math.fsum(map(rarity, words))
