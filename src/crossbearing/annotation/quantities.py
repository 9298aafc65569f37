"""To be written."""

from crossbearing.values.annotations import Annotations
from crossbearing.values.documents import Document
from crossbearing.values.quantities import Quantity


def find_quantities(document: Document, layers: Annotations) -> tuple[Quantity, ...]:
    """Return none yet."""
    return ()
