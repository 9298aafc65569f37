"""The imprint that a web page prints beside its report: the names of those who wrote, and the day."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from lxml.html import HtmlElement

from crossbearing.reading.bylines import authors_of, byline_of
from crossbearing.reading.dates import DATE, TIME, dated, is_date_line, normal
from crossbearing.reading.markup import ITEM, Line, elements, folded, label_of, lines_of, words_of
from crossbearing.reading.web_furniture import names_persons

# A byline has no more words, with what its persons are.
LONGEST_BYLINE = 30
# "Author: Jane Doe, Arnsby" is one, "Words fail Jane Doe when she speaks of that day in May" is none.
LONGEST_NAMED = 8
# How many lines before the headline and behind it may tell the day.
BEFORE, BEHIND = 14, 12
PROSE = 25
# A name without "By" is a byline in the first lines under the headline.
CLOSE = 4
WITHOUT = re.compile(
    r"\b(?:by|and|on|at|written|posted|published|updated|authors?|date|min(?:utes?)? read)\b", re.IGNORECASE
)
EDGES = " |·•,–—-"
MAIL = re.compile(r"\S*@\S+")
LATER_BY = re.compile(r"\bby\s+(?=[A-Z]).*$")
# "Arnsby, 17 February 2022 (AFP)": a place stands before such a date.
DATELINE = re.compile(r"\d\s*(?:\([^()]{2,40}\)|[-–—]{1,2}(?:\s|$))")
UPDATED = re.compile(r"\b(?:updated|modified|edited|revised|amended|changed)\b", re.IGNORECASE)
PUBLISHED = re.compile(r"\b(?:published|posted|issued|released|created|submitted)\b", re.IGNORECASE)
LEAD = re.compile(
    r"^(?:(?:photographs|pictures|words|text|story)(?: and \w+)? by|(?:written|posted|reported|submitted) by|by|words"
    r"|text|authors?|published in)\b[\s:]*",
    re.IGNORECASE,
)
DAY_LABEL = re.compile(
    r"(?<!\S)(?:dates?|datum|day|date ?line|date ?header|(?:time|date) ?stamp|published|pub|pub ?date|posted(?: on)?"
    r"|post ?meta|stamp|when|issue|created|submitted|meta|byline|article ?info|item ?date|(?:time ?)?ago)(?!\S)"
)
PERSON_LINK = re.compile(
    r"/(?:by|authors?|people|profiles?|contributors?|reporters?|journalists?|staff|users?|@)", re.I
)
PARTS = re.compile(r"\s*[|·•]\s*")
MOMENT = ("datetime", "title", "content")
FOR_HOUSE = re.compile(r"\s+(?:for|of|in|at)\s+(?:the\s+)?[A-Z].*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PageImprint:
    """The persons, and the day (ISO 8601): as printed under the headline, in the data of an element, or elsewhere."""

    authors: tuple[str, ...]
    printed: str | None
    marked: str | None
    elsewhere: str | None


def named_persons(tree: HtmlElement) -> tuple[str, ...]:
    """Return the first words on a page that its markup calls the report's author, wherever they stand."""
    called = tree.xpath("//*[contains(concat(' ', @rel, ' '), ' author ') or contains(@itemprop, 'author')]")
    return next(filter(None, (_of_words(words_of(element), set()) for element in called)), ())


def page_imprint(tree: HtmlElement, headline: HtmlElement | None, houses: Sequence[str]) -> PageImprint:
    """Return what a page prints of its report's making; the names of houses are no persons."""
    lines = lines_of(tree)
    place = _place(lines, headline)
    near = lines[max(place - BEFORE, 0) : place] if headline is not None else []
    behind = _head(lines[place:])
    inner = (called for line in behind if _is_short(line.element) for called in _called_dates(line.element))
    elsewhere = _day((*_called_dates(tree), *near[::-1]))
    return PageImprint(_persons(tree, behind, houses), _day((*behind, *inner)), _marked(tree), elsewhere)


def tells_imprint(words: str, authors: Sequence[str]) -> bool:
    """Return whether a line says nothing but who wrote, of those who are known, and when."""
    if len(words.split()) > LONGEST_BYLINE or not any(name in words for name in authors):
        return False
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
        if (element.tag == "time" or DAY_LABEL.search(label_of(element))) and _is_short(element):
            yield Line(words_of(element), element, 0.0)


def _day(lines: Iterable[Line]) -> str | None:
    """Return the first printed day that is not called that of an update."""
    told = (words for line in lines for words in _told(line))
    return next((value for words in told for value, updated in stated_days(words) if not updated), None)


def _told(line: Line) -> Iterator[str]:
    """Yield a line and its parts that may tell the day: a date line, a byline, a short one, what is called a day."""
    words = line.words.removeprefix(ITEM)
    if _is_called(line) and len(words.split()) <= LONGEST_BYLINE:
        yield words
    else:
        parts = (words,) if len(words.split()) <= LONGEST_BYLINE else ()
        yield from (
            part for part in (*parts, *PARTS.split(words)) if is_date_line(part) or byline_of(part) or _short(part)
        )


