"""All reports of a run side by side: which lie near one, and what speaks for and against one story.

Only reports that share rare words are compared, found by an inverted index. What a pair is judged by depends
on its two reports alone: every sum is over whole numbers, so that other reports don't change a digit.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from crossbearing.grouping.fields import Field, Telling
from crossbearing.grouping.postings import Places, Row, table_of
from crossbearing.grouping.sketches import Sketch
from crossbearing.models.gist import SCALE

# Blocking: cosine of the wording, and that together with the cosine of the leads' vectors. Share of the pairs of one
# cluster that are as near, in the work half of the public story sets: AllSides .979, ECB+ .987, news_cluster .924,
# BASIL 1.0, at 71, 23, 7 and 10 others a report.
NEAR_WORDING = 0.08
NEAR = 0.45
HEADLINE, LEAD = 0, 1
Marks = NDArray[np.bool_]


class Near(NamedTuple):
    """A report, the others near it, ascending, and the cosine of their wording."""

    row: int
    others: Places
    wording: Row


class Index:
    """The sketches of a run, and what each shares with the others.

    `headlines` tell how much of a headline another lead says, `casts` how much of the names that a report says
    again and again stands in another.
    """

    def __init__(self, sketches: Sequence[Sketch]) -> None:
        self.sketches = sketches
        self._vectors = [np.stack([sketch.vectors[kind] for sketch in sketches]) for kind in (HEADLINE, LEAD)]
        numbers: dict[str, int] = {}
        names = sketches[0].bags if sketches else ()
        tables = {name: table_of([sketch.bags[name] for sketch in sketches], numbers) for name in names}
        self._fields = {name: Field(table) for name, table in tables.items()}
        self.headlines = Telling(tables["headline"], tables["lead"])
        self.casts = Telling(tables["cast"], tables["wording"])
        self._published = np.array([_or_nan(sketch.published) for sketch in sketches])
        self._main_days = np.array([_or_nan(sketch.day) for sketch in sketches])

    def field(self, name: str) -> Field:
        """Return one kind of words over all reports."""
        return self._fields[name]

    def near(self, row: int, but: Marks | None = None) -> Near:
        """Return the reports that may share a story with this one, itself and the marked ones left out."""
        wording = self.field("wording").cosine(row)
        wording[row] = 0.0
        if but is not None:
            wording[but] = 0.0
        some = np.flatnonzero(wording >= NEAR_WORDING)
        some = some[wording[some] + self.meaning(LEAD, row, some) >= NEAR]
        return Near(row, some, wording[some])

    def meaning(self, kind: int, row: int, others: Places) -> Row:
        """Return the cosines of the vectors of headlines (kind 0) or leads (kind 1)."""
        vectors = self._vectors[kind]
        cosine: Row = (vectors[others] @ vectors[row]).astype(np.float64) / SCALE**2
        return cosine

    def apart(self, row: int, others: Places) -> Row:
        """Return the days between publications, NaN where one is not known."""
        days: Row = np.abs(self._published[others] - self._published[row])
        return days

    def main_days_apart(self, row: int, others: Places) -> Row:
        """Return the days between the main news of the reports, NaN where one is not known."""
        days: Row = np.abs(self._main_days[others] - self._main_days[row])
        return days


def _or_nan(day: int | None) -> float:
    return np.nan if day is None else float(day)
