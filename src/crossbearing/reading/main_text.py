"""The main text of a web page: trafilatura tells where it stands, the tree what stands there."""

import re
from collections.abc import Sequence

import trafilatura
from lxml import etree
from lxml.html import HtmlElement, document_fromstring
from rapidfuzz import fuzz

from crossbearing.reading.headlines import bare
from crossbearing.reading.markup import ITEM, Line, label_of, lines_of
from crossbearing.reading.prose import SENTENCE_END, is_sentence, prose_of

# The main part is the smallest one that holds so great a share of the words that trafilatura finds.
SHARE = 0.9
# A line that is a link to this share, and no sentence, leads to another report.
LINKED = 0.8
# A heading with more prose over it than this share of that under it is no headline, whatever its rank.
MOST_BEFORE = 0.5
# A quotation for show stands near the words that it repeats.
FARTHEST = 40
LONGEST_PARAGRAPH = 3000
QUOTED = ("blockquote", "figure", "aside", "q")
# So makers of pages call a quotation that repeats the text in large letters.
QUOTE = re.compile(r"(?<!\S)(?:\w*quotes?|\w*quotation|pull|pull ?out|highlight|call ?out|zitat)(?!\S)")
LONGEST_QUOTE = 60
# A quotation set in large letters is shortened or turned a little: so much of it stands in the text, in per cent.
SAME = 88.0
# A page of more quotations is made of them: none is a repetition for show.
MOST_QUOTES = 100


def main_lines(tree: HtmlElement, headline: HtmlElement | None) -> list[Line]:
    """Return the lines of the report: those of its main part, and those between the headline and it."""
    root = _main_part(tree, headline)
    if root is None:
        return []
    if headline is not None and not _within(headline, root):
        root = next(up for up in root.iterancestors() if _within(headline, up))
    lines = [line for line in lines_of(root) if not _is_link(line)]
    if headline is not None:
        lines = _from(lines, headline)
    return _without_repeats(lines)


def _main_part(tree: HtmlElement, headline: HtmlElement | None) -> HtmlElement | None:
    """Return the headline's own article, else the smallest part with nearly all that trafilatura finds."""
    if headline is not None:
        prose = prose_of(tree)
        article = next((up for up in headline.iterancestors("article") if prose.of(up)), None)
        if article is not None:
            return article
    found = bare(trafilatura.extract(_copy(tree), include_comments=False, favor_recall=True) or "")
    hits = [line for line in lines_of(tree) if bare(line.words) and bare(line.words) in found]
    total = sum(len(line.words) for line in hits)
    parts: dict[HtmlElement, int] = {}
    for line in hits:
        for part in (line.element, *line.element.iterancestors()):
            parts[part] = parts.get(part, 0) + len(line.words)
    holding = [part for part, words in parts.items() if words >= SHARE * total]
    return max(holding, key=lambda part: sum(1 for _ in part.iterancestors()), default=None)


def _copy(tree: HtmlElement) -> HtmlElement:
    return document_fromstring(etree.tostring(tree, encoding="unicode"))


def _within(element: HtmlElement, part: HtmlElement) -> bool:
    return element is part or any(up is part for up in element.iterancestors())


def _is_link(line: Line) -> bool:
    return line.linked >= LINKED and not (SENTENCE_END.search(line.words) and line.element.tag == "p")


def _from(lines: Sequence[Line], headline: HtmlElement) -> list[Line]:
    """Return the lines from the headline on; all where it is not among them, or where it stands amid the text."""
    place = next((at for at, line in enumerate(lines) if _within(line.element, headline)), 0)
    before, behind = (
        sum(len(line.words) for line in part if is_sentence(line)) for part in (lines[:place], lines[place:])
    )
    return list(lines if before > MOST_BEFORE * behind else lines[place:])


def _without_repeats(lines: Sequence[Line]) -> list[Line]:
    """Return the lines without the quotations in large letters, which another line holds in full."""
    if sum(map(_set_apart, lines)) > MOST_QUOTES:
        return list(lines)
    texts = [bare(line.words.removeprefix(ITEM)) for line in lines]
    return [line for at, line in enumerate(lines) if not (_set_apart(line) and _stands_elsewhere(at, texts))]


def _set_apart(line: Line) -> bool:
    parts = (line.element, *line.element.iterancestors())
    quoted = any(part.tag in QUOTED or QUOTE.search(label_of(part)) for part in parts if part.tag != "body")
    return quoted and len(line.words.split()) <= LONGEST_QUOTE


def _stands_elsewhere(at: int, texts: Sequence[str]) -> bool:
    """Return whether a text is a part of another one, or the same as one before it."""
    own = texts[at]
    if any(own in other and (len(own) < len(other) or place < at) for place, other in enumerate(texts) if place != at):
        return True
    near = texts[max(at - FARTHEST, 0) : at + FARTHEST]
    longer = (other for other in near if len(own) < len(other) <= LONGEST_PARAGRAPH)
    return any(fuzz.partial_ratio(own, other, score_cutoff=SAME) for other in longer)
