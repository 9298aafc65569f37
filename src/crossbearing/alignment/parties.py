"""Whom a figure is of: the people or the country that the words for what is counted name, the bearer of an age."""

from collections.abc import Iterator, Mapping

from crossbearing.gazetteer import country_named, demonym_of
from crossbearing.values.claims import Claim
from crossbearing.values.entities import Entity
from crossbearing.values.reports import Report
from crossbearing.values.spans import Span

APPOSED = frozenset({", ", " (", ", aged ", ", then ", ", now ", ", then aged ", ", now aged ", " is ", " was "})
BEHIND = frozenset({" ", " boy ", " girl ", " man ", " woman "})


def parties_of(report: Report, claim: Claim, entities: Mapping[Span, Entity]) -> Iterator[str]:
    """Yield whom the words for what is counted name: a country or its people by the country's code, else the name.

    An age is that of the person named right beside it, else of one of those whom its clause names.
    """
    if claim.quantity is None:
        return
    counted = claim.quantity.counted_span or claim.quantity.span
    named = {span: entity for span, entity in entities.items() if counted.contains(span)}
    if claim.quantity.kind == "age":
        persons = {
            span: e for span, e in entities.items() if e.type == "person" and span.document_id == counted.document_id
        }
        beside = {
            span: e for span, e in persons.items() if stands_beside(report.document.text, span, claim.quantity.span)
        }
        named |= beside or {span: e for span, e in persons.items() if claim.span.contains(span)}
    yield from (country_named(e.name) or demonym_of(e.name) or e.id for e in named.values())


def stands_beside(text: str, name: Span, figure: Span) -> bool:
    """Return whether a name stands right before or behind a figure: "Ana Ruiz, 13", "13-year-old Ana Ruiz".

    `text` holds both; the spans count from its start.
    """
    before, behind = text[name.end : figure.start], text[figure.end : name.start]
    apposed = name.end <= figure.start and before in APPOSED
    return apposed or (figure.end <= name.start and behind in BEHIND)
