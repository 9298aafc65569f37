"""The claims of ECB+ and MEANTIME that tell a gold event, with the event that each tells.

A claim tells the event whose mention its predicate stands in; events told by a noun alone ("the crash") have
no claim. ECB+: only sentences that its makers validated; a story is one of a topic's two sets of reports. MEANTIME:
a story is one of its four subjects, thirty reports of years, so that most of its events are told once.
"""

import gzip
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from crossbearing.alignment.profiles import Profile, profiles_of
from crossbearing.annotation import annotate
from crossbearing.extraction import extract
from crossbearing.options import Options
from crossbearing.resolution import resolve
from crossbearing.values.claims import Claim
from crossbearing.values.documents import Document
from crossbearing.values.reports import Report
from crossbearing.values.stories import Story
from evaluation.halves import is_work

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class GoldTellings:
    """The claims of one story that tell a gold event, the event of each, and the story's half."""

    profiles: tuple[Profile, ...]
    events: tuple[str, ...]
    work: bool


def ecb(path: Path) -> Iterator[GoldTellings]:
    """Yield the stories of ECB+, halved by topic. Raises FileNotFoundError."""
    return _stories(path, lambda row: row["cluster"], lambda row: is_work(row["topic"]))


def meantime(path: Path) -> Iterator[GoldTellings]:
    """Yield the stories of MEANTIME, halved by subject. Raises FileNotFoundError."""
    return _stories(path, lambda row: row["topic"], lambda row: row["topic"] in {"corpus_airbus", "corpus_apple"})


def _stories(path: Path, key: Callable[[Row], str], is_work_row: Callable[[Row], bool]) -> Iterator[GoldTellings]:
    groups: dict[str, list[Row]] = defaultdict(list)
    with gzip.open(path, "rt", encoding="utf-8") as opened:
        for line in opened:
            row = json.loads(line)
            groups[key(row)].append(row)
    for name, rows in sorted(groups.items()):
        yield _tellings(name, rows, work=is_work_row(rows[0]))


def _tellings(name: str, rows: Iterable[Row], *, work: bool) -> GoldTellings:
    reports = [(_report(row), _marks(row)) for row in rows]
    whole = Story(name, name, tuple(report for report, _ in reports), ())
    entities = resolve(whole, Options().resolution)
    told = {claim.id: event for report, marks in reports for claim, event in _told(report, marks)}
    kept = tuple(replace(r, claims=tuple(c for c in r.claims if c.id in told)) for r in whole.reports)
    profiles = profiles_of(replace(whole, reports=kept), entities)
    return GoldTellings(profiles, tuple(told[p.claim.id] for p in profiles), work)


def _report(row: Row) -> Report:
    document = Document(row["id"], row["id"], row["text"], "", "text/plain", published=row.get("date") or None)
    annotations = annotate(document, Options().annotation)
    return Report(document, annotations, extract(document, annotations, Options().extraction))


def _marks(row: Row) -> list[Row]:
    return [m for m in row["labels"]["mentions"] if m["kind"] == "event" and m.get("validated", True)]


def _told(report: Report, marks: Iterable[Row]) -> Iterator[tuple[Claim, str]]:
    """Yield the claims whose predicate stands in a gold mention, with its event."""
    marked = list(marks)
    for claim in report.claims:
        at = claim.predicate_span
        if claim.kind == "happening" and at is not None:
            events = (
                mark["chain"] or f"alone {claim.id}"
                for mark in marked
                if mark["start"] < at.end and at.start < mark["end"]
            )
            yield from ((claim, event) for event in list(events)[:1])
