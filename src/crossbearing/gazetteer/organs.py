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
    key = name.removeprefix("the ")
    return _organs().get(key if key.isupper() else folded(key)) or (_organs().get(folded(body.name)) if body else None)


@cache
def _organs() -> Mapping[str, str]:
    """Return the country of each organ by its folded name, and by its letters where it is written in capitals."""
    table = json.loads((files("crossbearing") / "gazetteer" / "organs.json").read_text(encoding="utf-8"))
    listed = {name: code for code, names in table.items() for name in names}
    full = {body.name: code for name, code in listed.items() if (body := body_named(name))}
    return {(name if name.isupper() else folded(name)): code for name, code in (listed | full).items()}
