"""Words that tell nothing of which name it is; `PROVENANCE.md` beside this file says where they come from."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def words_like(kind: str) -> frozenset[str]:
    """Return one of the lists: function_words, company_tails, shores, body_heads ... (lower case)."""
    text = (files("crossbearing") / "resolution" / "name_words.json").read_text(encoding="utf-8")
    return frozenset(json.loads(text)[kind].split())


@cache
def written_out() -> Mapping[str, str]:
    """Return the words that bodies' names shorten, by their short forms ("dept")."""
    return dict(pair.split("=") for pair in words_like("written_out"))


@cache
def chambers() -> Mapping[str, str]:
    """Return for the one word that a house of parliament is called by ("House") what it is the house of."""
    return {short.capitalize(): whole for short, whole in (pair.split("=") for pair in words_like("chambers"))}
