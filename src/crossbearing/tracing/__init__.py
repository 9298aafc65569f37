"""Who took from whom: passages that reports share, the agencies that they credit, the houses behind them."""

from itertools import combinations

from crossbearing.options import TracingOptions
from crossbearing.tracing.houses import house_of
from crossbearing.tracing.lineages import account_of, lineage_between
from crossbearing.values.dependences import Dependences
from crossbearing.values.stories import Story

__all__ = ["trace"]


def trace(story: Story, options: TracingOptions) -> Dependences:
    """Return the common origins of each two reports, what reports take from outlets, and each one's publisher.

    Two reports are compared by themselves alone: a third one changes nothing between them.
    """
    reports = sorted(story.reports, key=lambda report: report.document.id)
    pairs = combinations([account_of(report) for report in reports], 2)
    found = (lineage_between(one, other, options) for one, other in pairs)
    lineages = sorted((lineage for lineage in found if lineage), key=lambda line: (line.document_id, line.other_id))
    borrowings = tuple(b for report in story.reports for b in report.annotations.borrowings)
    publishers = tuple((report.document.id, house_of(report.document.outlet)) for report in story.reports)
    return Dependences(tuple(lineages), borrowings, publishers)
