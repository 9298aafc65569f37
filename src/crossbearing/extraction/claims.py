"""One claim a clause, and one a quantity; each with the stretch of text that says it."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from crossbearing.extraction.certainty import modality_of, polarity_of
from crossbearing.extraction.clauses import Clause, clauses_of
from crossbearing.extraction.dating import date_clauses
from crossbearing.extraction.reach import own_of
from crossbearing.extraction.roles import object_of, subject_of
from crossbearing.extraction.tenses import tense_of
from crossbearing.options import ExtractionOptions
from crossbearing.syntax import Tree, datelines_of
from crossbearing.values.annotations import Annotations
from crossbearing.values.claims import Claim
from crossbearing.values.documents import Document
from crossbearing.values.ids import identify
from crossbearing.values.quantities import Quantity
from crossbearing.values.quotations import Holder
from crossbearing.values.spans import Span

QUOTATION_MARKS = (("“", "”"), ('"', '"'), ("«", "»"))
STATE_BOUNDS = frozenset({"since"})
PLACES = frozenset({"place", "facility"})
PARTY = re.compile(r"\b[DIR][-–]$")  # an American party before the state: "D-Calif."


@dataclass(frozen=True, slots=True)
class _Reading:
    """What every step here looks things up in; `times` can date a deed, `dated` is each clause's, by its head."""

    document: Document
    layers: Annotations
    tree: Tree
    datelines: tuple[tuple[int, int], ...]
    times: tuple[Span, ...]
    dated: Mapping[int, Span]


def extract(
    document: Document,
    annotations: Annotations,
    options: ExtractionOptions,  # noqa: ARG001 - no choice yet
) -> tuple[Claim, ...]:
    """Return the report's claims in text order: what is told clause by clause, and every quantity.

    A question tells nothing, so its clauses make no claims.
    """
    tree = Tree(annotations.tokens)
    clauses = clauses_of(tree, annotations.sentences)
    times = _dating(document, annotations)
    dated = date_clauses(tree, clauses, times)
    reading = _Reading(document, annotations, tree, datelines_of(document.text), times, dated)
    told = [_claim(reading, clause, None) for clause in clauses if not _asks(reading, clause)]
    counted = [_claim(reading, clause, quantity) for quantity, clause in _with_clause(reading, clauses)]
    return tuple(sorted((*told, *counted), key=lambda claim: (claim.span, claim.kind, claim.id)))


def _asks(reading: _Reading, clause: Clause) -> bool:
    sentence = reading.layers.sentences[clause.sentence]
    return reading.document.text[sentence.start : sentence.end].rstrip("\"'”’)").endswith("?")


def _with_clause(reading: _Reading, clauses: tuple[Clause, ...]) -> Iterator[tuple[Quantity, Clause]]:
    """Yield each quantity with the smallest clause that holds it; one outside all gets its sentence's first."""
    for quantity in reading.layers.quantities:
        if (joined := _verb_before(reading, quantity, clauses)) is not None:
            yield quantity, joined
            continue
        spans = [(clause, _span_of(reading, clause.tokens)) for clause in clauses]
        holding = [(span.end - span.start, clause) for clause, span in spans if span.overlaps(quantity.span)]
        if holding:
            yield quantity, min(holding, key=lambda pair: (pair[0], pair[1].head))[1]


def _verb_before(reading: _Reading, quantity: Quantity, clauses: tuple[Clause, ...]) -> Clause | None:
    """Return the clause of a joined verb right before the quantity that the parse gives no object.

    In "killed 85 people and wounded 200 more" the parse joins the second number to the first.
    """
    tokens = reading.tree.tokens
    before = bisect_left(tokens, quantity.span.start, key=lambda token: token.start) - 1
    if before < 0 or tokens[before].relation != "conj" or reading.tree.children(before, "obj", "ccomp", "obl"):
        return None
    return next((clause for clause in clauses if clause.head == before), None)


def _claim(reading: _Reading, clause: Clause, quantity: Quantity | None) -> Claim:
    tree, document, head = reading.tree, reading.document, clause.head
    span = _evidence(reading, clause, quantity)
    word = tree.tokens[head]
    return Claim(
        id=identify("c", span, quantity.span if quantity else head),
        document_id=document.id,
        span=span,
        text=document.text[span.start : span.end],
        kind="quantity" if quantity else "happening",
        predicate=_deed(tree, head),
        predicate_span=Span(document.id, word.start, word.end),
        subject=subject_of(tree, document, head),
        object=object_of(tree, document, head),
        quantity=quantity,
        when=_when(reading, clause, span, quantity),
        where=_own(reading, span, _names(reading, span, places=True), quantity),
        who=_names(reading, span, places=False),
        polarity=polarity_of(tree, head),
        modality=modality_of(tree, head),
        attribution=_holders(reading, word.start),
        sentence=clause.sentence,
        tense=tense_of(tree, head),
    )


