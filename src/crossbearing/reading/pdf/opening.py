"""Bytes of a PDF -> its pages as lines of type, taken out in a process of its own."""

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from crossbearing.errors import ReadingError
from crossbearing.reading.extras import library

PROGRAM = Path(__file__).with_name("extraction.py")
MOST_PAGES = 300
MOST_CHARACTERS = 3_000_000
# Seconds of the processor: 300 dense pages take 5. A clock of so many times that stops it on a busy machine.
MOST_SECONDS = 60
PATIENCE = 5


class Line(NamedTuple):
    """A run of letters on one line of a page: its edges, its baseline (upwards), the size of its type, its words."""

    left: float
    right: float
    y: float
    size: float
    words: str


@dataclass(frozen=True, slots=True)
class Opened:
    """The pages of a PDF, what its file says of itself, and how many pages are pictures or could not be read."""

    pages: tuple[tuple[Line, ...], ...]
    about: Mapping[str, str]
    pictures: int
    broken: int


def opened(raw: bytes, name: str) -> Opened:
    """Return what stands in a PDF.

    Raises ReadingError where it is none, is protected, has too many pages or takes too long.
    """
    if b"%PDF" not in raw[:1024]:
        raise ReadingError(name, "is no PDF, though its name says so")
    library("pypdfium2", "pdf", name)
    head, *pages = _run(raw, name)
    refused = next((page["refused"] for page in (head, *pages) if "refused" in page), None)
    if refused:
        raise ReadingError(name, str(refused))
    lines = tuple(tuple(Line(*line) for line in page.get("lines", ())) for page in pages)
    pictures = sum(bool(page.get("picture")) and not page["lines"] for page in pages)
    return Opened(lines, head["about"], pictures, sum("broken" in page for page in pages))


def _run(raw: bytes, name: str) -> list[dict[str, Any]]:
    limits = map(str, (MOST_PAGES, MOST_CHARACTERS, MOST_SECONDS))
    command = [sys.executable, "-P", str(PROGRAM), *limits]
    try:
        done = subprocess.run(command, input=raw, capture_output=True, timeout=PATIENCE * MOST_SECONDS, check=False)  # noqa: S603 - our own program
    except subprocess.TimeoutExpired as error:
        raise ReadingError(name, f"takes longer than {PATIENCE * MOST_SECONDS} seconds to open") from error
    if done.returncode:
        cause = f"in {MOST_SECONDS} seconds and 4 GB of memory"
        raise ReadingError(name, f"could not be opened {cause}: it is damaged or made to be unreadable")
    return [json.loads(line) for line in done.stdout.splitlines()]
