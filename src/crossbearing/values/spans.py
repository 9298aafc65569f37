"""Where in a document something stands."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a document's text, in characters, end exclusive."""

    document_id: str
    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Return whether both share at least one character of one document."""
        return self.document_id == other.document_id and self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Return whether the other lies wholly inside this one."""
        return self.document_id == other.document_id and self.start <= other.start and other.end <= self.end
