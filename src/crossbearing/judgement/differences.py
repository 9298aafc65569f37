"""The kind of difference between the answers to one question."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from crossbearing.judgement.tolls import Calendar, has_grown, is_of_one_time, is_of_two_hours, is_running_toll
from crossbearing.linking.figures import figure_of
from crossbearing.linking.units import are_of_other_units
from crossbearing.values.claims import Claim
from crossbearing.values.questions import Given

Clash = tuple[Claim, Claim]


@dataclass(frozen=True, slots=True)
class Verdict:
    """Status of a fact (agreed, contested, single) and the kind of difference, None without one."""

    status: str
    difference: str | None


def weigh_figures(claims: Sequence[Claim], calendar: Calendar) -> Verdict:
    """Return the verdict on claims that answer one question with a figure.

    What one tells again in other units ("20 km (12 miles)") is weighed against what others tell in those.
    """
    if len(claims) == 1:
        return Verdict("single", None)
    told = [(claim, claim.quantity) for claim in claims if claim.quantity]
    alike = [(a, b) for a, b in combinations(told, 2) if not are_of_other_units(a[1], b[1])]
    pairs = [((a, figure_of(ours)), (b, figure_of(theirs))) for (a, ours), (b, theirs) in alike]
    clashes = [(a, b) for a, b in pairs if not a[1].fits(b[1])]
    if not clashes:
        unequal = any(not a[1].same(b[1]) for a, b in pairs)
        return Verdict("contested", "precision") if unequal else Verdict("agreed", None)
    return Verdict("contested", _kind(claims, [(a[0], b[0]) for a, b in clashes], calendar))


def _kind(claims: Sequence[Claim], clashes: Sequence[Clash], calendar: Calendar) -> str:
    """Return internal, time or value for figures that can't all be true at once."""
    if all(left.document_id == right.document_id for left, right in clashes):
        return "internal"
    at_odds = {left.document_id for left, right in clashes if left.document_id == right.document_id}
    alone = [report for report in at_odds if _stands_alone(report, claims, clashes)]
    moving = _moving(claims, calendar)
    moved = all(
        {left.id, right.id} <= moving or has_grown(left, right, calendar) or is_of_two_hours(left, right, calendar)
        for left, right in clashes
    )
    if moved and not any(is_of_one_time(report, claims, calendar) for report in alone):
        return "time"
    return "internal" if alone else "value"


def _stands_alone(report: str, claims: Sequence[Claim], clashes: Sequence[Clash]) -> bool:
    """Return whether one report alone is at odds: it gives the figure of all others, and one that none gives."""
    elsewhere = [pair for pair in clashes if pair[0].document_id != pair[1].document_id]
    refuted = {claim.id for pair in elsewhere for claim in pair}
    sided = any(claim.document_id == report and claim.id not in refuted for claim in claims)
    return sided and all(report in {left.document_id, right.document_id} for left, right in elsewhere)


def _moving(claims: Sequence[Claim], calendar: Calendar) -> frozenset[str]:
    """Return the claims (ids) whose count was still moving while the reports were written.

    A claim that does not name what it counts ("the correct figure is 14") counts what most others of its question do.
    """
    running = {claim.id for claim in claims if is_running_toll(claim, calendar)}
    nameless = {claim.id for claim in claims if claim.quantity and claim.quantity.counted_span is None}
    return frozenset(running | nameless if 2 * len(running) > len(claims) else running)


def weigh_dates(claims: Sequence[Claim], calendar: Calendar) -> Verdict:
    """Return the verdict on claims that date one happening: days that can't be one clash, a month and its day don't."""
    dated = [(claim, stretch) for claim in claims if (stretch := calendar.time_of(claim))]
    if len(dated) < 2:
        return Verdict("single", None)
    clashes = [(a, b) for a, b in combinations(dated, 2) if not a[1].meets(b[1])]
    if not clashes:
        unequal = any(stretch != dated[0][1] for _, stretch in dated)
        return Verdict("contested", "precision") if unequal else Verdict("agreed", None)
    own = all(left.document_id == right.document_id for (left, _), (right, _) in clashes)
    return Verdict("contested", "internal" if own else "value")


def weigh_names(given: Sequence[Given]) -> Verdict:
    """Return the verdict on the places or persons that claims name: a town fits its country, no other town."""
    if len(given) == 1:
        return Verdict("single", None)
    pairs = [(a, b) for a, b in combinations(given, 2) if a.key != b.key]
    if not pairs:
        return Verdict("agreed", None)
    clashes = [(a, b) for a, b in pairs if a.key not in b.narrows and b.key not in a.narrows]
    if not clashes:
        return Verdict("contested", "precision")
    own = all(a.span.document_id == b.span.document_id for a, b in clashes)
    return Verdict("contested", "internal" if own else "value")


def weigh_sides(claims: Sequence[Claim], sides: Sequence[str]) -> Verdict:
    """Return the verdict on claims that take sides on one statement."""
    if len(claims) == 1:
        return Verdict("single", None)
    return Verdict("contested", "denial") if len(set(sides)) > 1 else Verdict("agreed", None)
