"""Why two things were joined or kept apart."""

from dataclasses import dataclass

from crossbearing.values.spans import Span


@dataclass(frozen=True, slots=True)
class Reason:
    """One check's finding: what was compared, how it came out, in words, and the text it points at.

    `score` is in -1..1: above 0 speaks for joining, below 0 against it; a veto is -1.
    """

    check: str
    score: float
    words: str
    left: Span | None = None
    right: Span | None = None
