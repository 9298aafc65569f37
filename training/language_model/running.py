"""How an exported graph is opened."""

from pathlib import Path
from typing import Any

import onnxruntime


def open_session(weights: Path, threads: int) -> Any:
    """Return an onnxruntime session of a graph."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads, options.inter_op_num_threads = threads, 1
    return onnxruntime.InferenceSession(str(weights), options, providers=["CPUExecutionProvider"])
