"""The headline of a web page as it is printed, and the house that the page's title names beside it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from crossbearing.reading.headlines import LONGEST_TITLE, bare
from crossbearing.reading.markup import folded, label_of, words_of
from crossbearing.reading.outlets import is_generic, is_outlet
from crossbearing.reading.page_houses import JOINING, is_house_shaped, leads_home, site_names
from crossbearing.reading.prose import FEWEST_WORDS
from crossbearing.reading.tables import table

HEADINGS = ("h1", "h2", "h3", "h4", "font", "big", "div", "span", "p", "b", "strong", "td")
TITLED = re.compile(r"(?<!\S)(?:headline|(?:entry|post|article|story|page|blog item|item) ?title|kop)(?!\S)")
LARGE = re.compile(r"[4-7]|\+[1-7]")
# Marks between a headline and a house's name; a colon or a dash may stand in a headline as well.
MARKS = re.compile(r"\s+[|–—·•»«:~/‹›→*-]{1,3}\s+|\s*[|»«：｜]\s*|\s*::\s*|:\s")
EDGES = " .|–—·•»«:~/‹›→*-"
THE = re.compile(r"the\s", re.IGNORECASE)
VIA = re.compile(r"^(?:on|at|from|via|by)\s+(?=[A-Z])")
ASIDE = re.compile(r"\s*[(（\[].*$|,\s.*$")
ABOUT = re.compile(r"(?<!\S)(?:bread ?crumbs?|banners?|nav|menu|toolbar|sticky|share|sharing|related)(?!\S)")
BARS = ("|", "»", "«", "::", "｜", "：", "›", "‹")
BOLD = ("b", "strong", "td", "span", "div", "p")
# A line of the page's title, in bold or in a division, is its headline if it has so many words.
FEWEST_OF_TITLE = 4
# What a heading must be worth to be believed against the page's data.
BELIEVED = 2


@dataclass(frozen=True, slots=True)
class Headline:
    """The headline, the element that prints it (None where it stands in the data alone), and names of houses."""

    words: str | None
    element: HtmlElement | None
    houses: tuple[str, ...]


def headline_of(tree: HtmlElement, stated: Sequence[str], houses: Sequence[str] = ()) -> Headline:
    """Return the printed heading that agrees best with the page's title and data; what they state where none does."""
    title = next((folded(found) for found in tree.xpath("//head//title//text()|//title/text()") if folded(found)), "")
    found = _headings(tree, title)
    sites = _other_parts(title, [words for _, words in found]) | set(map(bare, houses))
    rated = [(*_worth(element, words, title, stated, sites), element, words) for element, words in found]
    best = max(rated, key=lambda each: each[:2], default=None)
    if best is None or best[0] < BELIEVED:
        best = _sole(rated, stated)
    if best is None:
        words = _without_houses(next(iter(stated), title), houses)
        words = "" if words.lower() in table("masthead.toml")["no_titles"] else words
        return Headline(words or None, None, (*_beside(title, words or ""), *site_names(tree, None)))
    return Headline(best[3], best[2], (*_beside(title, best[3]), *site_names(tree, best[2])))


def _headings(tree: HtmlElement, title: str) -> list[tuple[HtmlElement, str]]:
    found = ((element, words_of(element)) for element in tree.iter(*HEADINGS) if _is_heading(element, title))
    return [(element, words) for element, words in found if 1 < len(words) <= LONGEST_TITLE]


def _is_heading(element: HtmlElement, title: str) -> bool:
    if element.tag in ("h1", "h2", "h3", "h4", "big"):
        return True
    if element.tag == "font":
        return bool(LARGE.fullmatch(element.get("size") or ""))
    named = element.get("role") == "heading" or element.get("itemprop") == "headline"
    if named or (element.tag in ("div", "p", "span") and bool(TITLED.search(label_of(element)))):
        return True
    own = folded(element.text or "") if element.tag in BOLD and not len(element) else ""
    return len(own.split()) >= FEWEST_OF_TITLE and own in title and not any(map(_leads_about, element.iterancestors()))


def _leads_about(element: HtmlElement) -> bool:
    """Return whether a part leads about the site: breadcrumbs and bars repeat the title of the page."""
    return element.tag == "nav" or bool(ABOUT.search(label_of(element)))


def _other_parts(title: str, headings: Sequence[str]) -> set[str]:
    """Return the parts of a page's title, as bare letters, beside its longest one where that is printed as a heading.

    They are the site's and its sections', however large they are printed.
    """
    parts = [part.strip(EDGES) for part in MARKS.split(title)]
    longest = max(parts, key=len)
    printed = any(bare(words) == bare(longest) for words in headings)
    return {bare(part) for part in parts if part != longest and is_house_shaped(part)} if printed else set()


def _without_houses(title: str, houses: Sequence[str]) -> str:
    """Return a page's title without the names of house and sections that stand behind or before the headline in it."""
    known = {bare(house) for house in houses}
    parts, marks = MARKS.split(title), MARKS.findall(title)
    first, last = 0, len(parts) - 1
    while first < last and (bare(parts[last]) in known or is_generic(parts[last]) or _is_behind(parts, last)):
        last -= 1
    while first < last and (bare(parts[first]) in known or is_generic(parts[first]) or _is_before(parts, marks, first)):
        first += 1
    return "".join(part + mark for part, mark in zip(parts[first:last], marks[first:last], strict=True)) + parts[last]


def _is_behind(parts: Sequence[str], place: int) -> bool:
    rest = max(len(part) for part in parts[:place])
    return is_house_shaped(parts[place]) and len(parts[place]) < rest


def _is_before(parts: Sequence[str], marks: Sequence[str], place: int) -> bool:
    """Return whether a part before the headline is a house's: a place may stand there too, with a colon or a dash."""
    name, rest = parts[place], max(len(part) for part in parts[place + 1 :])
    sure = marks[place].strip() in BARS or is_outlet(name) or name.lower().startswith("the ")
    return sure and is_house_shaped(name) and len(name) < rest


def _worth(element: HtmlElement, words: str, title: str, stated: Sequence[str], sites: set[str]) -> tuple[float, int]:
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
        (-3.0, leads_home(element)),
        (-3.0, own in sites and not agreed),
        (-1.0, is_generic(words)),
    )
    return sum(worth for worth, holds in points if holds), len(own)


def _called(element: HtmlElement) -> str:
    parent = element.getparent()
    return label_of(element) + " " + (label_of(parent) if parent is not None else "")


def _sole(
    rated: list[tuple[float, int, HtmlElement, str]], stated: Sequence[str]
) -> tuple[float, int, HtmlElement, str] | None:
    """Return the only first-rank heading; where data and such a heading are missing, the first one of any rank."""
    shown = [each for each in rated if not leads_home(each[2]) and not is_generic(each[3])]
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
    parts = [VIA.sub("", ASIDE.sub("", part).strip(EDGES)) for rest in rests for part in MARKS.split(f" {rest} ")]
    names = [part for part in parts if is_house_shaped(part)]
    alone = len(rests) == 1
    sure = [name for name in names if not alone or is_outlet(name) or len(parts) == 2][::-1]
    return sorted(sure, key=lambda name: (bool(JOINING.search(name)), not (is_outlet(name) or THE.match(name))))
