"""The unit that crosses process borders: one report, read on its own."""

from dataclasses import dataclass

from crossbearing.values.annotations import Annotations
from crossbearing.values.claims import Claim
from crossbearing.values.documents import Document


@dataclass(frozen=True, slots=True)
class Report:
    """A document with what was read off it."""

    document: Document
    annotations: Annotations
    claims: tuple[Claim, ...]
