"""The loaded models: read once per process, never changed after."""

import json
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any

FOLDER = Path(str(files("crossbearing"))) / "models"
ANALYSIS_FILE = "analysis.onnx"
MEANING_FILE = "sentence.onnx"
THREADS = 2  # the machine the product is made for; more gains nothing on sentences of 30 words


@cache
def session(name: str) -> Any:
    """Return the onnxruntime session of a shipped model file; onnxruntime is imported at first use."""
    import onnxruntime  # noqa: PLC0415 - importing crossbearing must stay light

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = THREADS
    options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False  # bounds memory: the arena never gives back what one long text took
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")  # a spinning thread starves its neighbours
    options.add_session_config_entry("session.disable_quant_qdq", "1")  # weights stored as int8, computed in float
    return onnxruntime.InferenceSession(str(FOLDER / name), options, providers=["CPUExecutionProvider"])


@cache
def tokenizer() -> Any:
    """Return the word-piece tokeniser of both models (uncased)."""
    from tokenizers import Tokenizer  # noqa: PLC0415 - importing crossbearing must stay light

    loaded = Tokenizer.from_file(str(FOLDER / "tokenizer.json"))
    loaded.no_padding()
    loaded.no_truncation()
    return loaded


@cache
def labels() -> Mapping[str, tuple[str, ...]]:
    """Return the label sets of the analysis model: xpos, upos, feat, lem, rel and name."""
    stored = json.loads((FOLDER / "analysis.json").read_text(encoding="utf-8"))
    return {**{kind: tuple(values) for kind, values in stored["V"].items()}, "name": tuple(stored["NT"])}


@cache
def fingerprint() -> str:
    """Return the sha256 of the weights, both models in a row."""
    digest = sha256()
    for name in (ANALYSIS_FILE, MEANING_FILE):
        digest.update((FOLDER / name).read_bytes())
    return digest.hexdigest()
