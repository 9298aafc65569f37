"""The bags of all reports side by side, as columns: the number of the word, the report, the weight."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from crossbearing.grouping.words import Bag

Row = NDArray[np.float64]
Places = NDArray[np.int64]


BUCKETS = 2**22  # several for each different word of 8,000 reports


@dataclass(frozen=True, slots=True)
class Column:
    """One kind of bag of all reports, sorted by report; words that one bag alone holds are left out.

    `totals` and `lengths` are those of the whole bags: the sum of the weights, and the length as a vector.
    """

    words: Places
    rows: Places
    weights: Row
    totals: Row
    lengths: Row


def columns_of(bags: Sequence[Mapping[str, Bag]]) -> dict[str, Column]:
    """Return the bags of all reports, a column a kind; a word has the same number in every column."""
    kinds = list(bags[0]) if bags else []
    # a hash of 64 bits stands for the word; it is another in each run, but no sum depends on it
    hashes = [np.fromiter(map(hash, chain.from_iterable(bag[kind] for bag in bags)), np.int64) for kind in kinds]
    words = np.concatenate([*hashes, np.zeros(0, np.int64)])
    kept = _held_twice(words)
    numbers = np.full(len(words), -1)
    numbers[kept] = np.unique(words[kept], return_inverse=True)[1]
    parts = np.split(numbers, np.cumsum([len(part) for part in hashes])[:-1])
    return {kind: _column([bag[kind] for bag in bags], part) for kind, part in zip(kinds, parts, strict=True)}


def _held_twice(words: Places) -> NDArray[np.bool_]:
    """Mark the words that stand in two bags, and few others: to sort them all for it would take most of the time."""
    buckets = words & (BUCKETS - 1)
    twice: NDArray[np.bool_] = np.bincount(buckets, minlength=BUCKETS)[buckets] > 1
    return twice


def _column(bags: Sequence[Bag], words: Places) -> Column:
    weights = np.fromiter(chain.from_iterable(bag.values() for bag in bags), np.float64)
    rows = np.repeat(np.arange(len(bags)), [len(bag) for bag in bags])
    totals = np.bincount(rows, weights, len(bags)).astype(np.float64)
    lengths = np.sqrt(np.bincount(rows, weights**2, len(bags)))
    kept = words >= 0
    return Column(words[kept], rows[kept], weights[kept], totals, lengths)
