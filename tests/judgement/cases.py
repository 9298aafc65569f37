"""Claims, stories and dependences made by hand, for the tests of judgement."""

from dataclasses import replace

from crossbearing.judgement.support import Witnesses, witnesses_of
from crossbearing.values.annotations import Annotations, Sentence
from crossbearing.values.claims import Claim
from crossbearing.values.dependences import Dependences, Lineage, Passage
from crossbearing.values.documents import Document
from crossbearing.values.quantities import Quantity
from crossbearing.values.quotations import Borrowing
from crossbearing.values.reports import Report
from crossbearing.values.spans import Span
from crossbearing.values.stories import Episode, Story
from crossbearing.values.times import Operation, TimeExpression

Bounds = tuple[float | None, float | None, float | None]
LENGTH = 100  # characters of a sentence


def quantity(span: Span, words: str, bounds: Bounds, hedge: str | None = None) -> Quantity:
    """Return a count of boats."""
    return Quantity(span, words, *bounds, "count", "boats", "boats", None, hedge, 0)


def sum_of(document: str, value: float, unit: str, *, sentence: int = 0, converts: Claim | None = None) -> Claim:
    """Return a claim of a sum of money, which may tell again that of another claim."""
    made = claim(document, value, hedge=unit, sentence=sentence)
    assert made.quantity
    first = converts.quantity.span if converts and converts.quantity else None
    span = Span(document, made.quantity.span.start + 20 * bool(converts), made.quantity.span.end + 20 * bool(converts))
    return replace(
        made, quantity=replace(made.quantity, kind="money", unit=unit, hedge=None, span=span, converts=first)
    )


def claim(  # noqa: PLR0913 - what the cases vary
    document: str,
    value: float | Bounds | None = None,
    *,
    hedge: str | None = None,
    deed: str = "sell",
    when: Span | None = None,
    sentence: int = 0,
    modality: str = "happened",
    tense: str | None = "past",
) -> Claim:
    """Return a claim of a sentence of a document: a count with this value (or value, low, high), or a happening."""
    span = Span(document, sentence * LENGTH, sentence * LENGTH + 40)
    bounds = value if isinstance(value, tuple) else (value, None, None)
    number = Span(document, span.start + 10, span.start + 12)
    counted = (
        None if value is None else quantity(number, f"{hedge or ''} {bounds[0] or 'dozens'}".strip(), bounds, hedge)
    )
    return Claim(
        id=f"c-{document}-{sentence}-{value}-{hedge}", document_id=document, span=span, text=f"They {deed} boats today",
        kind="quantity" if counted else "happening", predicate=deed, predicate_span=None, subject=None, object=None,
        quantity=counted, when=when, where=(), who=(), polarity="affirmed", modality=modality,
        attribution=(), sentence=sentence, tense=tense,
    )  # fmt: skip


def time(document: str, value: str, start: int = 50) -> TimeExpression:
    """Return a time expression."""
    return TimeExpression(Span(document, start, start + 5), "today", Operation("absolute", 0, (value,)), value)


def story(
    *claims: Claim, published: dict[str, str] | None = None, times: tuple[TimeExpression, ...] = (),
    day: str | None = None,
) -> Story:  # fmt: skip
    """Return a story of one report for each document that the claims are of, in one episode."""
    dates, documents = published or {}, sorted({claim.document_id for claim in claims})
    reports = tuple(
        Report(
            Document(d, f"{d}.txt", "", "", "text/plain", outlet=f"The {d.title()}", published=dates.get(d)),
            Annotations(
                d,
                sentences=tuple(Sentence(i * LENGTH, (i + 1) * LENGTH - 1, 0, 0) for i in range(9)),
                times=tuple(t for t in times if t.span.document_id == d),
            ),
            tuple(c for c in claims if c.document_id == d),
        )
        for d in documents
    )
    return Story("s", "", reports, (Episode("e", "", day, tuple(documents)),))


def lineage(left: Claim, right: Claim, kind: str) -> Lineage:
    """Return a lineage of two documents whose shared passage holds both claims."""
    passage = Passage(left.span, left.text, right.span, right.text)
    return Lineage(left.document_id, right.document_id, kind, (passage,))


def borrowing(taken: Claim, origin: str) -> Borrowing:
    """Return a borrowing from an outlet in the claim's sentence."""
    start = taken.span.end + 5
    return Borrowing(Span(taken.document_id, start, start + len(origin)), origin, origin)


def witnesses(
    *claims: Claim, lineages: tuple[Lineage, ...] = (), borrowings: tuple[Borrowing, ...] = (),
    publishers: dict[str, str | None] | None = None,
) -> Witnesses:  # fmt: skip
    """Return what support is counted from."""
    return witnesses_of(story(*claims), Dependences(lineages, borrowings, tuple((publishers or {}).items())))
