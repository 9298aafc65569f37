"""TimeBank and AQUAINT, the training data of TempEval-3, scored as its scorer does.

After `TE3-evaluation.py` (UzZaman et al. 2013, SemEval task 1): of the TIMEX3 in the text (DATE, TIME, DURATION,
SET; the date of the document itself is given, not found), one found and one of the gold match *relaxed* where
they share a character, each once. Relaxed F1 is over those; value F1 counts of them only those whose value is the
gold's, letter by letter. `timex.py` says what our values map to.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from crossbearing.values.times import TimeExpression
from evaluation.halves import is_work
from evaluation.language.corpora import rows_of
from evaluation.language.counts import Counts
from evaluation.table import Row
from evaluation.times.reading import read_times
from evaluation.times.timex import parts_of, timex_of

Pair = tuple[Mapping[str, Any] | None, TimeExpression | None]  # of gold and found; None on the side that has none


@dataclass(frozen=True, slots=True)
class Scores:
    """Counts of spans that match and of those with the right value."""

    spans: Counts = field(default_factory=Counts)
    values: Counts = field(default_factory=Counts)

    def __add__(self, other: "Scores") -> "Scores":
        """Return the counts of both."""
        return Scores(self.spans + other.spans, self.values + other.values)


def measure(name: str, path: Path) -> Iterator[Row]:
    """Yield value F1 and relaxed span F1 of both halves. Raises FileNotFoundError."""
    scores = {"figure": Scores(), "work": Scores()}
    for row in rows_of(path):
        scores["work" if is_work(row["id"]) else "figure"] += scored(pairs_of(row))
    for half, found in scores.items():
        yield Row(f"{name} {half}, value F1", found.values.f1, found.values.note())
        yield Row(f"{name} {half}, relaxed span F1", found.spans.f1, found.spans.note())


def pairs_of(row: Mapping[str, Any]) -> list[Pair]:
    """Return gold and found expressions of a stored document, those that match together."""
    found = read_times(row["id"], row["text"], row["date"])
    return paired(row["labels"]["timex"], parts_of(found))


def paired(gold: Iterable[Mapping[str, Any]], found: Sequence[TimeExpression]) -> list[Pair]:
    """Return each of the gold with the first free one found that shares a character with it, and what is left over."""
    free = list(found)
    pairs: list[Pair] = []
    for one in gold:
        match = next((time for time in free if time.span.start < one["end"] and one["start"] < time.span.end), None)
        pairs.append((one, match))
        if match:
            free.remove(match)
    return [*pairs, *((None, time) for time in free)]


def scored(pairs: Iterable[Pair]) -> Scores:
    """Return the counts of the pairs."""
    return sum((_of_pair(gold, found) for gold, found in pairs), Scores())


def _of_pair(gold: Mapping[str, Any] | None, found: TimeExpression | None) -> Scores:
    both = gold is not None and found is not None
    right = gold is not None and found is not None and timex_of(found) == gold["value"]
    sides = (int(found is not None), int(gold is not None))
    return Scores(Counts(int(both), *sides), Counts(int(right), *sides))
