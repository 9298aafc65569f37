"""The loaded model: read once per process, never changed after."""

import json
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any

FOLDER = Path(str(files("crossbearing"))) / "models"
MODEL_FILE, LABELS_FILE, TOKENIZER_FILE = "model.onnx", "labels.json", "tokenizer.json"
THREADS = 2  # the machine the product is made for; more gains nothing on sentences of 30 words


@cache
def session() -> Any:
    """Return the onnxruntime session of the shipped model; onnxruntime is imported at first use."""
    import onnxruntime  # noqa: PLC0415 - importing crossbearing must stay light

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = THREADS
    options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False  # bounds memory: the arena never gives back what one long text took
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")  # a spinning thread starves its neighbours
    return onnxruntime.InferenceSession(str(FOLDER / MODEL_FILE), options, providers=["CPUExecutionProvider"])


@cache
def tokenizer() -> Any:
    """Return the model's word-piece tokeniser (uncased)."""
    from tokenizers import Tokenizer  # noqa: PLC0415 - importing crossbearing must stay light

    loaded = Tokenizer.from_file(str(FOLDER / TOKENIZER_FILE))
    loaded.no_padding()
    loaded.no_truncation()
    return loaded


@cache
def labels() -> Mapping[str, tuple[str, ...]]:
    """Return the label sets of the model in the order of its outputs: xpos, upos, lemma, relation and name."""
    stored = json.loads((FOLDER / LABELS_FILE).read_text(encoding="utf-8"))
    return {kind: tuple(values) for kind, values in stored.items()}


@cache
def fingerprint() -> str:
    """Return the sha256 of the weights."""
    return sha256((FOLDER / MODEL_FILE).read_bytes()).hexdigest()
