"""To be written."""

from crossbearing.options import JudgementOptions
from crossbearing.values.dependences import Dependences
from crossbearing.values.facts import Facts
from crossbearing.values.questions import Questions
from crossbearing.values.stories import Story


def judge(story: Story, questions: Questions, dependences: Dependences, options: JudgementOptions) -> Facts:
    """Return none yet."""
    return Facts((), ())
