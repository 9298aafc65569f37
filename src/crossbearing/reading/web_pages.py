"""Web pages: the main text, and what JSON-LD and meta tags say. Scripts are data here, never run, never text."""

import json
import re
from collections.abc import Iterator
from typing import Any

import trafilatura
from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from crossbearing.errors import ReadingError
from crossbearing.reading.decoding import clean, declared, decode
from crossbearing.reading.pages import Page
from crossbearing.reading.records import first_text, names_in

CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
ARTICLE_TYPES = (
    "Article",
    "NewsArticle",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "BlogPosting",
    "LiveBlogPosting",
    "OpinionNewsArticle",
    "Report",
)
NOT_TEXT = (
    "script",
    "style",
    "noscript",
    "template",
    "nav",
    "form",
    "button",
    "iframe",
    "svg",
    "aside",
    "footer",
    "select",
    "dialog",
)
BLOCKS = ("p", "h1", "h2", "h3", "h4", "li", "blockquote", "figcaption", "pre", "td", "dd", "dt", "time")
# A page whose main part was found in one piece has lost its paragraphs; from this share of the words, ours is taken.
FEWEST_BLOCKS = 3
META = {
    "title": ("og:title", "twitter:title", "dc.title", "headline"),
    "outlet": ("og:site_name", "application-name", "publisher", "dc.publisher"),
    "url": ("og:url",),
    "published": (
        "article:published_time", "og:published_time", "datepublished", "date", "pubdate", "publishdate", "dc.date",
        "dc.date.issued", "dcterms.created", "sailthru.date", "parsely-pub-date", "published_time", "article.published",
    ),
    "authors": ("author", "article:author", "dc.creator", "byl", "parsely-author", "sailthru.author"),
}  # fmt: skip


def read_web_page(raw: bytes, name: str) -> Page:
    """Return the main text of a page and what its head says of it.

    Raises ReadingError where the bytes are no page, or no text is on it.
    """
    charset = CHARSET.search(raw[:4096])
    return read_markup(*_in_declared(raw, charset[1].decode("ascii") if charset else "", name))


def read_markup(text: str, name: str, remarks: tuple[str, ...] = ()) -> Page:
    """Return the same of a page that is text already; `remarks` are those of its decoding."""
    tree = _tree(clean(text).replace("\f", " "), name)
    meta, linked = _meta(tree), _linked(tree)
    words = _main_text(tree)
    if not words.strip():
        raise ReadingError(name, "has no text on its page")
    title = (
        first_text(linked, ("headline",))
        or _first(meta, "title")
        or _text_of(tree, "//h1")
        or _text_of(tree, "//title")
    )
    return Page(
        words,
        "text/html",
        title=title,
        outlet=first_text(linked, ("publisher",)) or _first(meta, "outlet"),
        url=first_text(linked, ("url",)) or _first(meta, "url") or _canonical(tree),
        published=first_text(linked, ("datePublished",)) or _first(meta, "published") or _time_stamp(tree),
        authors=names_in(linked.get("author")) or names_in(_first(meta, "authors")),
        remarks=remarks,
    )


def _in_declared(raw: bytes, charset: str, name: str) -> tuple[str, str, tuple[str, ...]]:
    """Return text, name and remarks: in the page's declared encoding where that holds, else as any text is decoded."""
    known = None if charset.lower() in ("utf-8", "utf8") else declared(raw, charset)
    text, remarks = (known, ()) if known is not None else decode(raw, name)
    return text, name, remarks


def _tree(text: str, name: str) -> HtmlElement:
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)
    try:
        return document_fromstring(text.encode(), parser=HTMLParser(encoding="utf-8", remove_comments=True))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError) as error:
        raise ReadingError(name, f"is not a page: {error}") from error


def _main_text(tree: HtmlElement) -> str:
    """Return the main part, a paragraph a line; captions are made paragraphs, or trafilatura would leave them out."""
    page = document_fromstring(etree.tostring(tree, encoding="unicode"))
    etree.strip_elements(page, *NOT_TEXT[:9], with_tail=False)
    for caption in page.iter("figcaption"):
        _lift(caption)
    found = trafilatura.extract(page, include_comments=False, favor_recall=True) or ""
    blocks = _blocks(page)
    lost = "\n" not in found.strip() and len(blocks) >= FEWEST_BLOCKS
    return "\n".join(blocks) if lost or not found.strip() else found


def _lift(caption: HtmlElement) -> None:
    """Put a caption behind its figure as a paragraph of its own."""
    words = " ".join(caption.text_content().split())
    figure = next((parent for parent in caption.iterancestors("figure")), None)
    if figure is None or not words:
        return
    paragraph = figure.makeelement("p")
    paragraph.text, paragraph.tail, figure.tail = words, figure.tail, None
    figure.addnext(paragraph)
    caption.drop_tree()


def _blocks(page: HtmlElement) -> list[str]:
    """Return the innermost blocks of the article, the main part or the body, in order."""
    roots = page.xpath("//article") or page.xpath("//main") or page.xpath("//body") or [page]
    root = max(roots, key=lambda element: len(element.text_content()))
    etree.strip_elements(root, *NOT_TEXT, with_tail=False)
    inner = [block for block in root.iter(*BLOCKS) if not any(True for _ in block.iterdescendants(*BLOCKS))]
    words = [" ".join(block.text_content().split()) for block in inner] or root.text_content().split("\n")
    return [line for line in words if line.strip()]


def _meta(tree: HtmlElement) -> dict[str, str]:
    """Return the page's meta tags: name or property in lower case -> content, the first of each."""
    found: dict[str, str] = {}
    for tag in tree.iter("meta"):
        key = (tag.get("property") or tag.get("name") or tag.get("itemprop") or "").lower()
        content = (tag.get("content") or "").strip()
        if key and content:
            found.setdefault(key, content)
    return found


def _first(meta: dict[str, str], what: str) -> str | None:
    found = (meta[key] for key in META[what] if key in meta)
    return next((value for value in found if what != "authors" or "://" not in value), None)


def _linked(tree: HtmlElement) -> dict[str, Any]:
    """Return the first JSON-LD object of the page that describes an article, empty without one."""
    for script in tree.xpath("//script[@type='application/ld+json']"):
        try:
            content = json.loads(script.text_content())
        except (ValueError, RecursionError):
            continue
        for item in _objects(content):
            kinds = item.get("@type")
            if any(kind in ARTICLE_TYPES for kind in (kinds if isinstance(kinds, list) else [kinds])):
                return item
    return {}


def _objects(content: object) -> Iterator[dict[str, Any]]:
    if isinstance(content, dict):
        yield content
        yield from _objects(content.get("@graph"))
    elif isinstance(content, list):
        for item in content:
            yield from _objects(item)


def _text_of(tree: HtmlElement, path: str) -> str | None:
    found = (" ".join(element.text_content().split()) for element in tree.xpath(path))
    return next(filter(None, found), None)


def _canonical(tree: HtmlElement) -> str | None:
    found: list[str] = tree.xpath("//link[@rel='canonical']/@href")
    return found[0] if found else None


def _time_stamp(tree: HtmlElement) -> str | None:
    found: list[str] = tree.xpath("//article//time/@datetime") or tree.xpath("//time/@datetime")
    return found[0] if found else None
