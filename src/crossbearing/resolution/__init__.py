"""Resolves a story's names: which spellings, in which reports, stand for one person, place or body."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from crossbearing.linking import Clusters
from crossbearing.options import ResolutionOptions
from crossbearing.resolution.affiliations import affiliations_of
from crossbearing.resolution.entities import entity_of, type_of
from crossbearing.resolution.homes import homes_of
from crossbearing.resolution.joining import join, pairs_of
from crossbearing.resolution.known import known_keys
from crossbearing.resolution.locating import locate_all
from crossbearing.resolution.name_values import Name, names_of
from crossbearing.resolution.references import join_references
from crossbearing.resolution.speakers import name_speakers
from crossbearing.resolution.states import join_states
from crossbearing.resolution.undecided import Roots, undecided_pairs
from crossbearing.values.entities import Entity, Undecided
from crossbearing.values.ids import identify
from crossbearing.values.reasons import Reason
from crossbearing.values.stories import Story

__all__ = ["resolve"]


def resolve(story: Story, options: ResolutionOptions) -> tuple[Entity, ...]:
    """Return the story's entities, those named most often first; each mention stands in exactly one."""
    names = names_of(story)
    pairs = pairs_of(names)
    clusters = join(names, pairs, options.name_likeness)
    join_references(names, clusters, story)
    join_states(names, clusters)
    entities = _with_undecided(_entities(names, clusters, story), undecided_pairs(names, clusters, pairs))
    return tuple(
        sorted(name_speakers(entities, story), key=lambda entity: (-len(entity.mentions), entity.name, entity.id))
    )


def _entities(names: Sequence[Name], clusters: Clusters, story: Story) -> dict[int, Entity]:
    """Return the entities by the roots of their clusters."""
    roots = [members[0] for members in clusters.all()]
    groups = [[names[item] for item in clusters.members(root)] for root in roots]
    homes = homes_of(story)
    located = locate_all([group if type_of(group) == "place" else () for group in groups], homes)
    affiliated = affiliations_of(groups, located, homes)
    found = (
        entity_of(group, clusters.links(root), place, affiliation)
        for root, group, place, affiliation in zip(roots, groups, located, affiliated, strict=True)
    )
    keys = known_keys(groups, affiliated)
    known = (replace(one, id=identify("n", *key)) if key else one for one, key in zip(found, keys, strict=True))
    return {clusters.root(root): entity for root, entity in zip(roots, known, strict=True)}


def _with_undecided(entities: Mapping[int, Entity], pairs: Mapping[Roots, Reason]) -> list[Entity]:
    """Return the entities, each with those that it may be one with."""
    found: dict[int, list[Undecided]] = {root: [] for root in entities}
    for (left, right), reason in pairs.items():
        found[left].append(Undecided(entities[right].id, reason))
        found[right].append(Undecided(entities[left].id, reason))
    return [
        replace(entity, undecided=tuple(sorted(found[root], key=lambda one: (-one.reason.score, one.entity_id))))
        for root, entity in entities.items()
    ]
