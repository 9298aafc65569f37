"""The product's own reading of a text's times."""

from dataclasses import replace

from crossbearing.annotation.names import find_mentions
from crossbearing.annotation.parsing import parse
from crossbearing.annotation.times import find_times
from crossbearing.values.documents import Document
from crossbearing.values.times import TimeExpression


def read_times(name: str, text: str, published: str | None, *, month_first: bool = False) -> tuple[TimeExpression, ...]:
    """Return the expressions of a raw text, dates and periods, in text order."""
    document = Document(name, "", text, "", "text/plain", published=published)
    layers, tags = parse(document)
    return find_times(
        document, replace(layers, mentions=find_mentions(document, layers, tags)), month_first=month_first
    )
