"""The imprint that a web page prints beside its report: the names of those who wrote, and the day."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement

from crossbearing.reading.byline_words import EDGES
from crossbearing.reading.bylines import byline_of
from crossbearing.reading.dates import DATE, TIME, dated, is_date_line, normal
from crossbearing.reading.day_order import settled
from crossbearing.reading.markup import ITEM, Line, folded, label_of, lines_of, words_of
from crossbearing.reading.page_persons import AGO, LONGEST_BYLINE, PARTS, is_short, persons_on
from crossbearing.reading.prose import SENTENCE_END
from crossbearing.reading.signatures import LONGEST_NAMED

# How many lines before the headline and behind it may tell the day.
BEFORE, BEHIND = 14, 12
PROSE = 25
WITHOUT = re.compile(
    r"\b(?:by|and|on|at|from|written|posted|published|updated|authors?|date|min(?:utes?)? read|views?|reads?|comments?"
    r"|shares?|likes?)\b",
    re.IGNORECASE,
)
DASHES = re.compile(r"\s+[–—]\s+")
WORD = re.compile(r"\w+")
UPDATED = re.compile(r"\b(?:updated|modified|edited|revised|amended|changed)\b", re.IGNORECASE)
PUBLISHED = re.compile(r"\b(?:published|posted|issued|released|created|submitted)\b", re.IGNORECASE)
DAY_LABEL = re.compile(
    r"(?<!\S)(?:dates?|datum|day|date ?line|date ?header|(?:time|date) ?stamp|published|pub|pub ?date|posted(?: on)?"
    r"|post ?meta|stamp|when|issue|created|submitted|meta|byline|article ?info|item ?date|(?:time ?)?ago)(?!\S)"
)
MOMENT = ("datetime", "title", "content")
TIMED = ("time", "relative-time", "time-ago", "local-time", "amp-timeago", "bsp-timestamp")
# Attributes in which a page's script finds the moment: seconds, milliseconds, ISO 8601.
DATA = re.compile(
    r"(?:data-(?!.*(?:updat|modif|expir))[\w-]*(?:time|date|utc|publish|epoch|unix)|publish(?:ed)?-?(?:date|time|at))"
)


@dataclass(frozen=True, slots=True)
class PageImprint:
    """The persons, and the day (ISO 8601): as printed under the headline, in the data of an element, or elsewhere.

    `updated` is the day of an update, where one is printed.
    """

    authors: tuple[str, ...]
    printed: str | None
    marked: str | None
    elsewhere: str | None
    updated: str | None = None


def page_imprint(
    tree: HtmlElement, headline: HtmlElement | None, houses: Sequence[str], *, day_first: bool | None = None
) -> PageImprint:
    """Return what a page prints of its report's making; the names of houses are no persons.

    `day_first` tells how a date is read that can be read both ways; None leaves it unread.
    """
    body = tree.find("body")
    shown = lines_of(tree if body is None else body)
    lines = [Line(settled(line.words, day_first=day_first), line.element, line.linked) for line in shown]
    place = _place(lines, headline)
    near = lines[max(place - BEFORE, 0) : place] if headline is not None else []
    behind = _head(lines[place:])
    inner = (each for line in behind if is_short(line.element) for each in _called_dates(line.element))
    called = (Line(settled(line.words, day_first=day_first), line.element, 0.0) for line in _called_dates(tree))
    printed, elsewhere = (*behind, *inner), (*called, *near[::-1])
    authors, updated = persons_on(tree, behind, houses), _day((*printed, *elsewhere), updates=True)
    return PageImprint(authors, _day(printed), _marked(tree), _day(elsewhere), updated)


def tells_imprint(words: str, authors: Sequence[str]) -> bool:
    """Return whether a line says nothing but who wrote, of those who are known, and when."""
    if len(words.split()) > LONGEST_BYLINE or not any(name in words for name in authors):
        return False
    byline = byline_of(words)
    if byline and byline.authors and set(byline.authors) <= set(authors):
        return True
    if len(words.split()) <= LONGEST_NAMED and any(words.lstrip(EDGES).startswith(f"{name}, ") for name in authors):
        return not SENTENCE_END.search(words)
    for name in authors:
        words = words.replace(name, " ")
    rest = WITHOUT.sub(" ", DATE.sub(" ", words))
    return not any(letter.isalpha() for letter in TIME.sub(" ", rest))


def _place(lines: Sequence[Line], headline: HtmlElement | None) -> int:
    """Return the place of the line that the headline stands in; 0 without one."""
    if headline is None:
        return 0
    inner = {headline, *headline.iter(), *headline.iterancestors()}
    own = folded(headline.text_content())
    return next((at for at, line in enumerate(lines) if line.element in inner and line.words.startswith(own[:20])), 0)


def _head(lines: Sequence[Line]) -> list[Line]:
    """Return the headline's line and those behind it, up to the first prose."""
    head: list[Line] = []
    for line in lines[:BEHIND]:
        if head and len(line.words.split()) >= PROSE:
            break
        head.append(line)
    return head


