"""Sentence vectors."""

import numpy as np

from crossbearing.models import embed
from crossbearing.models.meaning import BATCH, DIMENSIONS

TEXTS = ("The bridge fell into the river.", "A bridge collapsed.", "Olive growers had a good year.")


def test_company_does_not_matter() -> None:
    """A text's vector is the same alone and in a batch, to 1e-5, in the order of the texts."""
    fillers = [f"Filler number {i} speaks of {'many ' * (i % 7)}things." for i in range(2 * BATCH)]
    together = embed([*TEXTS, *fillers])
    for place, text in enumerate(TEXTS):
        assert np.abs(together[place] - embed([text])[0]).max() < 1e-5


def test_vectors_have_length_one() -> None:
    """Each vector has 384 dimensions and length 1, that of an empty text too."""
    vectors = embed([*TEXTS, "", "word " * 2000])
    assert vectors.shape == (5, DIMENSIONS)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_like_meanings_are_near() -> None:
    """Two sentences of one happening are nearer than two of different ones."""
    bridge, paraphrase, olives = embed(TEXTS)
    assert bridge @ paraphrase > bridge @ olives + 0.3


def test_a_text_twice_and_none_at_all() -> None:
    """A repeated text has one vector; no text gives no vector."""
    first, _, again = embed([TEXTS[0], TEXTS[1], TEXTS[0]])
    assert np.array_equal(first, again)
    assert embed([]).shape == (0, DIMENSIONS)
