"""Organs of state, parties and state media that act for one country ("Kremlin", "FBI")."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from crossbearing.gazetteer.bodies import body_named
from crossbearing.gazetteer.tables import folded


def country_of_organ(name: str) -> str | None:
    """Return the ISO code of the country that the body of this name acts for, None where no table tells."""
    body = body_named(name)
    return _organs().get(name.removeprefix("the ")) or (_organs().get(body.name) if body else None)


@cache
def _organs() -> Mapping[str, str]:
    """Return the country of each organ by its name as listed and by the fullest form of it."""
    table = json.loads((files("crossbearing") / "gazetteer" / "organs.json").read_text(encoding="utf-8"))
    listed = {name: code for code, names in table.items() for name in names}
    return listed | {body.name: code for name, code in listed.items() if (body := body_named(name))}
