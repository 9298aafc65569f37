"""What a report is grouped by: the meaning, words and names of its headline and lead, and its day."""

import re
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from crossbearing.chronology.intervals import interval_of
from crossbearing.models import embed
from crossbearing.values.reports import Report

LEAD_LENGTH = 900  # characters: headline and the first four or five sentences, where news stands
LEAD_SENTENCES = 4
NEWS_DAYS = 7  # a lead's day further back than a week is background, not news
_WORD = re.compile(r"[^\W\d_][\w’'-]+")


@dataclass(frozen=True, slots=True)
class Sketch:
    """A report in short. `day` is the ordinal of the day of its main news, None where nothing tells it."""

    vector: NDArray[np.float32]
    words: frozenset[str]
    names: frozenset[str]
    day: int | None
    published: int | None


def sketch_of(report: Report) -> Sketch:
    """Return what the report is grouped by; it depends on that report alone."""
    published = _ordinal(report.document.published)
    vector, words, names = sketch_text(report.document.text)
    return Sketch(vector, words, names, _lead_day(report, published), published)


def sketch_text(text: str) -> tuple[NDArray[np.float32], frozenset[str], frozenset[str]]:
    """Return the vector, the lower-cased words and the capitalised words of a text's headline and lead."""
    lead = text[:LEAD_LENGTH]
    found = _WORD.findall(lead)
    words = frozenset(word.lower().removesuffix("'s").removesuffix("’s") for word in found)
    names = frozenset(w.removesuffix("'s").removesuffix("’s").lower() for w in found if w[0].isupper())
    return embed([lead])[0], words, names


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


def _is_news(day: int, published: int | None) -> bool:
    return published is None or 0 <= published - day <= NEWS_DAYS
