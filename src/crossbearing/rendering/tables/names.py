"""Rows of entities and of the places where they are named."""

from collections.abc import Iterator

from crossbearing.rendering.tables.lookups import Lookups
from crossbearing.rendering.tables.rows import EntityRow, MentionRow
from crossbearing.values.entities import Entity, EntityMention


def list_entities(look: Lookups) -> Iterator[EntityRow]:
    """Yield a row an entity, most mentioned first."""
    for entity in _ranked(look):
        first = next(iter(_mentions(look, entity)), None)
        yield EntityRow(
            story=look.story,
            entity=entity.id,
            name=entity.name,
            kind=entity.type,
            spellings=entity.spellings,
            latitude=entity.latitude,
            longitude=entity.longitude,
            country=entity.country,
            mentions=len(entity.mentions),
            told_by=tuple(dict.fromkeys(mention.span.document_id for mention in _mentions(look, entity))),
            report=first.span.document_id if first else None,
            start=first.span.start if first else None,
            end=first.span.end if first else None,
            text=first.text if first else None,
        )


def list_mentions(look: Lookups) -> Iterator[MentionRow]:
    """Yield a row a mention: entities as in their table, reports in order of publication."""
    for entity in _ranked(look):
        for mention in _mentions(look, entity):
            span = mention.span
            yield MentionRow(look.story, entity.id, span.document_id, span.start, span.end, mention.text)


def _ranked(look: Lookups) -> list[Entity]:
    return sorted(look.part.entities, key=lambda entity: (-len(entity.mentions), entity.name, entity.id))


def _mentions(look: Lookups, entity: Entity) -> list[EntityMention]:
    """Return the mentions that stand in the story's reports, in order of publication."""
    order = {key: number for number, key in enumerate(look.known.reports)}
    told = (mention for mention in entity.mentions if mention.span.document_id in order)
    return sorted(told, key=lambda mention: (order[mention.span.document_id], mention.span))
