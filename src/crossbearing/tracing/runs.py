"""Runs of words that two documents share, and the chains that neighbouring runs make together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crossbearing.tracing.wording import SEED, Wording

REACH = 8  # words that an editor puts in or takes out in one place; a wider gap starts another passage
CROWDED = 12  # a seed that stands more often in a document tells of no place in it


@dataclass(frozen=True, slots=True, order=True)
class Run:
    """Words in a row that are the same in both: where they start on the left and the right, and how many."""

    left: int
    right: int
    length: int

    @property
    def left_end(self) -> int:
        """Return the place after the last word on the left."""
        return self.left + self.length

    @property
    def right_end(self) -> int:
        """Return the place after the last word on the right."""
        return self.right + self.length

    def overlaps(self, other: "Run") -> bool:
        """Return whether both use some word of the left, or some word of the right."""
        on_left = self.left < other.left_end and other.left < self.left_end
        return on_left or (self.right < other.right_end and other.right < self.right_end)

    def gap(self, other: "Run") -> int | None:
        """Return the words between this run and one that follows in both, None where it doesn't follow closely."""
        on_left, on_right = other.left - self.left_end, other.right - self.right_end
        return on_left + on_right if 0 <= on_left <= REACH and 0 <= on_right <= REACH else None


def shared_runs(left: Wording, right: Wording) -> list[Run]:
    """Return the longest runs of at least `SEED` words that both share, in the order of the left."""
    starts = set(_starts(left, right))
    runs = []
    for i, j in sorted(starts):
        if (i - 1, j - 1) not in starts:
            steps = 1
            while (i + steps, j + steps) in starts:
                steps += 1
            runs.append(Run(i, j, steps + SEED - 1))
    return runs


def _starts(left: Wording, right: Wording) -> Iterator[tuple[int, int]]:
    for seed in left.seeds.keys() & right.seeds.keys():
        here, there = left.seeds[seed], right.seeds[seed]
        if max(len(here), len(there)) <= CROWDED:
            yield from ((i, j) for i in here for j in there)


def chains(runs: Sequence[Run]) -> Iterator[tuple[Run, ...]]:
    """Yield chains of runs that follow each other closely in both documents, the one with the longest run first.

    A run that overlaps a chain yielded before is left out: words are taken from one place.
    """
    waiting = sorted(runs, key=lambda run: (-run.length, run.left, run.right))
    while waiting:
        chain = _grown(waiting[0], waiting)
        yield chain
        waiting = [run for run in waiting if not any(run.overlaps(link) for link in chain)]


def _grown(start: Run, runs: Sequence[Run]) -> tuple[Run, ...]:
    """Return the chain of closest followers and closest forerunners of a run."""
    chain = [start]
    while after := [(gap, run) for run in runs if (gap := chain[-1].gap(run)) is not None]:
        chain.append(min(after)[1])
    while before := [(gap, run) for run in runs if (gap := run.gap(chain[0])) is not None]:
        chain.insert(0, min(before)[1])
    return tuple(chain)
