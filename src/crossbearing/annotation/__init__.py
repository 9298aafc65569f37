"""Reads a report's layers off its text: sentences, words, parse, names, times, quantities, quotations."""

from dataclasses import replace

from crossbearing.annotation.attributions import find_attributions
from crossbearing.annotation.borrowings import find_borrowings
from crossbearing.annotation.names import find_mentions
from crossbearing.annotation.parsing import parse
from crossbearing.annotation.quantities import find_quantities
from crossbearing.annotation.quotations import find_quotations
from crossbearing.annotation.times import find_times, parted
from crossbearing.models import fingerprint, gist_of
from crossbearing.options import AnnotationOptions
from crossbearing.values.annotations import Annotations
from crossbearing.values.documents import Document

__all__ = ["annotate"]


def annotate(document: Document, options: AnnotationOptions) -> Annotations:  # noqa: ARG001 - no choice yet
    """Return all layers of one report; later layers read the earlier ones."""
    layers, tags = parse(document)
    layers = replace(layers, gist=gist_of(document.text, document.title_end), made_with=fingerprint())
    layers = replace(layers, mentions=find_mentions(document, layers, tags))
    times, periods = parted(find_times(document, layers))
    layers = replace(layers, times=times, periods=periods)
    layers = replace(layers, quantities=find_quantities(document, layers))
    layers = replace(layers, quotations=find_quotations(document, layers))
    layers = replace(layers, attributions=find_attributions(document, layers))
    return replace(layers, borrowings=find_borrowings(document, layers))
