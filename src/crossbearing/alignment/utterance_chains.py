"""Which quotations a report runs together as one saying, and which of those it has only put side by side."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise, product

from crossbearing.values.quotations import Quotation

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Chains:
    """The sayings of all reports, by the places of their quotations, in text order.

    `runs_on` are the pairs of sayings of which the later goes on with the earlier in a sentence of its own.
    """

    sayings: tuple[tuple[int, ...], ...]
    runs_on: tuple[Pair, ...]


def chains_of(quotations: Sequence[Quotation]) -> Chains:
    """Return what is one saying from the start: a sentence in parts, a clause with the words quoted in it."""
    place = {quotation.span: i for i, quotation in enumerate(quotations)}
    group, later = list(range(len(quotations))), []
    for i, quotation in enumerate(quotations):
        before = place.get(quotation.continues) if quotation.continues else None
        if i and quotations[i - 1].span.overlaps(quotation.span):
            group = _merged(group, i - 1, i)
        if before is not None and _in_one_sentence(quotations[before], quotation):
            group = _merged(group, before, i)
        elif before is not None:
            later.append((before, i))
    saying = {head: number for number, head in enumerate(sorted(set(group)))}
    members: list[list[int]] = [[] for _ in saying]
    for i, head in enumerate(group):
        members[saying[head]].append(i)
    links = {(saying[group[a]], saying[group[b]]) for a, b in later if group[a] != group[b]}
    return Chains(tuple(map(tuple, members)), tuple(sorted((min(link), max(link)) for link in links)))


def _merged(group: list[int], left: int, right: int) -> list[int]:
    low, high = sorted((group[left], group[right]))
    return [low if g == high else g for g in group]


def _in_one_sentence(before: Quotation, part: Quotation) -> bool:
    return part.text[:1].islower() and part.cue_span in (None, before.cue_span)


def run_together(
    clusters: Sequence[Collection[int]], chains: Chains, documents: Sequence[str]
) -> tuple[tuple[int, ...], ...]:
    """Return the clusters of sayings, those joined that a report runs together and none tells apart.

    What one report quotes in a row, "...," she said. "...", may be two sayings, as where another report
    has other words between them. `documents` holds the report of each saying.
    """
    of = {saying: number for number, cluster in enumerate(clusters) for saying in cluster}
    held = [set(cluster) for cluster in clusters]
    in_a_row = {*pairwise(range(len(documents))), *chains.runs_on}
    for earlier, later in chains.runs_on:
        one, other = of[earlier], of[later]
        if one != other and not _told_apart(held[one], held[other], documents, in_a_row):
            held[one] |= held[other]
            of |= dict.fromkeys(held[other], one)
            held[other] = set()
    return tuple(sorted(tuple(sorted(cluster)) for cluster in held if cluster))


def _told_apart(
    one: Collection[int], other: Collection[int], documents: Sequence[str], in_a_row: Collection[Pair]
) -> bool:
    """Return whether a report that tells both lets them nowhere follow on each other."""
    pairs = [(min(a, b), max(a, b)) for a, b in product(one, other) if documents[a] == documents[b]]
    return {documents[a] for a, _ in pairs} != {documents[pair[0]] for pair in pairs if pair in in_a_row}
