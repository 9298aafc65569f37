"""JSON records: an object a report."""

import json
from collections.abc import Mapping
from typing import Any

from crossbearing.errors import ReadingError
from crossbearing.reading.decoding import clean, decode
from crossbearing.reading.markdown import plain
from crossbearing.reading.pages import Page

TEXT_KEYS = ("text", "body", "content", "maintext", "article")
DATE_KEYS = ("published", "published_at", "date", "date_published", "datePublished", "date_publish")
OUTLET_KEYS = ("outlet", "source", "publisher", "site_name", "publication")
TITLE_KEYS = ("title", "headline")


def read_record(raw: bytes, name: str) -> Page:
    """Return the report of one JSON object: its text, and whatever of title, outlet, url, published, authors it has.

    Raises ReadingError where the bytes are no JSON object with a text.
    """
    content, remarks = decode(raw, name)
    try:
        record = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise ReadingError(name, f"is not JSON: {error}") from error
    if not isinstance(record, dict):
        raise ReadingError(name, "is not a JSON object with a text")
    text = first_text(record, TEXT_KEYS)
    if text is None:
        raise ReadingError(name, "has no text: the JSON object needs a key 'text'")
    lines, heading = plain(clean(text))
    page = described(record)
    return Page(
        lines, "application/json", page.title or heading, page.outlet, page.url, page.published, page.authors, remarks
    )


def described(record: Mapping[str, Any]) -> Page:
    """Return what an object says beside a text: title, outlet, url, published and authors, where they are there."""
    return Page(
        "",
        "application/json",
        title=first_text(record, TITLE_KEYS),
        outlet=first_text(record, OUTLET_KEYS),
        url=first_text(record, ("url", "link")),
        published=first_text(record, DATE_KEYS),
        authors=names_in(record.get("authors", record.get("author"))),
        archived=first_text(record, ("archived",)),
    )


def first_text(record: Mapping[str, Any], keys: tuple[str, ...]) -> str | None:
    """Return the first of the keys' values that is words or a number; an object counts by its name."""
    for key in keys:
        value = record.get(key)
        value = value.get("name") if isinstance(value, dict) else value
        if isinstance(value, str) and value.strip():
            return value
        if isinstance(value, int | float) and not isinstance(value, bool):
            return str(value)
    return None


def names_in(value: object) -> tuple[str, ...]:
    """Return the names in a value of metadata: a string, an object with a name, or a list of them."""
    if isinstance(value, str):
        name = " ".join(clean(value).split())
        return (name,) if name else ()
    if isinstance(value, dict):
        return names_in(value.get("name"))
    if isinstance(value, list):
        return tuple(name for item in value for name in names_in(item))
    return ()
