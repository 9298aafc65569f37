"""Sentence vectors against the original encoder's: the same order of likeness over pairs of news sentences."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from crossbearing.models import embed
from evaluation.language.corpora import rows_of
from evaluation.language.original import Encoder, original
from evaluation.language.pairs import Pair, drawn, stories_of
from evaluation.language.ranks import spearman
from evaluation.table import Row

EACH = 2500  # pairs of one story, and as many of different stories
SEED = 20


def measure(name: str, stories: Path, weights: Path) -> Iterator[Row]:
    """Yield Spearman's correlation of the cosines, over all pairs and over either half, and the mean difference."""
    theirs_of = original(weights)
    pairs = drawn(stories_of(rows_of(stories)), EACH, SEED)
    ours, theirs = cosines(embed, pairs), cosines(theirs_of, pairs)
    yield Row(f"{name} Spearman", spearman(ours, theirs), f"n={len(pairs)}")
    yield Row(f"{name} of one story", spearman(ours[:EACH], theirs[:EACH]), f"n={EACH}")
    yield Row(f"{name} of two stories", spearman(ours[EACH:], theirs[EACH:]), f"n={EACH}")
    yield Row(f"{name} mean difference", float(np.abs(ours - theirs).mean()), "of the cosines")


def cosines(encoder: Encoder, pairs: list[Pair]) -> NDArray[np.float64]:
    """Return the cosine of each pair's vectors, which have length 1."""
    vectors = encoder([text for pair in pairs for text in pair]).astype(np.float64)
    products: NDArray[np.float64] = (vectors[0::2] * vectors[1::2]).sum(axis=1)
    return products
