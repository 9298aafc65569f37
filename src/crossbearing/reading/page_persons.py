"""The persons whom a web page prints as those who wrote its report."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise, takewhile

from lxml import etree
from lxml.html import HtmlElement

from crossbearing.gazetteer import look_up
from crossbearing.reading.byline_words import EDGES, LEAD, MAIL, credited, persons_of, posted, without
from crossbearing.reading.bylines import byline_of
from crossbearing.reading.dates import DATE, dated
from crossbearing.reading.markup import ITEM, Line, elements, label_of, lines_of, words_of
from crossbearing.reading.signatures import CLOSE, IS, LONGEST_NAMED, signed_by
from crossbearing.reading.web_furniture import names_persons
from crossbearing.syntax.letters import CAPITAL

# A byline has no more words, with what its persons are.
LONGEST_BYLINE = 30
# A line of so many words with a date in it is a byline's, not a sentence's.
LONGEST_DATED = 8
AUTHORED = (
    "//body//*[contains(concat(' ', @rel, ' '), ' author ') or contains(@itemprop, 'author')"
    " or @property='author' or @property='schema:author']"
)
NAMED = (
    ".//*[@itemprop='name' or @property='name' or @property='schema:name'][not(@content)]"
    " | .//meta[@itemprop='name' or @property='name']/@content"
)
# A page that calls more elements its authors lists other reports.
MOST_CALLED = 100
# A card of another report holds its byline no deeper.
FARTHEST = 3
LATER_BY = re.compile(rf"\bby\s+(?={CAPITAL}).*$")
# "Arnsby, 17 February 2022 (AFP)": a place stands before such a date.
DATELINE = re.compile(r"\d\s*(?:\([^()]{2,40}\)|[-–—]{1,2}(?:\s|$))")
PERSON_LINK = re.compile(
    r"/(?:by|authors?|people|profiles?|contributors?|reporters?|journalists?|staff|users?|@)", re.I
)
PARTS = re.compile(r"\s*[|·•]\s*")
AGO = re.compile(r"\b(?:\d+|an?)\s?(?:h|hrs?|hours?|m|mins?|minutes?|d|days?|weeks?)\s+ago\b|\byesterday\b", re.I)
NO_PERSON = re.compile(r"organi[sz]ation", re.IGNORECASE)
PLACED = re.compile(r"[,/]")
# Standfirsts name the writer: "The council hid it, writes Jane Doe".
WRITES = re.compile(rf",? writes ({CAPITAL}[\w'’-]+(?: {CAPITAL}[\w'’.-]+){{1,3}})\.?$")
# Who pays for a page, or sends it, is named behind such words.
PROVIDED = re.compile(r"\b(?:provided|sponsored|presented|powered|supported|sent) by:?$", re.IGNORECASE)
JOINING = re.compile(r"\b(?:and|by)\b", re.IGNORECASE)
REPORTS = re.compile(r"^(.{4,50}?) (?:reports|reporting) (?:from|for)\b")
BOX = re.compile(
    r"(?<!\S)(?:author (?:bio|box|info|card|profile|details)|about (?:the )?author|bios?|byline bio)(?!\S)"
)


def named_persons(tree: HtmlElement) -> tuple[str, ...]:
    """Return the persons that a page's markup calls the report's authors, wherever they stand; else those of a box.

    Who is called an organisation is none.
    """
    found = tree.xpath(AUTHORED)
    called = found[:MOST_CALLED]
    named = [_stated(element) for element in called if not NO_PERSON.search(element.get("itemtype") or "")]
    first = next((at for at, names in enumerate(named) if names), None)
    if first is None:
        return next(filter(None, map(_of_box, _boxes(tree))), ())
    beside = takewhile(lambda at: called[at].getparent() is called[first].getparent(), range(first, len(called)))
    return tuple(dict.fromkeys(name for at in beside for name in named[at]))


def _stated(element: HtmlElement) -> tuple[str, ...]:
    """Return the persons of an element: of the name within it that is no word of the page, else of its words."""
    inner = element.xpath(NAMED)
    named = next((name if isinstance(name, str) else words_of(name) for name in inner), None)
    return persons_of(" ".join((named or element.get("content") or words_of(element)).split()), set())


def _boxes(tree: HtmlElement) -> Iterator[HtmlElement]:
    return (element for element in tree.iter("div", "section", "aside", "p", "footer") if BOX.search(label_of(element)))


def _of_box(box: HtmlElement) -> tuple[str, ...]:
    """Return the person that a box on the author names: in a line of its own, or as whoever "is" or "writes"."""
    for line in lines_of(box):
        started = IS.match(line.words)
        persons = persons_of(started[1] if started else line.words, set())
        if persons and (started or len(line.words.split()) <= LONGEST_NAMED):
            return persons
    return ()


def persons_on(tree: HtmlElement, head: Sequence[Line], houses: Sequence[str]) -> tuple[str, ...]:
    """Return the persons of the first element that names some, else of the lines behind the headline or the last."""
    others = {house.casefold() for house in houses}
    headline, tried = head[0].element if head else None, set[HtmlElement]()
    for element in elements(tree):
        if element.getparent() in tried:
            tried.add(element)
        elif _may_name(element, headline):
            tried.add(element)
            persons = _of_element(element, others)
            if persons:
                return _with_siblings(element, persons, others)
    told = next(filter(None, (_of_line(line.words, others) for line in head[1:])), ())
    return told or _bare_name(head, others) or signed_by(_behind(tree, head), others)


def _may_name(element: HtmlElement, headline: HtmlElement | None) -> bool:
    """Return whether an element is called a byline, and is none of a picture or of another report."""
    if not (names_persons(element) or element.tag == "address") or not is_short(element):
        return False
    return not (_in_picture(element) or _is_of_card(element, headline))


def _is_of_card(element: HtmlElement, headline: HtmlElement | None) -> bool:
    """Return whether an element stands beside the linked title of another report: a card that leads there."""
    for up in islice(element.iterancestors(), FARTHEST):
        if headline is not None and (up is headline or any(inner is headline for inner in up.iter(headline.tag))):
            return False
        if up.xpath("(./h2|./h3|./h4|./h5|./h6|./*/h2|./*/h3|./*/h4)[.//a[@href] or ancestor::a]"):
            return not element.xpath(
                "ancestor-or-self::h2|ancestor-or-self::h3|ancestor-or-self::h4|ancestor-or-self::h5"
            )
    return False


def _in_picture(element: HtmlElement) -> bool:
    return any(up.tag in ("figure", "figcaption") for up in element.iterancestors())


def _with_siblings(element: HtmlElement, persons: tuple[str, ...], others: set[str]) -> tuple[str, ...]:
    """Return the persons of an element and of those right behind it that are called the same."""
    label = label_of(element)
    same = takewhile(lambda one: label_of(one) == label and is_short(one), element.itersiblings(etree.Element))
    return tuple(dict.fromkeys((*persons, *(name for one in same for name in _of_element(one, others)))))


def _behind(tree: HtmlElement, head: Sequence[Line]) -> list[Line]:
    """Return the lines behind the headline, its own left out."""
    body = tree.find("body")
    lines = lines_of(tree if body is None else body)
    place = next((at for at, line in enumerate(lines) if head and line.element is head[0].element), -1)
    return lines[place + 1 :]


def _bare_name(head: Sequence[Line], others: set[str]) -> tuple[str, ...]:
    """Return the name that makes up a line right under the headline, where the day stands close by."""
    provided = {below.element for above, below in pairwise(head) if PROVIDED.search(above.words)}
    under = [line for line in head[1 : 1 + CLOSE] if line.element not in provided]
    if not any(dated(line.words) or AGO.search(line.words) for line in under):
        return ()
    several = next(filter(None, (_of_links(line, others) for line in under)), ())
    if several:
        return several
    lines = (words for line in under for words in (line.words.removeprefix(ITEM), *_leaves(line.element)))
    shown = (MAIL.sub("", words).strip(EDGES) for words in lines)
    parts = (part for words in shown for part in dict.fromkeys((words, *PARTS.split(words))))
    named = ((PLACED.split(words)[0].strip(), words) for words in parts)
    persons = (
        persons_of(words, others) for name, words in named if not dated(words) and _names_alone(name, words, others)
    )
    return next((names for names in persons if not look_up(names[0])), ())


def _names_alone(name: str, words: str, others: set[str]) -> bool:
    """Return whether words name one person with the words given, in whatever letters."""
    return [found.casefold() for found in persons_of(words, others)] == [name.casefold()]


def _of_links(line: Line, others: set[str]) -> tuple[str, ...]:
    """Return the persons of a line of nothing but links, two and more, each to a person by his name; else nobody."""
    links = [words_of(link) for link in line.element.iter("a")] if is_short(line.element) else []
    alone = len(links) > 1 and all(_names_alone(words, words, others) and not look_up(words) for words in links)
    rest = line.words
    for words in links:
        rest = rest.replace(words, "")
    return tuple(links) if alone and not any(map(str.isalpha, JOINING.sub("", rest))) else ()


def _leaves(element: HtmlElement) -> Iterator[str]:
    """Yield the words of the innermost elements of a short one: name and office are often set side by side."""
    if is_short(element):
        yield from (
            words_of(part) for part in element.iterdescendants("span", "a", "b", "strong", "div") if not len(part)
        )


def is_short(element: HtmlElement) -> bool:
    """Return whether an element holds no more words than a byline; a long one is not read to its end."""
    return len(list(islice((word for text in element.itertext() for word in text.split()), LONGEST_BYLINE + 1))) <= (
        LONGEST_BYLINE
    )


def _of_line(words: str, others: set[str]) -> tuple[str, ...]:
    """Return the persons of a line behind the headline: of a byline in it, or those named before its date."""
    writing = WRITES.search(words)
    if writing and not dated(words):
        return persons_of(writing[1], others)
    reporting = REPORTS.match(words)
    if reporting and len(words.split()) <= LONGEST_NAMED:
        return persons_of(reporting[1], others)
    behind = LATER_BY.search(words) if dated(words) else None
    bylines = filter(None, map(byline_of, (words, *PARTS.split(words), behind[0] if behind else "")))
    # What is a house elsewhere on the page is one behind a name; right behind "By" the page is called after a person.
    bylined = ((*byline.authors[:1], *without(byline.authors[1:], others)) for byline in bylines)
    persons = next(filter(None, bylined), ())
    if not persons and LEAD.match(words) and len(words.split()) <= LONGEST_NAMED:
        persons = persons_of(words, others)
    if persons or dated(words) is None or DATELINE.search(words):
        return persons
    named = ((part, persons_of(DATE.split(part)[0], others)) for part in PARTS.split(words))
    return next(
        (
            names
            for part, names in named
            if names and (part != words or len(DATE.sub("", words).split()) <= LONGEST_DATED)
        ),
        (),
    )


def _of_element(element: HtmlElement, others: set[str]) -> tuple[str, ...]:
    """Return the persons of a byline: its links to persons, where their names are all that it names, else its words."""
    links = [words_of(link) for link in element.iter("a") if _is_person_link(link)]
    linked = [name for link in links for name in persons_of(link, others)]
    within = islice((part for part in element.iterdescendants() if names_persons(part)), LONGEST_BYLINE)
    inner = list(within) if not linked else []
    named = [name for part in inner for line in lines_of(part) for name in persons_of(line.words, others)]
    whole = [name for line in lines_of(element) for name in persons_of(line.words, others)]
    leaved = [name for words in _leaves(element) for name in persons_of(words, others) if not look_up(name)]
    longest = sorted((linked, named, leaved, whole), key=len, reverse=True)[0]
    persons = without(tuple(dict.fromkeys(longest)), credited(words_of(element)))
    return without(persons, posted(words_of(element))) or persons


def _is_person_link(link: HtmlElement) -> bool:
    return bool(PERSON_LINK.search(link.get("href") or "")) or link.get("rel") == "author" or names_persons(link)
