"""Words that tell nothing of which name it is; `PROVENANCE.md` beside this file says where they come from."""

import json
from functools import cache
from importlib.resources import files


@cache
def words_like(kind: str) -> frozenset[str]:
    """Return one of the lists: function_words, company_tails, plain_first_words, shores, body_heads (lower case)."""
    text = (files("crossbearing") / "resolution" / "name_words.json").read_text(encoding="utf-8")
    return frozenset(json.loads(text)[kind].split())
