"""To be written."""

from crossbearing.values.annotations import Annotations, Mention
from crossbearing.values.documents import Document


def find_mentions(document: Document, layers: Annotations, tags: tuple[str, ...]) -> tuple[Mention, ...]:
    """Return none yet."""
    return ()
