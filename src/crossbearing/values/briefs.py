"""The result of a run."""

from dataclasses import dataclass

from crossbearing.values.dependences import Dependences
from crossbearing.values.entities import Entity
from crossbearing.values.facts import Facts
from crossbearing.values.framings import Framings
from crossbearing.values.problems import Problem
from crossbearing.values.questions import Questions
from crossbearing.values.stories import Story


@dataclass(frozen=True, slots=True)
class StoryBrief:
    """All that was found of one story."""

    story: Story
    entities: tuple[Entity, ...]
    questions: Questions
    facts: Facts
    dependences: Dependences
    framings: Framings


@dataclass(frozen=True, slots=True)
class Brief:
    """All stories of a run, and the problems met on the way. `options` names what differs from the defaults."""

    stories: tuple[StoryBrief, ...]
    problems: tuple[Problem, ...]
    model: str
    options: tuple[tuple[str, str], ...] = ()
