"""Vectors of sentences and short passages, from the same pass that analyses them."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from crossbearing.models.pieces import fitting
from crossbearing.models.running import run
from crossbearing.segmentation.words import split_words

DIMENSIONS = 384
LONGEST = 120  # words, the longest passage the model was taught the meaning of


def embed(texts: Sequence[str]) -> NDArray[np.float32]:
    """Return one vector of length 1 and 384 dimensions a text, in order; what goes beyond `LONGEST` words is not read.

    Each text is run alone, and one whose words were analysed lately not once more.
    """
    if not texts:
        return np.zeros((0, DIMENSIONS), dtype=np.float32)
    return np.stack([run(_words(text)).meaning for text in texts])


def _words(text: str) -> tuple[str, ...]:
    """Return the first words of a text; one without words is read as an unknown word."""
    words = [text[start:end] for start, end in split_words(text, 0, len(text))[:LONGEST]]
    return tuple(words[: fitting(words)]) or (" ",)
