"""The pairs of reports worth a decision: found from some reports outward, as far as likeness leads."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from crossbearing.grouping.columns import Places
from crossbearing.grouping.index import Index, Marks
from crossbearing.grouping.likeness import LEAST, Judged, Odds, judge

# It is worth saying why two reports don't share a story from a likeness of 0.1 on, and where they would be likely to
# share one but for the day and the figures.
NEARLY = -2.2
SAME_BUT_FOR_THE_DAY = 0.5
BLOCK = 256  # reports whose pairs are looked for at once

NOTHING = Odds(LEAST, LEAST)  # what a pair that is not near has


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """The reports, by their place in the index, that all is known of, and what is known.

    `near` holds, under each report, those that a chain of likeness leads to and those that it was nearly joined with.
    """

    explored: tuple[int, ...]
    near: Mapping[int, Mapping[int, Odds]]

    def odds(self, left: int, right: int) -> Odds:
        """Return the odds of a pair."""
        return self.near.get(left, {}).get(right, NOTHING)


def is_near_miss(odds: Odds) -> bool:
    """Return whether two reports come so near to one story that it is worth saying why they are not."""
    return odds.story >= NEARLY or odds.telling >= SAME_BUT_FOR_THE_DAY


def explore(index: Index, start: Iterable[int], join: float) -> Neighbourhood:
    """Return the neighbourhood of some reports: all that a chain of pairs of at least these odds leads to.

    Groups can only ever join along such a chain, so that what lies outside it can't change them. The stories
    right beside it, to which a reason of refusal may point, are explored too.
    """
    explored = np.zeros(len(index.sketches), dtype=np.bool_)
    first = _spread(index, explored, np.unique(np.fromiter(start, np.int64)), join)
    beside = _beside(first, explored)
    judged = _joined([*first, *_spread(index, explored, beside, join)])
    return Neighbourhood(tuple(np.flatnonzero(explored).tolist()), _worth(judged, len(explored), join))


def _spread(index: Index, explored: Marks, start: Places, join: float) -> list[Judged]:
    """Mark all that a chain leads to from the start as explored, and return the pairs on the way."""
    seen = explored.copy()
    seen[start] = True
    waiting, found = np.flatnonzero(seen & ~explored), []
    while len(waiting):
        rows, waiting = waiting[:BLOCK], waiting[BLOCK:]
        found.append(judge(index, index.near(rows, ~explored)))
        explored[rows] = True
        reached = np.unique(found[-1].right[found[-1].story >= join])
        waiting = np.union1d(waiting, reached[~seen[reached]])
        seen[reached] = True
    return found


def _beside(found: Sequence[Judged], explored: Marks) -> Places:
    """Return the reports not explored that were nearly joined with one that is."""
    missed = [judged.right[_near_misses(judged)] for judged in found]
    beside: Places = np.unique(np.concatenate([*missed, np.zeros(0, np.int64)]))
    return beside[~explored[beside]]


def _near_misses(judged: Judged) -> Marks:
    return (judged.story >= NEARLY) | (judged.telling >= SAME_BUT_FOR_THE_DAY)


def _joined(parts: Sequence[Judged]) -> Judged:
    return Judged(*(np.concatenate(column) for column in zip(*parts, strict=True)))


def _worth(judged: Judged, count: int, join: float) -> dict[int, dict[int, Odds]]:
    """Return the pairs of which a chain leads from one to the other, and the near misses, under both reports."""
    chains = _chains(judged, count, join)
    kept = (chains[judged.left] == chains[judged.right]) | _near_misses(judged)
    near: dict[int, dict[int, Odds]] = {}
    for left, right, story, telling in zip(*(column[kept].tolist() for column in judged), strict=True):
        odds = Odds(story, telling)
        near.setdefault(left, {})[right] = odds
        near.setdefault(right, {})[left] = odds
    return near


def _chains(judged: Judged, count: int, join: float) -> Places:
    """Return the least report that a chain leads to from each."""
    linked = judged.story >= join
    left, right = judged.left[linked], judged.right[linked]
    least = np.arange(count)
    while True:
        lower = least.copy()
        np.minimum.at(lower, left, least[right])
        np.minimum.at(lower, right, least[left])
        lower = np.minimum(lower, lower[lower])
        if np.array_equal(lower, least):
            return least
        least = lower
