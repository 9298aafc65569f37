"""What a brief says of two places in its reports: whether a fact points at both, and how it calls the difference."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from crossbearing.values.briefs import StoryBrief
from crossbearing.values.claims import Claim
from crossbearing.values.facts import Answer, Fact
from crossbearing.values.spans import Span
from evaluation.planted.kinds import NEAR


@dataclass(frozen=True, slots=True)
class Finding:
    """A fact that sets one place against another; `difference` as the brief calls it, `because` of a near question."""

    fact_id: str
    difference: str
    because: str = ""


def contested(story: StoryBrief) -> tuple[Fact, ...]:
    """Return the contested facts of a story."""
    return tuple(fact for fact in story.facts.facts if fact.status == "contested")


def findings(story: StoryBrief, left: Span, right: Span, kinds: frozenset[str]) -> Iterator[Finding]:
    """Yield the facts of these kinds that set the two places against each other, contested ones first."""
    claims = {claim.id: claim for report in story.story.reports for claim in report.claims}
    facts = [fact for fact in story.facts.facts if fact.kind in kinds]
    for fact in facts:
        if fact.status == "contested" and _sets_apart(fact, left, right, claims):
            yield Finding(fact.id, fact.difference or "")
    yield from _near(facts, left, right, claims)


def _sets_apart(fact: Fact, left: Span, right: Span, claims: Mapping[str, Claim]) -> bool:
    """Return whether one answer points at the left place and another one at the right."""
    ours = {i for i, answer in enumerate(fact.answers) if _points(answer, fact, left, claims)}
    theirs = {i for i, answer in enumerate(fact.answers) if _points(answer, fact, right, claims)}
    return any(a != b for a in ours for b in theirs)


def _points(answer: Answer, fact: Fact, place: Span, claims: Mapping[str, Claim]) -> bool:
    """Return whether the answer names a word of the place, or one of its claims has one that answers the question."""
    told = (span for claim in answer.claim_ids for span in evidence(claims[claim], fact.kind))
    return any(place.overlaps(span) for span in (*answer.named, *told))


def evidence(claim: Claim, kind: str) -> tuple[Span, ...]:
    """Return the words of a claim that answer a question of the kind; of a statement, all of it."""
    roles = (claim.subject, claim.object)
    persons = (*claim.who, *(role.span for role in roles if role), *(holder.span for holder in claim.attribution))
    return {
        "quantity": (claim.quantity.span,) if claim.quantity else (),
        "date": (claim.when,) if claim.when else (),
        "place": claim.where,
        "person": persons,
    }.get(kind, (claim.span,))


def _near(facts: list[Fact], left: Span, right: Span, claims: Mapping[str, Claim]) -> Iterator[Finding]:
    """Yield the facts that point at one of the places and name a fact that points at the other as near."""
    for fact in facts:
        for near in fact.near:
            for other in (f for f in facts if f.id == near.question_id):
                if any(_answers(fact, a, claims) and _answers(other, b, claims) for a, b in _both(left, right)):
                    yield Finding(fact.id, NEAR, near.because)


def _answers(fact: Fact, place: Span, claims: Mapping[str, Claim]) -> bool:
    return any(_points(answer, fact, place, claims) for answer in fact.answers)


def _both(left: Span, right: Span) -> tuple[tuple[Span, Span], tuple[Span, Span]]:
    return (left, right), (right, left)
