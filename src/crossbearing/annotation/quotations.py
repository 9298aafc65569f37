"""To be written."""

from crossbearing.values.annotations import Annotations
from crossbearing.values.documents import Document
from crossbearing.values.quotations import Holder, Quotation


def find_quotations(document: Document, layers: Annotations) -> tuple[Quotation, ...]:
    """Return none yet."""
    return ()


def find_attributions(document: Document, layers: Annotations) -> tuple[Holder, ...]:
    """Return none yet."""
    return ()
