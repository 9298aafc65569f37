"""Dates that one report leaves open, told by the other reports of its story."""

from dataclasses import replace
from datetime import date

from crossbearing.anchoring.contradictions import contradiction
from crossbearing.anchoring.hours import put_on_days
from crossbearing.anchoring.narrowing import narrow
from crossbearing.anchoring.publication import infer_published, is_late
from crossbearing.anchoring.sayings import count_from_sayings
from crossbearing.chronology import anchor_date, resolve_all, stamped
from crossbearing.options import AnchoringOptions
from crossbearing.values.documents import Document
from crossbearing.values.problems import Problem
from crossbearing.values.reports import Report
from crossbearing.values.stories import Story

__all__ = ["anchor"]


def anchor(story: Story, options: AnchoringOptions) -> Story:  # noqa: ARG001 - no choice yet
    """Return the story with the day of undated reports inferred where the others tell it, and open times resolved.

    A report's own date is never changed; an inferred one has `published_basis` "inferred". Where a report's own
    date lies long after the news it tells, its times are resolved against the day that the others tell, and
    the document notes the problem; so it does where a weekday of its text does not fit its date. What stands in a
    speaker's own words counts from the day of the saying.
    """
    late = frozenset(one.document.id for one in story.reports if is_late(one, story.episodes))
    noted = [_noted(report) for report in story.reports]
    dated = [one for one in noted if anchor_date(one.document.published) and one.document.id not in late]
    reports = [report if report in dated else _dated(report, dated, story) for report in noted]
    return replace(story, reports=narrow(put_on_days(count_from_sayings(reports), story.episodes)))


def _noted(report: Report) -> Report:
    """Return the report, its document with a problem where its own date contradicts its text."""
    remark = contradiction(report)
    return replace(report, document=_with_problem(report.document, remark)) if remark else report


def _dated(report: Report, dated: list[Report], story: Story) -> Report:
    published = infer_published(report, dated, story.episodes)
    if published is None:
        return report
    stamps = stamped(report.document.text, report.annotations.times)
    times = resolve_all(report.annotations.times, published, stamps=stamps)
    periods = resolve_all(report.annotations.periods, published)
    annotations = replace(report.annotations, times=times, periods=periods)
    return replace(report, document=_document(report, published), annotations=annotations)


def _document(report: Report, published: date) -> Document:
    document = report.document
    if document.published is None:
        return replace(document, published=published.isoformat(), published_basis="inferred")
    message = f"its date, {document.published}, lies long after its news; times are read as of {published.isoformat()}"
    return _with_problem(document, message)


def _with_problem(document: Document, message: str) -> Document:
    return replace(document, problems=(*document.problems, Problem("anchoring", document.path, message)))
