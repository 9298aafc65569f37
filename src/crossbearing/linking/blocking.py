"""Blocking: the pairs worth comparing, found by shared keys."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

CROWDED = 150  # items under one key: above it a key says little, and only neighbours are paired


def pairs_sharing(keys: Sequence[Iterable[str]], crowded: int = CROWDED) -> list[tuple[int, int]]:
    """Return the index pairs (left < right) of items that share a key, sorted.

    Under a key of more than `crowded` items each item is paired with the next one alone, so that the
    pairs grow with the items, not with their square.
    """
    blocks: dict[str, list[int]] = defaultdict(list)
    for index, own in enumerate(keys):
        for key in sorted(set(own)):
            blocks[key].append(index)
    pairs: set[tuple[int, int]] = set()
    for block in blocks.values():
        if len(block) > crowded:
            pairs.update(pairwise(block))
        else:
            pairs.update((left, right) for at, left in enumerate(block) for right in block[at + 1 :])
    return sorted(pairs)
