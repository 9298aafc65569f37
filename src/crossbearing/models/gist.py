"""What a report is about, as two vectors: one of its headline, one of its headline and lead together."""

import numpy as np
from numpy.typing import NDArray

from crossbearing.models.meaning import DIMENSIONS, embed

HEADLINE_LENGTH = 150  # characters; what stands for the headline of a text without one
LEAD_LENGTH = 900  # characters: headline and the first four or five sentences, where news stands
SCALE = 4000  # whole numbers: every product of two vectors stays under 2**24, so that float32 adds it up exactly


def gist_of(text: str, title_end: int) -> bytes:
    """Return the vectors of headline and lead as whole numbers of 16 bits, 1,536 bytes in all."""
    vectors = embed([text[: title_end or HEADLINE_LENGTH], text[:LEAD_LENGTH]])
    return np.rint(vectors * SCALE).astype("<i2").tobytes()


def vectors_of(gist: bytes) -> NDArray[np.float32]:
    """Return the two vectors of a gist, two rows of whole numbers of length about `SCALE`.

    A product of two such rows is the same in whatever order it is added up.
    """
    return np.frombuffer(gist, dtype="<i2").reshape(2, DIMENSIONS).astype(np.float32)
