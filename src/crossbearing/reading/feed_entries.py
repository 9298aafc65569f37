"""Entries of feeds: what each of the formats says of one, under one set of names."""

import re
from dataclasses import dataclass
from html import escape
from urllib.parse import urljoin

from lxml import etree
from lxml.html import fromstring

ATOM = "{http://www.w3.org/2005/Atom}"
OLD_ATOM = "{http://purl.org/atom/ns#}"
RSS = "{http://purl.org/rss/1.0/}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}"
DC = "{http://purl.org/dc/elements/1.1/}"
TERMS = "{http://purl.org/dc/terms/}"
BASE = "{http://www.w3.org/XML/1998/namespace}base"
TITLES = ("title", f"{ATOM}title", f"{RSS}title", f"{OLD_ATOM}title", f"{DC}title")
# Atom asks for the day of the last change only; it stands in where no day of publication is told.
DATES = (
    "pubDate", f"{ATOM}published", f"{OLD_ATOM}issued", f"{DC}date", f"{TERMS}issued", f"{TERMS}created",
    f"{ATOM}updated", f"{OLD_ATOM}modified",
)  # fmt: skip
AUTHORS = (f"{DC}creator", f"{ATOM}author/{ATOM}name", f"{OLD_ATOM}author/{OLD_ATOM}name", "author")
OUTLETS = ("source", f"{ATOM}source/{ATOM}title", f"{DC}publisher")
CHANNELS = ("channel", f"{RSS}channel", ".")
LINKS = ("link", f"{RSS}link")
HTML_NAME = re.compile(r"[A-Za-z][A-Za-z0-9]*")
# "desk@example.org (Jane Doe)", as RSS wants it, or "Jane Doe".
MAILED = re.compile(r"^\S+@\S+\s*\((.+)\)$")


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry: what is known of a report, and its full text as HTML, None where the feed only sums it up."""

    title: str | None
    url: str | None
    published: str | None
    authors: tuple[str, ...]
    outlet: str | None
    content: str | None


def entry_of(element: etree._Element, base: str) -> Entry:
    """Return what an `item` or `entry` says; a link is joined to the address around it."""
    return Entry(
        title=_plain(_first(element, TITLES)),
        url=_link(element, base),
        published=_first(element, DATES),
        authors=_authors(element),
        outlet=_plain(_first(element, OUTLETS)),
        content=_content(element),
    )


def outlet_of(element: etree._Element) -> str | None:
    """Return the title of the feed that an entry stands in."""
    root = element.getroottree().getroot()
    channels = (root.find(path) for path in CHANNELS)
    names = (_plain(_first(channel, TITLES)) for channel in channels if channel is not None)
    return next(filter(None, names), None)


def local_name(element: etree._Element) -> str:
    """Return an element's name without its namespace, or without a prefix that nobody declared."""
    return str(element.tag).rpartition("}")[2].rpartition(":")[2]


def _first(element: etree._Element, paths: tuple[str, ...]) -> str | None:
    """Return the words of the first of the paths that holds any."""
    found = (_words(child) for path in paths for child in element.iterfind(path))
    return next(filter(None, found), None)


def _words(element: etree._Element) -> str:
    return "".join(element.itertext()).strip()


def _plain(words: str | None) -> str | None:
    """Return words without marks of HTML, which titles often hold."""
    if words is None or ("<" not in words and "&" not in words):
        return words
    return " ".join(fromstring(f"<div>{words}</div>").text_content().split()) or None


def _authors(element: etree._Element) -> tuple[str, ...]:
    for path in AUTHORS:
        names = [_words(child) for child in element.iterfind(path)]
        mailed = [match[1] if (match := MAILED.match(name)) else name for name in names]
        real = tuple(name for name in mailed if name and "@" not in name)
        if real:
            return real
    return ()


def _link(element: etree._Element, base: str) -> str | None:
    """Return the address of an entry's report, None where there is none that can be fetched."""
    addresses = (*_atom_links(element), _first(element, LINKS), _permanent(element))
    for around in reversed([parent.get(BASE) for parent in (element, *element.iterancestors())]):
        base = _joined(base, around or "")
    joined = (_joined(base, address) for address in addresses if address)
    return next((address for address in joined if address.startswith(("https://", "http://"))), None)


def _joined(base: str, address: str) -> str:
    """Return an address joined to the one around it; "" where it is none at all."""
    try:
        return urljoin(base, address.strip())
    except ValueError:
        return ""


def _atom_links(element: etree._Element) -> list[str | None]:
    links = (link for name in (ATOM, OLD_ATOM) for link in element.iterfind(f"{name}link"))
    return [link.get("href") for link in links if link.get("rel", "alternate") == "alternate"]


def _permanent(element: etree._Element) -> str | None:
    """Return a `guid` that is an address, as it is where it does not deny it."""
    guid = element.find("guid")
    words = _words(guid) if guid is not None and guid.get("isPermaLink", "true") != "false" else ""
    return words if "://" in words else None


def _content(element: etree._Element) -> str | None:
    """Return the full text of an entry as HTML; None where it is elsewhere, or only summed up."""
    encoded = _first(element, (f"{CONTENT}encoded",))
    if encoded:
        return encoded
    for name in (f"{ATOM}content", f"{OLD_ATOM}content"):
        content = element.find(name)
        if content is not None and not content.get("src"):
            return _in_html(content)
    return None


def _in_html(content: etree._Element) -> str | None:
    kind = content.get("type", "text").lower()
    words = "".join(content.itertext()).strip()
    if kind in ("html", "text/html"):
        return words or None
    if kind in ("text", "text/plain"):
        return "".join(f"<p>{escape(line)}</p>" for line in words.splitlines() if line.strip()) or None
    return _inner(content) if words and kind in ("xhtml", "application/xhtml+xml") else None


def _inner(content: etree._Element) -> str:
    """Return the elements in an element as HTML, names of namespaces taken off."""
    for inner in content.iter():
        if isinstance(inner.tag, str):
            name = local_name(inner)
            inner.tag = name if HTML_NAME.fullmatch(name) else "span"
    etree.cleanup_namespaces(content)
    return "".join(etree.tostring(child, encoding="unicode", method="html") for child in content)
