"""Times in a speaker's own words ("today", "last night"), counted from the day of the saying, not of the report."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from crossbearing.chronology import anchor_date, days_of, resolve_all
from crossbearing.syntax.letters import CAPITAL
from crossbearing.values.quotations import Holder, Quotation
from crossbearing.values.reports import Report
from crossbearing.values.spans import Span
from crossbearing.values.times import TimeExpression

# How far before a quotation, in characters, its speaker's dated saying still is this one: about four sentences.
REACH = 600
ENOUGH = 5  # words: what two reports quote in as many words in one row, they have from one saying
_NAME = re.compile(rf"\b{CAPITAL}[\w’'-]+")
_WORD = re.compile(r"\w+")


def count_from_sayings(reports: Sequence[Report]) -> tuple[Report, ...]:
    """Return the reports, the times in their direct quotations resolved against the day of the saying.

    That is the day told for the saying, or just before for the same speaker ("Trump said Tuesday"); else the day of
    the earliest report that quotes the same words: it can't have been said after that.
    """
    quoted = [(day, _row(q)) for report in reports if (day := _day(report)) for q in _with_times(report)]
    return tuple(_counted(report, quoted) for report in reports)


def _counted(report: Report, quoted: Sequence[tuple[date, str]]) -> Report:
    published = _day(report)
    if published is None:
        return report
    said: dict[Span, TimeExpression] = {}
    for quotation in _with_times(report):
        day = _told(report, quotation, published) or _first_quoted(quotation, quoted, published)
        if day < published:
            said |= {time.span: time for time in resolve_all(_inside(report, quotation), day) if time.value}
    times = tuple(said.get(time.span, time) if time.anchor else time for time in report.annotations.times)
    return replace(report, annotations=replace(report.annotations, times=times)) if said else report


def _told(report: Report, quotation: Quotation, published: date) -> date | None:
    """Return the day of the saying as the report tells it, of its own reporting word first; None where it doesn't."""
    days = _days_of_sayings(report)
    own = days.get(quotation.cue_span) if quotation.cue_span else None
    before = (holder for holder in reversed(report.annotations.attributions) if _is_before(holder, quotation))
    said = (days[h.cue_span] for h in before if h.cue_span in days and _is_speaker(report, h, quotation))
    day = own or next(said, None)
    return day if day is not None and day <= published else None


def _days_of_sayings(report: Report) -> Mapping[Span, date]:
    """Return the day that each clause names, by its verb; what stands in a speaker's own words dates no saying."""
    quoted = {time.span for quotation in _with_times(report) for time in _inside(report, quotation)}
    values = {time.span: days_of(time.value or "") for time in report.annotations.times if time.span not in quoted}
    dated = ((c.predicate_span, values.get(c.when)) for c in report.claims if c.when and c.span.contains(c.when))
    return {verb: days[0] for verb, days in dated if verb and days and days[0] == days[1]}


def _is_before(holder: Holder, quotation: Quotation) -> bool:
    return 0 < quotation.span.start - holder.cue_span.start <= REACH


def _is_speaker(report: Report, holder: Holder, quotation: Quotation) -> bool:
    """Return whether the last of the speaker's names stands in the words for the source, or for whom it stands."""
    names = _NAME.findall(quotation.speaker_text or "")
    full = holder.stands_for
    source = report.document.text[full.start : full.end] if full else holder.text
    return bool(names) and names[-1] in _NAME.findall(source)


def _first_quoted(quotation: Quotation, quoted: Sequence[tuple[date, str]], published: date) -> date:
    ours = _row(quotation)
    return min((day for day, theirs in quoted if _is_one(ours, theirs)), default=published)


def _is_one(ours: str, theirs: str) -> bool:
    shorter, longer = sorted((ours, theirs), key=len)
    return len(shorter.split()) >= ENOUGH and shorter in longer


def _row(quotation: Quotation) -> str:
    """Return the words in lower case, a space to each side."""
    return f" {' '.join(_WORD.findall(quotation.text.lower()))} "


def _with_times(report: Report) -> list[Quotation]:
    return [q for q in report.annotations.quotations if q.direct and _inside(report, q)]


def _inside(report: Report, quotation: Quotation) -> list[TimeExpression]:
    return [time for time in report.annotations.times if quotation.span.contains(time.span)]


def _day(report: Report) -> date | None:
    return anchor_date(report.document.published)
