"""Which fact a reader meets first."""

from collections.abc import Iterable, Mapping

from crossbearing.values.claims import Claim
from crossbearing.values.facts import Fact
from crossbearing.values.reports import Report

SHELVES = ("contested", "corroborated", "agreed", "inexact", "single")
GRAVITY = ("value", "denial", "internal", "time", "precision")
FIGURE, LEAD = 2, 1
LEAD_DEPTH = 0.15  # the headline and first paragraphs of a news report


def shelve(fact: Fact) -> str:
    """Return the part of the brief a fact stands in; precision differences stand apart from true clashes."""
    if fact.status == "contested":
        return "inexact" if fact.difference == "precision" else "contested"
    if fact.status == "agreed":
        return "corroborated" if fact.corroborated else "agreed"
    return "single"


def rank(facts: Iterable[Fact], claims: Mapping[str, Claim], reports: Mapping[str, Report]) -> list[Fact]:
    """Return the facts in reading order: by part of the brief, then what matters most, is gravest, is told first."""

    def weight(fact: Fact) -> tuple[int, int, int, int, float, str]:
        depth = _depth(fact, claims, reports)
        origins = max((answer.origins for answer in fact.answers), default=0)
        shelf = SHELVES.index(shelve(fact))
        return shelf, -_importance(fact, depth), _gravity(fact), -origins, depth, fact.id

    return sorted(facts, key=weight)


def _importance(fact: Fact, depth: float) -> int:
    """Return how many reports tell the fact, as if two more did for a figure, a date or a name, and one more in a lead.

    Such answers are what an editor checks; statements are many, and their words show little on one line. Where nobody
    gives a number ("several reports") there is nothing to check.
    """
    told_by = {document_id for answer in fact.answers for document_id in answer.document_ids}
    checked = fact.kind != "statement" and any(answer.value is not None for answer in fact.answers)
    return len(told_by) + (FIGURE if checked else 0) + (LEAD if depth < LEAD_DEPTH else 0)


def _gravity(fact: Fact) -> int:
    return GRAVITY.index(fact.difference) if fact.difference in GRAVITY else len(GRAVITY)


def _depth(fact: Fact, claims: Mapping[str, Claim], reports: Mapping[str, Report]) -> float:
    """Return how far down its report the fact is first told (0..1): what matters most stands at the top of the news."""
    told = (claims[claim_id] for answer in fact.answers for claim_id in answer.claim_ids if claim_id in claims)
    return min(
        (c.span.start / max(1, len(reports[c.document_id].document.text)) for c in told if c.document_id in reports),
        default=1.0,
    )
