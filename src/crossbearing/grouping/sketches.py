"""What a report is grouped by: the meaning, words, names, numbers and quotations of headline and lead, its days."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile

import numpy as np
from numpy.typing import NDArray

from crossbearing.grouping.days import days_named, lead_day, ordinal, stretches_told
from crossbearing.grouping.whitening import whitened
from crossbearing.grouping.words import Bag, alike, numbers_of, phrases, quoted, rare, repeated, weighted, words_of
from crossbearing.models import gist_of, vectors_of
from crossbearing.models.gist import HEADLINE_LENGTH, LEAD_LENGTH
from crossbearing.values.quantities import Quantity
from crossbearing.values.reports import Report

TOLD_LENGTH = 4000  # characters: what comes after is background in nearly every report
NAMED_LENGTH = 1500  # characters: who and where of the news itself
DEEDS_LENGTH = 700
PEOPLE, PLACES = frozenset({"person"}), frozenset({"place", "facility"})
_WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
_MONTHS = {  # without May and March, which are other words too
    "january": "1", "jan": "1", "february": "2", "feb": "2", "april": "4", "apr": "4", "june": "6", "july": "7",
    "august": "8", "aug": "8", "september": "9", "sept": "9", "sep": "9", "october": "10", "oct": "10",
    "november": "11", "nov": "11", "december": "12", "dec": "12",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sketch:
    """A report in short. `day` is the ordinal of the day of its main news, None where nothing tells it.

    `vectors` are those of headline and lead, whitened. `bags` are words, numbers and days by what they stand for.
    `told` are the days, weeks and months that the report names, as first and last day; `numbers` those of two
    digits and more in headline and lead.
    """

    vectors: NDArray[np.float32]
    bags: Mapping[str, Bag]
    day: int | None
    published: int | None
    told: tuple[tuple[int, int], ...]
    numbers: frozenset[str]


def sketch_of(report: Report) -> Sketch:
    """Return what the report is grouped by; it depends on that report alone."""
    document, layers = report.document, report.annotations
    text = document.text
    lead = words_of(text[:LEAD_LENGTH])
    published = ordinal(document.published)
    return Sketch(
        vectors=whitened(vectors_of(layers.gist or gist_of(text, document.title_end))),
        bags={**_bags(report, lead), "days": _days(days_named(report), published)},
        day=lead_day(report),
        published=published,
        told=stretches_told(report),
        numbers=frozenset(number for number in numbers_of(text[:LEAD_LENGTH]) if len(number) > 1),
    )


def _bags(report: Report, lead: list[str]) -> Mapping[str, Bag]:
    text, head = report.document.text, report.document.title_end or HEADLINE_LENGTH
    headline, told = words_of(text[:head]), words_of(text[:TOLD_LENGTH])
    return {
        "wording": weighted(told, 2),
        "phrases": phrases(told),
        "lead": rare(lead),
        "headline": rare(headline),
        "places": rare(_named(report, NAMED_LENGTH, PLACES)),
        "people": alike(_named(report, head, PEOPLE)),
        "cast": repeated(_named(report, len(text))),
        "deeds": rare(_deeds(report)),
        "numbers": alike(number for number in numbers_of(text[:NAMED_LENGTH]) if len(number) > 1),
        "figures": alike(numbers_of(text[:head])),
        "measured": alike(f"{figure.kind} {figure.unit}" for figure in _key_figures(report)),
        "measures": alike(f"{figure.kind} {figure.unit} {figure.value}" for figure in _key_figures(report)),
        "quotations": quoted(text),
        "weekdays": alike(_WEEKDAYS.intersection(lead)),
        "months": alike(_MONTHS[word] for word in lead if word in _MONTHS),
    }


def _deeds(report: Report) -> Iterator[str]:
    for token in takewhile(lambda token: token.start < DEEDS_LENGTH, report.annotations.tokens):
        if token.upos == "VERB":
            yield token.lemma.lower()


def _named(report: Report, end: int, types: Collection[str] = ()) -> Iterator[str]:
    """Yield the words of the names before an offset, of all types where none is given."""
    for mention in takewhile(lambda mention: mention.span.start < end, report.annotations.mentions):
        if not types or mention.type in types:
            yield from words_of(mention.text)


def _key_figures(report: Report) -> Iterator[Quantity]:
    """Yield the figures of the headline that are exact enough to tell one happening from another."""
    for quantity in report.annotations.quantities:
        titled = quantity.span.end <= report.document.title_end
        if titled and quantity.value is not None and quantity.converts is None:
            yield quantity


def _days(told: set[int], published: int | None) -> Bag:
    days = told if published is None else told | {published}
    return alike(map(str, days))