def _deed(tree: Tree, head: int) -> str:
    """Return the predicate's lemma with its particle ("set off")."""
    particles = (tree.tokens[i].lemma for i in tree.children(head, "compound:prt"))
    return " ".join((tree.tokens[head].lemma, *particles)).lower()


def _span_of(reading: _Reading, tokens: tuple[int, ...]) -> Span:
    """Return the stretch from the first token to the last, without a dateline that the parse takes in."""
    words = [reading.tree.tokens[i] for i in tokens]
    datelines = [end for start, end in reading.datelines if start <= words[0].start < end < words[-1].end]
    told = [word for word in words if not datelines or word.start >= datelines[0]]
    return Span(reading.document.id, told[0].start, told[-1].end)


def _evidence(reading: _Reading, clause: Clause, quantity: Quantity | None) -> Span:
    """Return the clause's stretch, widened to hold the quantity and what it counts."""
    span = _span_of(reading, clause.tokens)
    parts = [span]
    if quantity:
        parts.append(quantity.span)
        parts.extend([quantity.counted_span] if quantity.counted_span else [])
    return _closed(
        reading.document.text, Span(span.document_id, min(p.start for p in parts), max(p.end for p in parts))
    )


def _closed(text: str, span: Span) -> Span:
    """Return the span with the quotation mark that closes one opened in it, where that follows at once."""
    inside = text[span.start : span.end]
    for opening, closing in QUOTATION_MARKS:
        unbalanced = inside.count(opening) > inside.count(closing) if opening != closing else inside.count(opening) % 2
        end = text.find(closing, span.end, span.end + 2)
        if unbalanced and end >= 0:
            return Span(span.document_id, span.start, end + 1)
    return span


def _dating(document: Document, layers: Annotations) -> tuple[Span, ...]:
    """Return the time expressions that can date a deed: "since 2013" says when a state began, so it dates nothing."""
    return tuple(time.span for time in layers.times if not _bounds_a_state(document.text, time.span))


def _when(reading: _Reading, clause: Clause, span: Span, quantity: Quantity | None) -> Span | None:
    """Return the time that dates the clause; of a figure beside others its own ("from 16 a year earlier")."""
    dated = reading.dated.get(clause.head)
    inside = [time for time in reading.times if span.contains(time)]
    own = _own(reading, span, inside, quantity)
    if dated in own or own == tuple(inside):
        return dated
    return own[0] if own else None


def _own(reading: _Reading, span: Span, found: Sequence[Span], quantity: Quantity | None) -> tuple[Span, ...]:
    """Return what of the clause's places or times is told of the quantity, all of it for a happening.

    A quantity in other units in brackets is the one before it, and parts that one from nothing.
    """
    inside = (each for each in reading.layers.quantities if span.contains(each.span))
    beside = [each for each in inside if each.converts is None]
    told = quantity and (quantity.converts or quantity.span)
    own = next((each for each in beside if each.span == told), None)
    return own_of(found, own, beside, reading.document.text) if own else tuple(found)


def _bounds_a_state(text: str, time: Span) -> bool:
    before = text[max(0, time.start - 8) : time.end].lower().split()
    return any(word in STATE_BOUNDS for word in before[:2])


def _names(reading: _Reading, span: Span, *, places: bool) -> tuple[Span, ...]:
    inside = (m for m in reading.layers.mentions if span.contains(m.span))
    text = reading.document.text
    return tuple(m.span for m in inside if (m.type in PLACES) == places and not _is_seat(text, m.span))


def _is_seat(text: str, name: Span) -> bool:
    """Return whether a name tells whom a member of a parliament sits for: nothing happens at "(R-Ky.)"."""
    return bool(PARTY.search(text, max(0, name.start - 3), name.start))


def _holders(reading: _Reading, at: int) -> tuple[Holder, ...]:
    """Return whom the clause is attributed to, innermost first."""
    over: Iterable[Holder] = (h for h in reading.layers.attributions if h.content.start <= at < h.content.end)
    return tuple(sorted(over, key=lambda h: (h.content.end - h.content.start, h.span)))
