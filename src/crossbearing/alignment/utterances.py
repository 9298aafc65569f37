"""The versions of one saying: parts of an interrupted quotation, and its wordings across reports."""

from collections.abc import Iterator
from itertools import combinations

from crossbearing.alignment.utterance_chains import Chains, Pair, chains_of, run_together
from crossbearing.alignment.utterance_likeness import Version, compare, version_of
from crossbearing.linking.agglomeration import VETO, agglomerate
from crossbearing.models import embed
from crossbearing.values.entities import Entity
from crossbearing.values.ids import identify
from crossbearing.values.questions import Utterance
from crossbearing.values.reasons import Reason
from crossbearing.values.spans import Span
from crossbearing.values.stories import Story

JOINED_FROM = 0.5  # mean likeness of two groups; on the development clusters 0.5 and 0.52 are best, 0.48 worse
UNSCORED = 0.25  # pairs that were not compared: between chance (0.15) and a shared topic (0.35)
COMMON = 40  # quotations that hold a word beyond which it proposes no pairs


def join_utterances(story: Story, entities: tuple[Entity, ...]) -> tuple[Utterance, ...]:
    """Return every quotation of the story in exactly one utterance, with why versions were joined.

    Parts of one interrupted sentence, and a clause with the words quoted in it, are one saying from
    the start. Sayings join when their words or their meaning agree and nothing forbids it: another
    named speaker (but for the same words), other figures. Sentences that a report runs together follow
    each other into one utterance, unless a report tells them apart.
    """
    versions = _versions(story, entities)
    chains = chains_of([version.quotation for version in versions])
    told = [[versions[i] for i in saying] for saying in chains.sayings]
    scores, reasons = _scored(told, chains)
    clusters = agglomerate(len(told), scores, JOINED_FROM, UNSCORED)
    documents = [saying[0].quotation.span.document_id for saying in told]
    joined = run_together(clusters, chains, documents)
    return tuple(_utterance(cluster, chains, versions, reasons) for cluster in joined)


def _versions(story: Story, entities: tuple[Entity, ...]) -> list[Version]:
    quotations = sorted(
        (quotation for report in story.reports for quotation in report.annotations.quotations),
        key=lambda quotation: quotation.span,
    )
    owners = {mention.span: entity.id for entity in entities for mention in entity.mentions}
    meanings = embed([quotation.text for quotation in quotations])
    return [version_of(q, _owner(q.speaker, owners), meanings[i]) for i, q in enumerate(quotations)]


def _owner(speaker: Span | None, owners: dict[Span, str]) -> str | None:
    if speaker is None:
        return None
    return owners.get(speaker) or next((owners[span] for span in sorted(owners) if speaker.overlaps(span)), None)


def _scored(sayings: list[list[Version]], chains: Chains) -> tuple[dict[Pair, float], dict[Pair, Reason]]:
    """Return how alike the sayings are that may be one, but for those run together, whose join is settled later."""
    scores: dict[Pair, float] = {}
    reasons: dict[Pair, Reason] = {}
    for left, right in sorted(set(_candidates(sayings)) - set(chains.runs_on)):
        found = [compare(a, b) for a in sayings[left] for b in sayings[right]]
        score, why = max(found, key=lambda pair: pair[0])
        scores[left, right] = VETO if score < 0 else score
        reasons[left, right] = why[0]
    return scores, reasons


def _candidates(sayings: list[list[Version]]) -> Iterator[Pair]:
    """Yield the pairs of sayings that share a speaker or a word that not everybody uses."""
    holders: dict[str, list[int]] = {}
    for i, saying in enumerate(sayings):
        keys = {word for version in saying for word in version.words if len(word) > 3}
        keys |= {f"\x00{version.speaker_id}" for version in saying if version.speaker_id}
        for key in keys:
            holders.setdefault(key, []).append(i)
    yield from sorted({pair for held in holders.values() if len(held) <= COMMON for pair in combinations(held, 2)})


def _utterance(
    cluster: tuple[int, ...], chains: Chains, versions: list[Version], reasons: dict[Pair, Reason]
) -> Utterance:
    members = sorted(i for saying in cluster for i in chains.sayings[saying])
    spans = [versions[i].quotation.span for i in members]
    why = tuple(reasons[pair] for pair in combinations(cluster, 2) if pair in reasons)
    return Utterance(identify("u", *spans), tuple(versions[i].quotation for i in members), why)
