"""Runs the pipeline on the two reports of a trial; a report met before is not read again."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Any, Self

from crossbearing import reconcile
from crossbearing.batch import serial
from crossbearing.values.briefs import Brief, StoryBrief
from crossbearing.values.problems import Problem
from crossbearing.values.reports import Report
from crossbearing.values.spans import Span
from evaluation.planted.accounts import Words

Outcome = tuple[tuple[Any, ...], tuple[Problem, ...]]


@dataclass(frozen=True, slots=True)
class Trial:
    """The two reports as they were read, and the brief of both; `story` is None where they are not one story."""

    first: Report
    second: Report
    brief: Brief

    @property
    def story(self) -> StoryBrief | None:
        """Return the story that holds both reports."""
        both = {self.first.document.id, self.second.document.id}
        stories = (s for s in self.brief.stories if both <= {r.document.id for r in s.story.reports})
        return next(stories, None)


class Bench:
    """A folder that trials are written to for the pipeline to read; use as a context manager."""

    def __init__(self) -> None:
        self._folder = TemporaryDirectory()
        self._read: dict[object, Outcome] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._folder.cleanup()

    def run(self, name: str, first: str, second: str) -> Trial:
        """Return the trial of two texts; what the first of each name is read as is kept.

        RuntimeError, with the problems met, where a report is not in the brief.
        """
        folder = Path(self._folder.name) / name
        folder.mkdir(parents=True, exist_ok=True)
        paths = [folder / "first.txt", folder / f"second-{len(list(folder.iterdir()))}.txt"]
        for path, text in zip(paths, (first, second), strict=True):
            path.write_text(text, encoding="utf-8")
        brief = reconcile([str(path) for path in paths], run=self._remembering)
        reports = {r.document.path: r for s in brief.stories for r in s.story.reports}
        if any(str(path) not in reports for path in paths):
            raise RuntimeError(f"{name}: {brief.problems}")
        return Trial(reports[str(paths[0])], reports[str(paths[1])], brief)

    def _remembering(self, stage: str, function: Callable[[Any], Any], items: Sequence[Any]) -> Outcome:
        """Return what `serial` returns; the first report of an account is the same in all of its trials."""
        if stage != "reading":
            return serial(stage, function, items)
        for item in items:
            if item not in self._read:
                self._read[item] = serial(stage, function, [item])
        outcomes = [self._read[item] for item in items]
        return tuple(r for o in outcomes for r in o[0]), tuple(p for o in outcomes for p in o[1])


def locate(words: Words, report: Report) -> Span:
    """Return where the fact stands in the report as it was read; ValueError unless its words are there once."""
    text, document = report.document.text, report.document.id
    if text.count(words.text) != 1:
        raise ValueError(f"{text.count(words.text)} times in {report.document.path}: {words.text!r}")
    at = text.index(words.text)
    return Span(document, at + words.start, at + words.end)


def paragraph(span: Span, report: Report) -> Span:
    """Return the paragraph around a span: a quotation and its speaker stand in one."""
    text = report.document.text
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    return Span(span.document_id, start, len(text) if end < 0 else end)
