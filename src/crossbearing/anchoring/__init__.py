"""Dates that one report leaves open, told by the other reports of its story."""

from dataclasses import replace

from crossbearing.anchoring.narrowing import narrow
from crossbearing.anchoring.publication import infer_published
from crossbearing.chronology import anchor_date, resolve_all
from crossbearing.options import AnchoringOptions
from crossbearing.values.reports import Report
from crossbearing.values.stories import Story

__all__ = ["anchor"]


def anchor(story: Story, options: AnchoringOptions) -> Story:  # noqa: ARG001 - no choice yet
    """Return the story with the day of undated reports inferred where the others tell it, and open times resolved.

    A report's own date is never changed; an inferred one has `published_basis` "inferred".
    """
    dated = [report for report in story.reports if anchor_date(report.document.published)]
    reports = [report if report in dated else _dated(report, dated, story) for report in story.reports]
    return replace(story, reports=narrow(reports))


def _dated(report: Report, dated: list[Report], story: Story) -> Report:
    published = infer_published(report, dated, story.episodes)
    if published is None:
        return report
    document = replace(report.document, published=published.isoformat(), published_basis="inferred")
    times = resolve_all(report.annotations.times, published)
    return replace(report, document=document, annotations=replace(report.annotations, times=times))
