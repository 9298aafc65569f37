"""Sentence vectors."""

import numpy as np

from crossbearing.models import analyse, embed
from crossbearing.models.meaning import DIMENSIONS, LONGEST
from crossbearing.models.running import run

TEXTS = ("The bridge fell into the river.", "A bridge collapsed.", "Olive growers had a good year.")


def test_company_does_not_matter() -> None:
    """A text's vector is the same alone and among others, bit for bit, in the order of the texts."""
    fillers = [f"Filler number {i} speaks of {'many ' * (i % 7)}things." for i in range(20)]
    together = embed([*TEXTS, *fillers])
    run.cache_clear()
    for place, text in enumerate(TEXTS):
        assert np.array_equal(together[place], embed([text])[0])


def test_a_sentence_read_is_not_read_again() -> None:
    """The vector of a sentence that was analysed comes from the pass that analysed it."""
    analyse(["Olive", "growers", "had", "a", "good", "year", "."])
    passes = run.cache_info().misses
    embed([TEXTS[2]])
    assert run.cache_info().misses == passes


def test_what_is_too_long_is_cut() -> None:
    """Beyond the longest passage nothing is read, and long words fill the encoder's positions sooner."""
    first, longer = embed(["word " * LONGEST, "word " * (LONGEST + 50)])
    assert np.array_equal(first, longer)
    assert embed(["unbelievably" * 40 + " " + "zxqvjkwp" * 9 + " "] * 1).shape == (1, DIMENSIONS)
    assert embed([" ".join(["zxqvjkwpzxqvjkwp"] * 200)]).shape == (1, DIMENSIONS)


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
