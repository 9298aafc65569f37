"""The original sentence encoder, all-MiniLM-L6-v2, which our vectors should agree with.

Its weights are stored as int8 and computed in float: cosine 0.9995 to the float original.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnxruntime import InferenceSession, SessionOptions
from tokenizers import Tokenizer

Vectors = NDArray[np.float32]
Encoder = Callable[[Sequence[str]], Vectors]
WEIGHTS = "sentence.int8-stored.onnx"
MAX_PIECES = 256  # the length the encoder was trained for
BATCH = 16


def original(folder: Path) -> Encoder:
    """Return the original encoder, run from the folder of its weights and tokeniser: one vector of length 1 a text.

    Raises FileNotFoundError where the weights are not there.
    """
    if not (folder / WEIGHTS).exists():
        raise FileNotFoundError(2, "no weights of the original encoder", str(folder / WEIGHTS))
    session, tokenizer = _session(folder), Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(MAX_PIECES)

    def encode(texts: Sequence[str]) -> Vectors:
        rows = [encoded.ids for encoded in tokenizer.encode_batch(list(texts))]
        order = sorted(range(len(rows)), key=lambda at: len(rows[at]))
        vectors: Vectors = np.zeros((len(rows), 384), dtype=np.float32)
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            vectors[batch] = session.run(None, _feed([rows[at] for at in batch]))[0]
        return vectors

    return encode


def _session(folder: Path) -> Any:
    options = SessionOptions()
    options.intra_op_num_threads = 2
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.add_session_config_entry("session.disable_quant_qdq", "1")  # stored as int8, computed in float
    return InferenceSession(str(folder / WEIGHTS), options, providers=["CPUExecutionProvider"])


def _feed(rows: Sequence[Sequence[int]]) -> dict[str, NDArray[np.int64]]:
    ids = np.zeros((len(rows), max(map(len, rows))), dtype=np.int64)
    mask = np.zeros_like(ids)
    for place, row in enumerate(rows):
        ids[place, : len(row)] = row
        mask[place, : len(row)] = 1
    return {"input_ids": ids, "attention_mask": mask}
