"""Paths and addresses -> sources: what can be read there, in one order whatever theirs was."""

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from crossbearing.errors import ReadingError
from crossbearing.fetching import is_address
from crossbearing.options import ReadingOptions
from crossbearing.reading.containers import CONTAINERS, suffix_of
from crossbearing.reading.copies import alike, numbered
from crossbearing.reading.file_names import is_beside, unknown
from crossbearing.reading.formats import FORMATS
from crossbearing.reading.record_files import in_lines, in_list
from crossbearing.reading.web import at_addresses
from crossbearing.values.problems import Problem
from crossbearing.values.sources import Source

STAGE = "reading"
STANDARD_INPUT = "-"


def find(paths: Iterable[str], options: ReadingOptions) -> tuple[tuple[Source, ...], tuple[Problem, ...]]:
    """Return the reports under the paths, sorted, and a problem for each path or file that holds none.

    A path is a file, a folder (walked), an address on the web or "-" (one report on standard input). What
    is reached twice is read once. An object a line of a `.jsonl` file, an object of a `.json` list, a row of a
    table, an entry of a feed, a page of a web archive or a file in a ZIP archive is a report.
    """
    reached = [hit for path in paths for hit in _reach(os.fspath(path))]
    names, repeated = _once([hit for hit in reached if isinstance(hit, str)])
    held = [hit for name in names if not is_address(name) for hit in _sources(name, options)]
    fetched = at_addresses([name for name in names if is_address(name)], options)
    problems = {hit for hit in (*reached, *held, *fetched) if isinstance(hit, Problem)}
    sources = sorted((hit for hit in (*held, *fetched) if isinstance(hit, Source)), key=_place)
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
    if path == STANDARD_INPUT or is_address(path):
        yield path
    elif place.is_dir():
        found = list(_walk(place))
        yield from found or [Problem(STAGE, path, "is a folder without a report")]
    elif not os.path.lexists(path):
        yield Problem(STAGE, path, "is not there")
    else:
        yield path if _readable(path) else _unknown(path)


def _walk(folder: Path) -> Iterator[str | Problem]:
    """Yield what lies in a folder and the folders in it; hidden files, sidecars and notes are passed over."""
    for parent, inner, names in os.walk(folder, onerror=None):
        inner[:] = sorted(name for name in inner if not name.startswith("."))
        for name in sorted(names):
            path = str(Path(parent) / name)
            if not is_beside(name):
                yield path if _readable(path) else _unknown(path)


def _readable(path: str) -> bool:
    return suffix_of(path) in FORMATS or suffix_of(path) in CONTAINERS


def _unknown(path: str) -> Problem:
    return Problem(STAGE, path, unknown(path))


def _once(names: list[str]) -> tuple[list[str], list[str]]:
    """Return one name for each file, the shortest, and the names of those that were reached more than once."""
    by_file: dict[str, list[str]] = {}
    for name in names:
        there = name if name == STANDARD_INPUT or is_address(name) else os.path.realpath(name)
        by_file.setdefault(there, []).append(name)
    shortest = {file: min(given, key=lambda name: (len(name), name)) for file, given in by_file.items()}
    return list(shortest.values()), [shortest[file] for file, given in by_file.items() if len(given) > 1]


def _sources(name: str, options: ReadingOptions) -> Iterator[Source | Problem]:
    """Yield the reports of one file, and what it says of those that it can't give."""
    take_apart = CONTAINERS.get(suffix_of(name))
    try:
        yield from take_apart(name, options) if take_apart else _records(name, options)
    except ReadingError as error:
        yield Problem(STAGE, error.item, error.reason)


def _records(name: str, options: ReadingOptions) -> list[Source]:
    """Return the reports of one file; what can't be opened or taken apart is left for reading to name."""
    if name == STANDARD_INPUT:
        return [Source(name, content=sys.stdin.buffer.read(options.max_bytes + 1))]
    suffix = Path(name).suffix.lower()
    try:
        if suffix == ".jsonl":
            with Path(name).open("rb") as lines:
                return in_lines(lines, name) or [Source(name)]
        if suffix == ".json" and Path(name).stat().st_size <= options.max_bytes:
            return in_list(Path(name).read_bytes(), name) or [Source(name)]
    except (OSError, ValueError, RecursionError):
        return [Source(name)]
    return [Source(name)]
