"""One report as it was read."""

from dataclasses import dataclass

from crossbearing.values.problems import Problem


@dataclass(frozen=True, slots=True)
class Document:
    """A report's text, without page furniture, and what is known of its making.

    `published` is an ISO date or date-time; `published_basis` says how it is known: `metadata`
    (given beside the text), `stated` (in the text), `inferred` (from the other reports), None.
    `title_end` is the offset where the headline at the head of `text` ends, 0 without one.
    `problems` are what reading noticed (repaired encoding, a date that contradicts the text).
    """

    id: str
    path: str
    text: str
    sha256: str
    media_type: str
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    title_end: int = 0
    authors: tuple[str, ...] = ()
    published: str | None = None
    published_basis: str | None = None
    language: str | None = None
    problems: tuple[Problem, ...] = ()
