"""Paths -> sources: what can be read under the paths given, in one order whatever theirs was."""

import json
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from crossbearing.options import ReadingOptions
from crossbearing.reading.copies import alike, numbered
from crossbearing.reading.formats import FORMATS
from crossbearing.reading.sidecars import SUFFIX
from crossbearing.values.problems import Problem
from crossbearing.values.sources import Source

STAGE = "reading"
STANDARD_INPUT = "-"
# Files that lie beside reports and are none: gold and options; notes on a folder.
BESIDE = (".yaml", ".yml", ".toml")
NOTES = ("readme", "provenance", "license", "licence", "notice", "changelog", "contributing")


def find(paths: Iterable[str], options: ReadingOptions) -> tuple[tuple[Source, ...], tuple[Problem, ...]]:
    """Return the reports under the paths, sorted, and a problem for each path or file that holds none.

    A path is a file, a folder (walked) or "-" (one report on standard input). A file that is reached
    twice is read once. An object a line of a `.jsonl` file, or an object of a `.json` list, is a report.
    """
    reached = [hit for path in paths for hit in _reach(os.fspath(path))]
    problems = {hit for hit in reached if isinstance(hit, Problem)}
    names, repeated = _once([hit for hit in reached if isinstance(hit, str)])
    sources = sorted((source for name in names for source in _sources(name, options)), key=_place)
    same = alike(sources, options.max_bytes)
    twice = {Problem(STAGE, name, "was given more than once; it is read once") for name in repeated}
    copies = {
        Problem(STAGE, group[at].name, f"has the same bytes as {group[0].name}")
        for group in same
        for at in range(1, len(group))
    }
    return numbered(sources, same), tuple(sorted(problems | twice | copies))


def _place(source: Source) -> tuple[str, int]:
    return source.path, source.row or 0


def _reach(path: str) -> Iterator[str | Problem]:
    """Yield the names of the files that a path leads to, and problems."""
    place = Path(path)
    if path == STANDARD_INPUT:
        yield path
    elif place.is_dir():
        found = list(_walk(place))
        yield from found or [Problem(STAGE, path, "is a folder without a report")]
    elif not os.path.lexists(path):
        yield Problem(STAGE, path, "is not there")
    else:
        yield path if place.suffix.lower() in FORMATS else _unknown(path)


def _walk(folder: Path) -> Iterator[str | Problem]:
    """Yield what lies in a folder and the folders in it; hidden files, sidecars and notes are passed over."""
    for parent, inner, names in os.walk(folder, onerror=None):
        inner[:] = sorted(name for name in inner if not name.startswith("."))
        for name in sorted(names):
            path = str(Path(parent) / name)
            if not _beside(name):
                yield path if Path(name).suffix.lower() in FORMATS else _unknown(path)


def _beside(name: str) -> bool:
    lower = name.lower()
    return lower.startswith(".") or lower.endswith((SUFFIX, *BESIDE)) or lower.split(".")[0] in NOTES


def _unknown(path: str) -> Problem:
    return Problem(STAGE, path, f"is not a format that is read ({Path(path).suffix or 'no suffix'})")


def _once(names: list[str]) -> tuple[list[str], list[str]]:
    """Return one name for each file, the shortest, and the names of those that were reached more than once."""
    by_file: dict[str, list[str]] = {}
    for name in names:
        by_file.setdefault(name if name == STANDARD_INPUT else os.path.realpath(name), []).append(name)
    shortest = {file: min(given, key=lambda name: (len(name), name)) for file, given in by_file.items()}
    return list(shortest.values()), [shortest[file] for file, given in by_file.items() if len(given) > 1]


def _sources(name: str, options: ReadingOptions) -> list[Source]:
    """Return the reports of one file; what can't be opened or taken apart is left for reading to name."""
    if name == STANDARD_INPUT:
        return [Source(name, content=sys.stdin.buffer.read(options.max_bytes + 1))]
    suffix = Path(name).suffix.lower()
    try:
        if suffix == ".jsonl":
            return _rows(name)
        if suffix == ".json" and Path(name).stat().st_size <= options.max_bytes:
            return _items(name)
    except (OSError, ValueError, RecursionError):
        return [Source(name)]
    return [Source(name)]


def _rows(name: str) -> list[Source]:
    """Return a source for each line that is not blank, with its number in the file."""
    with Path(name).open("rb") as lines:
        rows = [Source(name, row, line.strip()) for row, line in enumerate(lines, 1) if line.strip()]
    return rows or [Source(name)]


def _items(name: str) -> list[Source]:
    content = json.loads(Path(name).read_bytes())
    if not isinstance(content, list) or not content:
        return [Source(name)]
    return [Source(name, row, json.dumps(item, sort_keys=True).encode()) for row, item in enumerate(content, 1)]
