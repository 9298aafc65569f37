"""Vectors as news tells them apart."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from crossbearing.grouping.whitening import whitened, whitening
from crossbearing.models.gist import SCALE
from crossbearing.models.meaning import DIMENSIONS


def vectors(seed: int) -> NDArray[np.float32]:
    """Return two vectors as a gist has them."""
    drawn = np.random.default_rng(seed).normal(size=(2, DIMENSIONS))
    found: NDArray[np.float32] = np.rint(SCALE * drawn / np.linalg.norm(drawn, axis=1, keepdims=True)).astype(
        np.float32
    )
    return found


@given(st.integers(0, 1000))
def test_whitened_vectors_are_whole_numbers_of_one_length(seed: int) -> None:
    """Their products stay under 2**24, so that float32 adds them up exactly."""
    found = whitened(vectors(seed))
    assert (found == np.rint(found)).all()
    lengths = np.linalg.norm(found, axis=1)
    assert np.allclose(lengths, SCALE, atol=DIMENSIONS**0.5)
    assert (lengths**2 < 2**24).all()


def test_what_all_news_shares_is_taken_out() -> None:
    """A report that is nothing but the mean of all has no direction left."""
    assert not whitened(whitening().centre.astype(np.float32)).any()


def test_a_common_direction_counts_less_than_a_rare_one() -> None:
    """The shipped matrix weakens the direction in which news varies most more than any other."""
    stretched = np.linalg.eigvalsh(whitening().matrix)
    assert stretched[0] > 0
    assert stretched[-1] / stretched[0] > 3
