"""How likely chance alone sets a report apart from the others of its story: a permutation test over sentences."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

SHUFFLES = 1999  # the least p is 1 in 2,000, a twenty-fifth of what twenty reports and one feature ask for
SEED = 20_240_501
FEWEST = 8  # sentences of the report, and of the others together: fewer can be dealt in too few ways to tell


@dataclass(frozen=True, slots=True)
class Tally:
    """What a report's sentences hold, each: `hits` (cues, or quoted characters) out of `size` (words, characters)."""

    hits: tuple[float, ...]
    sizes: tuple[float, ...]


def chance_of(own: Tally, others: Sequence[Tally]) -> float | None:
    """Return how often sentences dealt at random set a report as far apart from the others as it is (p, 0 to 1).

    If report and others draw their sentences from one stock, p is uniform: at most alpha with chance alpha. It counts
    the dealing as it is among the shuffled ones (Phipson and Smyth 2010), so it is never 0. The sentences are shuffled
    with a fixed seed. None where the sample is too small for a verdict.
    """
    rest = sum(len(other.hits) for other in others)
    if min(len(own.hits), rest) < FEWEST:
        return None
    hits = np.array([*own.hits, *(hit for other in others for hit in other.hits)])
    sizes = np.array([*own.sizes, *(size for other in others for size in other.sizes)])
    dealt = _dealt(len(own.hits), len(hits))
    seen = _apart(np.arange(len(hits))[None, : len(own.hits)], hits, sizes)[0]
    as_far = int((_apart(dealt, hits, sizes) >= seen * (1 - 1e-9)).sum())
    return (1 + as_far) / (1 + SHUFFLES)


def _dealt(taken: int, total: int) -> NDArray[np.int64]:
    """Return random choices of sentences, one a row, the same for the same numbers."""
    random = np.random.default_rng(SEED).random((SHUFFLES, total))
    return np.argsort(random, axis=1)[:, :taken]


def _apart(chosen: NDArray[np.int64], hits: NDArray[np.float64], sizes: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return how far the rate of each choice of sentences lies from that of the sentences not chosen."""
    own_hits, own_sizes = hits[chosen].sum(axis=1), sizes[chosen].sum(axis=1)
    rest_hits, rest_sizes = hits.sum() - own_hits, sizes.sum() - own_sizes
    gap = own_hits / np.maximum(own_sizes, 1) - rest_hits / np.maximum(rest_sizes, 1)
    return np.asarray(np.abs(gap))
