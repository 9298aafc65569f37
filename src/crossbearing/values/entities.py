"""The people, places and bodies that a story names."""

from dataclasses import dataclass

from crossbearing.values.reasons import Reason
from crossbearing.values.spans import Span


@dataclass(frozen=True, slots=True)
class EntityMention:
    """One place where an entity is named."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Undecided:
    """Another entity that one may be the same as, and what speaks for it; its score lies in 0..1."""

    entity_id: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class Entity:
    """One real-world thing under all its spellings.

    `type` is person, organisation, force, place, facility, group, operation, event, work or object.
    `spellings` are the distinct forms in the reports, most frequent first. Coordinates are degrees,
    None for anything that is no place or could not be found. `country` is the ISO code of the country that a
    place lies in, `acts_for` of the country that a person, body or group acts for, None where nothing tells.
    `undecided` are the entities that it may be one with: each of the two lists the other.
    """

    id: str
    name: str
    type: str
    mentions: tuple[EntityMention, ...]
    spellings: tuple[str, ...]
    reasons: tuple[Reason, ...] = ()
    latitude: float | None = None
    longitude: float | None = None
    country: str | None = None
    acts_for: str | None = None
    undecided: tuple[Undecided, ...] = ()
