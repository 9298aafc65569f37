"""The best tree over arc scores: Chu-Liu/Edmonds with a single root (Edmonds 1967; Stanojević and Cohen 2021)."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float64]
NEVER = -1e9


def scores_of(arcs: NDArray[np.float32]) -> Scores:
    """Return scores[head, dependent] of the model's (word, head) scores; nothing governs the root at 0."""
    scores = np.full((len(arcs) + 1, len(arcs) + 1), NEVER)
    scores[:, 1:] = arcs.T
    return scores


def best_heads(arcs: NDArray[np.float32]) -> tuple[int, ...]:
    """Return each word's head (1-based, 0 for the root) in the best tree, from the model's (word, head) scores.

    Where each word's best head makes a tree with one root, which is common, that tree is the best.
    """
    each = arcs.argmax(axis=1).tolist()
    if each.count(0) == 1 and not _cycle_in([-1, *each]):
        return tuple(each)
    return heads_of(scores_of(arcs))


def heads_of(scores: Scores) -> tuple[int, ...]:
    """Return each word's head (1-based, 0 for the root) in the best tree with one root.

    `scores[head, dependent]` has the artificial root at 0 and shape (n+1, n+1). Where the best tree has
    several roots, a price on each, higher than all else can weigh, leaves the best of those with one.
    """
    heads = _arborescence(scores)
    if int((heads[1:] == 0).sum()) > 1:
        priced = scores.copy()
        priced[0, 1:] -= _price(scores)
        heads = _arborescence(priced)
    return tuple(int(head) for head in heads[1:])


def _price(scores: Scores) -> float:
    """Return more than any two trees can differ by (the root's price of Stanojević and Cohen 2021)."""
    possible = scores[:, 1:][scores[:, 1:] > NEVER / 2]
    return 1.0 + len(scores) * float(possible.max() - possible.min())


def _arborescence(scores: Scores) -> NDArray[np.int64]:
    scores = scores.copy()
    np.fill_diagonal(scores, NEVER * 2)
    heads = scores.argmax(axis=0)
    heads[0] = -1
    cycle = _cycle_in(heads.tolist())
    return heads if not cycle else _expand(scores, heads, cycle)


def _cycle_in(heads: Sequence[int]) -> list[int]:
    seen_from = [0] * len(heads)
    for start in range(1, len(heads)):
        path, word = [], start
        while word > 0 and seen_from[word] == 0:
            seen_from[word] = start
            path.append(word)
            word = heads[word]
        if word > 0 and seen_from[word] == start:
            return path[path.index(word) :]
    return []


def _expand(scores: Scores, heads: NDArray[np.int64], cycle: list[int]) -> NDArray[np.int64]:
    """Contract the cycle to one word, solve the smaller graph, and open the cycle where an arc enters it."""
    inside = np.array(cycle)
    rest = np.array([word for word in range(len(heads)) if word not in set(cycle)])
    own = scores[heads[inside], inside]
    entering = scores[np.ix_(rest, inside)] - own
    leaving = scores[np.ix_(inside, rest)]
    size = len(rest)
    smaller = np.full((size + 1, size + 1), NEVER)
    smaller[:size, :size] = scores[np.ix_(rest, rest)]
    smaller[:size, size] = entering.max(axis=1) + own.sum()
    smaller[size, :size] = leaving.max(axis=0)
    solved = _arborescence(smaller)
    result = heads.copy()
    for place, word in enumerate(rest[1:], start=1):
        parent = int(solved[place])
        result[word] = inside[leaving[:, place].argmax()] if parent == size else rest[parent]
    door = int(solved[size])
    entered = int(inside[entering[door].argmax()])
    result[entered] = rest[door]
    return result
