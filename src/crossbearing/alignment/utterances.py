"""To be written."""

from crossbearing.values.entities import Entity
from crossbearing.values.questions import Utterance
from crossbearing.values.stories import Story


def join_utterances(story: Story, entities: tuple[Entity, ...]) -> tuple[Utterance, ...]:
    """Return none yet."""
    return ()
