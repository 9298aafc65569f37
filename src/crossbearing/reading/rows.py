"""Rows of tables with named columns: one row a report."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime

from crossbearing.errors import ReadingError
from crossbearing.options import ReadingOptions
from crossbearing.reading.tables import table
from crossbearing.values.problems import Problem
from crossbearing.values.sources import Source

STAGE = "reading"
# Many times as much as one report may hold, and no more rows than these, are taken from one file.
MOST_ROWS = 100_000
MOST_TIMES = 20
LISTED = 8
BETWEEN_AUTHORS = re.compile(r"\s*[;|]\s*|\s+(?:and|&)\s+")

Row = tuple[int, Mapping[str, object] | Problem]


def columns_of(names: Sequence[str], file: str) -> dict[str, int]:
    """Return where the columns stand that are read: what they say -> place.

    Raises ReadingError, with the names that are there, where none holds the texts.
    """
    folded = [_folded(name) for name in names]
    places = {
        what: next((folded.index(_folded(name)) for name in known if _folded(name) in folded), None)
        for what, known in table("columns.toml").items()
    }
    if places["text"] is None:
        there = ", ".join(repr(name[:40]) for name in names[:LISTED]) + (", ..." if len(names) > LISTED else "")
        raise ReadingError(file, f"has no column of texts: one must be named 'text', 'body' or 'content'; has {there}")
    return {what: place for what, place in places.items() if place is not None}


def known_names(names: Iterable[str]) -> int:
    """Return how many of the names are names of columns that are read."""
    known = {_folded(name) for names in table("columns.toml").values() for name in names}
    return sum(_folded(name) in known for name in names)


def reports_of(file: str, rows: Iterable[Row], options: ReadingOptions) -> Iterator[Source | Problem]:
    """Yield a source for each row with a text, and a problem, naming the row, for each other that is not blank.

    They stop, saying so, where the file holds more rows or characters than are taken from one.
    """
    most = MOST_TIMES * options.max_bytes
    size = taken = 0
    for number, row in rows:
        item = f"{file}#{number}"
        if isinstance(row, Problem):
            yield row
        elif not _words(row.get("text")):
            if any(_words(value) for value in row.values()):
                yield Problem(STAGE, item, "is a row without a text")
        else:
            content = json.dumps(_record(row), sort_keys=True).encode()
            size, taken = size + len(content), taken + 1
            if size > most or taken > MOST_ROWS:
                limits = f"{MOST_ROWS:,} rows and {most / 1e6:g} MB"
                yield Problem(STAGE, file, f"is read up to row {number - 1:,}: at most {limits} are taken from a file")
                return
            yield Source(file, number, content)
    if not taken:
        yield Problem(STAGE, file, "is a table without a report")


def _record(row: Mapping[str, object]) -> dict[str, object]:
    """Return the row as a record of JSON, authors in a list."""
    record: dict[str, object] = {what: _value(value) for what, value in row.items() if _words(value)}
    authors = row.get("authors")
    if isinstance(authors, str):
        record["authors"] = [name for name in BETWEEN_AUTHORS.split(authors.strip()) if name]
    return record


def _value(value: object) -> object:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return [_value(item) for item in value]
    return value if isinstance(value, str | int | float) else str(value)


def _words(value: object) -> str:
    return "" if value is None or value != value else str(value).strip()  # noqa: PLR0124 - not a number


def _folded(name: str) -> str:
    return "".join(character for character in name.casefold() if character.isalnum())
