"""The reports of a run beside their index."""

from dataclasses import dataclass

from crossbearing.grouping.index import Index
from crossbearing.grouping.sketches import Sketch
from crossbearing.values.reports import Report
from crossbearing.values.spans import Span


@dataclass(frozen=True, slots=True)
class Pile:
    """All reports of a run, sorted, and their index; a report is known by its place among them."""

    reports: tuple[Report, ...]
    index: Index

    def sketch(self, row: int) -> Sketch:
        """Return the sketch of a report."""
        return self.index.sketches[row]

    def headline(self, row: int) -> Span:
        """Return the span of a report's headline."""
        document = self.reports[row].document
        return Span(document.id, 0, document.title_end)

    def title(self, row: int) -> str:
        """Return a report's title, its path where it has none."""
        document = self.reports[row].document
        return document.title or document.path
