"""Logistic regression on features that are there or not, thousands of them, in numpy."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from crossbearing.annotation.attribution_weights import BIAS

BATCH, RATE = 256, 0.15
LEAST = 0.05  # a smaller weight is left out
Example = tuple[list[str], bool]
How = tuple[int, float, int]
"""Rounds over all examples, the ridge, and how often a feature must be seen."""


def fitted(examples: Sequence[Example], how: How) -> dict[str, float]:
    """Return the weight of each feature and of the bias, rounded, the small ones left out."""
    rounds, ridge, fewest = how
    counts = Counter(feature for seen, _ in examples for feature in seen)
    names = [BIAS, *(feature for feature, count in counts.items() if count >= fewest)]
    column = {name: number for number, name in enumerate(names)}
    rows = [np.array([0, *(column[f] for f in seen if f in column)]) for seen, _ in examples]
    truths = np.array([truth for _, truth in examples], dtype=np.float64)
    weights = np.zeros(len(names))
    _descend(rows, truths, weights, (rounds, ridge))
    return {name: round(float(w), 2) for name, w in zip(names, weights, strict=True) if abs(w) >= LEAST or name == BIAS}


def _descend(
    rows: Sequence[NDArray[np.int64]],
    truths: NDArray[np.float64],
    weights: NDArray[np.float64],
    how: tuple[int, float],
) -> None:
    """Improve the weights in some rounds of AdaGrad in batches; the order is drawn from a fixed seed."""
    rounds, ridge = how
    chance, squares = np.random.default_rng(0), np.full(len(weights), 1e-6)
    for _ in range(rounds):
        order = chance.permutation(len(rows))
        for start in range(0, len(rows), BATCH):
            chosen = order[start : start + BATCH]
            columns = np.concatenate([rows[number] for number in chosen])
            owner = np.repeat(np.arange(len(chosen)), [len(rows[number]) for number in chosen])
            sums = np.bincount(owner, weights[columns], minlength=len(chosen))
            errors = 1 / (1 + np.exp(-np.clip(sums, -30, 30))) - truths[chosen]
            met = np.unique(columns)
            gradient = np.bincount(columns, errors[owner], minlength=len(weights))[met] + ridge * BATCH * weights[met]
            squares[met] += gradient * gradient
            weights[met] -= RATE * gradient / np.sqrt(squares[met])
