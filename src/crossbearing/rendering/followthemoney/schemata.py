"""Which schema of FollowTheMoney a thing of ours has; what we know of the schemata."""

import json
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from crossbearing.rendering.wording import one_line
from crossbearing.values.entities import Entity

# A group is a people or a creed, a work or an object nothing that FollowTheMoney keeps: none of them is written.
SCHEMATA: Mapping[str, str] = {
    "person": "Person",
    "organisation": "Organization",
    "force": "Organization",
    "place": "Address",
    "facility": "Address",
    "operation": "Event",
    "event": "Event",
}
ARTICLE, EVENT, MENTION, ADDRESS, PUBLIC_BODY = "Article", "Event", "Mention", "Address", "PublicBody"
BODY, PARTY = "Organization", "LegalEntity"


def schema_of(entity: Entity) -> str | None:
    """Return the name of the schema of an entity, None for what has none."""
    schema = SCHEMATA.get(entity.type)
    if schema == BODY and any(_is_public(name) for name in (entity.name, *entity.spellings)):
        return PUBLIC_BODY
    return schema


def is_party(schema: str | None) -> bool:
    """Return whether things of the schema can act: what FollowTheMoney calls a legal entity."""
    return schema is not None and PARTY in model()[schema]["is_a"]


@cache
def model() -> Mapping[str, Any]:
    """Return what each schema is a kind of, requires, and the properties that we use, as `model.json` has them."""
    table: Mapping[str, Any] = json.loads(_read("model.json"))
    return table


def _is_public(name: str) -> bool:
    words, table = one_line(name).lower().removeprefix("the "), _public_bodies()
    ends = any(words == end or words.endswith(f" {end}") for end in table["last"])
    return ends or words in table["whole"] or any(words.startswith(f"{start} ") for start in table["first"])


@cache
def _public_bodies() -> Mapping[str, list[str]]:
    return tomllib.loads(_read("public_bodies.toml"))


def _read(name: str) -> str:
    return files("crossbearing.rendering.followthemoney").joinpath(name).read_text(encoding="utf-8")