def _is_called(line: Line) -> bool:
    return bool(DAY_LABEL.search(label_of(line.element)))


def _short(words: str) -> bool:
    """Return whether a date makes up most of a line: "Jane Doe | 17 February 2022"."""
    stated = dated(words)
    return stated is not None and len(words.split()) <= LONGEST_BYLINE and len(DATE.sub("", words).split()) <= 8


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
    for element in tree.iter("time", "abbr", "span", "div"):
        if element.tag == "time" or DAY_LABEL.search(label_of(element)) or element.get("title"):
            values = (normal(element.get(key)) for key in MOMENT if element.get(key))
            value = next(filter(None, values), None)
            if value and not _is_update(element):
                return value
    return None


def _is_update(element: HtmlElement) -> bool:
    """Return whether an element, or the short one that holds it, is called an update's: the last such word counts."""
    parent = element.getparent()
    around = parent if parent is not None and _is_short(parent) else element
    own = words_of(element)
    before = words_of(around).split(own)[0] if own else ""
    return _last_is_update(f"{label_of(around)} {before} {label_of(element)} {own}", otherwise=False)


def _persons(tree: HtmlElement, head: Sequence[Line], houses: Sequence[str]) -> tuple[str, ...]:
    """Return the persons of the first element that names some, else of the lines behind the headline."""
    others = {house.casefold() for house in houses}
    for element in elements(tree):
        if (names_persons(element) or element.tag == "address") and _is_short(element):
            persons = _of_element(element, others)
            if persons:
                return persons
    told = next(filter(None, (_of_line(line.words, others) for line in head[1:])), ())
    return told or _bare_name(head, others)


def _bare_name(head: Sequence[Line], others: set[str]) -> tuple[str, ...]:
    """Return the name that makes up a line right under the headline, where the day stands close by."""
    under = head[1 : 1 + CLOSE]
    if not any(dated(line.words) for line in under):
        return ()
    shown = (words for line in under for words in (line.words.removeprefix(ITEM), *_leaves(line.element)))
    named = ((words.split(",")[0].strip(), words) for words in shown)
    return next(((name,) for name, words in named if not dated(words) and _of_words(words, others) == (name,)), ())


def _leaves(element: HtmlElement) -> Iterator[str]:
    """Yield the words of the innermost elements of a short one: name and office are often set side by side."""
    if _is_short(element):
        yield from (
            words_of(part) for part in element.iterdescendants("span", "a", "b", "strong", "div") if not len(part)
        )


def _is_short(element: HtmlElement) -> bool:
    """Return whether an element holds no more words than a byline; a long one is not read to its end."""
    return len(list(islice((word for text in element.itertext() for word in text.split()), LONGEST_BYLINE + 1))) <= (
        LONGEST_BYLINE
    )


def _of_line(words: str, others: set[str]) -> tuple[str, ...]:
    """Return the persons of a line behind the headline: of a byline in it, or those named before its date."""
    behind = LATER_BY.search(words) if dated(words) else None
    bylines = filter(None, map(byline_of, (words, *PARTS.split(words), behind[0] if behind else "")))
    persons = next((byline.authors for byline in bylines if byline.authors), ())
    if not persons and LEAD.match(words) and len(words.split()) <= LONGEST_NAMED:
        persons = _of_words(words, others)
    if persons or dated(words) is None or DATELINE.search(words):
        return persons
    named = ((part, _of_words(DATE.split(part)[0], others)) for part in PARTS.split(words))
    return next((names for part, names in named if names and (part != words or _short(words))), ())


def _of_element(element: HtmlElement, others: set[str]) -> tuple[str, ...]:
    """Return the persons of a byline: its links to persons, where their names are all that it names, else its words."""
    links = [words_of(link) for link in element.iter("a") if _is_person_link(link)]
    linked = [name for link in links for name in _of_words(link, others)]
    inner = [part for part in element.iterdescendants() if names_persons(part)] if not linked else []
    named = [name for part in inner for name in _of_words(words_of(part), others)]
    whole = [name for line in lines_of(element) for name in _of_words(line.words, others)]
    longest = sorted((linked, named, whole), key=len, reverse=True)[0]
    return tuple(dict.fromkeys(longest))


def _is_person_link(link: HtmlElement) -> bool:
    return bool(PERSON_LINK.search(link.get("href") or "")) or link.get("rel") == "author" or names_persons(link)


def _of_words(words: str, others: set[str]) -> tuple[str, ...]:
    words = LEAD.sub("", MAIL.sub("", words).removeprefix(ITEM).strip(EDGES)).strip(EDGES)
    stated = dated(words)
    words = words[: stated.start] if stated else words
    names = (FOR_HOUSE.sub("", name) for name in authors_of(words.split(";")[0]))
    return tuple(name for name in names if name.casefold() not in others and len(name.split()) > 1)
