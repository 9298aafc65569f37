"""One subject a head."""

import numpy as np

from crossbearing.models.relations import relations_of
from crossbearing.models.running import Outputs

NAMES = ("nsubj", "obj", "obl")


def outputs(best: list[int], margins: list[float]) -> Outputs:
    """Return what a model says that gives each word this best relation under any head, and "obj" otherwise."""
    heads = len(best) + 1
    relations = np.repeat(np.array(best, dtype=np.int64)[:, None], heads, axis=1)
    size = np.repeat(np.array(margins, dtype=np.float32)[:, None], heads, axis=1)
    scores, labels = np.zeros((0, 0), dtype=np.float32), np.zeros(0, dtype=np.int64)
    return Outputs(scores, labels, labels, labels, scores, relations, np.ones_like(relations), size, scores)


def test_the_surest_subject_stays() -> None:
    """Of two subjects of one head the one with the larger margin stays, the other gets its next best relation."""
    found = outputs([0, 0, 2], [0.2, 2.0, 0.1])
    assert relations_of((3, 3, 0), found, NAMES) == ("obj", "nsubj", "obl")


def test_subjects_of_different_heads_stay() -> None:
    """A subject each is no conflict."""
    found = outputs([0, 2, 0], [0.2, 2.0, 0.1])
    assert relations_of((2, 0, 1), found, NAMES) == ("nsubj", "obl", "nsubj")
