"""Finds which claims answer the same question, tell one happening, and give one saying."""

from crossbearing.alignment.dates import ask_dates
from crossbearing.alignment.happenings import as_happening, join_tellings, score_tellings, tellings
from crossbearing.alignment.naming import ask_names
from crossbearing.alignment.profiles import profiles_of
from crossbearing.alignment.quantities import ask_quantities
from crossbearing.alignment.statements import ask_statements
from crossbearing.alignment.swaps import ask_exchanges
from crossbearing.alignment.utterances import join_utterances
from crossbearing.options import AlignmentOptions
from crossbearing.values.entities import Entity
from crossbearing.values.questions import Questions
from crossbearing.values.stories import Story

__all__ = ["align"]


def align(story: Story, entities: tuple[Entity, ...], options: AlignmentOptions) -> Questions:
    """Return the story's questions with their claims, its happenings, and the versions of each saying."""
    profiles = profiles_of(story, entities)
    counted = tuple(p for p in profiles if p.claim.kind == "quantity")
    told = tuple(p for p in profiles if p.claim.kind == "happening")
    kept = tellings(told)
    scores = score_tellings(kept)
    stated = ask_statements(kept, scores, {entity.id: entity for entity in entities})
    utterances = join_utterances(story, entities)
    names = ask_names(story, entities, told, utterances)
    named = (*ask_dates(told), *names)
    exchanged = ask_exchanges(story, entities, told, named)
    asked = (*ask_quantities(counted, entities, options), *named, *exchanged, *stated)
    happenings = tuple(as_happening(group) for group in join_tellings(kept, scores, options))
    return Questions(asked, happenings, utterances)
