"""Markup: the tree of a page, what its elements are called, and the lines that they show."""

import re
import string
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from crossbearing.errors import ReadingError

# What a browser sets on lines of its own (HTML standard, "Flow content" of the rendering section).
BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "html", "li",
    "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
))  # fmt: skip
NAMING = (
    "class",
    "id",
    "role",
    "itemprop",
    "rel",
    "name",
    "data-component",
    "data-hook",
    "data-gu-name",
    "data-testid",
    "data-test-id",
    "data-qa",
    "data-cy",
    "data-area",
)
CAMEL = re.compile(r"(?<=[a-z\d])(?=[A-Z])")
# What builds style sheets puts a random end behind a name: "Article_dek__ad".
HASHED = re.compile(r"(?<!\S)([A-Za-z][A-Za-z\d-]*_[A-Za-z][A-Za-z\d-]*)__[A-Za-z]{1,8}(?!\S)")
NO_WORD = re.compile(r"[^A-Za-z\d]+")
ITEM = "- "
UNSHOWN = ("script", "style", "template", "noscript")
APART = ("a", "b", "span", "strong", "time")
PARTS = re.compile(r"\n\s*\n")
# A table of figures has no cell of more words; one that has lays out a page.
MOST_WORDS_OF_CELL = 25


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page: its words, the element that holds it, and the share of its letters that are links."""

    words: str
    element: HtmlElement
    linked: float


def tree_of(text: str, name: str) -> HtmlElement:
    """Return the tree of a page without its comments; raises ReadingError where there is none."""
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)
    try:
        tree = document_fromstring(text.encode(), parser=HTMLParser(encoding="utf-8", remove_comments=True))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError) as error:
        raise ReadingError(name, f"is not a page: {error}") from error
    for table in tree.iter("table"):
        _unfold(table)
    return tree


def _unfold(table: HtmlElement) -> None:
    """Make a table that lays out the page plain divisions, so that what it holds is read as any other page."""
    cells = [cell for row in table.xpath("./tr | ./*/tr") for cell in row.xpath("./td | ./th")]
    lays_out = table.xpath(".//table | .//h1 | .//form") or any(
        len(words_of(cell).split()) > MOST_WORDS_OF_CELL for cell in cells
    )
    if lays_out and not table.xpath("./caption | ./thead"):
        for part in (table, *table.xpath("./tr | ./*/tr | ./tbody"), *cells):
            part.tag = "div"


def words_of(element: HtmlElement) -> str:
    """Return the words of an element on one line, those of two blocks kept apart."""
    return " ".join(line.words.removeprefix(ITEM) for line in lines_of(element))


def folded(words: str) -> str:
    """Return words with their white space folded."""
    return " ".join(words.split())


def label_of(element: HtmlElement) -> str:
    """Return the words by which a page's makers call an element: of its class, its id and the like, small letters."""
    names = HASHED.sub(r"\1", " ".join(filter(None, map(element.get, NAMING))))
    return " ".join(NO_WORD.sub(" ", CAMEL.sub(" ", names)).lower().split())


def elements(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the elements of a tree in order, those that are taken out in between left aside."""
    for element in list(tree.iter(etree.Element)):
        if element is tree or element.getparent() is not None:
            yield element


def lines_of(root: HtmlElement) -> list[Line]:
    """Return the lines that a part of a page shows: a paragraph, an item of a list or a row of a table each.

    Rows are set as "first | second"; items begin with a dash.
    """
    lines: list[Line] = []
    pen = _Pen(lines, root)
    _gather(root, pen)
    pen.end(root)
    return lines


class _Pen:
    """Writes lines: it gathers words until the block that holds them ends."""

    def __init__(self, lines: list[Line], holder: HtmlElement) -> None:
        self._lines, self.holder = lines, holder
        self._words: list[str] = []
        self._linked = 0

    def write(self, words: str | None, *, linked: bool, kept: bool) -> None:
        """Add words to the line; those of preformatted text keep their line ends."""
        words = words or ""
        self._words.append(words if kept else re.sub(r"\s+", " ", words))
        self._linked += len(words.strip()) if linked else 0

    def end(self, holder: HtmlElement) -> None:
        """End the line, and go on in another block."""
        text = "".join(self._words)
        letters = max(len(folded(text)), 1)
        for part in PARTS.split(text):
            if part.strip():
                mark = ITEM if self.holder.tag == "li" else ""
                self._lines.append(Line(mark + folded(part), self.holder, min(self._linked / letters, 1.0)))
        self._words, self._linked, self.holder = [], 0, holder


def _stands_apart(element: HtmlElement) -> bool:
    """Return whether an element is set beside another by style alone: "<a>Jane Doe</a><time>17 Feb</time>"."""
    before = element.getprevious()
    if element.tag not in APART or before is None or before.tag not in APART or before.tail:
        return False
    start = next(filter(None, map(str.strip, element.itertext())), "a")
    return start[0] not in string.ascii_lowercase + string.punctuation


def _gather(element: HtmlElement, pen: _Pen, *, linked: bool = False, kept: bool = False) -> None:
    outer, block = pen.holder, element.tag in BLOCKS
    if block:
        pen.end(element)
    linked, kept = linked or element.tag == "a", kept or element.tag == "pre"
    pen.write(element.text, linked=linked, kept=kept)
    for child in element.iterchildren(etree.Element):
        if child.tag in ("br", "hr"):
            pen.end(pen.holder)
        elif child.tag in UNSHOWN:
            pass
        elif child.tag in ("td", "th") and child.getprevious() is not None:
            pen.write(" | ", linked=False, kept=False)
            _gather(child, pen, linked=linked, kept=kept)
        else:
            pen.write(" " if _stands_apart(child) else "", linked=False, kept=False)
            _gather(child, pen, linked=linked, kept=kept)
        pen.write(child.tail, linked=linked, kept=kept)
    if block:
        pen.end(outer)
