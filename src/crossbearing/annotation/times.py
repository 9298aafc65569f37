"""To be written."""

from crossbearing.values.annotations import Annotations
from crossbearing.values.documents import Document
from crossbearing.values.times import TimeExpression


def find_times(document: Document, layers: Annotations) -> tuple[TimeExpression, ...]:
    """Return none yet."""
    return ()
