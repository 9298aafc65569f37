"""The pairs of reports worth a decision: found from some reports outward, as far as likeness leads."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np

from crossbearing.grouping.index import Index, Marks
from crossbearing.grouping.likeness import LEAST, Odds, odds_near

# It is worth saying why two reports don't share a story from a likeness of 0.1 on, and where they tell the same but
# for the day and the figures.
NEARLY = -2.2
SAME_BUT_FOR_THE_DAY = 3.0


NOTHING = Odds(LEAST, LEAST)  # what a pair without rare words in common has


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """The reports, by their place in the index, that all is known of, and each with those near it.

    `beyond` are reports not explored yet, each with the explored ones near it; `explored` marks the others.
    """

    explored: Marks
    near: dict[int, dict[int, Odds]] = field(default_factory=dict)
    beyond: dict[int, dict[int, Odds]] = field(default_factory=dict)

    def add(self, row: int, odds: Mapping[int, Odds]) -> None:
        """Take up a report with those not explored that are near it."""
        self.explored[row] = True
        self.near[row] = {**self.beyond.pop(row, {}), **odds}
        for other, value in odds.items():
            self.beyond.setdefault(other, {})[row] = value

    def odds(self, left: int, right: int) -> Odds:
        """Return the odds of a pair of which one is explored."""
        return self.near.get(left, self.near.get(right, {})).get(right if left in self.near else left, NOTHING)


def is_near_miss(odds: Odds) -> bool:
    """Return whether two reports come so near to one story that it is worth saying why they are not."""
    return odds.story >= NEARLY or odds.telling >= SAME_BUT_FOR_THE_DAY


def explore(index: Index, start: Iterable[int], join: float) -> Neighbourhood:
    """Return the neighbourhood of some reports: all that a chain of pairs of at least these odds leads to.

    Groups can only ever join along such a chain, so that what lies outside it can't change them. The stories
    right beside it, to which a reason of refusal may point, are explored too.
    """
    found = Neighbourhood(np.zeros(len(index.sketches), dtype=np.bool_))
    beside = _spread(index, found, start, join)
    _spread(index, found, sorted(beside), join)
    return found


def _spread(index: Index, found: Neighbourhood, start: Iterable[int], join: float) -> set[int]:
    """Add all that a chain leads to from the start; return the reports that were nearly joined to it."""
    waiting, beside = sorted(set(start) - found.near.keys()), set[int]()
    seen = {*found.near, *waiting}
    while waiting:
        row = waiting.pop()
        found.add(row, odds_near(index, row, found.explored))
        joined = {other for other, odds in found.near[row].items() if odds.story >= join}
        beside.update(other for other, odds in found.near[row].items() if is_near_miss(odds))
        waiting.extend(joined - seen)
        seen |= joined
    return beside - seen
