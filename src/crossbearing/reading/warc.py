"""Web archives (WARC, plain or packed by gzip) -> sources: each page that was answered whole is one."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from crossbearing.errors import ReadingError
from crossbearing.fetching.bodies import body_of
from crossbearing.options import ReadingOptions
from crossbearing.reading.extras import library
from crossbearing.values.problems import Problem
from crossbearing.values.sources import Source

STAGE = "reading"
PAGES = ("text/html", "application/xhtml+xml")
# Records that an archive keeps about its pages; leaving them out leaves no report out.
NOTES = ("warcinfo", "request", "metadata")
# All pages of a run are held at once: an archive of more is to be read in parts.
MOST_BYTES = 500_000_000
MOST_KINDS = 10
GZIP_MARK = b"\x1f\x8b"
CHUNK = re.compile(rb"([0-9a-fA-F]{1,8})[^\r\n]{0,200}\r\n")


@dataclass(slots=True)
class Count:
    """How many records were seen, what was passed over, and the bytes of the pages so far."""

    seen: int = 0
    held: int = 0
    passed: Counter[str] = field(default_factory=Counter)


def in_archive(name: str, options: ReadingOptions) -> Iterator[Source | Problem]:
    """Yield the pages of an archive, with their addresses, and in the end what was not read of it.

    A page is a response of status 200 in HTML. What stands before a damaged or missing part is read.
    """
    archives = library("fastwarc", "web", name)
    count = Count()
    try:
        with Path(name).open("rb") as stream:
            records = archives.ArchiveIterator(stream, parse_http=True, auto_decode="none")
            yield from _pages(records, name, options, count)
    except (OSError, ValueError) as error:
        yield Problem(STAGE, name, _damage(error, count))
    else:
        if not count.seen:
            yield Problem(STAGE, name, "holds no record")
    if count.passed:
        kinds = ", ".join(f"{number} {kind}" for kind, number in count.passed.most_common(MOST_KINDS))
        yield Problem(STAGE, name, f"holds records that are not read ({count.passed.total()}): {kinds}")


def _damage(error: OSError | ValueError, count: Count) -> str:
    if count.seen:
        return f"is damaged after its record {count.seen} ({error}); the records up to there are read"
    closed = getattr(error, "strerror", None)
    return f"could not be opened: {closed}" if closed else f"is no web archive: {error}"


def _pages(records: Iterable[Any], name: str, options: ReadingOptions, count: Count) -> Iterator[Source | Problem]:
    for record in records:
        count.seen += 1
        kind = _passed_over(record)
        if kind is not None:
            count.passed.update([kind] if kind else [])
            continue
        try:
            source = Source(
                name,
                count.seen,
                _content(record, options),
                suffix=".html",
                beside=_beside(record),
                charset=record.http_charset,
            )
        except ReadingError as error:
            yield Problem(STAGE, f"{name}#{count.seen}", f"{error.item} {error.reason}")
            continue
        count.held += len(source.content or b"")
        if count.held > MOST_BYTES:
            raise ReadingError(name, f"holds pages of more than {MOST_BYTES / 1e6:g} MB; the first of them are read")
        yield source


def _passed_over(record: Any) -> str | None:
    """Return what a record is that is no page; "" for one that an archive keeps for itself, None for a page."""
    kind = str(record.record_type)
    if kind in NOTES:
        return ""
    if kind != "response":
        return kind
    if not record.is_http_parsed or record.http_headers.status_code is None:
        return "without a whole answer"
    if record.http_headers.status_code != 200:
        return f"of status {record.http_headers.status_code}"
    media_type = (record.http_content_type or "").lower()
    return None if media_type in PAGES else f"of {media_type[:60] or 'no type'}"


def _content(record: Any, options: ReadingOptions) -> bytes:
    """Return the page of a record as it was sent, unpacked; raises ReadingError where it is not whole or too large."""
    name = record.headers.get("WARC-Target-URI") or "a page"
    raw = record.reader.read(options.max_bytes + 1)
    if len(raw) < min(record.content_length, options.max_bytes + 1):
        raise ReadingError(name, "is cut off: the archive ends in the middle of it")
    if "chunked" in (record.http_headers.get("Transfer-Encoding") or "").lower():
        raw = _joined(raw)
    # Archives often keep a page unpacked under the headers of the packed one.
    encoding = (record.http_headers.get("Content-Encoding") or "") if raw.startswith(GZIP_MARK) else ""
    return body_of([raw], encoding, name, options.max_bytes)


def _joined(raw: bytes) -> bytes:
    """Return a body that was sent in pieces as one; unchanged where it was put together before."""
    pieces, at = [], 0
    while match := CHUNK.match(raw, at):
        length = int(match[1], 16)
        pieces.append(raw[match.end() : match.end() + length])
        at = match.end() + length + 2
        if length == 0:
            return b"".join(pieces)
    return raw


def _beside(record: Any) -> str:
    """Return what a record knows of its page. The day of archiving is no day of publication, and is kept apart."""
    address = record.headers.get("WARC-Target-URI") or ""
    archived = record.headers.get("WARC-Date") or ""
    return json.dumps({"url": address.strip("<> ") or None, "archived": archived[:10] or None})
