"""Words that tell nothing of which name it is; `PROVENANCE.md` beside this file says where they come from."""

import json
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from crossbearing.gazetteer import folded

_POSSESSIVE = re.compile(r"['’]s(?= )")
_SEVERAL = re.compile(r"(?<=\d)s\b")  # several of a model ("747s")
BODIES = frozenset({"organisation", "force", "facility", "operation", "event", "work", "object"})


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


def content_words(text: str, kind: str) -> tuple[str, ...]:
    """Return the words of a name in small letters without function words, and without the 's inside it."""
    left_out = _left_out_of_persons() if kind == "person" else words_like("function_words")
    plain = _SEVERAL.sub("", folded(_POSSESSIVE.sub("", text)))
    every = [written_out().get(word, word) for word in plain.split()]
    return tuple(word for word in every if word not in left_out) or tuple(every)


@cache
def _left_out_of_persons() -> frozenset[str]:
    return (words_like("function_words") - {"a"}) | words_like("name_suffixes")  # "A" is an initial
