"""How an exported graph is run: one sentence in, without batch axis or padding."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from crossbearing.models.pieces import pieces_of

OUTPUTS = ("names", "xpos", "upos", "lemma", "arcs", "relations", "others", "margins", "meaning")


def feed_of(words: Sequence[str]) -> dict[str, NDArray[np.int64]]:
    """Return a sentence as the graph takes it: piece ids, letter shapes, and each word's first piece."""
    found = pieces_of(words)
    rows = {"ids": found.ids, "shapes": found.shapes, "firsts": found.firsts}
    return {name: np.array(row, dtype=np.int64) for name, row in rows.items()}


def open_session(weights: Path, threads: int) -> Any:
    """Return an onnxruntime session of a graph."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads, options.inter_op_num_threads = threads, 1
    return onnxruntime.InferenceSession(str(weights), options, providers=["CPUExecutionProvider"])
