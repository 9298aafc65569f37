"""Named entities with all their spellings, and each mention of them."""

import re
from collections.abc import Iterator, Mapping

from crossbearing.rendering.followthemoney.schemata import ADDRESS, MENTION, is_party, schema_of
from crossbearing.rendering.followthemoney.statements import Statement, Thing, quoted
from crossbearing.rendering.points import point_of
from crossbearing.rendering.tables.lookups import Lookups
from crossbearing.rendering.wording import one_line
from crossbearing.values.entities import Entity, EntityMention
from crossbearing.values.ids import identify

COUNTRY = re.compile("[A-Z]{2}")


def list_things(look: Lookups) -> Iterator[Thing]:
    """Yield the entities that have a schema and a name."""
    for entity in look.part.entities:
        schema = schema_of(entity)
        if schema and one_line(entity.name):
            yield Thing(entity.id, schema, (*_names(look, entity), *_where(schema, entity), *_proofs(look, entity)))


def list_mentions(look: Lookups, things: Mapping[str, Thing]) -> Iterator[Thing]:
    """Yield a mention for each place where an entity is named that stands among the things."""
    for entity in look.part.entities:
        thing = things.get(entity.id)
        for mention in _told(look, entity) if thing else ():
            name = quoted("name", mention.span, mention.text)
            if thing and name:
                yield Thing(identify("m", mention.span), MENTION, (name, *_links(thing, mention)))


def _links(thing: Thing, mention: EntityMention) -> Iterator[Statement]:
    """Yield what a mention points at; only who can act may be resolved, says the model."""
    report, spans = mention.span.document_id, (mention.span,)
    yield Statement("document", report, report, spans)
    if is_party(thing.schema):
        yield Statement("resolved", thing.id, report, spans)
    yield Statement("detectedSchema", thing.schema, report, spans)


def _told(look: Lookups, entity: Entity) -> Iterator[EntityMention]:
    return (mention for mention in entity.mentions if mention.span.document_id in look.known.reports)


def _names(look: Lookups, entity: Entity) -> Iterator[Statement]:
    """Yield the name, by us if no report has it so, and the other spellings where they stand."""
    name = one_line(entity.name)
    told = [mention for mention in _told(look, entity) if one_line(mention.text)]
    if not any(one_line(mention.text) == name for mention in told):
        yield Statement("name", name)
    for mention in sorted(told, key=lambda mention: (one_line(mention.text) != name, mention.span)):
        if statement := quoted(_kind(one_line(mention.text), name), mention.span, mention.text):
            yield statement


def _kind(text: str, name: str) -> str:
    """Return the property that a spelling belongs in: what many might be called by is a weak alias."""
    if text == name:
        return "name"
    described = text[0].islower()  # "the operating firm"
    return "weakAlias" if described or (len(text.split()) == 1 < len(name.split())) else "alias"


def _where(schema: str, entity: Entity) -> Iterator[Statement]:
    if schema != ADDRESS:
        return
    if entity.country and COUNTRY.fullmatch(entity.country):
        yield Statement("country", entity.country.lower())
    if point := point_of(entity):
        yield Statement("longitude", str(point[0]))
        yield Statement("latitude", str(point[1]))


def _proofs(look: Lookups, entity: Entity) -> Iterator[Statement]:
    for report in dict.fromkeys(mention.span.document_id for mention in _told(look, entity)):
        yield Statement("proof", report, report)
