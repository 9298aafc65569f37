"""Vectors as news tells them apart: what all reports have in common is taken out, what is rare weighs more.

Whitening of sentence vectors: Su et al. 2021 (arXiv 2103.15316). Without it nearly all leads lie within one cone:
with it B-cubed F1 on the work half of the public story sets, all in one pool and each fold scored with weights learnt
on the other, rises from 0.902 to 0.913.
"""

from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from crossbearing.models.gist import SCALE
from crossbearing.models.meaning import DIMENSIONS

TABLE = Path(__file__).with_name("whitening.npz")
FINE = 1000  # whole numbers a standard deviation, before the vector is brought to its length


class Whitening(NamedTuple):
    """The mean of headlines and of leads (2 x 384), and the matrix that makes them vary alike in every direction.

    Both are whole numbers; `unit` is the worth of one in the matrix.
    """

    centre: NDArray[np.float64]
    matrix: NDArray[np.float64]
    unit: float


def whitened(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the vectors of a headline and a lead (2 x 384, as a gist has them) whitened.

    They are whole numbers again, of a length of about `SCALE`. Every sum on the way is of whole numbers and exact.
    """
    table = whitening()
    apart = (vectors.astype(np.float64) - table.centre) @ table.matrix
    scaled = np.rint(apart * (table.unit * FINE / SCALE))
    lengths = np.sqrt((scaled**2).sum(axis=-1, keepdims=True))
    whole: NDArray[np.float32] = np.rint(SCALE * scaled / np.maximum(lengths, 1.0)).astype(np.float32)
    return whole


@cache
def whitening() -> Whitening:
    """Return the shipped means and matrix."""
    with np.load(TABLE) as stored:
        matrix = np.zeros((DIMENSIONS, DIMENSIONS))
        matrix[np.tril_indices(DIMENSIONS)] = stored["lower"]
        matrix += np.tril(matrix, -1).T
        return Whitening(stored["centre"].astype(np.float64), matrix, float(stored["unit"]))
