"""What a report leaves out that most of its episode's reports tell."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from statistics import median

from crossbearing.options import FramingOptions
from crossbearing.values.facts import Fact, Facts
from crossbearing.values.framings import Omission
from crossbearing.values.stories import Episode, Story

KINDS = frozenset({"quantity", "statement"})
MUCH_SHORTER = 0.5  # of the usual length of those that tell it: a brief item leaves out nearly everything


def omissions_of(story: Story, facts: Facts, options: FramingOptions) -> tuple[Omission, ...]:
    """Return each fact that half of an episode's reports, and never fewer than `told_by`, tell and another does not.

    A much shorter report has no room for it, and one that was out before all that tell it may not have known it.
    """
    known = _Known(
        {report.document.id: len(report.annotations.tokens) for report in story.reports},
        {report.document.id: report.document.published for report in story.reports},
    )
    told = [fact for fact in facts.facts if fact.kind in KINDS]
    found = (o for episode in story.episodes for fact in told for o in _missing(episode, fact, known, options))
    return tuple(sorted(found, key=lambda omission: (omission.document_id, -omission.told_by, omission.fact_id)))


@dataclass(frozen=True, slots=True)
class _Known:
    """The words of each document, and when it was published (ISO)."""

    lengths: Mapping[str, int]
    published: Mapping[str, str | None]


def _missing(episode: Episode, fact: Fact, known: _Known, options: FramingOptions) -> Iterator[Omission]:
    telling = {document for answer in fact.answers for document in answer.document_ids} & {*episode.document_ids}
    if len(telling) < max(options.told_by, 1, len(episode.document_ids) / 2):
        return
    usual = median(known.lengths[document] for document in telling)
    for document in episode.document_ids:
        short = known.lengths[document] < MUCH_SHORTER * usual
        if document not in telling and not short and not _is_earlier(document, telling, known.published):
            yield Omission(document, fact.id, len(telling))


def _is_earlier(document: str, telling: Iterable[str], published: Mapping[str, str | None]) -> bool:
    """Return whether a report was out before each of those that tell the fact; False where a date is not known.

    A time of the day counts only where both have one.
    """
    own = published[document]
    others = [published[other] for other in telling]
    if own is None:
        return False
    return all(other is not None and own[: len(other)] < other[: len(own)] for other in others)
