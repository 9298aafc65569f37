"""What a report leaves out that most of its episode's reports tell."""

from collections.abc import Iterator, Mapping
from statistics import median

from crossbearing.options import FramingOptions
from crossbearing.values.facts import Fact, Facts
from crossbearing.values.framings import Omission
from crossbearing.values.stories import Episode, Story

KINDS = frozenset({"quantity", "statement"})
MUCH_SHORTER = 0.5  # of the usual length of those that tell it: a brief item leaves out nearly everything


def omissions_of(story: Story, facts: Facts, options: FramingOptions) -> tuple[Omission, ...]:
    """Return each fact that half of an episode's reports, and never fewer than `told_by`, tell and another does not."""
    lengths = {report.document.id: len(report.annotations.tokens) for report in story.reports}
    told = [fact for fact in facts.facts if fact.kind in KINDS]
    found = (o for episode in story.episodes for fact in told for o in _missing(episode, fact, lengths, options))
    return tuple(sorted(found, key=lambda omission: (omission.document_id, -omission.told_by, omission.fact_id)))


def _missing(episode: Episode, fact: Fact, lengths: Mapping[str, int], options: FramingOptions) -> Iterator[Omission]:
    telling = {document for answer in fact.answers for document in answer.document_ids} & {*episode.document_ids}
    if len(telling) < max(options.told_by, 1, len(episode.document_ids) / 2):
        return
    usual = median(lengths[document] for document in telling)
    for document in episode.document_ids:
        if document not in telling and lengths[document] >= MUCH_SHORTER * usual:
            yield Omission(document, fact.id, len(telling))
