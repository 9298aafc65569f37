"""Rows of facts, their answers, and the timeline."""

from collections.abc import Iterable, Iterator

from crossbearing.rendering.tables.lookups import Lookups
from crossbearing.rendering.tables.precisions import name_precision
from crossbearing.rendering.tables.rows import AnswerRow, EventRow, FactRow
from crossbearing.values.facts import Answer, Fact, TimelineEvent

Evidence = tuple[str, int, int, str] | tuple[None, None, None, None]


def list_facts(look: Lookups) -> Iterator[FactRow]:
    """Yield a row a fact, in reading order."""
    for fact in look.known.facts.values():
        report, start, end, text = _evidence(look, _claims_of(fact))
        yield FactRow(
            story=look.story,
            fact=fact.id,
            question=fact.question,
            kind=fact.kind,
            status=fact.status,
            corroborated=fact.corroborated,
            difference=fact.difference,
            explanation=fact.explanation,
            answers=len(fact.answers),
            report=report,
            start=start,
            end=end,
            text=text,
        )


def list_answers(look: Lookups) -> Iterator[AnswerRow]:
    """Yield a row an answer, numbered within its fact, facts in reading order."""
    for fact in look.known.facts.values():
        for number, answer in enumerate(fact.answers, start=1):
            yield _answer(look, fact.id, number, answer)


def _answer(look: Lookups, fact_id: str, number: int, answer: Answer) -> AnswerRow:
    report, start, end, text = _evidence(look, answer.claim_ids)
    told = isinstance(answer.value, str)
    return AnswerRow(
        story=look.story,
        fact=fact_id,
        answer=number,
        value=str(answer.value) if told else None,
        number=None if answer.value is None or told else float(answer.value),
        low=answer.low,
        high=answer.high,
        unit=answer.unit,
        precision=name_precision(answer, look.first_claim(answer.claim_ids)),
        words=answer.words,
        reports=answer.reports,
        publishers=answer.publishers,
        origins=answer.origins,
        claims=answer.claim_ids,
        told_by=answer.document_ids,
        report=report,
        start=start,
        end=end,
        text=text,
    )


def list_events(look: Lookups) -> Iterator[EventRow]:
    """Yield a row a happening, earliest first, those without a date last."""
    for event in sorted(look.part.facts.timeline, key=lambda event: (event.date is None, event.date or "", event.id)):
        yield _event(look, event)


def _event(look: Lookups, event: TimelineEvent) -> EventRow:
    report, start, end, text = _evidence(look, event.claim_ids)
    return EventRow(
        story=look.story,
        event=event.id,
        date=event.date,
        title=event.title,
        claims=event.claim_ids,
        told_by=event.document_ids,
        report=report,
        start=start,
        end=end,
        text=text,
    )


def _claims_of(fact: Fact) -> Iterator[str]:
    return (key for answer in fact.answers for key in answer.claim_ids)


def _evidence(look: Lookups, claim_ids: Iterable[str]) -> Evidence:
    claim = look.first_claim(claim_ids)
    return (claim.document_id, claim.span.start, claim.span.end, claim.text) if claim else (None, None, None, None)
