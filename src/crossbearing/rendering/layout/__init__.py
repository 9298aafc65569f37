"""Brief -> Page: what is shown, in which order and in which words, the same for every format made for readers."""

from crossbearing import __version__
from crossbearing.rendering.layout.coverage import cover
from crossbearing.rendering.layout.findings import find
from crossbearing.rendering.layout.names import head_places, list_doubts, list_names, map_places
from crossbearing.rendering.layout.registers import register
from crossbearing.rendering.layout.sayings import compare
from crossbearing.rendering.layout.tellings import list_gaps, list_tellings, list_word_choices
from crossbearing.rendering.layout.texts import mark_text
from crossbearing.rendering.layout.ties import count_origins, count_publishers, list_debts, list_kinships
from crossbearing.rendering.layout.timelines import date_story, list_chapters, list_moments
from crossbearing.rendering.pages import Findings, Page, Sheet
from crossbearing.rendering.wording import one_line
from crossbearing.values.briefs import Brief, StoryBrief


def lay_out(brief: Brief) -> Page:
    """Return the page that a brief makes: one sheet a story, problems last."""
    return Page(
        sheets=tuple(_sheet(part, f"s{number}") for number, part in enumerate(brief.stories, start=1)),
        problems=tuple((one_line(p.stage), one_line(p.item), one_line(p.message)) for p in brief.problems),
        reports=sum(len(part.story.reports) for part in brief.stories),
        version=__version__,
    )


def _sheet(part: StoryBrief, anchor: str) -> Sheet:
    known = register(part, anchor)
    findings = find(part, known)
    by_anchor = {finding.anchor: finding for shelf in Findings.__slots__ for finding in getattr(findings, shelf)}
    sayings = compare(part, known, anchor)
    return Sheet(
        anchor=anchor,
        title=one_line(part.story.title) or "Untitled story",
        when=date_story(part),
        where=head_places(part),
        figures=_figures(part, findings),
        chapters=list_chapters(part, known),
        accounts=tuple(known.accounts.values()),
        findings=findings,
        sayings=sayings,
        timeline=list_moments(part, known, anchor),
        names=list_names(part, known),
        doubts=list_doubts(part),
        places=map_places(part, known),
        kinships=list_kinships(part, known),
        debts=list_debts(part, known),
        coverage=cover(part, known, by_anchor),
        gaps=list_gaps(part, known, by_anchor),
        word_choices=list_word_choices(part, known),
        tellings=list_tellings(part, known),
        texts=tuple((account, mark_text(key, known, sayings)) for key, account in known.accounts.items()),
    )


def _figures(part: StoryBrief, findings: Findings) -> tuple[tuple[int, str], ...]:
    """Return the strip of numbers: how many reports, publishers and origins, and what became of the facts."""
    counts = (
        (len(part.story.reports), "report", "reports"),
        (count_publishers(part), "publisher", "publishers"),
        (count_origins(part), "origin", "origins"),
        (len(findings.corroborated) + len(findings.agreed), "agreed", "agreed"),
        (len(findings.contested), "contested", "contested"),
        (len(findings.inexact), "less exact", "less exact"),
        (len(findings.single), "told by one", "told by one"),
    )
    return tuple((number, one if number == 1 else many) for number, one, many in counts)
