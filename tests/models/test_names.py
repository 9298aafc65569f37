"""The best legal sequence of name tags."""

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from crossbearing.models.names import name_tags

TAGS = ("O", "B-person", "I-person", "B-place", "I-place")
ROWS = st.lists(st.lists(st.integers(-50, 50), min_size=len(TAGS), max_size=len(TAGS)), min_size=1, max_size=5)


def is_legal(tags: tuple[str, ...]) -> bool:
    """Return whether each I- follows a B- or I- of its type."""
    before = ("O", *tags)
    return all(not tag.startswith("I-") or before[i][2:] == tag[2:] for i, tag in enumerate(tags))


@given(ROWS)
def test_the_best_of_all_legal_sequences(rows: list[list[int]]) -> None:
    """No legal sequence scores higher than the one returned, and it is legal itself."""
    scores = np.array(rows, dtype=np.float32)

    def total(tags: tuple[str, ...]) -> float:
        return float(sum(scores[i, TAGS.index(tag)] for i, tag in enumerate(tags)))

    found = name_tags(scores, TAGS)
    assert is_legal(found)
    assert total(found) == max(total(tags) for tags in product(TAGS, repeat=len(rows)) if is_legal(tags))


def test_an_inside_tag_never_opens_a_name() -> None:
    """However much the scores favour it, a sentence does not begin inside a name."""
    scores = np.array([[0, 1, 99, 0, 0]], dtype=np.float32)
    assert name_tags(scores, TAGS) == ("B-person",)
