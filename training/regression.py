"""Logistic regression for a few weights over many pairs, in numpy."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Examples = tuple[NDArray[np.float64], NDArray[np.float64]]
"""Findings (pairs x checks, the last column 1 for the bias) and truths (0 or 1) of one cluster."""

RIDGE = 0.3
STEPS = 60
STEEPEST = 30.0  # keeps the exponential finite


def fit(clusters: Sequence[Examples], positives: float | None, ridge: float = RIDGE) -> NDArray[np.float64]:
    """Return the weights, the bias last.

    `positives` is what a true pair counts beside a false one; None lets both kinds weigh the same in
    each cluster. `ridge` holds the weights small: what the sum of their squares costs.
    """
    findings = np.concatenate([found for found, _ in clusters])
    truths = np.concatenate([true for _, true in clusters])
    counts = np.concatenate([_counts(true, positives) for _, true in clusters])
    counts *= len(truths) / counts.sum()
    penalty = np.full(findings.shape[1], ridge)
    penalty[-1] = 1e-4
    weights = np.zeros(findings.shape[1])
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-np.clip(findings @ weights, -STEEPEST, STEEPEST)))
        gradient = findings.T @ (counts * (likely - truths)) + penalty * weights
        curvature = (findings * (counts * likely * (1 - likely))[:, None]).T @ findings + np.diag(penalty)
        weights -= np.linalg.solve(curvature, gradient)
    return weights


def _counts(truths: NDArray[np.float64], positives: float | None) -> NDArray[np.float64]:
    """Return what each pair counts; a cluster of n pairs counts in all as much as the root of n."""
    if positives is not None:
        per_pair = np.where(truths == 1, positives, 1.0) / max(1.0, len(truths) ** 0.5)
    else:
        true, false = max(1.0, float(truths.sum())), max(1.0, float((1 - truths).sum()))
        per_pair = np.where(truths == 1, 0.5 / true, 0.5 / false) * len(truths) ** 0.5
    return np.asarray(per_pair, dtype=np.float64)
