"""What a report is grouped by: the meaning, words, names and numbers of its headline and lead, and its day."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
from numpy.typing import NDArray

from crossbearing.chronology.intervals import interval_of
from crossbearing.grouping.bags import Bag, bag_of
from crossbearing.models import embed
from crossbearing.values.reports import Report

LEAD_LENGTH = 900  # characters: headline and the first four or five sentences, where news stands
LEAD_SENTENCES = 4
A_MONTH = 31
NEWS_DAYS = 7  # a lead's day further back than a week is background, not news
HEADLINE_LENGTH = 150  # characters; a first line that is longer is no headline
_WORD = re.compile(r"[^\W\d_][\w’'-]+")
_NUMBER = re.compile(r"\d[\d,.]*\d")
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Sketch:
    """A report in short. `day` is the ordinal of the day of its main news, None where nothing tells it.

    `numbers` are those of two digits and more that are no year: few events share one by chance. `told` are
    the days and months that the report names, as first and last day.
    """

    vector: NDArray[np.float32]
    words: Bag
    names: Bag
    headline: Bag
    numbers: frozenset[str]
    day: int | None = None
    published: int | None = None
    told: tuple[tuple[int, int], ...] = ()


def sketch_of(report: Report) -> Sketch:
    """Return what the report is grouped by; it depends on that report alone."""
    published = _ordinal(report.document.published)
    day, told = _lead_day(report, published), _days_told(report)
    return replace(sketch_text(report.document.text), day=day, published=published, told=told)


def sketch_text(text: str) -> Sketch:
    """Return the sketch of a text whose days are not known."""
    lead = text[:LEAD_LENGTH]
    found = _WORD.findall(lead)
    numbers = frozenset(number for number in _NUMBER.findall(lead) if not _YEAR.fullmatch(number))
    headline = _WORD.findall(lead.split("\n", maxsplit=1)[0][:HEADLINE_LENGTH])
    names = (word for word in found if word[0].isupper())
    return Sketch(embed([lead])[0], _bag(found), _bag(names), _bag(headline), numbers)


def _bag(words: Iterable[str]) -> Bag:
    return bag_of(word.lower().removesuffix("'s").removesuffix("’s") for word in words)


def _ordinal(published: str | None) -> int | None:
    return date.fromisoformat(published[:10]).toordinal() if published else None


def _lead_day(report: Report, published: int | None) -> int | None:
    """Return the day of the main news: the first day named in the lead that lies within a week before publication.

    Where the lead names none, the day of publication stands for it.
    """
    sentences = report.annotations.sentences[:LEAD_SENTENCES]
    end = sentences[-1].end if sentences else 0
    for time in report.annotations.times:
        interval = interval_of(time.value) if time.span.end <= end else None
        if interval and interval.days == 1 and _is_news(interval.first, published):
            return interval.first
    return published


def _days_told(report: Report) -> tuple[tuple[int, int], ...]:
    intervals = (interval_of(time.value) for time in report.annotations.times)
    return tuple((one.first, one.last) for one in intervals if one and one.days <= A_MONTH)


def _is_news(day: int, published: int | None) -> bool:
    return published is None or 0 <= published - day <= NEWS_DAYS
