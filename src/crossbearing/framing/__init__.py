"""To be written."""

from crossbearing.options import FramingOptions
from crossbearing.values.entities import Entity
from crossbearing.values.facts import Facts
from crossbearing.values.framings import Framings
from crossbearing.values.stories import Story


def frame(story: Story, entities: tuple[Entity, ...], facts: Facts, options: FramingOptions) -> Framings:
    """Return none yet."""
    return Framings((), (), ())
