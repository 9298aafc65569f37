"""The best legal BIO sequence of name tags under the model's scores."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

IMPOSSIBLE = -1e4


def name_tags(scores: NDArray[np.float32], tags: tuple[str, ...]) -> tuple[str, ...]:
    """Return one tag a word: the Viterbi path in which an I- follows a B- or I- of its own type.

    Where each word's best tag makes a legal path, which is nearly always, that path is the best.
    """
    moves, starts = _rules(tags)
    each = scores.argmax(axis=1)
    if not starts[each[0]] and not moves[each[:-1], each[1:]].any():
        return tuple(tags[k] for k in each.tolist())
    best, back = scores[0] + starts, []
    for row in scores[1:]:
        through = best[:, None] + moves
        back.append(through.argmax(axis=0))
        best = through.max(axis=0) + row
    path = [int(best.argmax())]
    for came_from in reversed(back):
        path.append(int(came_from[path[-1]]))
    return tuple(tags[k] for k in reversed(path))


@cache
def _rules(tags: tuple[str, ...]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    moves = np.zeros((len(tags), len(tags)), dtype=np.float32)
    for i, before in enumerate(tags):
        for j, after in enumerate(tags):
            if after.startswith("I-") and before[2:] != after[2:]:
                moves[i, j] = IMPOSSIBLE
    starts = np.array([IMPOSSIBLE if tag.startswith("I-") else 0 for tag in tags], dtype=np.float32)
    return moves, starts
