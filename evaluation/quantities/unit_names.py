"""Names of units from other makers, in the product's words."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from crossbearing.annotation.quantities.lexicon import units
from crossbearing.annotation.quantities.phrases import pluralise

TABLE = Path(__file__).with_name("unit_names.json")


def own_name(name: str) -> str | None:
    """Return a unit in the product's words, None for one that it has no name for.

    The table beside this file comes first, then the product's own spellings; "dollar per share" is a rate.
    """
    name = name.strip().lower()
    found = _table().get(name) or _spelled(name)
    if found is None and " per " in name:
        unit, _, period = name.partition(" per ")
        whole = own_name(unit)
        found = f"{whole} a {period}" if whole else None
    return found


def _spelled(name: str) -> str | None:
    words = tuple(name.split())
    plurals = ((*words[:i], pluralise(words[i]), *words[i + 1 :]) for i in reversed(range(len(words))))
    for told in (words, *plurals) if words else ():
        for spelling, meaning in units().phrases.get(told[0], ()):
            if spelling == told:
                return meaning.partition("|")[2]
    return None


@cache
def _table() -> Mapping[str, str]:
    found: Mapping[str, str] = json.loads(TABLE.read_text(encoding="utf-8"))
    return found
