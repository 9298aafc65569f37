"""The reports of the stored clusters, taken from the shared story sets."""

import gzip
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

STORIES = Path("data") / "stories" / "stories.jsonl.gz"


def rows_of(shared: Path, wanted: Iterable[str]) -> Mapping[str, Mapping[str, Any]]:
    """Return the rows of these ids. Raises FileNotFoundError where the sets are not there, KeyError for another id."""
    ids = set(wanted)
    found: dict[str, Mapping[str, Any]] = {}
    with gzip.open(shared / STORIES, "rt", encoding="utf-8") as opened:
        for line in opened:
            row = json.loads(line)
            if row["id"] in ids:
                found[row["id"]] = row
    if missing := ids - set(found):
        raise KeyError(f"not in {STORIES}: {', '.join(sorted(missing))}")
    return found


def text_of(row: Mapping[str, Any], outlet: str | None = None) -> str:
    """Return a row as a file with title, outlet and date on top, as the places of the annotations count it.

    `outlet` is the outlet's name where the row has only the address of its site.
    """
    return f"{row['title']}\n{outlet or row['outlet']}\n{row['date'] or ''}\n\n{row['text']}\n"
