"""To be written."""

from crossbearing.options import ResolutionOptions
from crossbearing.values.entities import Entity
from crossbearing.values.stories import Story


def resolve(story: Story, options: ResolutionOptions) -> tuple[Entity, ...]:
    """Return none yet."""
    return ()
