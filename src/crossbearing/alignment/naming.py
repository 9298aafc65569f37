"""Questions over names: where it happened, who holds an office, who said it; asked where reports name two."""

from collections.abc import Sequence

from crossbearing.alignment.cast import cast_of
from crossbearing.alignment.offices import ask_offices
from crossbearing.alignment.places import ask_places
from crossbearing.alignment.profiles import Profile
from crossbearing.alignment.speakers import ask_speakers
from crossbearing.values.entities import Entity
from crossbearing.values.questions import Question, Utterance
from crossbearing.values.stories import Story


def ask_names(
    story: Story, entities: tuple[Entity, ...], told: Sequence[Profile], utterances: Sequence[Utterance]
) -> tuple[Question, ...]:
    """Return the questions of places, offices and speakers on which reports name different ones.

    Two names are set against each other once: who is called mayor under two names is not asked again as speaker.
    """
    cast = cast_of(story, entities)
    asked = (*ask_offices(story, cast), *ask_speakers(story, utterances, cast), *ask_places(story, told, cast))
    first: dict[frozenset[str], Question] = {}
    for question in asked:
        first.setdefault(frozenset(given.key for given in question.given), question)
    return tuple(first.values())
