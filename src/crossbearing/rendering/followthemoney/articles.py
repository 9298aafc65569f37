"""Reports as entities of the schema Article."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from crossbearing.rendering.followthemoney.moments import as_prefix
from crossbearing.rendering.followthemoney.schemata import ARTICLE
from crossbearing.rendering.followthemoney.statements import Statement, Thing
from crossbearing.rendering.tables.lookups import Lookups
from crossbearing.rendering.wording import BASES, one_line, printable
from crossbearing.values.documents import Document
from crossbearing.values.spans import Span

LANGUAGES = {"en": "eng"}  # FollowTheMoney takes the codes of three letters; reports in other languages are not read


def list_articles(look: Lookups) -> Iterator[Thing]:
    """Yield the reports in order of publication."""
    for key, report in look.known.reports.items():
        told = (*_metadata(look, report.document), *_words(report.document))
        yield Thing(key, ARTICLE, tuple(statement for statement in told if statement.value))


def _metadata(look: Lookups, document: Document) -> Iterator[Statement]:
    """Yield what is known of the report's making."""
    publisher = dict(look.part.dependences.publishers).get(document.id) or document.outlet
    told = (
        ("fileName", one_line(PurePosixPath(document.path).name) or document.id),
        ("publisher", one_line(publisher or "")),
        ("sourceUrl", look.known.accounts[document.id].url or ""),
        ("language", LANGUAGES.get(document.language or "", "")),
        ("mimeType", one_line(document.media_type.partition(";")[0])),
        *(("author", one_line(author)) for author in document.authors),
    )
    yield from (Statement(prop, value, document.id) for prop, value in told)
    published = as_prefix(document.published or "")
    basis = BASES.get(document.published_basis or "")
    yield Statement("publishedAt", published or "", document.id, original=document.published, basis=basis)


def _words(document: Document) -> Iterator[Statement]:
    """Yield the headline and the text; the text keeps its length, so that offsets hold."""
    head = (Span(document.id, 0, document.title_end),) if document.title_end else ()
    yield Statement("title", one_line(document.title or ""), document.id, head)
    whole = Span(document.id, 0, len(document.text))
    yield Statement("bodyText", printable(document.text), document.id, (whole,))
