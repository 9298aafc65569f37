"""Organs of state and state media that act for one country, or for the European Union ("Kremlin", "FBI")."""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from crossbearing.gazetteer.bodies import body_named
from crossbearing.gazetteer.tables import folded

LONGEST = 6  # words of an organ's name ("Department of Homeland Security")


def country_of_organ(name: str) -> str | None:
    """Return the ISO code of the country that the body of this name acts for, None where no table tells."""
    body = body_named(name)
    return _organs().get(_key(name.removeprefix("the "))) or (_organs().get(_key(body.name)) if body else None)


def organ_in(words: Sequence[str]) -> tuple[int, int] | None:
    """Return where the longest name of an organ stands among words, first and behind the last, None where none does."""
    for length in range(min(len(words), LONGEST), 0, -1):
        for first in range(len(words) - length + 1):
            if words[first][:1].isupper() and country_of_organ(" ".join(words[first : first + length])):
                return first, first + length
    return None


def _key(name: str) -> str:
    """Return a short name in capitals as it is, so that "ICE" is not read in "ice", any other folded."""
    return name if name.isupper() else folded(name)


@cache
def _organs() -> Mapping[str, str]:
    """Return the country of each organ by the key of its name, and of its fullest name where it is a known body."""
    table = json.loads((files("crossbearing") / "gazetteer" / "organs.json").read_text(encoding="utf-8"))
    listed = {name: code for code, names in table.items() for name in names}
    full = {body.name: code for name, code in listed.items() if (body := body_named(name))}
    return {_key(name): code for name, code in (listed | full).items()}
