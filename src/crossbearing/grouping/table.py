"""What reports share, word for word: the sums over the words that two of them have in common."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from crossbearing.grouping.columns import Column, Places, Row

Marks = NDArray[np.bool_]
_Part = tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.float32], NDArray[np.int8]]


class Sharing(NamedTuple):
    """One sum over the words that one report asks for and another holds: in which bags, and which of them weigh."""

    asked: str
    held: str
    asker_weighs: bool = False
    holder_weighs: bool = True


class _Entries(NamedTuple):
    """Words asked for or held, sorted by report; a place stands for a word of a sharing.

    The types are small, since looking at them is mostly waiting for memory; weights stay exact below 2**24.
    """

    places: NDArray[np.int32]
    weights: NDArray[np.float32]
    sharings: NDArray[np.int8]
    starts: Places


class Table:
    """What each report asks for and what each holds, in all sharings at once.

    Weights are whole numbers, so that every sum is exact and does not depend on the other reports.
    """

    def __init__(self, columns: Mapping[str, Column], sharings: Sequence[Sharing]) -> None:
        words = 1 + max((int(column.words.max(initial=0)) for column in columns.values()), default=0)
        self._width = len(sharings)
        asked, held, places = [], [], 0
        for number, sharing in enumerate(sharings):
            asker, holder = columns[sharing.asked], columns[sharing.held]
            useful = _useful(asker, holder, words)
            numbers = np.cumsum(useful) - 1 + places
            places += int(np.count_nonzero(useful))
            asked.append(_some(asker, useful, numbers, number, weighs=sharing.asker_weighs))
            held.append(_some(holder, useful, numbers, number, weighs=sharing.holder_weighs))
        count = max((len(column.totals) for column in columns.values()), default=0)
        self._asked, self._held = _sorted(asked, count), _sorted(held, count)
        self._desk = np.zeros(places)

    def shared(self, row: int, others: Places) -> Row:
        """Return the sums over the words that `row` asks for and each other holds, others x sharings."""
        mine = slice(self._asked.starts[row], self._asked.starts[row + 1])
        self._desk[self._asked.places[mine]] = self._asked.weights[mine]
        lengths = self._held.starts[others + 1] - self._held.starts[others]
        after = np.cumsum(lengths)
        at = np.arange(after[-1] if len(after) else 0) + np.repeat(self._held.starts[others + 1] - after, lengths)
        found = self._desk[self._held.places[at]]
        self._desk[self._asked.places[mine]] = 0.0
        hits = np.flatnonzero(found)
        cells = np.searchsorted(after, hits, "right") * self._width + self._held.sharings[at[hits]]
        weights = found[hits] * self._held.weights[at[hits]]
        return np.bincount(cells, weights, len(others) * self._width).reshape(-1, self._width).astype(np.float64)


def _useful(asker: Column, holder: Column, words: int) -> Marks:
    """Mark the words that one report can share with another."""
    held = np.bincount(holder.words, minlength=words)
    return held > 1 if asker is holder else (held > 0) & (np.bincount(asker.words, minlength=words) > 0)


def _some(column: Column, useful: Marks, numbers: Places, sharing: int, *, weighs: bool) -> _Part:
    """Return reports, places, weights and sharings of the useful words of a column."""
    kept = useful[column.words]
    weights = column.weights[kept] if weighs else np.ones(int(np.count_nonzero(kept)))
    return (
        column.rows[kept].astype(np.int32),
        numbers[column.words[kept]].astype(np.int32),
        weights.astype(np.float32),
        np.full(len(weights), sharing, np.int8),
    )


def _sorted(parts: Sequence[_Part], count: int) -> _Entries:
    rows, places, weights, sharings = (np.concatenate(column) for column in zip(*parts, strict=True))
    order = np.argsort(rows, kind="stable")
    starts = np.concatenate([[0], np.cumsum(np.bincount(rows, minlength=count))])
    return _Entries(places[order], weights[order], sharings[order], starts)
