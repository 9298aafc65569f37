"""Who and what a story names, where, and which names can't stand for one thing."""

from collections.abc import Mapping
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from crossbearing.gazetteer import folded
from crossbearing.values.entities import Entity
from crossbearing.values.spans import Span
from crossbearing.values.stories import Story

GARBLED = 60.0  # percent of letters from which two names may be one, spelt anew by a translator
FULL_NAME = 2  # words


@dataclass(frozen=True, slots=True)
class Cast:
    """A story's entities by where they are named, the reports that name each, and each report's episode and words."""

    at: Mapping[Span, Entity]
    named_in: Mapping[str, frozenset[str]]
    episodes: Mapping[str, str]
    words: Mapping[str, frozenset[str]]

    def within(self, span: Span) -> tuple[tuple[Span, Entity], ...]:
        """Return the entities that are named inside a stretch, in text order."""
        return tuple((at, entity) for at, entity in self.at.items() if span.contains(at))


def cast_of(story: Story, entities: tuple[Entity, ...]) -> Cast:
    """Return the cast of a story."""
    return Cast(
        at=dict(sorted(((m.span, entity) for entity in entities for m in entity.mentions), key=lambda pair: pair[0])),
        named_in={entity.id: frozenset(m.span.document_id for m in entity.mentions) for entity in entities},
        episodes={document: episode.id for episode in story.episodes for document in episode.document_ids},
        words={
            report.document.id: frozenset(
                word for token in report.annotations.tokens for word in folded(token.text).split()
            )
            for report in story.reports
        },
    )


def is_person_in_full(entity: Entity) -> bool:
    """Return whether it is a person whom the story gives a full name.

    By a surname alone reports speak of those of old too, and a lone word may be no name at all.
    """
    return entity.type == "person" and len(folded(entity.name).split()) >= FULL_NAME


def told_apart(left: Entity, right: Entity) -> bool:
    """Return whether two entities are surely not one: not left undecided, no word in common, not spelt alike."""
    if left.id == right.id or any(one.entity_id == right.id for one in left.undecided):
        return False
    return not any(_may_be_one(ours, theirs) for ours in left.spellings for theirs in right.spellings)


def _may_be_one(left: str, right: str) -> bool:
    ours, theirs = folded(left), folded(right)
    return not ours or not theirs or bool({*ours.split()} & {*theirs.split()}) or ratio(ours, theirs) >= GARBLED


def is_unknown_to(entity: Entity, document: str, cast: Cast) -> bool:
    """Return whether a report does not name an entity, not even by a word of its name: who knows both means two."""
    if document in cast.named_in[entity.id]:
        return False
    words = {word for spelling in entity.spellings for word in folded(spelling).split() if len(word) > 3}
    return words.isdisjoint(cast.words[document])


def are_rivals(left: tuple[Entity, Span], right: tuple[Entity, Span], cast: Cast) -> bool:
    """Return whether two reports of one episode name two things, at these places, of which each knows only its own."""
    (ours, here), (theirs, there) = left, right
    apart = here.document_id != there.document_id and told_apart(ours, theirs)
    one_episode = cast.episodes.get(here.document_id) == cast.episodes.get(there.document_id)
    return (
        apart
        and one_episode
        and is_unknown_to(ours, there.document_id, cast)
        and is_unknown_to(theirs, here.document_id, cast)
    )
