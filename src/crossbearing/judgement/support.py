"""Who stands behind an answer: reports, publishers, and independent origins. Copies count once."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from crossbearing.values.claims import Claim
from crossbearing.values.dependences import ONE_ORIGIN, Dependences, Lineage
from crossbearing.values.quotations import Borrowing
from crossbearing.values.spans import Span
from crossbearing.values.stories import Story


@dataclass(frozen=True, slots=True)
class Witnesses:
    """What support is counted from: lineages, who takes from which outlet where, publishers, sentences, outlets."""

    lineages: tuple[Lineage, ...]
    borrowings: Mapping[str, tuple[Borrowing, ...]]
    publishers: Mapping[str, str | None]
    sentences: Mapping[tuple[str, int], Span]
    outlets: Mapping[str, str]


def witnesses_of(story: Story, dependences: Dependences) -> Witnesses:
    """Return the lookups that counting needs."""
    taken: dict[str, list[Borrowing]] = {}
    for borrowing in dependences.borrowings:
        taken.setdefault(borrowing.span.document_id, []).append(borrowing)
    sentences = {
        (report.document.id, place): Span(report.document.id, sentence.start, sentence.end)
        for report in story.reports
        for place, sentence in enumerate(report.annotations.sentences)
    }
    borrowings = {document: tuple(rows) for document, rows in taken.items()}
    outlets = {report.document.id: _plain(report.document.outlet or "") for report in story.reports}
    return Witnesses(dependences.lineages, borrowings, dict(dependences.publishers), sentences, outlets)


def count_support(claims: Sequence[Claim], witnesses: Witnesses) -> tuple[int, int, int]:
    """Return how many reports, publishers and origins stand behind claims that give one answer.

    An unknown publisher counts as one of its own. Two documents have one origin for this answer when
    one republishes the other, when a passage that they share holds the claim, when both take it from the
    same outlet, when one takes it from the outlet of the other, or when both come from one house that does
    not name different outlets for it.
    """
    documents = sorted({claim.document_id for claim in claims})
    publishers = {witnesses.publishers.get(document) or document for document in documents}
    roots = {document: document for document in documents}
    for left, right in combinations(claims, 2):
        if left.document_id != right.document_id and _one_origin(left, right, witnesses):
            _unite(roots, left.document_id, right.document_id)
    return len(documents), len(publishers), len({_root(roots, document) for document in documents})


def _one_origin(left: Claim, right: Claim, witnesses: Witnesses) -> bool:
    ours, theirs = _outlets(left, witnesses), _outlets(right, witnesses)
    own = witnesses.outlets
    house = witnesses.publishers.get(left.document_id)
    if house and house == witnesses.publishers.get(right.document_id) and (ours == theirs or not (ours and theirs)):
        return True
    if ours & theirs or own.get(left.document_id) in theirs or own.get(right.document_id) in ours:
        return True
    pair = {left.document_id, right.document_id}
    lineages = (lineage for lineage in witnesses.lineages if {lineage.document_id, lineage.other_id} == pair)
    return any(lineage.kind in ONE_ORIGIN or _passage_holds(lineage, left, right) for lineage in lineages)


def _passage_holds(lineage: Lineage, left: Claim, right: Claim) -> bool:
    ends = ((p.left, p.right) for p in lineage.passages)
    return any(
        (a.overlaps(left.span) and b.overlaps(right.span)) or (a.overlaps(right.span) and b.overlaps(left.span))
        for a, b in ends
    )


def _outlets(claim: Claim, witnesses: Witnesses) -> frozenset[str]:
    """Return the outlets that the claim's own sentence is taken from."""
    sentence = witnesses.sentences.get((claim.document_id, claim.sentence))
    taken: Iterable[Borrowing] = witnesses.borrowings.get(claim.document_id, ())
    return frozenset(_plain(b.origin) for b in taken if sentence and not b.picture and sentence.overlaps(b.span))


def _plain(outlet: str) -> str:
    """Return an outlet's name as it is compared: "The Guardian" and "Guardian" are one."""
    return outlet.lower().removeprefix("the ")


def _root(roots: Mapping[str, str], document: str) -> str:
    while roots[document] != document:
        document = roots[document]
    return document


def _unite(roots: dict[str, str], left: str, right: str) -> None:
    first, second = sorted((_root(roots, left), _root(roots, right)))
    roots[second] = first
