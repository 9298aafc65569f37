"""Who took from whom."""

from dataclasses import dataclass

from crossbearing.values.quotations import Borrowing
from crossbearing.values.reasons import Reason
from crossbearing.values.spans import Span

ONE_ORIGIN = frozenset({"republished", "same wire"})
"""Kinds of lineage that make two reports one origin as a whole; a copied passage is one only for itself."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch that two documents share, word for word or nearly."""

    left: Span
    left_text: str
    right: Span
    right_text: str


@dataclass(frozen=True, slots=True)
class Lineage:
    """Two documents of common origin. `kind` is republished, copied passage, same wire or shared quotation."""

    document_id: str
    other_id: str
    kind: str
    passages: tuple[Passage, ...]
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Dependences:
    """Lineages between documents, what documents take from outlets, and each document's publisher.

    `publishers` pairs a document id with the house that publishes it (None: unknown house).
    """

    lineages: tuple[Lineage, ...]
    borrowings: tuple[Borrowing, ...]
    publishers: tuple[tuple[str, str | None], ...]
