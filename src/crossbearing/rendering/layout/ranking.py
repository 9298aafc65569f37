"""Which fact a reader meets first."""

from collections.abc import Iterable, Mapping

from crossbearing.values.claims import Claim
from crossbearing.values.facts import Fact
from crossbearing.values.reports import Report
from crossbearing.values.spans import Span

SHELVES = ("contested", "corroborated", "agreed", "inexact", "single")
GRAVITY = ("value", "denial", "internal", "time", "precision")
FIGURE, LEAD = 2, 1
GAP = "…"  # stands in a question for the figure that is asked
Spans = Mapping[str, frozenset[Span]]
LEAD_DEPTH = 0.15  # the headline and first paragraphs of a news report


def shelve(fact: Fact) -> str:
    """Return the part of the brief a fact stands in; precision differences stand apart from true clashes.

    What one report tells twice in the same way is told by one.
    """
    if fact.status == "contested":
        return "inexact" if fact.difference == "precision" else "contested"
    if fact.status == "agreed" and len({document for answer in fact.answers for document in answer.document_ids}) > 1:
        return "corroborated" if fact.corroborated else "agreed"
    return "single"


def rank(facts: Iterable[Fact], claims: Mapping[str, Claim], reports: Mapping[str, Report]) -> list[Fact]:
    """Return the facts in reading order: by part of the brief, then what matters most, is gravest, is told first.

    Last of its part stands what says nothing more: a statement that a date or a figure is asked by, a lone "one".
    """
    listed = list(facts)
    asked = [_spans(fact, claims) for fact in listed if _asks_by_its_clause(fact)]

    def weight(fact: Fact) -> tuple[int, bool, int, int, int, float, str]:
        depth = _depth(fact, claims, reports)
        origins = max((answer.origins for answer in fact.answers), default=0)
        again = fact.kind == "statement" and fact.status == "agreed" and _is_told(_spans(fact, claims), asked)
        shelf = SHELVES.index(shelve(fact))
        return shelf, again or _is_bare(fact), -_importance(fact, depth), _gravity(fact), -origins, depth, fact.id

    return sorted(listed, key=weight)


def _spans(fact: Fact, claims: Mapping[str, Claim]) -> Spans:
    """Return the stretches in which each report tells the fact."""
    found: dict[str, set[Span]] = {}
    for claim in (claims[key] for answer in fact.answers for key in answer.claim_ids if key in claims):
        found.setdefault(claim.document_id, set()).add(claim.span)
    return {document: frozenset(spans) for document, spans in found.items()}


def _asks_by_its_clause(fact: Fact) -> bool:
    """Return whether the question gives the clause that answers it: "When: the ship hit …", "He paid … for it"."""
    return fact.kind == "date" or (fact.kind != "statement" and GAP in fact.question)


def _is_told(told: Spans, asked: Iterable[Spans]) -> bool:
    """Return whether one question of those asked gives, for each report, a clause in which it tells the statement."""
    return any(all(spans & other.get(document, frozenset()) for document, spans in told.items()) for other in asked)


def _is_bare(fact: Fact) -> bool:
    """Return whether one report alone gives no more than a "one", which is as often an article as a count."""
    return fact.status == "single" and all(answer.value == 1 and not answer.unit for answer in fact.answers)


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
