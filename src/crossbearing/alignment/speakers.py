"""Questions over speakers: who said it, asked where reports give one quotation to different named speakers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations

from crossbearing.alignment.cast import Cast, told_apart
from crossbearing.alignment.utterance_likeness import words_of
from crossbearing.values.claims import Claim
from crossbearing.values.entities import Entity
from crossbearing.values.ids import identify
from crossbearing.values.questions import Given, Question, Utterance
from crossbearing.values.quotations import Quotation
from crossbearing.values.reports import Report
from crossbearing.values.spans import Span
from crossbearing.values.stories import Story

SAME_WORDS = 6  # in a row: fewer may be two people's
SHOWN = 12  # words of the quotation that a heading can take
BESIDE = 40  # characters between a speaker and the verb of saying: a title, an apposition
AROUND = 2  # sentences to each side: where the speaker stands elsewhere, whom they name may have said it too


@dataclass(frozen=True, slots=True)
class _Version:
    """A quotation with its words, a claim that stands in it, and its speaker.

    `around` is where else its speaker may be named, None where the speaker stands beside the verb of saying.
    """

    quotation: Quotation
    words: tuple[str, ...]
    claim: Claim
    speaker: Entity
    around: Span | None


def ask_speakers(story: Story, utterances: Sequence[Utterance], cast: Cast) -> tuple[Question, ...]:
    """Return the question of the speaker of each saying that reports quote in the same words of different persons.

    Who is only described ("a spokesman", "police"), and a body, may speak through the person whom another names.
    """
    reports = {report.document.id: report for report in story.reports}
    found = (_question(_versions(utterance, reports, cast), cast) for utterance in utterances)
    return tuple(question for question in found if question)


def _versions(utterance: Utterance, reports: Mapping[str, Report], cast: Cast) -> list[_Version]:
    direct = (q for q in utterance.versions if q.direct)
    found = (_version(quotation, reports[quotation.span.document_id], cast) for quotation in direct)
    return [version for version in found if version]


def _version(quotation: Quotation, report: Report, cast: Cast) -> _Version | None:
    """Return a quotation that is long enough, with a named speaker and a claim; None for others."""
    words, span = words_of(quotation.text), quotation.span
    claim = next((c for c in report.claims if c.kind == "happening" and span.contains(c.span)), None)
    speaker = _named(quotation.speaker, cast) if quotation.speaker else None
    if len(words) < SAME_WORDS or claim is None or speaker is None:
        return None
    return _Version(quotation, words, claim, speaker, None if _is_beside(quotation) else _around(span, report))


def _named(span: Span, cast: Cast) -> Entity | None:
    """Return the person whom a speaker's words name: "Governor Sols" does, "Sols's lawyer" does not."""
    at_its_end = (entity for at, entity in cast.at.items() if at.overlaps(span) and at.end >= span.end)
    return next((entity for entity in at_its_end if entity.type == "person"), None)


def _is_beside(quotation: Quotation) -> bool:
    """Return whether the speaker stands right beside the verb of saying."""
    speaker, cue = quotation.speaker, quotation.cue_span
    if speaker is None or cue is None:
        return False
    return max(cue.start - speaker.end, speaker.start - cue.end) <= BESIDE


def _around(span: Span, report: Report) -> Span:
    sentences = report.annotations.sentences
    inside = [i for i, sentence in enumerate(sentences) if sentence.start < span.end and span.start < sentence.end]
    if not inside:
        return span
    first, last = sentences[max(0, inside[0] - AROUND)], sentences[min(len(sentences) - 1, inside[-1] + AROUND)]
    return Span(span.document_id, first.start, last.end)


def _question(versions: Sequence[_Version], cast: Cast) -> Question | None:
    """Return the question of who spoke, None where all that quote the same words may mean one speaker."""
    pairs = [pair for pair in combinations(versions, 2) if _differ(*pair, cast)]
    asked = [version for version in versions if any(version in pair for pair in pairs)]
    if not asked:
        return None
    ids = tuple(version.claim.id for version in asked)
    given = tuple(Given(v.speaker.id, v.speaker.name, v.quotation.speaker or v.claim.span) for v in asked)
    return Question(identify("q", "speaker", *ids), f"Who said “{_shown(asked)}”", "person", ids, given=given)


def _shown(asked: Sequence[_Version]) -> str:
    text = min((version.quotation.text for version in asked), key=lambda text: (len(text), text)).split()
    return " ".join(text).strip(" ,.") if len(text) <= SHOWN else f"{' '.join(text[:SHOWN]).rstrip(' ,.')} …"


def _differ(left: _Version, right: _Version, cast: Cast) -> bool:
    """Return whether two reports quote the same words of two persons, and neither may have been misread."""
    other_report = left.claim.document_id != right.claim.document_id
    if not other_report or not told_apart(left.speaker, right.speaker) or not _same_words(left, right):
        return False
    return not (_may_be_of(left, right.speaker, cast) or _may_be_of(right, left.speaker, cast))


def _may_be_of(version: _Version, other: Entity, cast: Cast) -> bool:
    return version.around is not None and any(one.id == other.id for _, one in cast.within(version.around))


def _same_words(left: _Version, right: _Version) -> bool:
    return SequenceMatcher(None, left.words, right.words, autojunk=False).find_longest_match().size >= SAME_WORDS
