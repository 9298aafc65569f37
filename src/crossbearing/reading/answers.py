"""Answers of the web: the format that one is in, and the reports that a table or an archive among them holds."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from crossbearing.errors import ReadingError
from crossbearing.options import ReadingOptions
from crossbearing.reading.archives import TABLES, in_zip
from crossbearing.reading.decoding import in_utf8
from crossbearing.reading.formats import FORMATS, sniffed
from crossbearing.reading.rows import MOST_TIMES
from crossbearing.values.problems import Problem
from crossbearing.values.sources import Source

if TYPE_CHECKING:
    from crossbearing.fetching.exchanges import Answer, Bound
    from crossbearing.fetching.sessions import Fetched

# What a media type makes of an answer.
PAGES = {
    "application/json": ".json",
    "application/pdf": ".pdf",
    "application/xhtml+xml": ".html",
    "application/xml": ".html",
    "message/rfc822": ".eml",
    "multipart/related": ".mhtml",
    "text/html": ".html",
    "text/markdown": ".md",
    "text/plain": ".txt",
    "text/xml": ".html",
}
HOLDERS = {
    "application/csv": ".csv",
    "application/jsonl": ".jsonl",
    "application/jsonlines": ".jsonl",
    "application/vnd.apache.parquet": ".parquet",
    "application/x-ndjson": ".jsonl",
    "application/x-parquet": ".parquet",
    "application/x-zip-compressed": ".zip",
    "application/zip": ".zip",
    "text/csv": ".csv",
    "text/tab-separated-values": ".tsv",
}
# Types under which servers send what they have no better name for: there the name in the address counts first.
VAGUE = (
    "", "application/octet-stream", "application/json", "application/vnd.ms-excel", "application/x-download",
    "application/force-download", "binary/octet-stream", "text/plain",
)  # fmt: skip
MARKS = {b"PK\x03\x04": ".zip", b"PAR1": ".parquet"}
TABULAR = (".csv", ".tsv")
HOLDING = (".zip", *TABLES)


def page_types() -> tuple[str, ...]:
    """Return the media types of a single page or report."""
    return tuple(PAGES)


def read_types() -> tuple[str, ...]:
    """Return the media types that are read at an address: of pages, tables, archives, and those that tell none."""
    return (*PAGES, *HOLDERS, *filter(None, VAGUE))


def suffix_of_answer(fetched: "Fetched") -> str:
    """Return the suffix of the format that an answer is in: by its type, else its name, else its first bytes."""
    named = _named(fetched.url, fetched.file_name) if fetched.media_type in VAGUE else ""
    typed = {**PAGES, **HOLDERS}.get(fetched.media_type, "")
    marked = (suffix for mark, suffix in MARKS.items() if fetched.content.startswith(mark))
    return named or next(marked if not typed else iter(()), "") or typed or sniffed(fetched.content)


def most_bytes(options: ReadingOptions) -> "Bound":
    """Return how many bytes an answer may have: as a file on disk, a table or an archive more than a page."""

    def most(url: str, answer: "Answer") -> int:
        from crossbearing.fetching.exchanges import file_name_of  # noqa: PLC0415 - its libraries are an extra

        named = _named(url, file_name_of(answer.headers)) if answer.media_type in VAGUE else ""
        holds = (named or HOLDERS.get(answer.media_type)) in HOLDING and named != ".json"
        return options.max_bytes * (MOST_TIMES if holds else 1)

    return most


def reports_in(fetched: "Fetched", address: str, suffix: str, options: ReadingOptions) -> Iterator[Source | Problem]:
    """Yield the reports that an answer holds, each named by the address and its place there; none where it is a page.

    Bounds and problems are those of the same file on disk.
    """
    raw = in_utf8(fetched.content, fetched.charset) if suffix in TABULAR else fetched.content
    try:
        if suffix == ".zip":
            yield from in_zip(raw, address, options)
        elif suffix in TABLES and (suffix != ".json" or len(raw) <= options.max_bytes):
            for hit in TABLES[suffix](raw, address, options):
                yield replace(hit, suffix=suffix) if isinstance(hit, Source) else hit
    except ReadingError as error:
        raise ReadingError(address, error.reason) from error
    except (ValueError, RecursionError):  # no JSON: reading says what is wrong with it
        return


def _named(url: str, file_name: str | None) -> str:
    """Return the suffix that an answer's name has, if a format of that suffix is read at an address; "" without."""
    suffixes = (PurePosixPath(name).suffix.lower() for name in (file_name or "", unquote(urlsplit(url).path)))
    return next((suffix for suffix in suffixes if suffix in FORMATS or suffix in HOLDING), "")
