"""JSON files that hold several reports: an object a line, or a list of objects."""

import json
from collections.abc import Iterable

from crossbearing.values.sources import Source


def in_lines(lines: Iterable[bytes], name: str) -> list[Source]:
    """Return a source for each line that is not blank, with its number; none where all are."""
    return [Source(name, row, line.strip()) for row, line in enumerate(lines, 1) if line.strip()]


def in_list(raw: bytes, name: str) -> list[Source]:
    """Return a source for each object of a list, with its number; none where the bytes are no list.

    Raises ValueError or RecursionError where they are no JSON.
    """
    content = json.loads(raw)
    items = content if isinstance(content, list) else []
    return [Source(name, row, json.dumps(item, sort_keys=True).encode()) for row, item in enumerate(items, 1)]
