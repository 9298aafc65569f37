"""Measures what names and places cost on one core, the model's own time left out.

    python -m benchmarks.names

The packaged samples' reports are parsed beforehand. Timed is what follows: finding the names of each report, and
resolving those of each story to entities with their places. Nothing looked up is kept from one round to the next but
the gazetteer's tables; the best of five rounds counts: the machine's other work can only add to a time. Exit status 1
where a word costs more than the budget.
"""

import os
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from crossbearing.annotation.names import find_mentions
from crossbearing.annotation.parsing import NameTags, parse
from crossbearing.gazetteer import body_named, countries_in, folded, look_up
from crossbearing.models import sessions
from crossbearing.options import ResolutionOptions
from crossbearing.resolution import resolve
from crossbearing.resolution.comparing import sound
from crossbearing.resolution.wording import wording_of
from crossbearing.values.annotations import Annotations
from crossbearing.values.documents import Document
from crossbearing.values.reports import Report
from crossbearing.values.stories import Story

SAMPLES = Path(__file__).parents[1] / "src" / "crossbearing" / "samples"
ROUNDS = 5
BUDGET = 25.0  # microseconds a word


class Parsed(NamedTuple):
    """A report with the model's part of the work done."""

    document: Document
    layers: Annotations
    tags: NameTags


def parsed(folder: Path) -> list[Parsed]:
    """Return the reports of a folder, parsed."""
    documents = (_document(path) for path in sorted(folder.glob("*.txt")))
    return [Parsed(document, *parse(document)) for document in documents]


def _document(path: Path) -> Document:
    return Document(path.stem, path.name, path.read_text(encoding="utf-8"), "", "text/plain")


def found(reports: Iterable[Parsed]) -> Story:
    """Return the story of these reports with their names found."""
    named = (replace(r.layers, mentions=find_mentions(r.document, r.layers, r.tags)) for r in reports)
    whole = tuple(Report(r.document, layers, ()) for r, layers in zip(reports, named, strict=True))
    return Story("story", "", whole, ())


def timed(stories: Sequence[Sequence[Parsed]]) -> tuple[float, float]:
    """Return the seconds of processor time that finding and that resolving take, nothing looked up before."""
    for remembered in (folded, look_up, countries_in, wording_of, body_named, sound):
        remembered.cache_clear()
    started = time.process_time()
    named = [found(reports) for reports in stories]
    between = time.process_time()
    for story in named:
        resolve(story, ResolutionOptions())
    return between - started, time.process_time() - between


def main() -> int:
    """Print microseconds of processor time a word; return 1 where they pass the budget."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {0})
    sessions.THREADS = 1
    stories = [reports for folder in sorted(SAMPLES.iterdir()) if folder.is_dir() and (reports := parsed(folder))]
    words = sum(len(report.layers.tokens) for reports in stories for report in reports)
    timed(stories)  # reads the tables
    rounds = [timed(stories) for _ in range(ROUNDS)]
    finding, resolving = (min(part) * 1e6 / words for part in zip(*rounds, strict=True))
    print(f"{words} words in {sum(map(len, stories))} reports of {len(stories)} stories, one core")
    print(f"finding names           {finding:6.1f} microseconds a word")
    print(f"resolving and locating  {resolving:6.1f}")
    print(f"both                    {finding + resolving:6.1f}   budget {BUDGET:g}")
    return 1 if finding + resolving > BUDGET else 0


if __name__ == "__main__":
    sys.exit(main())
