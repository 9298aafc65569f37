"""Sidecars: `NAME.meta.json` beside a report says what its text does not."""

import json
from pathlib import Path

from crossbearing.reading.pages import Page
from crossbearing.reading.records import described
from crossbearing.values.sources import Source

SUFFIX = ".meta.json"
NOTHING = Page("", "application/json")


def sidecar_of(source: Source) -> Page:
    """Return what the file beside a report, or the one around it, says of it; nothing where there is none.

    A sidecar that is no JSON object becomes a remark: the report itself can be read.
    """
    path = Path(source.path).with_suffix(SUFFIX)
    if source.beside is not None:
        return _described(source.beside, path.name)
    if source.row is not None or source.path == "-" or not path.is_file():
        return NOTHING
    try:
        return _described(path.read_text(encoding="utf-8-sig"), path.name)
    except (ValueError, OSError) as error:
        return Page("", "application/json", remarks=(f"its sidecar {path.name} could not be read: {error}",))


def _described(content: str, name: str) -> Page:
    try:
        record = json.loads(content)
    except (ValueError, RecursionError) as error:
        return Page("", "application/json", remarks=(f"its sidecar {name} could not be read: {error}",))
    if not isinstance(record, dict):
        return Page("", "application/json", remarks=(f"its sidecar {name} is not a JSON object",))
    return described(record)
