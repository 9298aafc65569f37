"""What ties the episodes of a story: one follows on another, corrects it, or merely lies after it."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from crossbearing.grouping.pile import Pile
from crossbearing.grouping.reasons import in_common, reason_between
from crossbearing.grouping.retellings import names_day
from crossbearing.values.reasons import Reason
from crossbearing.values.stories import Episode, Tie

Told = tuple[Episode, tuple[int, ...]]
"""An episode and its reports by their place in the pile."""

_CORRECTION = re.compile(r"\b(?:correction|corrected|corrects|clarification|an earlier version)\b", re.IGNORECASE)
HEAD_LENGTH = 400  # characters: where a report says that it corrects one
CORRECTED = "says that it corrects what was told before"


def tie(pile: Pile, episodes: Sequence[Told]) -> tuple[Tie, ...]:
    """Return how each episode hangs on the one before it, in order of their days; undated ones hang on none."""
    dated = [told for told in episodes if told[0].date]
    return tuple(_tied(pile, early, late) for early, late in pairwise(dated))


def _tied(pile: Pile, early: Told, late: Told) -> Tie:
    """Return the tie of two episodes: what the later one's reports lead with is theirs, the rest is background."""
    (before, olds), (after, news) = early, late
    corrections = [row for row in news if _CORRECTION.search(pile.reports[row].document.text[:HEAD_LENGTH])]
    if corrections:
        return Tie("corrects", after.id, before.id, _reason(pile, olds[0], corrections[0], CORRECTED))
    day = date.fromisoformat(before.date or "").toordinal()
    tellers = [row for row in news if names_day(pile.sketch(row).told, day)]
    if tellers:
        words = f"tells as background what was on {before.date}; {in_common(pile, olds[0], tellers[0])}"
        return Tie("follows", after.id, before.id, _reason(pile, olds[0], tellers[0], words))
    return Tie("earlier", after.id, before.id, _reason(pile, olds[0], news[0], in_common(pile, olds[0], news[0])))


def _reason(pile: Pile, early: int, late: int, words: str) -> Reason:
    return reason_between(pile, (early, late), "storyline", 1.0, words)
