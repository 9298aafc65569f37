"""Figures that move while an event unfolds: the dead, the missing, arrests, complaints filed, prices in trading."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from crossbearing.chronology.intervals import Interval, interval_of
from crossbearing.linking.figures import figure_of
from crossbearing.values.claims import Claim
from crossbearing.values.spans import Span
from crossbearing.values.stories import Story

REACH_BEFORE, REACH_AFTER = 20, 30  # characters around a number in which news says what happened to those counted
WORDS = ("words", "words of moving", "words of registers", "words of markets", "moves of markets", "hours of trading")
RECENT_DAYS = 14  # "this month" may still mean yesterday; a stretch that began earlier does not


@dataclass(frozen=True, slots=True)
class Calendar:
    """When each report was published (ISO, by document id) and what each time expression means (by its span).

    `fresh_days` is for how long a toll is revised; after that, figures of it are history.
    """

    published: Mapping[str, str | None]
    times: Mapping[Span, str | None]
    fresh_days: int = 3

    def day_of(self, claim: Claim) -> int | None:
        """Return the ordinal of the day on which the claim's report was published."""
        interval = interval_of(self.published.get(claim.document_id))
        return interval.first if interval else None

    def time_of(self, claim: Claim) -> Interval | None:
        """Return the stretch of time that the claim names."""
        return interval_of(self.times.get(claim.when)) if claim.when else None


def calendar_of(story: Story, fresh_days: int) -> Calendar:
    """Return the calendar of a story's reports."""
    return Calendar(
        {report.document.id: report.document.published for report in story.reports},
        {time.span: time.value for report in story.reports for time in report.annotations.times},
        fresh_days,
    )


def is_running_toll(claim: Claim, calendar: Calendar) -> bool:
    """Return whether the claim counts something that reporters were still updating when it was written."""
    return bool(_words_around(claim) & _stored()["words"]) and _is_fresh(claim, calendar)


def is_of_two_hours(left: Claim, right: Claim, calendar: Calendar) -> bool:
    """Return whether both tell how far a price had moved while it was traded, one of them at an hour ("by midday").

    Without an hour it may be the day's move, of which there is one.
    """
    pair = (left, right)
    traded = all(_is_traded(claim) and _is_fresh(claim, calendar) for claim in pair)
    return traded and any(_plain_words(claim.text) & _stored()["hours of trading"] for claim in pair)


def _is_traded(claim: Claim) -> bool:
    told = _plain_words(f"{claim.text} {claim.subject.lemma if claim.subject else ''}")
    return bool(told & _stored()["words of markets"]) and bool(told & _stored()["moves of markets"])


def has_grown(left: Claim, right: Claim, calendar: Calendar) -> bool:
    """Return whether both count what authorities register case by case, and the later report has the larger figure."""
    days = calendar.day_of(left), calendar.day_of(right)
    if left.quantity is None or right.quantity is None or days[0] is None or days[1] is None:
        return False
    registered = all(_words_around(claim) & _stored()["words of registers"] for claim in (left, right))
    ours, theirs = figure_of(left.quantity), figure_of(right.quantity)
    rises = ours.high < theirs.low if days[0] < days[1] else theirs.high < ours.low
    return registered and rises and days[0] != days[1]


def is_of_one_time(report: str, claims: Sequence[Claim], calendar: Calendar) -> bool:
    """Return whether a report gives its figures as of one time: on the day of all others, and none as an older one.

    "The toll rose to nine" and "police had earlier spoken of six" tell that the figure moved.
    """
    days = {calendar.day_of(claim) for claim in claims} - {None}
    own = (claim for claim in claims if claim.document_id == report)
    return len(days) < 2 and not any(_plain_words(claim.text) & _stored()["words of moving"] for claim in own)


def _words_around(claim: Claim) -> frozenset[str]:
    if claim.quantity is None:
        return frozenset()
    start, end = claim.quantity.span.start - claim.span.start, claim.quantity.span.end - claim.span.start
    near = claim.text[max(0, start - REACH_BEFORE) : end + REACH_AFTER]
    subject = claim.subject.lemma if claim.subject else ""
    counted = f"{claim.quantity.counted or ''} {claim.quantity.unit or ''} {claim.predicate} {subject}"
    return _plain_words(f"{near} {counted}")


def _plain_words(text: str) -> frozenset[str]:
    return frozenset(word.strip(",.;:\"'”’").lower() for word in text.split())


def _is_fresh(claim: Claim, calendar: Calendar) -> bool:
    told, day = calendar.time_of(claim), calendar.day_of(claim)
    if told is None or day is None:
        return True
    return told.last >= day - calendar.fresh_days and told.first >= day - RECENT_DAYS


@cache
def _stored() -> Mapping[str, frozenset[str]]:
    stored = json.loads((files("crossbearing") / "judgement" / "tolls.json").read_text(encoding="utf-8"))
    return {name: frozenset(stored[name]) for name in WORDS}
