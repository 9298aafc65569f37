"""Resolves a story's names: which spellings, in which reports, stand for one person, place or body."""

from crossbearing.options import ResolutionOptions
from crossbearing.resolution.affiliations import affiliations_of
from crossbearing.resolution.entities import entity_of, type_of
from crossbearing.resolution.homes import homes_of
from crossbearing.resolution.joining import join
from crossbearing.resolution.locating import locate_all
from crossbearing.resolution.name_values import names_of
from crossbearing.resolution.references import join_references
from crossbearing.resolution.states import join_states
from crossbearing.values.entities import Entity
from crossbearing.values.stories import Story

__all__ = ["resolve"]


def resolve(story: Story, options: ResolutionOptions) -> tuple[Entity, ...]:
    """Return the story's entities, those named most often first; each mention stands in exactly one."""
    names = names_of(story)
    clusters = join(names, options.name_likeness)
    join_references(names, clusters, story)
    join_states(names, clusters)
    groups = [[names[item] for item in members] for members in clusters.all()]
    homes = homes_of(story)
    located = locate_all([group if type_of(group) == "place" else () for group in groups], homes)
    affiliated = affiliations_of(groups, located, homes)
    entities = [
        entity_of(group, clusters.links(members[0]), place, affiliation)
        for group, members, place, affiliation in zip(groups, clusters.all(), located, affiliated, strict=True)
    ]
    return tuple(sorted(entities, key=lambda entity: (-len(entity.mentions), entity.name, entity.id)))
