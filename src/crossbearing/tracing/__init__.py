"""To be written."""

from crossbearing.options import TracingOptions
from crossbearing.values.dependences import Dependences
from crossbearing.values.stories import Story


def trace(story: Story, options: TracingOptions) -> Dependences:
    """Return the borrowings alone."""
    borrowings = tuple(b for report in story.reports for b in report.annotations.borrowings)
    return Dependences((), borrowings, ())
