"""Rows of what each report holds: the report, its claims, what it quotes."""

from collections.abc import Iterator

from crossbearing.rendering.tables.lookups import Lookups
from crossbearing.rendering.tables.rows import ClaimRow, QuoteRow, ReportRow
from crossbearing.values.claims import Claim
from crossbearing.values.ids import identify
from crossbearing.values.quotations import Quotation
from crossbearing.values.spans import Span


def list_reports(look: Lookups) -> Iterator[ReportRow]:
    """Yield a row a report, in order of publication."""
    publishers = dict(look.part.dependences.publishers)
    for key, report in look.known.reports.items():
        document = report.document
        yield ReportRow(
            story=look.story,
            report=key,
            start=0,
            end=len(document.text),
            text=document.text,
            path=document.path,
            outlet=document.outlet,
            publisher=publishers.get(key),
            title=document.title,
            title_end=document.title_end,
            authors=document.authors,
            published=document.published,
            published_basis=document.published_basis,
            url=document.url,
            language=document.language,
            media_type=document.media_type,
            sha256=document.sha256,
        )


def list_claims(look: Lookups) -> Iterator[ClaimRow]:
    """Yield a row a claim, reports in order of publication, their claims in text order."""
    told_in: dict[str, dict[str, None]] = {}
    for fact in look.known.facts.values():
        for key in (key for answer in fact.answers for key in answer.claim_ids):
            told_in.setdefault(key, {})[fact.id] = None
    for key, claim in look.known.claims.items():
        yield _claim(look, claim, tuple(told_in.get(key, ())))


def _claim(look: Lookups, claim: Claim, facts: tuple[str, ...]) -> ClaimRow:
    quantity = claim.quantity
    return ClaimRow(
        story=look.story,
        claim=claim.id,
        report=claim.document_id,
        start=claim.span.start,
        end=claim.span.end,
        text=claim.text,
        kind=claim.kind,
        polarity=claim.polarity,
        modality=claim.modality,
        number=quantity.value if quantity else None,
        low=quantity.low if quantity else None,
        high=quantity.high if quantity else None,
        unit=quantity.unit if quantity else None,
        counted=quantity.counted if quantity else None,
        number_start=quantity.span.start if quantity else None,
        number_end=quantity.span.end if quantity else None,
        when=look.times.get(claim.when) if claim.when else None,
        where=look.owners_of(claim.where),
        who=look.owners_of(claim.who),
        attributed_to=tuple(holder.text for holder in claim.attribution),
        facts=facts,
    )


def list_quotes(look: Lookups) -> Iterator[QuoteRow]:
    """Yield a row a quotation, reports in order of publication, quotations in text order."""
    utterances = {version.span: said.id for said in look.part.questions.utterances for version in said.versions}
    for report in look.known.reports.values():
        for quotation in report.annotations.quotations:
            utterance = utterances.get(quotation.span) or identify("u", quotation.span)
            yield _quote(look, quotation, utterance)


def _quote(look: Lookups, quotation: Quotation, utterance: str) -> QuoteRow:
    speaker_start, speaker_end = _ends(quotation.speaker)
    cue_start, cue_end = _ends(quotation.cue_span)
    return QuoteRow(
        story=look.story,
        quote=identify("q", quotation.span, quotation.text),
        utterance=utterance,
        report=quotation.span.document_id,
        start=quotation.span.start,
        end=quotation.span.end,
        text=quotation.text,
        direct=quotation.direct,
        speaker=look.owner_at(quotation.speaker),
        speaker_text=quotation.speaker_text,
        speaker_start=speaker_start,
        speaker_end=speaker_end,
        cue=quotation.cue,
        cue_start=cue_start,
        cue_end=cue_end,
    )


def _ends(span: Span | None) -> tuple[int, int] | tuple[None, None]:
    return (span.start, span.end) if span else (None, None)
