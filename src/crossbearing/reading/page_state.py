"""The data from which a page's own script builds it in the browser: day, persons and paragraphs of its report."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lxml.html import HtmlElement, fragment_fromstring

from crossbearing.reading.headlines import bare
from crossbearing.reading.linked_data import people_in, text_of
from crossbearing.reading.markup import folded, lines_of
from crossbearing.reading.prose import FEWEST_WORDS
from crossbearing.reading.tables import table

# `window.__STATE__ = {...}` and the like: what a script assigns, if it is JSON.
ASSIGNED = re.compile(r"^\s*(?:window\s*[.\[]|var\s|let\s|const\s|self\.)[\w.$'\"\]\[ ]{1,80}=\s*(?=\{)")
WHOLE = ("application/json", "text/x-component-data")
# A state of more objects is searched no further.
MOST_OBJECTS = 20_000
DEEPEST = 40
TAG = re.compile(r"<[a-zA-Z/][^<>]{0,300}>")


@dataclass(frozen=True, slots=True)
class PageState:
    """The day as it is written there, the persons, and the paragraphs of prose in order; empty without them."""

    published: str | None = None
    authors: tuple[str, ...] = ()
    paragraphs: tuple[str, ...] = ()


def page_state(tree: HtmlElement, titles: Sequence[str]) -> PageState:
    """Return what the page's state says of the report of one of these titles."""
    shown = {bare(title) for title in (*titles, *(folded(h1.text_content()) for h1 in tree.xpath("//h1")))} - {""}
    names = table("page_fields.toml")["state"]
    for record in _objects(list(_states(tree))):
        title = text_of(record, tuple(names["title"]))
        if title and bare(title) in shown:
            published = text_of(record, tuple(names["published"]))
            paragraphs = tuple(_prose([record.get(key) for key in names["body"]]))
            if published or paragraphs:
                authors = next((people for key in names["authors"] if (people := people_in(record.get(key)))), ())
                return PageState(published, authors, paragraphs)
    return PageState()


def _states(tree: HtmlElement) -> Iterator[Any]:
    for script in tree.xpath("//script[not(@src)]"):
        words = script.text_content()
        start = ASSIGNED.match(words)
        if start is None and script.get("type") not in WHOLE:
            continue
        try:
            yield json.JSONDecoder(strict=False).raw_decode(words[start.end() :] if start else words.strip())[0]
        except (ValueError, RecursionError):
            continue


def _objects(content: list[Any]) -> Iterator[Mapping[str, Any]]:
    """Yield the objects within, the outer before the inner, up to a bound."""
    queue = content
    for count, item in enumerate(queue):
        if count > MOST_OBJECTS:
            return
        if isinstance(item, dict):
            yield item
            queue.extend(item.values())
        elif isinstance(item, list):
            queue.extend(item)


def _prose(content: object, depth: int = 0) -> Iterator[str]:
    """Yield the strings within that are long enough for prose, those in markup line by line."""
    if isinstance(content, str):
        lines = [line.words for line in lines_of(fragment_fromstring(content, "div"))] if TAG.search(content) else []
        yield from (words for words in lines or [folded(content)] if len(words.split()) >= FEWEST_WORDS)
    elif isinstance(content, list | dict) and depth < DEEPEST:
        for item in content if isinstance(content, list) else content.values():
            yield from _prose(item, depth + 1)
