"""Passages that two documents share, word for word or with small edits."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import LCSseq

from crossbearing.options import TracingOptions
from crossbearing.tracing.runs import Run, chains, shared_runs
from crossbearing.tracing.wording import Wording
from crossbearing.values.dependences import Passage

MARGIN = 4  # words beside a chain in which shorter runs are looked for ("Afghan troops [reportedly] called")
GAP = 1.0  # what an edit takes from a passage, a shared word giving 1: a lone word beyond an edit adds nothing
LOSS = 0.5  # what each word of one side alone takes
ALIKE = 0.65  # words shared, of all words in a passage: below it the two tell one thing in their own words
WEIGHT = 2.5  # rarity of the shared words together: below it a passage is a stock phrase ("said in a statement on")
SAYING_WEIGHT = 1.5  # the same inside quotation marks, where the words are given as one speaker's own


@dataclass(frozen=True, slots=True)
class Stretch:
    """A shared passage as runs of words; `quoted` says whether both sides stand in quotation marks."""

    runs: tuple[Run, ...]
    matched: int
    quoted: bool
    passage: Passage


def shared_stretches(left: Wording, right: Wording, options: TracingOptions) -> tuple[Stretch, ...]:
    """Return the passages that both documents share, in the order of the left."""
    found: list[Stretch] = []
    for chain in chains(shared_runs(left, right)):
        if sum(run.length for run in chain) + 2 * MARGIN < options.passage_words:
            continue
        stretch = _stretch(left, right, _best_part(_aligned(left, right, chain)))
        taken = (run.overlaps(used) for run in stretch.runs for other in found for used in other.runs)
        if _tells(stretch, left, options) and not any(taken):
            found.append(stretch)
    return tuple(sorted(found, key=lambda stretch: stretch.runs))


def _aligned(left: Wording, right: Wording, chain: Sequence[Run]) -> list[Run]:
    """Return the chain's runs with the shorter ones between and beside them, in order."""
    first, last = chain[0], chain[-1]
    head = Run(max(0, first.left - MARGIN), max(0, first.right - MARGIN), 0)
    foot = Run(min(len(left.words), last.left_end + MARGIN), min(len(right.words), last.right_end + MARGIN), 0)
    aligned: list[Run] = []
    for before, after in pairwise((head, *chain, foot)):
        aligned += (before, *_between(left, right, before, after))
    return [run for run in aligned if run.length]


def _between(left: Wording, right: Wording, before: Run, after: Run) -> Iterator[Run]:
    """Yield the runs of the longest common sequence of the words between two runs."""
    ours = left.words[before.left_end : after.left]
    theirs = right.words[before.right_end : after.right]
    for step in LCSseq.opcodes(ours, theirs):
        if step.tag == "equal":
            length = step.src_end - step.src_start
            yield Run(before.left_end + step.src_start, before.right_end + step.dest_start, length)


def _best_part(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Return the runs in a row that score best: a point for each shared word, less what the gaps cost."""
    best: tuple[float, int, int] = (0.0, 0, 0)
    score, first = 0.0, 0
    for place, run in enumerate(runs):
        score -= _cost(runs[place - 1], run) if place else 0.0
        if score <= 0:
            score, first = 0.0, place
        score += run.length
        best = max(best, (score, first, place + 1), key=lambda part: part[0])
    return tuple(runs[best[1] : best[2]])


def _cost(before: Run, after: Run) -> float:
    apart = after.left - before.left_end + after.right - before.right_end
    return GAP + LOSS * apart / 2 if apart else 0.0


def _tells(stretch: Stretch, left: Wording, options: TracingOptions) -> bool:
    """Return whether a passage is long, dense and telling enough to have been taken from somewhere."""
    first, last = stretch.runs[0], stretch.runs[-1]
    covered = last.left_end - first.left + last.right_end - first.right
    weight = sum(left.weights[run.left + step] for run in stretch.runs for step in range(run.length))
    dense = stretch.matched >= options.passage_words and 2 * stretch.matched >= ALIKE * covered
    return dense and weight >= (SAYING_WEIGHT if stretch.quoted else WEIGHT)


def _stretch(left: Wording, right: Wording, runs: tuple[Run, ...]) -> Stretch:
    first, last = runs[0], runs[-1]
    here = left.span(first.left, last.left_end)
    there = right.span(first.right, last.right_end)
    passage = Passage(here, left.text[here.start : here.end], there, right.text[there.start : there.end])
    both = [left.quoted[run.left + n] and right.quoted[run.right + n] for run in runs for n in range(run.length)]
    return Stretch(runs, len(both), 2 * sum(both) > len(both), passage)
