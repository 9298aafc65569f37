"""One kind of words over all reports (those of the headlines, the places, the numbers), and how much is shared."""

from functools import cached_property

import numpy as np

from crossbearing.grouping.postings import Places, Postings, Row, Table


class Field:
    """What a report's bag of words shares with those of the others."""

    def __init__(self, table: Table) -> None:
        self._table = table

    @cached_property
    def _products(self) -> Postings:
        return Postings(self._table, self._table, weighed=True)

    @cached_property
    def _sums(self) -> Postings:
        return Postings(self._table, self._table)

    @cached_property
    def _lengths(self) -> Row:
        return self._table.lengths

    def cosine(self, row: int) -> Row:
        """Return the cosine of the row's bag with every bag, 0 where one is empty."""
        lengths = self._lengths[row] * self._lengths
        cosine: Row = np.divide(self._products.shared(row), lengths, out=np.zeros_like(lengths), where=lengths > 0)
        return cosine

    def shared(self, row: int, others: Places) -> Row:
        """Return the weight of the words that both hold."""
        weight: Row = self._sums.shared(row)[others]
        return weight

    def cover(self, row: int, others: Places) -> Row:
        """Return what both share of the lighter one, 0 to 1: a short report can be wholly inside a long one."""
        least = np.minimum(self._table.totals[row], self._table.totals[others])
        cover: Row = np.divide(self.shared(row, others), least, out=np.zeros_like(least), where=least > 0)
        return cover

    def clash(self, row: int, others: Places) -> Row:
        """Return 1 where both hold words and none in common, else 0."""
        both = (self._table.totals[row] > 0) & (self._table.totals[others] > 0)
        clash: Row = (both & (self.shared(row, others) == 0)).astype(np.float64)
        return clash


class Telling:
    """How much of one kind of words of a report another one says, and the other way round."""

    def __init__(self, asked: Table, said: Table) -> None:
        self._ours, self._theirs = Postings(said, asked), Postings(asked, _ones(said), weighed=True)
        self._totals = asked.totals

    def shares(self, row: int, others: Places) -> tuple[Row, Row]:
        """Return the shares of the row's words that each other says, and of each other's that the row says.

        Nothing to say counts as said.
        """
        ours, theirs = self._ours.shared(row)[others], self._theirs.shared(row)[others]
        whole = np.full(len(others), self._totals[row])
        return _share(ours, whole), _share(theirs, self._totals[others])


def _ones(table: Table) -> Table:
    return Table(table.words, table.rows, np.ones_like(table.weights), table.totals)


def _share(part: Row, whole: Row) -> Row:
    share: Row = np.divide(part, whole, out=np.ones_like(whole), where=whole > 0)
    return share
