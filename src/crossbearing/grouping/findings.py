"""What a pair of reports is judged by: one finding a line, each from 0 (nothing) to 1.

A finding is about one report and each of the others near it: a row of numbers, one a pair.
"""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from crossbearing.grouping.index import HEADLINE, LEAD, Index, Near
from crossbearing.grouping.postings import Row
from crossbearing.grouping.words import UNIT

ENOUGH = 3.0  # numbers or days in common, from which more tell no more
ENOUGH_QUOTED = 6.0  # runs of four quoted words in common: a quotation of nine words
ENOUGH_PLACES = 4.0 * UNIT  # weight of shared words of places: four that the background never saw
STEPS = (0, 1, 2, 3, 4, 7, 14, 46, 400)  # days between publications at which a new step begins
OTHER_DAYS = 7  # a toll or a count of one happening moves for some days
Vetoes = NDArray[np.bool_]
_ONE_HOT = np.eye(len(STEPS) + 1)


def text_findings(index: Index, near: Near) -> Mapping[str, Row]:
    """Return the findings from what the reports tell, by name."""
    field, (row, others, wording) = index.field, near
    headlines, casts = index.headlines.shares(row, others), index.casts.shares(row, others)
    return {
        "headline meaning": np.maximum(0.0, index.meaning(HEADLINE, row, others)),
        "lead meaning": np.maximum(0.0, index.meaning(LEAD, row, others)),
        "wording": wording,
        "phrases": field("phrases").cosine(row)[others],
        "lead words": field("lead").cover(row, others),
        "headline words": field("headline").cosine(row)[others],
        "headlines told": np.minimum(*headlines),
        "headline told": np.maximum(*headlines),
        "places": _amount(field("places").shared(row, others), ENOUGH_PLACES),
        "deeds": field("deeds").cover(row, others),
        "numbers": _amount(field("numbers").shared(row, others), ENOUGH),
        "headline numbers": _amount(field("figures").shared(row, others), 1.0),
        "quotations": _amount(field("quotations").shared(row, others), ENOUGH_QUOTED),
        "casts told": np.minimum(*casts),
        "cast told": np.maximum(*casts),
        "no cast told": (1 - casts[0]) * (1 - casts[1]),
        "other people": field("people").clash(row, others),
    }


def day_findings(index: Index, near: Near) -> Mapping[str, Row]:
    """Return the findings from when it was told and when it was, by name."""
    row, others, _ = near
    apart, main = index.apart(row, others), index.main_days_apart(row, others)
    steps = _ONE_HOT[np.where(np.isnan(apart), 0, np.searchsorted(STEPS, apart, "right"))]
    return {
        "undated": steps[:, 0],
        **{f"{first} days apart": steps[:, place] for place, first in enumerate(STEPS, start=1)},
        "same main day": (main == 0).astype(np.float64),
        "main days next": (main == 1).astype(np.float64),
        "main days apart": (main > 1).astype(np.float64),
        "days told": _amount(index.field("days").shared(row, others), ENOUGH),
        "other weekday": index.field("weekdays").clash(row, others),
        "other month": index.field("months").clash(row, others),
    }


def vetoed(index: Index, near: Near) -> Vetoes:
    """Return which pairs are two happenings of one kind: days apart, and the same thing measured otherwise.

    Quarterly results, monthly figures and tolls of other days are told in the same words, but for the figure.
    """
    row, others, _ = near
    measured, same = (index.field(name).shared(row, others) for name in ("measured", "measures"))
    vetoes: Vetoes = (measured > 0) & (same == 0) & (index.main_days_apart(row, others) >= OTHER_DAYS)
    return vetoes


def _amount(shared: Row, enough: float) -> Row:
    return np.minimum(shared, enough) / enough
