"""The best tree, held against trying every tree."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossbearing.models.trees import NEVER, Scores, best_heads, heads_of, scores_of

WEIGHTS = st.floats(-20, 20, allow_nan=False)


@st.composite
def score_matrices(draw: st.DrawFn, longest: int = 4) -> Scores:
    """Draw the arc scores of a sentence of one to `longest` words; nothing governs the root."""
    size = draw(st.integers(2, longest + 1))
    rows = draw(st.lists(st.lists(WEIGHTS, min_size=size, max_size=size), min_size=size, max_size=size))
    scores = np.array(rows, dtype=np.float64)
    scores[:, 0] = NEVER
    return scores


def is_tree(heads: tuple[int, ...]) -> bool:
    """Return whether every word reaches the root and one alone hangs on it."""
    for word in range(1, len(heads) + 1):
        steps = 0
        while word and steps <= len(heads):
            word, steps = heads[word - 1], steps + 1  # noqa: PLW2901 - walks up
        if word:
            return False
    return heads.count(0) == 1


def total(scores: Scores, heads: tuple[int, ...]) -> float:
    """Return the sum of a tree's arcs."""
    return float(sum(scores[head, word] for word, head in enumerate(heads, start=1)))


@given(score_matrices())
def test_no_tree_scores_higher(scores: Scores) -> None:
    """Of all trees with one root, none has a higher sum than the one found."""
    words = len(scores) - 1
    trees = [heads for heads in product(range(words + 1), repeat=words) if is_tree(heads)]
    found = heads_of(scores)
    assert is_tree(found)
    assert total(scores, found) == pytest.approx(max(total(scores, tree) for tree in trees), abs=1e-5)


@given(score_matrices(longest=12))
def test_heads_always_make_a_tree(scores: Scores) -> None:
    """Whatever the scores, every word reaches the one root."""
    assert is_tree(heads_of(scores))


def test_a_cycle_is_opened_where_it_costs_least() -> None:
    """Two words that like each other best are parted where an arc enters the cheapest."""
    scores = np.array([[NEVER, 1.0, 5.0], [NEVER, 0.0, 9.0], [NEVER, 10.0, 0.0]])
    assert heads_of(scores) == (2, 0)


def test_one_root_even_where_all_words_like_the_root() -> None:
    """Where each word scores the root best, only the one that gains most by it keeps it."""
    scores = np.array([[NEVER, 9.0, 9.0, 9.0], [NEVER, 0, 1, 1], [NEVER, 8, 0, 8], [NEVER, 1, 1, 0]])
    assert heads_of(scores) == (2, 0, 2)


@given(score_matrices())
def test_the_short_way_finds_the_same_tree(scores: Scores) -> None:
    """From the model's own (word, head) scores comes a tree as good as the search finds."""
    arcs = scores[:, 1:].T.astype(np.float32)
    found, best = best_heads(arcs), heads_of(scores_of(arcs))
    assert is_tree(found)
    assert total(scores_of(arcs), found) == pytest.approx(total(scores_of(arcs), best), abs=1e-3)
