"""How each report tells the story: its words for things, what it leaves out, its manner beside the others'."""

from crossbearing.framing.features import features_of
from crossbearing.framing.labels import labels_of
from crossbearing.framing.omissions import omissions_of
from crossbearing.options import FramingOptions
from crossbearing.values.entities import Entity
from crossbearing.values.facts import Facts
from crossbearing.values.framings import Framings
from crossbearing.values.stories import Story

__all__ = ["frame"]


def frame(story: Story, entities: tuple[Entity, ...], facts: Facts, options: FramingOptions) -> Framings:
    """Return the word choice, the omissions and the unusual features of one story's reports."""
    return Framings(labels_of(story, entities), omissions_of(story, facts, options), features_of(story))
