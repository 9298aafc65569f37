"""To be written."""

from crossbearing.values.annotations import Annotations
from crossbearing.values.documents import Document
from crossbearing.values.quotations import Borrowing


def find_borrowings(document: Document, layers: Annotations) -> tuple[Borrowing, ...]:
    """Return none yet."""
    return ()
