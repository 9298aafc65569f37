"""Agreement of two orders: Spearman's correlation and the area under the ROC curve, both from average ranks."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Numbers = Sequence[float] | NDArray[np.floating]


def average_ranks(values: Numbers) -> NDArray[np.float64]:
    """Return each value's rank from 1; values that are equal share the mean of the ranks they take up."""
    _, which, counts = np.unique(np.asarray(values), return_inverse=True, return_counts=True)
    ranks: NDArray[np.float64] = (np.cumsum(counts) - (counts - 1) / 2)[which]
    return ranks


def spearman(left: Numbers, right: Numbers) -> float:
    """Return the correlation of the ranks (Spearman 1904), -1 to 1; nan where all values of one side are equal."""
    one, other = (ranks - ranks.mean() for ranks in (average_ranks(left), average_ranks(right)))
    spread = float(np.sqrt((one @ one) * (other @ other)))
    return float(one @ other) / spread if spread else float("nan")


def area(scores: Numbers, positive: Sequence[bool]) -> float:
    """Return how often a positive item scores above a negative one, a tie counting half (Mann and Whitney 1947).

    That is the area under the ROC curve. nan where all items are of one kind.
    """
    of_kind = np.asarray(positive, dtype=bool)
    above, below = int(of_kind.sum()), int((~of_kind).sum())
    if not above or not below:
        return float("nan")
    return (float(average_ranks(scores)[of_kind].sum()) - above * (above + 1) / 2) / (above * below)
