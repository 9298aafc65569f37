"""One kind of words over all reports (those of the headlines, the names, the numbers), and how much is shared."""

from collections.abc import Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from crossbearing.grouping.postings import Postings, Row
from crossbearing.grouping.words import Bag

Places = NDArray[np.int64]


class Field:
    """The bags of all reports, and what a report's bag shares with those of others; `totals` are their weights."""

    def __init__(self, bags: Sequence[Bag]) -> None:
        self._bags = bags
        self.totals = np.array([float(sum(bag.values())) for bag in bags])

    @cached_property
    def _products(self) -> Postings:
        return Postings(self._bags, self._bags)

    @cached_property
    def _sums(self) -> Postings:
        return Postings([dict.fromkeys(bag, 1) for bag in self._bags], self._bags)

    @cached_property
    def _lengths(self) -> Row:
        return np.sqrt([float(sum(weight * weight for weight in bag.values())) for bag in self._bags])

    def cosine(self, row: int) -> Row:
        """Return the cosine of the row's bag with every bag, 0 where one is empty."""
        lengths = self._lengths[row] * self._lengths
        return np.divide(self._products.shared(row), lengths, out=np.zeros_like(lengths), where=lengths > 0)

    def shared(self, row: int, others: Places) -> Row:
        """Return the weight of the words that both hold."""
        return self._sums.shared(row)[others]

    def cover(self, row: int, others: Places) -> Row:
        """Return what both share of the lighter one, 0 to 1: a short report can be wholly inside a long one."""
        least = np.minimum(self.totals[row], self.totals[others])
        return np.divide(self.shared(row, others), least, out=np.zeros_like(least), where=least > 0)

    def clash(self, row: int, others: Places) -> Row:
        """Return 1 where both hold words and none in common, else 0."""
        both = (self.totals[row] > 0) & (self.totals[others] > 0)
        return (both & (self.shared(row, others) == 0)).astype(np.float64)


class Telling:
    """How much of one kind of words of a report another one says, and the other way round."""

    def __init__(self, asked: Sequence[Bag], said: Sequence[Bag]) -> None:
        held = [dict.fromkeys(bag, 1) for bag in said]
        self._ours, self._theirs = Postings(held, asked), Postings(asked, held)
        self._totals = np.array([float(sum(bag.values())) for bag in asked])

    def shares(self, row: int, others: Places) -> tuple[Row, Row]:
        """Return the shares of the row's words that each other says, and of each other's that the row says.

        Nothing to say counts as said.
        """
        ours, theirs = self._ours.shared(row)[others], self._theirs.shared(row)[others]
        whole = np.full(len(others), self._totals[row])
        return _share(ours, whole), _share(theirs, self._totals[others])


def _share(part: Row, whole: Row) -> Row:
    return np.divide(part, whole, out=np.ones_like(whole), where=whole > 0)
