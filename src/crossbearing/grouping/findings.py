"""What a pair of reports is judged by: one finding a line, each from 0 (nothing) to 1, a row of numbers one a pair."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from crossbearing.grouping.columns import Row
from crossbearing.grouping.index import Index, Near, Shared
from crossbearing.grouping.words import UNIT

ENOUGH = 3.0  # numbers or days in common, from which more tell no more
ENOUGH_QUOTED = 6.0  # runs of four quoted words in common: a quotation of nine words
ENOUGH_PLACES = 4.0 * UNIT  # weight of shared words of places: four that the background never saw
STEPS = (0, 1, 2, 3, 4, 7, 14, 46, 400)  # days between publications at which a new step begins
OTHER_DAYS = 7  # a toll or a count of one happening moves for some days
Vetoes = NDArray[np.bool_]
_ONE_HOT = np.eye(len(STEPS) + 1)


def text_findings(index: Index, near: Near, shared: Shared) -> Mapping[str, Row]:
    """Return the findings from what the reports tell, by name."""
    headlines = _told(index, shared, "headline")
    casts = _told(index, shared, "cast")
    return {
        "headline meaning": np.maximum(0.0, index.meaning(near)),
        "lead meaning": np.maximum(0.0, near.leads),
        "wording": _cosine(index, shared, "wording"),
        "phrases": _cosine(index, shared, "phrases"),
        "lead words": _cover(index, shared, "lead"),
        "headline words": _cosine(index, shared, "headline"),
        "headlines told": np.minimum(*headlines),
        "headline told": np.maximum(*headlines),
        "places": _amount(shared.of("places"), ENOUGH_PLACES),
        "deeds": _cover(index, shared, "deeds"),
        "numbers": _amount(shared.of("numbers"), ENOUGH),
        "headline numbers": _amount(shared.of("figures"), 1.0),
        "quotations": _amount(shared.of("quotations"), ENOUGH_QUOTED),
        "casts told": np.minimum(*casts),
        "cast told": np.maximum(*casts),
        "no cast told": (1 - casts[0]) * (1 - casts[1]),
        "other people": _clash(index, shared, "people"),
    }


def day_findings(index: Index, near: Near, shared: Shared) -> Mapping[str, Row]:
    """Return the findings from when it was told and when it was, by name."""
    apart, main = index.apart(near), index.main_days_apart(near)
    steps = _ONE_HOT[np.where(np.isnan(apart), 0, np.searchsorted(STEPS, apart, "right"))]
    return {
        "undated": steps[:, 0],
        **{f"{first} days apart": steps[:, place] for place, first in enumerate(STEPS, start=1)},
        "same main day": (main == 0).astype(np.float64),
        "main days next": (main == 1).astype(np.float64),
        "main days apart": (main > 1).astype(np.float64),
        "days told": _amount(shared.of("days"), ENOUGH),
        "other weekday": _clash(index, shared, "weekdays"),
        "other month": _clash(index, shared, "months"),
    }


def vetoed(index: Index, near: Near, shared: Shared) -> Vetoes:
    """Return which pairs are two happenings of one kind: days apart, and the same thing measured otherwise.

    Quarterly results, monthly figures and tolls of other days are told in the same words, but for the figure.
    """
    measured, same = shared.of("measured"), shared.of("measures")
    vetoes: Vetoes = (measured > 0) & (same == 0) & (index.main_days_apart(near) >= OTHER_DAYS)
    return vetoes


def _cosine(index: Index, shared: Shared, name: str) -> Row:
    lengths = index.lengths[name][shared.left] * index.lengths[name][shared.right]
    cosine: Row = np.divide(shared.of(name), lengths, out=np.zeros_like(lengths), where=lengths > 0)
    return cosine


def _cover(index: Index, shared: Shared, name: str) -> Row:
    """Return what both share of the lighter bag: a short report can be wholly inside a long one."""
    least = np.minimum(index.totals[name][shared.left], index.totals[name][shared.right])
    cover: Row = np.divide(shared.of(name), least, out=np.zeros_like(least), where=least > 0)
    return cover


def _clash(index: Index, shared: Shared, name: str) -> Row:
    """Return 1 where both hold words and none in common, else 0."""
    both = (index.totals[name][shared.left] > 0) & (index.totals[name][shared.right] > 0)
    clash: Row = (both & (shared.of(name) == 0)).astype(np.float64)
    return clash


def _told(index: Index, shared: Shared, name: str) -> tuple[Row, Row]:
    """Return the share of the left one's words that the right one says, and the other way round.

    Nothing to say counts as said.
    """
    totals = index.totals[name]
    return (
        _share(shared.of(f"{name} told"), totals[shared.left]),
        _share(shared.of(f"{name} tells"), totals[shared.right]),
    )


def _share(part: Row, whole: Row) -> Row:
    share: Row = np.divide(part, whole, out=np.ones_like(whole), where=whole > 0)
    return share


def _amount(shared: Row, enough: float) -> Row:
    return np.minimum(shared, enough) / enough
