"""Bodies, forces, operations and treaties that the world's news names often, by any of their names."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from crossbearing.gazetteer.tables import folded


@dataclass(frozen=True, slots=True)
class Body:
    """A known name that is no place: its fullest form and its entity type."""

    name: str
    type: str


@lru_cache(maxsize=20_000)
def body_named(name: str) -> Body | None:
    """Return the body with this name ("UN", "Agence France-Presse"), None for no known one.

    A short name in capitals is known in its own case alone, so that "WHO" is not read in "who".
    """
    key = name.removeprefix("The ").removeprefix("the ")
    return (
        exact_bodies().get(name)
        or exact_bodies().get(key)
        or (_folded_bodies().get(folded(key)) if len(folded(key)) > 4 else None)
    )


@cache
def exact_bodies() -> Mapping[str, Body]:
    """Return the bodies by each of their names as written."""
    table = json.loads((files("crossbearing") / "gazetteer" / "bodies.json").read_text(encoding="utf-8"))
    return {name: Body(names[0], kind) for kind, rows in table.items() for names in rows for name in names}


@cache
def _folded_bodies() -> Mapping[str, Body]:
    return {folded(name): body for name, body in exact_bodies().items()}
