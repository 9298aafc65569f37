"""Addresses -> sources: the page that lies there, or the reports that a feed there holds or leads to."""

import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from crossbearing.errors import ReadingError
from crossbearing.options import ReadingOptions
from crossbearing.reading.answers import most_bytes, page_types, read_types, reports_in, suffix_of_answer
from crossbearing.reading.extras import library
from crossbearing.reading.feed_entries import Entry
from crossbearing.reading.feeds import is_feed, read_feed, report_in, summary_only
from crossbearing.values.problems import Problem
from crossbearing.values.sources import Source

if TYPE_CHECKING:
    from crossbearing.fetching.sessions import Fetched, Session

STAGE = "reading"
LIBRARIES = ("httpcore2", "protego")
XML = ("application/xml", "text/xml")
START = 4_000
FEEDS = ("application/atom+xml", "application/rdf+xml", "application/rss+xml")
# A feed seldom lists more than its last hundred; whoever wants more of a site wants an archive of it.
MOST_LINKS = 100


def at_addresses(addresses: Sequence[str], options: ReadingOptions) -> list[Source | Problem]:
    """Return the reports at the addresses, one source each, and a problem for whatever could not be fetched.

    A page that several feeds lead to, or that is given beside its feed, is fetched once.
    """
    if not addresses:
        return []
    try:
        session = _session(addresses[0], options)
    except ReadingError as error:
        return [Problem(STAGE, address, error.reason) for address in addresses]
    seen = set(addresses)
    return [hit for address in sorted(addresses) for hit in _at(address, session, seen, options)]


def _session(address: str, options: ReadingOptions) -> "Session":
    for name in LIBRARIES:
        library(name, "web", address)
    from crossbearing.fetching.sessions import Session  # noqa: PLC0415 - its libraries are an extra

    return Session(options)


def _at(address: str, session: "Session", seen: set[str], options: ReadingOptions) -> Iterator[Source | Problem]:
    try:
        fetched = session.fetch(address, (*FEEDS, *read_types()), most_bytes(options))
        if is_feed(fetched.content):
            yield from _through_feed(address, fetched, session, seen)
        else:
            yield from _held(address, fetched, options)
    except ReadingError as error:
        yield Problem(STAGE, error.item, error.reason)


def _held(address: str, fetched: "Fetched", options: ReadingOptions) -> Iterator[Source | Problem]:
    """Yield the reports of an answer: those that a table or an archive holds, else the page that it is."""
    suffix = suffix_of_answer(fetched)
    held = list(reports_in(fetched, address, suffix, options))
    yield from held or [_page(address, fetched, suffix, None)]


def _through_feed(address: str, fetched: "Fetched", session: "Session", seen: set[str]) -> Iterator[Source | Problem]:
    """Yield the reports that a feed holds in full, and those at the end of its links."""
    feed = read_feed(fetched.content, address, fetched.url)
    yield from feed.problems
    linked: list[Entry] = []
    for row, entry in enumerate(feed.entries, 1):
        if entry.content:
            yield report_in(feed, entry, address, row)
        elif entry.url is None:
            yield summary_only(entry, address, row)
        elif entry.url not in seen:
            seen.add(entry.url)
            linked.append(entry)
    if len(linked) > MOST_LINKS:
        yield Problem(STAGE, address, f"leads to {len(linked)} pages, of which the first {MOST_LINKS} are fetched")
    for entry in linked[:MOST_LINKS]:
        yield from _linked(entry, session)


def _linked(entry: Entry, session: "Session") -> Iterator[Source | Problem]:
    address = str(entry.url)
    try:
        fetched = session.fetch(address, (*FEEDS, *page_types()))
        if is_feed(fetched.content):
            yield Problem(STAGE, address, "is a feed in another feed, which is not followed")
        else:
            yield _page(address, fetched, suffix_of_answer(fetched), entry.published)
    except ReadingError as error:
        yield Problem(STAGE, error.item, error.reason)


def _page(address: str, fetched: "Fetched", suffix: str, published: str | None) -> Source:
    """Return the source of a page: its address is where it was found, whatever the page calls itself."""
    if fetched.media_type in XML and b"<html" not in fetched.content[:START].lower():
        raise ReadingError(address, "is XML, but neither a page nor a feed")
    beside = json.dumps({"url": fetched.url, "published": published})
    return Source(address, content=fetched.content, suffix=suffix, beside=beside, charset=fetched.charset)
