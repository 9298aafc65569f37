"""The timeline as entities of the schema Event."""

from collections.abc import Iterator, Mapping
from itertools import chain

from crossbearing.rendering.followthemoney.moments import list_dates
from crossbearing.rendering.followthemoney.schemata import ADDRESS, EVENT, is_party
from crossbearing.rendering.followthemoney.statements import Statement, Thing, quoted
from crossbearing.rendering.tables.lookups import Lookups
from crossbearing.rendering.wording import one_line
from crossbearing.values.claims import Claim
from crossbearing.values.facts import TimelineEvent
from crossbearing.values.spans import Span


def list_happenings(look: Lookups, things: Mapping[str, Thing]) -> Iterator[Thing]:
    """Yield the happenings that have a title; `things` are the entities that they may point at."""
    for event in look.part.facts.timeline:
        if one_line(event.title):
            claims = [look.known.claims[key] for key in event.claim_ids if key in look.known.claims]
            told = chain.from_iterable(_told(look, claim, things) for claim in claims)
            yield Thing(event.id, EVENT, (_name(event, claims), *_dates(look, event, claims), *told))


def _name(event: TimelineEvent, claims: list[Claim]) -> Statement:
    """Return the title with its place in the claim that it was taken from, without one where none holds it."""
    title = one_line(event.title)
    for claim in claims:
        at = claim.text.find(event.title)
        if at >= 0:
            start = claim.span.start + at
            span = Span(claim.document_id, start, start + len(event.title))
            return Statement("name", title, claim.document_id, (span,), event.title)
    return Statement("name", title)


def _dates(look: Lookups, event: TimelineEvent, claims: list[Claim]) -> Iterator[Statement]:
    """Yield the day that we judge it to be, and the words of each report that tells the same."""
    for prop, value in list_dates(event.date or ""):
        yield Statement(prop, value)
        for claim in claims:
            if claim.when and look.times.get(claim.when) == event.date:
                text = look.known.reports[claim.document_id].document.text
                yield Statement(prop, value, claim.document_id, (claim.when,), text[claim.when.start : claim.when.end])


def _told(look: Lookups, claim: Claim, things: Mapping[str, Thing]) -> Iterator[Statement]:
    """Yield what one claim tells: its words, the places and parties that it names, the report as proof."""
    if summary := quoted("summary", claim.span, claim.text):
        yield summary
    for span in (*claim.where, *claim.who):
        thing = things.get(look.owners.get(span, ""))
        if thing and thing.schema == ADDRESS and span in claim.where:
            yield Statement("location", _caption(thing), span.document_id, (span,))
            yield Statement("addressEntity", thing.id, span.document_id, (span,))
        elif thing and is_party(thing.schema) and span in claim.who:
            yield Statement("involved", thing.id, span.document_id, (span,))
    yield Statement("proof", claim.document_id, claim.document_id, (claim.span,))


def _caption(thing: Thing) -> str:
    return next(statement.value for statement in thing.statements if statement.prop == "name")
