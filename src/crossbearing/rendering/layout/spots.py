"""The places in the texts that the page leads to, beside the claims."""

from collections.abc import Iterator

from crossbearing.values.briefs import StoryBrief
from crossbearing.values.entities import EntityMention
from crossbearing.values.spans import Span


def cite(part: StoryBrief) -> dict[str, tuple[Span, ...]]:
    """Return by document the spans of sayings, names, borrowings, shared passages, word choices and ways of telling."""
    found: dict[str, dict[Span, None]] = {}
    for span in _spans(part):
        found.setdefault(span.document_id, {})[span] = None
    return {document_id: tuple(spans) for document_id, spans in found.items()}


def _spans(part: StoryBrief) -> Iterator[Span]:
    for report in part.story.reports:
        yield from (quotation.span for quotation in report.annotations.quotations)
    for utterance in part.questions.utterances:
        yield from (version.span for version in utterance.versions)
    for entity in part.entities:
        yield from (mention.span for mention in first_of_each(entity.mentions))
    for label in part.framings.labels:
        yield from (mention.span for mention in label.mentions)
    yield from (borrowing.span for borrowing in part.dependences.borrowings if not borrowing.picture)
    for lineage in part.dependences.lineages:
        for passage in lineage.passages:
            yield from (passage.left, passage.right)
    for feature in part.framings.features:
        yield from feature.evidence


def first_of_each(mentions: tuple[EntityMention, ...]) -> tuple[EntityMention, ...]:
    """Return the first mention of each form of a name."""
    return tuple({mention.text: mention for mention in reversed(mentions)}.values())
