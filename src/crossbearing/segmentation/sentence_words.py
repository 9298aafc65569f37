"""The words that tell where sentences start and words end, read from `sentence_words.toml`."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def sentence_words() -> Mapping[str, frozenset[str]]:
    """Return the word lists by name; `sentence_words.toml` says what each is for."""
    stored = (files("crossbearing") / "segmentation" / "sentence_words.toml").read_text(encoding="utf-8")
    return {name: frozenset(words.split()) for name, words in tomllib.loads(stored).items()}
