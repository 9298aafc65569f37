"""Feeds (RSS 0.91 to 2.0, Atom) -> sources: each entry that holds its report in full is one."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape, unescape
from pathlib import Path

from lxml import etree

from crossbearing.errors import ReadingError
from crossbearing.options import ReadingOptions
from crossbearing.reading.decoding import declared, decode
from crossbearing.reading.feed_entries import Entry, entry_of, local_name, outlet_of
from crossbearing.values.problems import Problem
from crossbearing.values.sources import Source

STAGE = "reading"
ROOTS = ("rss", "RDF", "feed")
BEFORE_ROOT = re.compile(r"<!--.*?-->|<\?.*?\?>", re.DOTALL)
# The first thing that is an element or the declaration of an entity: entities are declared before the root.
FIRST = re.compile(r"<(?:(?P<entity>!ENTITY)|(?:[\w.-]+:)?(?P<root>[A-Za-z_][\w.-]*))")
CHARSET = re.compile(rb"\s*<\?xml[^>]{0,100}encoding\s*=\s*[\"']([\w-]+)")
DECLARATION = re.compile(r"\s*<\?xml.*?\?>", re.DOTALL)
LITERAL = re.compile(r"(<!\[CDATA\[.*?\]\]>)", re.DOTALL)
REFERENCE = re.compile(r"&(?:(?P<known>#\d+;|#x[0-9A-Fa-f]+;|(?:lt|gt|amp|quot|apos);)|(?P<name>\w{2,31};)|)")
START = 4_000
PAGE = '<!doctype html><html><head><meta charset="utf-8"></head><body><article>{}</article></body></html>'


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed's entries, the outlet that it names, and what was wrong with it."""

    outlet: str | None
    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...]


def is_feed(raw: bytes) -> bool:
    """Return whether bytes begin as a feed does, or declare entities as no page needs to, whatever their media type."""
    start = raw[:START].replace(b"\0", b"").decode("utf-8", "replace")
    return start.lstrip("\ufeff \t\r\n\ufffd").startswith("<") and _root(start) in (None, *ROOTS)


def in_feed_file(name: str, options: ReadingOptions) -> Iterator[Source | Problem]:
    """Yield the reports that a feed in a file holds in full; an entry with a summary only is named.

    Nothing is fetched for a file: its links are followed where the feed's own address is given.
    """
    feed = read_feed(_bytes_of(name, options), name)
    yield from feed.problems
    for row, entry in enumerate(feed.entries, 1):
        yield report_in(feed, entry, name, row) if entry.content else summary_only(entry, name, row)


def read_feed(raw: bytes, name: str, base: str = "") -> Feed:
    """Return the entries of a feed; links are joined to the address of the feed, where that is given.

    Raises ReadingError where the bytes are no feed, or declare entities of their own: those serve attacks
    (a text that grows without end, files of this machine), and no feed needs them.
    """
    text, remarks = _decoded(raw, name)
    root = _root(text)
    if root is None:
        raise ReadingError(name, "declares entities of its own, which are not read")
    if root not in ROOTS:
        raise ReadingError(name, f"is not a feed: its root is <{root}>" if root else "is not a feed")
    elements, whole = _complete(text)
    outlet = outlet_of(elements[0]) if elements else None
    entries = tuple(entry_of(element, base) for element in elements)
    said = (*remarks, *_remarks(entries, whole=whole))
    return Feed(outlet, entries, tuple(Problem(STAGE, name, remark) for remark in said))


def report_in(feed: Feed, entry: Entry, name: str, row: int) -> Source:
    """Return the source of an entry that holds its report: the entry's page, what the feed says of it beside it."""
    known = {"title": entry.title, "url": entry.url, "published": entry.published, "authors": list(entry.authors)}
    beside = json.dumps({**known, "outlet": entry.outlet or feed.outlet})
    return Source(name, row, PAGE.format(entry.content).encode(), suffix=".html", beside=beside)


def summary_only(entry: Entry, name: str, row: int) -> Problem:
    """Return the problem of an entry whose report is elsewhere."""
    where = f"its report is at {entry.url}" if entry.url else "it has no link to its report"
    return Problem(STAGE, f"{name}#{row}", f"holds a summary only; {where}")


def _bytes_of(name: str, options: ReadingOptions) -> bytes:
    try:
        if Path(name).stat().st_size > options.max_bytes:
            raise ReadingError(name, f"is too large: at most {options.max_bytes / 1e6:g} MB are read")
        raw = Path(name).read_bytes()
    except OSError as error:
        raise ReadingError(name, f"could not be opened: {error.strerror or error}") from error
    if not raw.strip():
        raise ReadingError(name, "is empty")
    return raw


def _decoded(raw: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """Return the text in the encoding that the feed declares where that holds, else as any text is decoded."""
    named = CHARSET.match(raw)
    charset = named[1].decode("ascii").lower() if named else "utf-8"
    text = declared(raw, charset) if charset != "utf-8" else None
    return (text, ()) if text is not None else decode(raw, name)


def _root(text: str) -> str | None:
    """Return the name of the first element, "" without one; None where an entity is declared before it."""
    match = FIRST.search(BEFORE_ROOT.sub("", text))
    if match is None:
        return ""
    return None if match["entity"] else match["root"]


def _complete(text: str) -> tuple[list[etree._Element], bool]:
    """Return the entries that end before the text does, and whether the feed itself is closed.

    The parser goes on after an error; it fetches nothing and replaces no entity. What it would close by
    itself at the end is left out, since half a report is none.
    """
    parser = etree.XMLPullParser(
        events=("end",), recover=True, resolve_entities=False, no_network=True, load_dtd=False,
        huge_tree=False, remove_comments=True, remove_pis=True, encoding="utf-8",
    )  # fmt: skip
    parser.feed(_mended(DECLARATION.sub("", text, count=1)).encode())
    ended = [element for _, element in parser.read_events() if isinstance(element.tag, str)]
    names = [local_name(element) for element in ended]
    entries = [element for element, name in zip(ended, names, strict=True) if name in ("item", "entry")]
    return entries, bool(names) and names[-1] in ROOTS


def _mended(text: str) -> str:
    """Return the text with what HTML alone knows (`&nbsp;`, a bare `&`) put in terms of XML: many feeds hold it."""
    parts = LITERAL.split(text)
    return "".join(part if at % 2 else REFERENCE.sub(_in_xml, part) for at, part in enumerate(parts))


def _in_xml(match: re.Match[str]) -> str:
    if match["known"]:
        return match[0]
    meant = unescape(match[0]) if match["name"] else "&"
    return escape(meant) if meant != match[0] else f"&amp;{match['name'] or ''}"


def _remarks(entries: tuple[Entry, ...], *, whole: bool) -> Iterator[str]:
    if not entries:
        yield "is a feed without a whole entry"
    elif not whole:
        yield f"is cut off or not well-formed; entries read: {len(entries)}"
