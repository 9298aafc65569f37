"""Web pages: the main text, and what page and data say of it. Scripts are data here, never run, never text."""

import re
from datetime import date, timedelta

from lxml.html import HtmlElement

from crossbearing.errors import ReadingError
from crossbearing.reading.completion import completed
from crossbearing.reading.dates import in_address, is_date_line, normal
from crossbearing.reading.day_order import day_comes_first, settled
from crossbearing.reading.decoding import clean, declared, decode, has_mark
from crossbearing.reading.furniture import without_credit
from crossbearing.reading.heading_parts import part_headings, set_apart
from crossbearing.reading.main_text import main_lines
from crossbearing.reading.markup import lines_of, tree_of
from crossbearing.reading.page_data import PageData, page_data
from crossbearing.reading.page_headlines import MARKS, Headline, headline_of
from crossbearing.reading.page_houses import house_of, without_owner
from crossbearing.reading.page_imprints import PageImprint, page_imprint, tells_imprint
from crossbearing.reading.page_persons import named_persons
from crossbearing.reading.pages import Page
from crossbearing.reading.signatures import without_author
from crossbearing.reading.web_furniture import clear, clear_imprint

CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
# Zones are up to half a day before UTC: from this hour on the day is another one there.
NOON = "11"
TAG = re.compile(r"<[a-zA-Z/][^<>]{0,300}>")


def read_web_page(raw: bytes, name: str) -> Page:
    """Return the main text of a page and what its head says of it.

    Raises ReadingError where the bytes are no page, or no text is on it.
    """
    charset = None if has_mark(raw) else CHARSET.search(raw[:4096])
    return read_markup(*_in_declared(raw, charset[1].decode("ascii") if charset else "", name))


def read_markup(text: str, name: str, remarks: tuple[str, ...] = ()) -> Page:
    """Return the same of a page that is text already; `remarks` are those of its decoding."""
    tree = tree_of(clean(text).replace("\f", " "), name)
    data = page_data(tree)
    part_headings(tree)
    headline = headline_of(tree, data.titles, data.houses)
    if headline.element is not None:
        set_apart(headline.element)
    called = named_persons(tree)
    clear(tree, headline.element)
    day_first = day_comes_first(tree, data.url)
    seen = page_imprint(tree, headline.element, (*data.houses, *headline.houses), day_first=day_first)
    published, doubts = _published(data, seen, day_first=day_first)
    authors = _authors(data, seen) or called
    text = _text(tree, headline, data, authors, day_first=day_first)
    if not text.strip():
        raise ReadingError(name, "has no text on its page")
    return Page(
        text,
        "text/html",
        title=headline.words,
        outlet=house_of([MARKS.split(name)[0] for name in data.houses], headline.houses, data.url, authors),
        url=data.url,
        published=published,
        authors=authors,
        remarks=(*remarks, *doubts),
    )


def _text(
    tree: HtmlElement, headline: Headline, data: PageData, authors: tuple[str, ...], *, day_first: bool | None
) -> str:
    """Return the main text, a paragraph a line, with what the page's data alone hold of it."""
    clear_imprint(tree, headline.element)
    lines = [line.words for line in main_lines(tree, headline.element)]
    told = (words for words in without_author(without_owner(lines), authors) if not tells_imprint(words, authors))
    shown = [without_credit(words) for words in told if not _is_settled(words, day_first=day_first)]
    held = tree_of(data.body, "") if TAG.search(data.body) else None
    body = [line.words for line in lines_of(held)] if held is not None else data.body.splitlines()
    rest = [words for words in (body or data.paragraphs) if words.strip()]
    return "\n\n".join(completed(shown, rest))


def _is_settled(words: str, *, day_first: bool | None) -> bool:
    """Return whether a line is a date that only the page can tell the order of: whoever reads its text can't."""
    known = settled(words, day_first=day_first)
    return known != words and is_date_line(known)


def _published(data: PageData, seen: PageImprint, *, day_first: bool | None) -> tuple[str | None, tuple[str, ...]]:
    """Return the day of publication: of the data, or an earlier one printed under the headline; with a remark on that.

    Data are written anew when a site moves, and often in another time zone than the reader's; what is printed is not.
    """
    stated = settled(data.published, day_first=day_first) if data.published else None
    known = normal(stated) or seen.marked
    if known and seen.printed and (seen.printed[:10] < known[:10] or _is_next_day_in_the_east(known, seen.printed)):
        return seen.printed, (f"says that it was published {seen.printed[:10]}; its metadata says {known[:10]}",)
    addressed = in_address(data.url) if data.url else None
    days = (known, seen.printed, seen.elsewhere, addressed, normal(data.modified), seen.updated, data.published)
    return next(filter(None, days), None), ()


def _is_next_day_in_the_east(known: str, printed: str) -> bool:
    """Return whether data in UTC of the afternoon tell the day before the printed one: the same moment east of it."""
    if not known.endswith("+00:00") or known[11:13] < NOON:
        return False
    return date.fromisoformat(known[:10]) + timedelta(days=1) == date.fromisoformat(printed[:10])


def _authors(data: PageData, seen: PageImprint) -> tuple[str, ...]:
    """Return the persons of the data, or those printed where they are the same and more."""
    known, printed = {name.casefold() for name in data.authors}, {name.casefold() for name in seen.authors}
    return seen.authors if not known or known < printed else data.authors


def _in_declared(raw: bytes, charset: str, name: str) -> tuple[str, str, tuple[str, ...]]:
    """Return text, name and remarks: in the page's declared encoding where that holds, else as any text is decoded."""
    known = None if charset.lower() in ("utf-8", "utf8") else declared(raw, charset)
    text, remarks = (known, ()) if known is not None else decode(raw, name)
    return text, name, remarks
