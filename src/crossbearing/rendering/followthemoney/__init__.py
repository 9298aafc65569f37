"""The brief for investigators' tools: entities and statements of FollowTheMoney, a line of JSON each."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from crossbearing.rendering.brief_json import SURROGATES
from crossbearing.rendering.followthemoney.articles import list_articles
from crossbearing.rendering.followthemoney.happenings import list_happenings
from crossbearing.rendering.followthemoney.statements import Thing, as_entity, as_statements
from crossbearing.rendering.followthemoney.things import list_mentions, list_things
from crossbearing.rendering.tables.lookups import look_up_in
from crossbearing.values.briefs import Brief


def to_entities(brief: Brief) -> str:
    """Return a line an entity: articles, people, bodies, addresses, events, mentions."""
    return _lines(as_entity(thing) for thing in _things(brief).values())


def to_statements(brief: Brief) -> str:
    """Return a line a statement: each value of the entities with the report that gives it and where it stands there."""
    return _lines(line for thing in _things(brief).values() for line in as_statements(thing))


def _things(brief: Brief) -> Mapping[str, Thing]:
    """Return the entities by id; what they point at stands before them."""
    found: dict[str, Thing] = {}
    for part in brief.stories:
        look = look_up_in(part)
        for things in (list_articles(look), list_things(look)):
            _keep(found, things)
        _keep(found, list_happenings(look, found))
        _keep(found, list_mentions(look, found))
    return found


def _keep(found: dict[str, Thing], things: Iterable[Thing]) -> None:
    for thing in list(things):  # all before the first is kept: they look up what stands there
        known = found.setdefault(thing.id, thing)
        if known is not thing and known.schema == thing.schema:  # what another story names too
            found[thing.id] = replace(known, statements=tuple(dict.fromkeys((*known.statements, *thing.statements))))


def _lines(items: Iterable[Mapping[str, Any]]) -> str:
    written = "".join(json.dumps(item, ensure_ascii=False, allow_nan=False) + "\n" for item in items)
    return SURROGATES.sub("\ufffd", written)
