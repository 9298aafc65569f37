"""Puts questions, statements and happenings in a reader's words, from the reports' own phrases."""

from collections import Counter
from collections.abc import Mapping, Sequence

from crossbearing.alignment.lexicon import participle_of, words
from crossbearing.alignment.profiles import Profile
from crossbearing.values.claims import Claim
from crossbearing.values.entities import Entity

LONGEST = 60  # characters of a phrase that a heading can take


def quantity_question(profiles: Sequence[Profile], entities: Mapping[str, Entity]) -> str:
    """Return what is asked: the counted phrase, what happened to it, and where ("civilians killed, Kunduz")."""
    counted = _usual([_counted(p.claim) for p in profiles])
    deed = _usual([d for p in profiles if (d := _deed(p))])
    place = _place(profiles, entities)
    asked = " ".join(part for part in (counted, deed) if part)
    return f"{asked}, {place}" if place and place not in asked else asked


def told(claim: Claim) -> str:
    """Return the claim's words without what ties it to the clause before ("in which", "when", "that")."""
    spoken = claim.text.split()
    while len(spoken) > 3 and spoken[0].lower().strip(",") in words("links"):
        spoken = spoken[1:]
    return " ".join(spoken).strip(" ,;:–—-")


def _usual(phrases: Sequence[str]) -> str:
    """Return the most frequent phrase, the shortest and first in the alphabet among equals."""
    counts = Counter(phrases)
    return min(counts, key=lambda phrase: (-counts[phrase], len(phrase), phrase)) if counts else ""


def _counted(claim: Claim) -> str:
    quantity = claim.quantity
    if quantity is None:
        return claim.text[:LONGEST]
    if quantity.counted and len(quantity.counted) <= LONGEST:
        return quantity.counted
    return quantity.unit or quantity.kind


def _deed(profile: Profile) -> str | None:
    """Return what happened to those counted: the deed told nearest to the number, else the clause's own verb."""
    named = participle_of(profile.deed) if profile.deed else None
    if named and profile.thing in words("things that are persons"):
        return named
    return _verb(profile.claim)


def _verb(claim: Claim) -> str | None:
    """Return a participle where those counted are the object, "that ..." where they are the subject."""
    if claim.quantity is None or claim.predicate in words("empty verbs") or claim.predicate_span is None:
        return None
    at = claim.predicate_span.start - claim.span.start
    verb = claim.text[at : at + claim.predicate_span.end - claim.predicate_span.start].lower()
    number = claim.quantity.span
    if claim.object and claim.object.span.overlaps(number):
        return verb.removesuffix("ing") + "ed" if verb.endswith("ing") and len(verb) > 5 else verb
    if claim.subject and claim.subject.span.overlaps(number):
        return f"that {verb}"
    oblique = next((o for o in claim.obliques if o.span.overlaps(number)), None)
    return f"({verb} {oblique.relation})".replace(" )", ")") if oblique else None


def _place(profiles: Sequence[Profile], entities: Mapping[str, Entity]) -> str | None:
    named = Counter(
        entities[name].name
        for p in profiles
        for name in sorted(p.names)
        if name in entities and entities[name].type in {"place", "facility"}
    )
    if not named:
        return None
    best, count = min(named.items(), key=lambda item: (-item[1], item[0]))
    return best if 2 * count >= len(profiles) else None
