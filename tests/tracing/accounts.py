"""Reports made by hand for the tests of tracing: no model is run, quotation marks alone are read off."""

import re
from dataclasses import replace

from crossbearing.values.annotations import Annotations, Mention
from crossbearing.values.documents import Document
from crossbearing.values.quotations import Borrowing, Quotation
from crossbearing.values.reports import Report
from crossbearing.values.spans import Span
from crossbearing.values.stories import Story

FERRY = (
    "The ferry left the harbour of Ostrava shortly before midnight with ninety passengers aboard and ran onto "
    "a sandbank that fishermen had marked with lanterns only two days earlier."
)
WEATHER = (
    "Rain swept over the northern valleys again while farmers carried bales of hay into barns whose roofs had "
    "been torn open by the storm of the previous week."
)
BUDGET = (
    "Councillors argued until dawn about the price of tram tickets, then voted to freeze fares for pensioners "
    "and to sell an empty school beside the railway yard."
)


def quoted_in(text: str, key: str) -> tuple[Quotation, ...]:
    """Return the stretches between straight quotation marks."""
    spans = (Span(key, *match.span(1)) for match in re.finditer(r'"([^"]+)"', text))
    return tuple(Quotation(s, text[s.start : s.end], True, None, None, None) for s in spans)  # noqa: FBT003


def report(
    key: str, text: str, outlet: str | None = None, published: str | None = None, origins: tuple[str, ...] = ()
) -> Report:
    """Return a report; `origins` are outlets that stand in the text and are taken from there."""
    places = [(text.index(origin), origin) for origin in origins]
    borrowings = tuple(Borrowing(Span(key, at, at + len(name)), name, name) for at, name in places)
    layers = Annotations(key, quotations=quoted_in(text, key), borrowings=borrowings)
    document = Document(key, f"{key}.txt", text, "", "text/plain", outlet=outlet, published=published)
    return Report(document, layers, ())


def of_pictures(source: Report) -> Report:
    """Return the report with all its borrowings marked as of pictures alone."""
    marked = tuple(replace(borrowing, picture=True) for borrowing in source.annotations.borrowings)
    return replace(source, annotations=replace(source.annotations, borrowings=marked))


def naming(source: Report, *names: str) -> Report:
    """Return the report with the names marked as mentions."""
    key, text = source.document.id, source.document.text
    spans = (Span(key, text.index(name), text.index(name) + len(name)) for name in names)
    mentions = tuple(Mention(span, text[span.start : span.end], "person", 0) for span in spans)
    layers = Annotations(key, mentions=mentions, quotations=source.annotations.quotations)
    return Report(source.document, layers, ())


def story(*reports: Report) -> Story:
    """Return the reports as one story."""
    return Story("s", "", reports, ())
