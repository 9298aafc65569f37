"""Pairs of claims (ClaimDiff): whether the cosine tells the pairs in which one claim bears on the other.

Every pair is of one topic; the gold says whether the second claim strengthens the first, weakens it,
or neither. Measured is the area under the ROC curve of the cosine, with "strengthens or weakens"
as positive. Meaning alone can't tell strengthening from weakening, so that is not measured.
"""

from collections.abc import Iterator
from pathlib import Path

from crossbearing.models import embed
from evaluation.language.corpora import rows_of
from evaluation.language.meaning import cosines
from evaluation.language.original import original
from evaluation.language.ranks import area
from evaluation.table import Row


def measure(name: str, path: Path, weights: Path) -> Iterator[Row]:
    """Yield the area of the original's vectors and of ours, 0 to 1."""
    rows = list(rows_of(path))
    pairs = [(row["a"], row["b"]) for row in rows]
    bears = [bool(row["strengthen"] or row["weaken"]) for row in rows]
    for whose, encoder in (("original", original(weights)), ("ours", embed)):
        yield Row(f"{name} related, {whose}", area(cosines(encoder, pairs), bears), f"AUC, n={len(rows)} pairs")
