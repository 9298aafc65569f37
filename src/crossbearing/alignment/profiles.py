"""What a claim is compared by: its words, names, numbers, deeds, time and meaning, gathered once."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from crossbearing.alignment.lexicon import deeds_of, thing_of
from crossbearing.chronology.intervals import Interval, interval_of
from crossbearing.models import embed
from crossbearing.syntax import Tree
from crossbearing.values.annotations import Token
from crossbearing.values.claims import Claim
from crossbearing.values.entities import Entity
from crossbearing.values.reports import Report
from crossbearing.values.spans import Span
from crossbearing.values.stories import Story

CONTENT = frozenset({"NOUN", "VERB", "ADJ", "PROPN", "NUM", "ADV"})
REACH = 3  # words after a number that may still say what happened to those counted ("27 people are injured")


@dataclass(frozen=True, slots=True)
class Profile:
    """One claim as it is compared. `words` are content lemmas, `names` entity ids, `deeds` deed classes.

    `thing` is the class of what is counted ("people"), `noun` its lemma, None for happenings;
    `vector` the meaning of the clause (for a quantity, of what is counted and the clause without the number).
    """

    claim: Claim
    words: frozenset[str]
    counted_words: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[float]
    deeds: frozenset[str]
    noun: str | None
    thing: str | None
    when: Interval | None
    vector: NDArray[np.float32]
    context: NDArray[np.float32]


def profiles_of(story: Story, entities: tuple[Entity, ...]) -> tuple[Profile, ...]:
    """Return the profiles of all claims of a story, sorted by span."""
    owner = {mention.span: entity.id for entity in entities for mention in entity.mentions}
    found = [profile for report in story.reports for profile in _of_report(report, owner)]
    return tuple(sorted(found, key=lambda p: (p.claim.span, p.claim.id)))


def _of_report(report: Report, owner: Mapping[Span, str]) -> list[Profile]:
    claims = report.claims
    sentences = [report.annotations.sentences[claim.sentence] for claim in claims]
    vectors = embed([_meaning(claim) for claim in claims])
    contexts = embed([report.document.text[s.start : s.end] for s in sentences])
    times = {time.span: interval_of(time.value) for time in report.annotations.times if time.value}
    tree = Tree(report.annotations.tokens)
    return [
        Profile(
            claim=claim,
            words=_words(tree.tokens, claim.span),
            counted_words=_counted_words(tree, claim),
            names=frozenset(owner[span] for span in (*claim.where, *claim.who) if span in owner),
            numbers=_numbers(report, claim.span),
            deeds=deeds_of(_deed_words(tree, claim)),
            noun=_noun(tree, claim),
            thing=thing_of(_noun(tree, claim) or "", claim.quantity.unit or "") if claim.quantity else None,
            when=times.get(claim.when) if claim.when else None,
            vector=vectors[place],
            context=contexts[place],
        )
        for place, claim in enumerate(claims)
    ]


def _meaning(claim: Claim) -> str:
    """Return the clause's words; of a quantity without the number, which must not decide what is asked."""
    if claim.quantity is None:
        return claim.text
    start, end = claim.quantity.span.start - claim.span.start, claim.quantity.span.end - claim.span.start
    return f"number of {claim.quantity.counted or claim.quantity.unit or ''}: {claim.text[:start]}…{claim.text[end:]}"


def _words(tokens: tuple[Token, ...], span: Span) -> frozenset[str]:
    inside = (t for t in tokens if span.start <= t.start and t.end <= span.end)
    return frozenset(t.lemma.lower() for t in inside if t.upos in CONTENT)


def _counted_words(tree: Tree, claim: Claim) -> frozenset[str]:
    if claim.quantity is None or claim.quantity.counted_span is None:
        return frozenset()
    return _words(tree.tokens, claim.quantity.counted_span)


def _numbers(report: Report, span: Span) -> frozenset[float]:
    inside = (q for q in report.annotations.quantities if span.contains(q.span))
    return frozenset(q.value for q in inside if q.value is not None)


def _noun(tree: Tree, claim: Claim) -> str | None:
    if claim.quantity is None:
        return None
    head = tree.tokens[claim.quantity.head]
    return head.lemma.lower() if head.upos in {"NOUN", "PROPN"} else None


def _deed_words(tree: Tree, claim: Claim) -> frozenset[str]:
    """Return the lemmas that can say what happened: the predicate, and what stands on and around the number."""
    words = {claim.predicate}
    if claim.quantity is None:
        return frozenset(words | ({claim.object.lemma} if claim.object else set()))
    head = claim.quantity.head
    below = [i for i in tree.subtree(head) if abs(i - head) <= REACH]
    above = [i for i in tree.ancestors(head) if tree.tokens[i].start >= claim.span.start][:2]
    around = range(head + 1, min(head + 1 + REACH, len(tree.tokens)))
    inside = [i for i in (*below, *above, *around) if tree.tokens[i].end <= claim.span.end]
    return frozenset(words | {tree.tokens[i].lemma.lower() for i in inside})
