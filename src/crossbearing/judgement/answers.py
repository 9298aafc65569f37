"""The distinct answers to a question, the best supported first."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from crossbearing.chronology.intervals import Interval
from crossbearing.judgement.support import Witnesses, count_support
from crossbearing.judgement.tolls import Calendar
from crossbearing.linking.figures import figure_of
from crossbearing.linking.units import CONVERTIBLE
from crossbearing.values.claims import Claim
from crossbearing.values.facts import Answer
from crossbearing.values.quantities import Quantity
from crossbearing.values.questions import Given

_Key = tuple[float | bool | str | None, ...]  # what tells one figure from another


def figure_answers(claims: Sequence[Claim], witnesses: Witnesses) -> tuple[Answer, ...]:
    """Return one answer for each distinct figure, with who gives it; one in two units is one answer."""
    groups: dict[_Key, list[Claim]] = {}
    first = _first_told(claims)
    for claim in claims:
        if claim.quantity:
            key = _key(claim.quantity)
            groups.setdefault(first.get(key, key), []).append(claim)
    return _ranked([_figure_answer(group, witnesses) for group in groups.values()])


def _first_told(claims: Sequence[Claim]) -> dict[_Key, _Key]:
    """Return, for each figure that some report gives in brackets, the one that it tells again in other units."""
    told = {claim.quantity.span: _key(claim.quantity) for claim in claims if claim.quantity}
    again = [claim.quantity for claim in claims if claim.quantity and claim.quantity.converts in told]
    return {_key(quantity): told[quantity.converts] for quantity in again if quantity.converts}


def _key(quantity: Quantity) -> _Key:
    unit = quantity.unit if quantity.kind in CONVERTIBLE else None
    return (*figure_of(quantity).told, unit)


def date_answers(claims: Sequence[Claim], calendar: Calendar, witnesses: Witnesses) -> tuple[Answer, ...]:
    """Return one answer for each distinct stretch of days, with who gives it; `value` is its first wording in ISO."""
    groups: dict[Interval, list[Claim]] = {}
    for claim in claims:
        if stretch := calendar.time_of(claim):
            groups.setdefault(stretch, []).append(claim)
    return _ranked([_answer(group, witnesses, None, _day(group, calendar)) for group in groups.values()])


def _day(group: Sequence[Claim], calendar: Calendar) -> str:
    """Return the shortest ISO value that the claims name, without clock times."""
    values = (calendar.times[claim.when] for claim in group if claim.when)
    days = {value.split("T")[0] if "/" not in value else value for value in values if value}
    return min(days, key=lambda day: (len(day), day))


def side_answers(claims: Sequence[Claim], sides: Sequence[str], witnesses: Witnesses) -> tuple[Answer, ...]:
    """Return one answer for each side of a statement, with who takes it."""
    found = []
    for side in sorted(set(sides)):
        group = [claim for claim, taken in zip(claims, sides, strict=True) if taken == side]
        found.append(_answer(group, witnesses, None, side))
    return _ranked(found)


def name_answers(claims: Sequence[Claim], given: Sequence[Given], witnesses: Witnesses) -> tuple[Answer, ...]:
    """Return one answer for each place or person that the claims name, with who does and where."""
    groups: dict[str, list[tuple[Claim, Given]]] = {}
    for claim, name in zip(claims, given, strict=True):
        groups.setdefault(name.key, []).append((claim, name))
    return _ranked([_name_answer(group, witnesses) for group in groups.values()])


def _name_answer(group: Sequence[tuple[Claim, Given]], witnesses: Witnesses) -> Answer:
    answer = _answer([claim for claim, _ in group], witnesses, None, group[0][1].words)
    return replace(answer, named=tuple(sorted({name.span for _, name in group})))


def in_order_told(answers: Sequence[Answer], published: Mapping[str, str]) -> tuple[Answer, ...]:
    """Return the answers as they were first told; `published` gives each document's date, "" if unknown."""
    return tuple(sorted(answers, key=lambda a: min(published[document] for document in a.document_ids)))


def _ranked(answers: Sequence[Answer]) -> tuple[Answer, ...]:
    return tuple(sorted(answers, key=lambda a: (-a.origins, -a.reports, a.words, a.claim_ids)))


def _figure_answer(group: Sequence[Claim], witnesses: Witnesses) -> Answer:
    quantities = [claim.quantity for claim in group if claim.quantity]
    usual = Counter(q.text.lower() for q in quantities)
    words = min(usual, key=lambda text: (-usual[text], len(text), text))
    return _answer(group, witnesses, next(q for q in quantities if q.text.lower() == words), words)


def _answer(group: Sequence[Claim], witnesses: Witnesses, quantity: Quantity | None, words: str) -> Answer:
    reports, publishers, origins = count_support(group, witnesses)
    return Answer(
        value=quantity.value if quantity else words,
        low=quantity.low if quantity else None,
        high=quantity.high if quantity else None,
        unit=quantity.unit if quantity else None,
        words=words,
        claim_ids=tuple(claim.id for claim in group),
        document_ids=tuple(sorted({claim.document_id for claim in group})),
        reports=reports,
        publishers=publishers,
        origins=origins,
    )
