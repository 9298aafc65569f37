"""An inverted index: under each word the reports that hold it, so that what reports share is found without pairing."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from crossbearing.grouping.words import Bag

Row = NDArray[np.float64]
_Places = NDArray[np.int64]


class Postings:
    """What each report asks for, and under each word the reports that hold it with their weights.

    Weights are whole numbers, so that every sum is exact and does not depend on the other reports.
    """

    def __init__(self, held: Sequence[Bag], asked: Sequence[Bag]) -> None:
        self._count = len(held)
        places: dict[str, int] = {}
        words, rows, weights = _flat(held, places)
        order = np.argsort(words, kind="stable")
        self._rows, self._weights = rows[order], weights[order].astype(np.float64)
        self._bounds = np.searchsorted(words[order], np.arange(len(places) + 1))
        asked_words, asked_rows, asked_weights = _flat(asked, places)
        known = asked_words < len(self._bounds) - 1
        self._asked, self._asked_weights = asked_words[known], asked_weights[known].astype(np.float64)
        self._starts = np.searchsorted(asked_rows[known], np.arange(self._count + 1))

    def shared(self, row: int) -> Row:
        """Return for every report the sum over the words of `row` of both weights; 0 where nothing is shared."""
        mine = slice(self._starts[row], self._starts[row + 1])
        firsts, ends = self._bounds[self._asked[mine]], self._bounds[self._asked[mine] + 1]
        lengths = ends - firsts
        total = int(lengths.sum())
        before = np.cumsum(lengths) - lengths
        at = np.repeat(firsts - before, lengths) + np.arange(total)
        weights = self._weights[at] * np.repeat(self._asked_weights[mine], lengths)
        return np.bincount(self._rows[at], weights, minlength=self._count)


def _flat(bags: Sequence[Bag], places: dict[str, int]) -> tuple[_Places, _Places, _Places]:
    """Return word, report and weight of every entry; a word that is new gets the next place."""
    words = [places.setdefault(word, len(places)) for bag in bags for word in bag]
    weights = [weight for bag in bags for weight in bag.values()]
    rows = np.repeat(np.arange(len(bags)), [len(bag) for bag in bags])
    return np.array(words, dtype=np.int64), rows, np.array(weights, dtype=np.int64)