def _called_dates(tree: HtmlElement) -> Iterator[Line]:
    """Yield the lines of elements that are called the report's day, anywhere on the page."""
    for element in tree.iter("span", "div", "p", "time", "a", "li", "dd", "i", "small", "strong"):
        if (element.tag == "time" or DAY_LABEL.search(label_of(element))) and is_short(element):
            yield Line(words_of(element), element, 0.0)


def _day(lines: Iterable[Line], *, updates: bool = False) -> str | None:
    """Return the first printed day that is not called that of an update, or the first that is."""
    told = (words for line in lines for words in _told(line))
    return next((value for words in told for value, updated in stated_days(words) if updated == updates), None)


def _told(line: Line) -> Iterator[str]:
    """Yield a line and its parts that may tell the day: a date line, a byline, a short one, what is called a day."""
    words = line.words.removeprefix(ITEM)
    if _is_called(line) and len(words.split()) <= LONGEST_BYLINE:
        yield words
    else:
        parts = (words,) if len(words.split()) <= LONGEST_BYLINE else ()
        yield from (
            part
            for part in (*parts, *PARTS.split(words), *DASHES.split(words))
            if is_date_line(part) or byline_of(part) or _short(part)
        )


def _is_called(line: Line) -> bool:
    return bool(DAY_LABEL.search(label_of(line.element)))


def _short(words: str) -> bool:
    """Return whether a date makes up most of a line: "Jane Doe | 17 February 2022"."""
    stated = dated(words)
    return stated is not None and len(words.split()) <= LONGEST_BYLINE and len(WORD.findall(DATE.sub("", words))) <= 8


def stated_days(words: str) -> Iterator[tuple[str, bool]]:
    """Yield the dates of a line in order, and of each whether it is that of an update."""
    updated = False
    while stated := dated(words):
        before = words[: stated.start]
        updated = _last_is_update(before, otherwise=updated)
        yield stated.value, updated
        words = words[stated.end :]


def _last_is_update(words: str, *, otherwise: bool) -> bool:
    """Return whether the last such word before a date speaks of an update."""
    updates = [match.start() for match in UPDATED.finditer(words)]
    firsts = [match.start() for match in PUBLISHED.finditer(words)]
    if not updates and not firsts:
        return otherwise
    return max(updates, default=-1) > max(firsts, default=-1)


def _marked(tree: HtmlElement) -> str | None:
    """Return the day in the attributes of the first element that carries one and speaks of no update."""
    for element in tree.iter(etree.Element):
        if element.attrib and (value := _moment(element)) and not _is_update(element):
            return value
    return None


def _moment(element: HtmlElement) -> str | None:
    """Return the day that an element's attributes tell: of one for time, or called a day.

    A script's attribute counts on one that prints how long ago it was, or nothing.
    """
    label = label_of(element)
    keys = [key for key in MOMENT if element.get(key)]
    if keys and (element.tag in TIMED or DAY_LABEL.search(label) or element.get("title")):
        value = next(filter(None, (normal(element.get(key)) for key in keys)), None)
        if value:
            return value
    keys = [key for key in element.attrib if DATA.match(key) and not UPDATED.search(key)]
    if not keys or not is_short(element):
        return None
    words = words_of(element)
    tells = not words or AGO.search(words) or dated(words) or DAY_LABEL.search(label) or element.tag in TIMED
    return next(filter(None, (normal(element.get(key)) for key in keys)), None) if tells else None


def _is_update(element: HtmlElement) -> bool:
    """Return whether an element, or the short one that holds it, is called an update's: the last such word counts."""
    parent = element.getparent()
    around = parent if parent is not None and is_short(parent) else element
    own = words_of(element)
    before = words_of(around).split(own)[0] if own else ""
    return _last_is_update(f"{label_of(around)} {before} {label_of(element)} {own}", otherwise=False)
