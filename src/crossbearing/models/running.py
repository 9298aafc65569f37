"""One pass of the model over one sentence; the latest passes are kept, since a sentence read is compared later."""

from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from crossbearing.models.pieces import pieces_of
from crossbearing.models.sessions import session

KEPT = 2048  # passes: about 40 MB, and more sentences than a story of twenty reports has


class Outputs(NamedTuple):
    """What the model says of a sentence, in the order of the graph's outputs.

    `names` (words, tags) and `arcs` (words, words + 1 heads, the root first) are logarithms of probabilities;
    `xpos`, `upos` and `lemma` (words) number the best label; `relations` (words, heads) numbers the best
    relation under each head, `others` the best that is no subject, `margins` says by how much the first is better;
    `meaning` is a vector of length 1.
    """

    names: NDArray[np.float32]
    xpos: NDArray[np.int64]
    upos: NDArray[np.int64]
    lemma: NDArray[np.int64]
    arcs: NDArray[np.float32]
    relations: NDArray[np.int64]
    others: NDArray[np.int64]
    margins: NDArray[np.float32]
    meaning: NDArray[np.float32]


@lru_cache(maxsize=KEPT)
def run(words: tuple[str, ...]) -> Outputs:
    """Return what the model says of one sentence; its arrays are shared and can't be written to."""
    found: list[NDArray[Any]] = session().run(list(Outputs._fields), feed_of(words))
    for array in found:
        array.flags.writeable = False
    return Outputs(*found)


def feed_of(words: tuple[str, ...]) -> dict[str, NDArray[np.int64]]:
    """Return a sentence as the graph takes it: piece ids, letter shapes, and each word's first piece."""
    found = pieces_of(words)
    rows = {"ids": found.ids, "shapes": found.shapes, "firsts": found.firsts}
    return {name: np.array(row, dtype=np.int64) for name, row in rows.items()}
