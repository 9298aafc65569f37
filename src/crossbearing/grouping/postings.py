"""An inverted index: under each word the reports that hold it, so that what reports share is found without pairing."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from crossbearing.grouping.words import Bag

Row = NDArray[np.float64]
Places = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Table:
    """Bags as three columns, sorted by report: the number of the word, the report, the weight."""

    words: Places
    rows: Places
    weights: Row
    totals: Row

    @property
    def lengths(self) -> Row:
        """Return the length of each report's bag as a vector."""
        return np.sqrt(np.bincount(self.rows, self.weights**2, minlength=len(self.totals)))


def table_of(bags: Sequence[Bag], numbers: dict[str, int]) -> Table:
    """Return the bags as a table; `numbers` are those of the words so far, and a new word gets the next."""
    words = np.array([numbers.setdefault(word, len(numbers)) for bag in bags for word in bag], dtype=np.int64)
    weights = np.array([weight for bag in bags for weight in bag.values()], dtype=np.float64)
    rows = np.repeat(np.arange(len(bags)), [len(bag) for bag in bags])
    totals = np.bincount(rows, weights, minlength=len(bags)).astype(np.float64)
    return Table(words, rows, weights, totals)


class Postings:
    """What each report asks for, and under each word the reports that hold it.

    Weights are whole numbers, so that every sum is exact and does not depend on the other reports. Of a held
    word only that it is held counts, unless `weighed`.
    """

    def __init__(self, held: Table, asked: Table, *, weighed: bool = False) -> None:
        self._count = len(held.totals)
        words = 1 + max(held.words.max(initial=0), asked.words.max(initial=0))
        order = np.argsort(held.words, kind="stable")
        self._rows = held.rows[order]
        self._weights = held.weights[order] if weighed else None
        self._ends = np.cumsum(np.bincount(held.words, minlength=words))
        self._held = np.bincount(held.words, minlength=words)
        # a word that one report alone holds joins none
        useful = self._held[asked.words] > (held is asked)
        self._asked, self._asked_weights = asked.words[useful], asked.weights[useful]
        self._starts = np.searchsorted(asked.rows[useful], np.arange(self._count + 1))

    def shared(self, row: int) -> Row:
        """Return for every report the sum of the weights over the words of `row` that it holds."""
        mine = slice(self._starts[row], self._starts[row + 1])
        asked = self._asked[mine]
        lengths = self._held[asked]
        after = np.cumsum(lengths)
        at = np.repeat(self._ends[asked] - after, lengths) + np.arange(after[-1] if len(after) else 0)
        weights = np.repeat(self._asked_weights[mine], lengths)
        if self._weights is not None:
            weights *= self._weights[at]
        return np.bincount(self._rows[at], weights, minlength=self._count).astype(np.float64)
