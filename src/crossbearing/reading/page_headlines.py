"""The headline of a web page as it is printed, and the house that the page's title names beside it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from crossbearing.reading.headlines import LONGEST_TITLE, bare
from crossbearing.reading.markup import folded, label_of, lines_of, words_of
from crossbearing.reading.outlets import copyright_outlet, is_generic, is_outlet, is_outlet_shaped
from crossbearing.reading.prose import FEWEST_WORDS

HEADINGS = ("h1", "h2", "h3", "h4", "font", "big", "div", "span", "p")
TITLED = re.compile(r"(?<!\S)(?:headline|(?:entry|post|article|story|page|blog item|item) ?title|kop)(?!\S)")
LARGE = re.compile(r"[4-7]|\+[1-7]")
# Marks between a headline and a house's name; a colon or a dash may stand in a headline as well.
MARKS = re.compile(r"\s+[|–—·•»«:-]{1,2}\s+|\s*[|»«：｜]\s*|\s*::\s*|:\s")
EDGES = " .|–—·•»«:-"
JOINING = re.compile(r"\b(?:from|in|at|to|with)\s")
ASIDE = re.compile(r"\s*[(（\[].*$|,\s.*$")
HOME = re.compile(
    r"(?:https?://[^/]+)?/?(?:index\.\w+|en/?|e/)?|https?://[^/]+/web/\d+/https?://[^/]+/?", re.IGNORECASE
)
SITE = re.compile(r"\b(?:logo|site ?(?:title|name)|brand|masthead)\b")
LONGEST_SITE = 60
LOGO = re.compile(r"\s+(?:logo|home ?page|home)$", re.IGNORECASE)
FOOT = 12
BEFORE, ANYWHERE = "preceding::img[not(ancestor::a)]", "//img[not(ancestor::a)]"
# What a heading must be worth to be believed against the page's data.
BELIEVED = 2


@dataclass(frozen=True, slots=True)
class Headline:
    """The headline, the element that prints it (None where it stands in the data alone), and names of houses."""

    words: str | None
    element: HtmlElement | None
    houses: tuple[str, ...]


def headline_of(tree: HtmlElement, stated: Sequence[str]) -> Headline:
    """Return the printed heading that agrees best with the page's title and data; what they state where none does."""
    title = next((folded(found) for found in tree.xpath("//head//title//text()|//title/text()") if folded(found)), "")
    rated = [(*_worth(element, words, title, stated), element, words) for element, words in _headings(tree)]
    best = max(rated, key=lambda each: each[:2], default=None)
    if best is None or best[0] < BELIEVED:
        best = _sole(rated, stated)
    if best is None:
        words = next(iter(stated), title)
        return Headline(words or None, None, (*_beside(title, words or ""), *_sites(tree, None)))
    return Headline(best[3], best[2], (*_beside(title, best[3]), *_sites(tree, best[2])))


def _headings(tree: HtmlElement) -> list[tuple[HtmlElement, str]]:
    found = ((element, words_of(element)) for element in tree.iter(*HEADINGS) if _is_heading(element))
    return [(element, words) for element, words in found if 1 < len(words) <= LONGEST_TITLE]


def _is_heading(element: HtmlElement) -> bool:
    if element.tag in ("h1", "h2", "h3", "h4", "big"):
        return True
    if element.tag == "font":
        return bool(LARGE.fullmatch(element.get("size") or ""))
    named = element.get("role") == "heading" or element.get("itemprop") == "headline"
    return named or (element.tag in ("div", "p") and bool(TITLED.search(label_of(element))))


def _worth(element: HtmlElement, words: str, title: str, stated: Sequence[str]) -> tuple[float, int]:
    """Return what speaks for a heading, and its length: of two that are worth the same, the longer one counts."""
    own = bare(words)
    agreed = any(own == bare(other) for other in stated)
    near = any(bare(other) and (own in bare(other) or bare(other) in own) for other in stated)
    points = (
        (2.0, bool(own) and own in bare(title)),
        (2.0, agreed),
        (1.0, near and not agreed),
        (1.0, element.tag == "h1"),
        (1.0, bool(TITLED.search(_called(element)))),
        (-3.0, _leads_home(element)),
    )
    return sum(worth for worth, holds in points if holds), len(own)


def _called(element: HtmlElement) -> str:
    parent = element.getparent()
    return label_of(element) + " " + (label_of(parent) if parent is not None else "")


def _leads_home(element: HtmlElement) -> bool:
    inner = element.xpath(".//a/@href") or element.xpath("ancestor::a/@href")
    return any(HOME.fullmatch(str(address)) for address in inner)


def _sole(
    rated: list[tuple[float, int, HtmlElement, str]], stated: Sequence[str]
) -> tuple[float, int, HtmlElement, str] | None:
    """Return the only first-rank heading; where data and such a heading are missing, the first one of any rank."""
    shown = [each for each in rated if not _leads_home(each[2])]
    first = [each for each in shown if each[2].tag == "h1"]
    if len(first) == 1:
        return first[0]
    return shown[0] if shown and not first and not stated and _opens(shown[0][2]) else None


def _opens(heading: HtmlElement) -> bool:
    """Return whether no paragraph of prose stands before a heading: else it is one within the report."""
    return not any(len(words_of(before).split()) >= FEWEST_WORDS for before in heading.xpath("preceding::p"))


def _beside(title: str, headline: str) -> list[str]:
    """Return the names in a page's title that stand beside the headline and are shaped like a house's."""
    if bare(headline) == bare(title):
        return []
    rests = title.split(headline) if headline else [title]
    parts = [ASIDE.sub("", part).strip(EDGES) for rest in rests for part in MARKS.split(f" {rest} ")]
    names = [part for part in parts if is_house_shaped(part)]
    alone = len(rests) == 1
    return [name for name in names if not alone or is_outlet(name) or len(parts) == 2][::-1]


def is_house_shaped(words: str) -> bool:
    """Return whether the words are shaped like a house's name where one is looked for: no section's, no slogan."""
    return is_outlet_shaped(JOINING.sub("", words)) and not is_generic(words) and "," not in words


def _names(link: HtmlElement) -> tuple[str, ...]:
    """Return what a link shows, or what its picture or its hint says."""
    stated = (words_of(link), " ".join(link.xpath(".//img/@alt")), link.get("title"), link.get("aria-label"))
    return tuple(filter(None, stated))


def _holders(tree: HtmlElement) -> list[str]:
    """Return the names in the copyright lines at the foot."""
    return list(filter(None, (copyright_outlet(line.words) for line in lines_of(tree)[-FOOT:])))


def _sites(tree: HtmlElement, headline: HtmlElement | None) -> list[str]:
    """Return the names of links to the front page and of logos."""
    links = tree.xpath("//a[@href]")
    home = [name for link in links if HOME.fullmatch(link.get("href")) for name in _names(link)]
    pictures = tree.xpath(ANYWHERE) if headline is None else headline.xpath(BEFORE)
    logos = [str(picture.get("alt") or "") for picture in pictures[:1]]
    called = [words_of(element) for element in tree.iter("div", "span", "p", "b") if SITE.search(label_of(element))]
    called += [folded(header.text or "") for header in tree.iter("header")]
    named = (LOGO.sub("", folded(name)) for name in (*home, *called, *logos, *_holders(tree)))
    return [name for name in named if is_house_shaped(name) and len(name) <= LONGEST_SITE]
