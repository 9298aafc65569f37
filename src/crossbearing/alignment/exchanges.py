"""Clauses of two reports that tell one thing, but for one name or one time exchanged for another."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from crossbearing.alignment.cast import Cast
from crossbearing.alignment.likening import Likeness, Slots, liken
from crossbearing.alignment.rivals import are_rivals
from crossbearing.alignment.slots import Clause
from crossbearing.linking import pairs_sharing
from crossbearing.linking.agglomeration import Pair

ENOUGH = 2  # words or names that both clauses tell: fewer say too little to be one thing
Rank = tuple[float, bool]


@dataclass(frozen=True, slots=True)
class Exchange:
    """Two clauses, and the slots in which alone they differ."""

    clauses: tuple[Clause, Clause]
    slots: Slots


def exchanges_in(clauses: Sequence[Clause], cast: Cast) -> Iterator[Exchange]:
    """Yield each pair of clauses of two reports that differ in one slot, and surely tell one thing.

    A clause has one partner in another report, the one most like it: if that has the same names and times, what is
    told elsewhere in much the same words is another thing.
    """
    compared = {(i, j): liken(clauses[i], clauses[j]) for i, j in _candidates(clauses, cast)}
    best = _best(clauses, compared)
    for (i, j), found in compared.items():
        left, right = clauses[i], clauses[j]
        nearest = max(best[i, right.report], best[j, left.report]) <= (found.score, False)
        if found.differing and nearest and are_rivals(left, right, found, cast):
            yield Exchange((left, right), found.differing)


def _candidates(clauses: Sequence[Clause], cast: Cast) -> Iterator[Pair]:
    """Yield the pairs of clauses of two reports of one time that share words enough, one that is no name among them."""
    told = [clause.lemmas | {slot.key for slot in clause.slots} for clause in clauses]
    for i, j in pairs_sharing(told):
        left, right = clauses[i], clauses[j]
        worded = len(told[i] & told[j]) >= ENOUGH and not left.lemmas.isdisjoint(right.lemmas)
        if worded and left.report != right.report and _are_of_one_time(left, right, cast):
            yield i, j


def _are_of_one_time(left: Clause, right: Clause, cast: Cast) -> bool:
    """Return whether two reports are of one episode, or of one day: a date that one has wrong may part episodes."""
    one_day = left.published is not None and left.published == right.published
    return one_day or cast.episodes.get(left.report) == cast.episodes.get(right.report)


def _best(clauses: Sequence[Clause], compared: Mapping[Pair, Likeness]) -> dict[tuple[int, str], Rank]:
    """Return how much like each clause its partner in another report is, and whether that agrees with it."""
    best: dict[tuple[int, str], Rank] = {}
    for (i, j), found in compared.items():
        for key in ((i, clauses[j].report), (j, clauses[i].report)):
            best[key] = max(best.get(key, (0.0, False)), (found.score, found.agree))
    return best
