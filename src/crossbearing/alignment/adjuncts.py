"""Clauses that fill in another's deed: "opened fire, killing three" tells one happening, not two.

English narrates the outcome or the manner of a deed in a bare -ing clause beside its verb, the free adjunct (Kortmann,
Free Adjuncts and Absolutes in English, 1991). What such a clause tells, another report tells by a verb of its own.
"""

from collections.abc import Mapping, Sequence

from crossbearing.alignment.profiles import Profile
from crossbearing.linking.agglomeration import VETO, Pair
from crossbearing.values.reasons import Reason

Unit = tuple[int, ...]  # places of the profiles that are one telling, sorted
WHY = "It fills in the deed told beside it."


def gather(profiles: Sequence[Profile]) -> tuple[Unit, ...]:
    """Return the tellings, by the places of their claims, in order of the first: a clause with its free adjuncts."""
    verbs = {
        (p.claim.document_id, p.claim.predicate_span.start): place
        for place, p in enumerate(profiles)
        if p.claim.predicate_span is not None
    }
    units: dict[int, list[int]] = {}
    for place in range(len(profiles)):
        units.setdefault(_main(profiles, place, verbs), []).append(place)
    return tuple(sorted(tuple(members) for members in units.values()))


def score_units(units: Sequence[Unit], scores: Mapping[Pair, float]) -> dict[Pair, float]:
    """Return how likely two tellings are one: as their most alike claims are; `VETO` where two of those can't be."""
    home = {place: at for at, unit in enumerate(units) for place in unit}
    best: dict[Pair, float] = {}
    for (left, right), score in scores.items():
        pair = min(home[left], home[right]), max(home[left], home[right])
        if pair[0] != pair[1]:
            known = best.get(pair, score)
            best[pair] = VETO if VETO in (known, score) else max(known, score)
    return best


def reasons_of(filling: Profile, group: Sequence[Profile]) -> tuple[Reason, ...]:
    """Return why a free adjunct stands in a group of tellings: the clause in it that it fills in; empty for others."""
    home, verb = filling.claim.document_id, filling.fills_in
    mains = (p.claim.span for p in group if _tells(p, home, verb))
    main = next(mains, None) if verb is not None else None
    return (Reason("filled_in", 1.0, WHY, main, filling.claim.span),) if main else ()


def _tells(profile: Profile, document_id: str, verb: int | None) -> bool:
    at = profile.claim.predicate_span
    return at is not None and (at.document_id, at.start) == (document_id, verb)


def _main(profiles: Sequence[Profile], place: int, verbs: Mapping[tuple[str, int], int]) -> int:
    """Return the place of the clause that a free adjunct fills in, through others that it may hang on; else its own."""
    while (verb := profiles[place].fills_in) is not None:
        above = verbs.get((profiles[place].claim.document_id, verb))
        if above is None:
            break
        place = above
    return place
