"""All reports of a run side by side: which lie near one, and what speaks for and against one story.

Which lie near is seen from the vectors of the leads and the days, in one product of matrices a block of reports; all
else is looked at for those pairs alone. What a pair is judged by depends on its two reports only: every sum is over
whole numbers, so that other reports don't change a digit.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from crossbearing.grouping.columns import Places, Row, columns_of
from crossbearing.grouping.sketches import Sketch
from crossbearing.grouping.table import Sharing, Table
from crossbearing.models.gist import SCALE

# Blocking: the least cosine of the leads, by the days between publications. Share of the pairs of one cluster that are
# as near, in the work half of the public story sets: AllSides .930, ECB+ .995, news_cluster .931, BASIL 1.0, at 72
# others a report among 8,000. Wider bounds change B-cubed F1 there by less than 0.003.
NEXT_DAY, A_MONTH_AND_A_HALF = 1, 46
NEAR_NEXT_DAY, NEAR_SOON, NEAR = 0.0, 0.16, 0.2
HEADLINE, LEAD = 0, 1
COSINES = ("wording", "phrases", "headline")
AMOUNTS = (
    "lead", "places", "deeds", "numbers", "figures", "quotations", "people", "days", "weekdays", "months", "measured",
    "measures",
)  # fmt: skip
SHARINGS = {
    **{name: Sharing(name, name, asker_weighs=True) for name in COSINES},
    **{name: Sharing(name, name) for name in AMOUNTS},
    "headline told": Sharing("headline", "lead", asker_weighs=True, holder_weighs=False),
    "headline tells": Sharing("lead", "headline"),
    "cast told": Sharing("cast", "wording", asker_weighs=True, holder_weighs=False),
    "cast tells": Sharing("wording", "cast"),
}
Marks = NDArray[np.bool_]


class Near(NamedTuple):
    """Pairs of reports that may share a story, and the cosine of their leads."""

    left: Places
    right: Places
    leads: Row


class Shared(NamedTuple):
    """Pairs of reports and, by sharing, the weight of the words that they share."""

    left: Places
    right: Places
    sums: Row

    def of(self, name: str) -> Row:
        """Return the sums of one sharing."""
        sums: Row = self.sums[:, _NUMBERS[name]]
        return sums


_NUMBERS = {name: number for number, name in enumerate(SHARINGS)}


class Index:
    """The sketches of a run, and what each shares with the others."""

    def __init__(self, sketches: Sequence[Sketch]) -> None:
        self.sketches = sketches
        self._vectors = [np.stack([sketch.vectors[kind] for sketch in sketches]) for kind in (HEADLINE, LEAD)]
        columns = columns_of([sketch.bags for sketch in sketches])
        self.totals = {name: column.totals for name, column in columns.items()}
        self.lengths = {name: columns[name].lengths for name in COSINES}
        self._table = Table(columns, list(SHARINGS.values()))
        self._published = np.array([_or_nan(sketch.published) for sketch in sketches], np.float32)
        self._main_days = np.array([_or_nan(sketch.day) for sketch in sketches], np.float32)

    def near(self, rows: Places, waiting: Marks | None = None) -> Near:
        """Return the pairs of each of these reports (ascending) with those near it, a pair of two of them once.

        Only those marked as `waiting` are looked at, all where nothing is marked.
        """
        others = np.arange(len(self.sketches)) if waiting is None else np.flatnonzero(waiting)
        cosines = self._vectors[LEAD][rows] @ self._vectors[LEAD][others].T
        cosines *= np.float32(1 / SCALE**2)
        close = cosines >= self._least_cosines(rows, others)
        close &= ~np.isin(others, rows) | (others > rows[:, None])
        left, right = np.nonzero(close)
        return Near(rows[left], others[right], cosines[left, right].astype(np.float64))

    def _least_cosines(self, rows: Places, others: Places) -> NDArray[np.float32]:
        apart = np.abs(self._published[rows, None] - self._published[others])
        least = np.where(apart <= A_MONTH_AND_A_HALF, np.float32(NEAR_SOON), np.float32(NEAR))
        least[apart <= NEXT_DAY] = np.float32(NEAR_NEXT_DAY)
        return least

    def shared(self, near: Near) -> Shared:
        """Return what the pairs share; those of one left report must lie side by side."""
        starts = np.flatnonzero(np.diff(near.left, prepend=-1))
        parts = np.split(near.right, starts[1:])
        sums = [self._table.shared(int(row), others) for row, others in zip(near.left[starts], parts, strict=False)]
        return Shared(near.left, near.right, np.concatenate([*sums, np.zeros((0, len(SHARINGS)))]))

    def meaning(self, near: Near) -> Row:
        """Return the cosines of the vectors of the headlines."""
        vectors = self._vectors[HEADLINE]
        products: Row = np.einsum("ij,ij->i", vectors[near.left], vectors[near.right]).astype(np.float64)
        return products / SCALE**2

    def apart(self, near: Near) -> Row:
        """Return the days between publications, NaN where one is not known."""
        days: Row = np.abs(self._published[near.right] - self._published[near.left])
        return days

    def main_days_apart(self, near: Near) -> Row:
        """Return the days between the main news of the reports, NaN where one is not known."""
        days: Row = np.abs(self._main_days[near.right] - self._main_days[near.left])
        return days


def _or_nan(day: int | None) -> float:
    return np.nan if day is None else float(day)
