"""Sentence vectors from the shipped sentence encoder (all-MiniLM-L6-v2, weights stored as int8)."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from crossbearing.models.sessions import MEANING_FILE, session, tokenizer

DIMENSIONS = 384
MAX_PIECES = 256  # the length the encoder was trained for


def embed(texts: Sequence[str]) -> NDArray[np.float32]:
    """Return one vector of length 1 and 384 dimensions a text, in order.

    A text is run alone, so that its vector does not depend on the others, to the last bit; one that
    comes twice is run once.
    """
    if not texts:
        return np.zeros((0, DIMENSIONS), dtype=np.float32)
    vectors = {text: _vector(text) for text in dict.fromkeys(texts)}
    return np.stack([vectors[text] for text in texts])


def _vector(text: str) -> NDArray[np.float32]:
    pieces = tokenizer().encode(text).ids
    ids = np.array([pieces[: MAX_PIECES - 1] + pieces[-1:] if len(pieces) > MAX_PIECES else pieces], dtype=np.int64)
    vector: NDArray[np.float32] = session(MEANING_FILE).run(
        None, {"input_ids": ids, "attention_mask": np.ones_like(ids)}
    )[0][0]
    return vector
