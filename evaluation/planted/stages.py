"""At which stage of the pipeline a planted difference was lost."""

from collections.abc import Mapping

from crossbearing.values.briefs import StoryBrief
from crossbearing.values.facts import Fact
from crossbearing.values.reports import Report
from crossbearing.values.spans import Span
from evaluation.planted.findings import evidence

LAYERS: Mapping[str, str] = {"quantity": "quantities", "date": "times", "place": "mentions", "person": "mentions"}


def lost_at(story: StoryBrief | None, left: Span, right: Span, kinds: frozenset[str]) -> str:
    """Return in words the first stage that lost a difference of facts of these kinds between the two places."""
    if story is None:
        return "grouping: not one story"
    reports = {report.document.id: report for report in story.story.reports}
    for place in (left, right):
        if lost := _unread(reports[place.document_id], place, kinds):
            return lost
    return _unjoined(story, left, right, kinds)


def _unread(report: Report, place: Span, kinds: frozenset[str]) -> str:
    """Return what was not read of a place, "" where a claim of one of the kinds points at it."""
    if any(place.overlaps(span) for claim in report.claims for kind in kinds for span in evidence(claim, kind)):
        return ""
    layers = [getattr(report.annotations, LAYERS[kind]) for kind in sorted(kinds) if kind in LAYERS]
    read = any(place.overlaps(item.span) for layer in layers for item in layer)
    name = " or ".join(sorted(kinds))
    return f"extraction: {name} read, no claim holds it" if read else f"annotation: {name} not read"


def _unjoined(story: StoryBrief, left: Span, right: Span, kinds: frozenset[str]) -> str:
    """Return how alignment or judgement lost two places that claims point at."""
    ours, theirs = (_facts_at(story, place, kinds) for place in (left, right))
    shared = [fact for fact in ours if fact.id in {other.id for other in theirs}]
    if shared:
        return f"judgement: one question, {shared[0].status}"
    if kinds & {"date", "place", "person"}:
        told = _happenings_at(story, left) & _happenings_at(story, right)
        return "no such facts: one happening" if told else "no such facts: happenings apart"
    return "alignment: asked apart" if ours and theirs else "alignment: not asked"


def _facts_at(story: StoryBrief, place: Span, kinds: frozenset[str]) -> list[Fact]:
    claims = {claim.id: claim for report in story.story.reports for claim in report.claims}
    return [
        fact for fact in story.facts.facts
        if fact.kind in kinds
        and any(place.overlaps(s) for a in fact.answers for c in a.claim_ids for s in evidence(claims[c], fact.kind))
    ]  # fmt: skip


def _happenings_at(story: StoryBrief, place: Span) -> frozenset[str]:
    here = {c.id for r in story.story.reports for c in r.claims if c.span.overlaps(place)}
    return frozenset(h.id for h in story.questions.happenings if here & set(h.claim_ids))
