"""To be written."""

from crossbearing.options import AlignmentOptions
from crossbearing.values.entities import Entity
from crossbearing.values.questions import Questions
from crossbearing.values.stories import Story


def align(story: Story, entities: tuple[Entity, ...], options: AlignmentOptions) -> Questions:
    """Return none yet."""
    return Questions((), (), ())
