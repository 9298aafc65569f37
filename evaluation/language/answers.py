"""Answers grouped by meaning (NAnCo): whether the cosine of two answers tells those of one group.

For each question the pairs of its answers are ranked by their cosine; the figure is the area under
the ROC curve with the pairs of one group as positive, averaged over the questions. Pairs of the same
wording are left out: any encoder gets them right, and they are up to half of a group's pairs.
Measured on the answers as marked, and on the sentences they stand in.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np

from crossbearing.models import embed
from evaluation.language.corpora import rows_of
from evaluation.language.original import Encoder, Vectors, original
from evaluation.language.ranks import area
from evaluation.table import Row


def measure(name: str, path: Path, weights: Path) -> Iterator[Row]:
    """Yield the mean area of the original's vectors and of ours, 0 to 1."""
    questions = list(rows_of(path))
    encoders = {"original": original(weights), "ours": embed}
    for field, words in (("answer", "answers"), ("paragraph", "sentences")):
        for whose, encoder in encoders.items():
            mean = float(np.mean([_area(question, field, encoder) for question in questions]))
            yield Row(f"{name} {words}, {whose}", mean, f"AUC, n={len(questions)} questions")


def _area(question: Mapping[str, Any], field: str, encoder: Encoder) -> float:
    texts = [answer[field] for answer in question["answers"]]
    return grouping_area(encoder(texts), texts, [answer["group"] for answer in question["answers"]])


def grouping_area(vectors: Vectors, texts: Sequence[str], groups: Sequence[int]) -> float:
    """Return how well the cosines of texts that differ (vectors of length 1) tell the pairs of one group, 0 to 1."""
    pairs = [(i, j) for i, j in combinations(range(len(texts)), 2) if texts[i].casefold() != texts[j].casefold()]
    likeness = vectors @ vectors.T
    return area([float(likeness[i, j]) for i, j in pairs], [groups[i] == groups[j] for i, j in pairs])
