"""Questions over speakers: who said it, asked where reports give one quotation to different named speakers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations

from crossbearing.alignment.cast import Cast, is_person_in_full, told_apart
from crossbearing.alignment.utterance_likeness import words_of
from crossbearing.syntax import Tree
from crossbearing.values.claims import Claim
from crossbearing.values.entities import Entity
from crossbearing.values.ids import identify
from crossbearing.values.questions import Given, Question, Utterance
from crossbearing.values.quotations import Quotation
from crossbearing.values.reports import Report
from crossbearing.values.spans import Span
from crossbearing.values.stories import Story

SAME_WORDS = 6  # in a row: fewer may be two people's
PRONOUNS = frozenset({"he", "she"})
SHOWN = 12  # words of the quotation that a heading can take


@dataclass(frozen=True, slots=True)
class _Version:
    """A quotation with its words, a claim that stands in it, its speaker, and where that is named."""

    quotation: Quotation
    words: tuple[str, ...]
    claim: Claim
    speaker: Entity
    named: Span


def ask_speakers(story: Story, utterances: Sequence[Utterance], cast: Cast) -> tuple[Question, ...]:
    """Return the question of the speaker of each saying that reports quote in the same words of different persons.

    Only a person named as the subject of the verb of saying counts, or of the sentence before "she said". Who is
    described ("a spokesman"), or a body, may speak through the person whom another report names.
    """
    reports = {report.document.id: report for report in story.reports}
    trees = {report.document.id: Tree(report.annotations.tokens) for report in story.reports}
    found = []
    for utterance in utterances:
        direct = [q for q in utterance.versions if q.direct and len(words_of(q.text)) >= SAME_WORDS]
        versions = (_version(q, reports[q.span.document_id], trees[q.span.document_id], cast) for q in direct)
        found.append(_question([version for version in versions if version]))
    return tuple(question for question in found if question)


def _version(quotation: Quotation, report: Report, tree: Tree, cast: Cast) -> _Version | None:
    """Return a quotation with its speaker and a claim that stands in it; None where it has none of them for sure."""
    claim = next((c for c in report.claims if c.kind == "happening" and quotation.span.contains(c.span)), None)
    named = _named(quotation, report, tree, cast)
    if claim is None or named is None:
        return None
    return _Version(quotation, words_of(quotation.text), claim, named[0], named[1])


def _named(quotation: Quotation, report: Report, tree: Tree, cast: Cast) -> tuple[Entity, Span] | None:
    """Return the one person who is the subject of the quotation's verb, and where that is told: outside of it.

    Of "he said" that is the subject of the sentence before, where that names no other person.
    """
    cue = quotation.cue_span
    verb = next((i for i, t in enumerate(tree.tokens) if cue and cue.start <= t.start < cue.end), None)
    if verb is None:
        return None
    persons = _persons(report, cast)
    subjects = _subjects(tree, verb)
    if any(tree.tokens[noun].text.lower() in PRONOUNS for noun in subjects):
        subjects = _subjects_before(report, tree, min(verb, _first(tree, quotation)), persons)
    named = [persons[noun] for noun in subjects if noun in persons]
    return named[0] if len(named) == 1 and not quotation.span.overlaps(named[0][1]) else None


def _persons(report: Report, cast: Cast) -> Mapping[int, tuple[Entity, Span]]:
    """Return the persons whom a report names, those of a full name, by the heads of their names."""
    named = ((m.head, cast.at.get(m.span), m.span) for m in report.annotations.mentions)
    return {head: (person, span) for head, person, span in named if person and is_person_in_full(person)}


def _subjects(tree: Tree, verb: int) -> list[int]:
    """Return the subjects of a verb, those joined by "and" too, with what explains them ("its commander, X")."""
    nouns = tree.children(verb, "nsubj", "nsubj:outer")
    return [found for noun in nouns for found in (noun, *tree.children(noun, "appos", "conj"))]


def _subjects_before(report: Report, tree: Tree, at: int, persons: Mapping[int, tuple[Entity, Span]]) -> list[int]:
    """Return the subjects of the sentence before a token's, none where it names several persons."""
    before = [sentence for sentence in report.annotations.sentences if sentence.last <= at]
    if not before:
        return []
    inside = range(before[-1].first, before[-1].last)
    roots = [i for i in inside if tree.tokens[i].relation == "root"]
    alone = len({persons[i][0].id for i in inside if i in persons}) == 1
    return [noun for root in roots for noun in _subjects(tree, root)] if alone else []


def _first(tree: Tree, quotation: Quotation) -> int:
    return next((i for i, t in enumerate(tree.tokens) if t.start >= quotation.span.start), len(tree.tokens))


def _question(versions: Sequence[_Version]) -> Question | None:
    """Return the question of who spoke, None where all that quote the same words may mean one speaker."""
    pairs = [pair for pair in combinations(versions, 2) if _differ(*pair)]
    asked = [version for version in versions if any(version in pair for pair in pairs)]
    if not asked:
        return None
    ids = tuple(version.claim.id for version in asked)
    given = tuple(Given(v.speaker.id, v.speaker.name, v.named) for v in asked)
    return Question(identify("q", "speaker", *ids), f"Who said “{_shown(asked)}”", "person", ids, given=given)


def _shown(asked: Sequence[_Version]) -> str:
    text = min((version.quotation.text for version in asked), key=lambda text: (len(text), text)).split()
    return " ".join(text).strip(" ,.") if len(text) <= SHOWN else f"{' '.join(text[:SHOWN]).rstrip(' ,.')} …"


def _differ(left: _Version, right: _Version) -> bool:
    """Return whether two reports quote the same words of two persons."""
    if left.claim.document_id == right.claim.document_id or not told_apart(left.speaker, right.speaker):
        return False
    return SequenceMatcher(None, left.words, right.words, autojunk=False).find_longest_match().size >= SAME_WORDS
