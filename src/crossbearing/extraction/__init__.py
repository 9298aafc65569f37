"""To be written."""

from crossbearing.options import ExtractionOptions
from crossbearing.values.annotations import Annotations
from crossbearing.values.claims import Claim
from crossbearing.values.documents import Document


def extract(document: Document, annotations: Annotations, options: ExtractionOptions) -> tuple[Claim, ...]:
    """Return none yet."""
    return ()
