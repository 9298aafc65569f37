"""Resolves a story's names: which spellings, in which reports, stand for one person, place or body."""

from crossbearing.options import ResolutionOptions
from crossbearing.resolution.entities import countries_of, entity_of
from crossbearing.resolution.joining import join
from crossbearing.resolution.name_values import names_of
from crossbearing.values.entities import Entity
from crossbearing.values.stories import Story

__all__ = ["resolve"]


def resolve(story: Story, options: ResolutionOptions) -> tuple[Entity, ...]:
    """Return the story's entities, those named most often first; each mention stands in exactly one."""
    names = names_of(story)
    clusters = join(names, options.name_likeness)
    countries = countries_of(names)
    entities = [
        entity_of([names[item] for item in members], clusters.links(members[0]), countries)
        for members in clusters.all()
    ]
    return tuple(sorted(entities, key=lambda entity: (-len(entity.mentions), entity.name, entity.id)))
