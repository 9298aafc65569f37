"""Puts questions, statements and happenings in a reader's words, from the reports' own phrases."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from crossbearing.alignment.lexicon import deeds_of, participle_of, words
from crossbearing.alignment.parties import stands_beside
from crossbearing.alignment.profiles import Profile
from crossbearing.linking.units import MEASURED
from crossbearing.models import is_inflected
from crossbearing.values.claims import Claim
from crossbearing.values.entities import Entity
from crossbearing.values.spans import Span

_OF_WHICH = re.compile(r"(?:\S+ ){1,4}of (?:which|whom)\b")
LONGEST = 60  # characters of a phrase that a heading can take
LONGEST_CLAUSE = 90  # and of a clause
SHORTEST_CLAUSE = 3  # words: fewer ask nothing
AROUND = 6  # words to each side of a figure that tell what it is where the clause is long
OPENING = 6  # words within which the comma behind an opening phrase stands ("As a result, ")
GAP = "…"  # stands for the figure that is asked


def quantity_question(profiles: Sequence[Profile], entities: Mapping[str, Entity]) -> str:
    """Return what is asked: the counted phrase, what happened to it, and where ("civilians killed, Kunduz").

    Sums, rates and the like count nothing that a reader could name; they are asked by the clause that
    tells them, with the figure left open ("The group will pay … a share"); ages by whose they are.
    """
    if bearer := _bearer(profiles, entities):
        return f"age of {bearer}"
    open_clause, bare = _open_clause(profiles)
    deeds = {p.claim.id: deed for p in profiles if (deed := _deed(p))}
    if open_clause and (_is_measured(profiles) or not deeds or not (bare or any(map(_is_told_of_them, profiles)))):
        return open_clause
    if _is_measured(profiles) and (clause := _shortened(profiles)):
        return clause
    done = [p for p in profiles if p.claim.id in deeds] or profiles
    place = _place(profiles, entities)
    asked = _usual([" ".join(filter(None, (_counted(p.claim), deeds.get(p.claim.id)))) for p in done])
    return f"{asked}, {place}" if place and place not in asked else asked


def _bearer(profiles: Sequence[Profile], entities: Mapping[str, Entity]) -> str | None:
    """Return the person beside whose name an age is told, None of other figures and where no name stands beside one.

    Who else is named in the clause may be of any age: "he met a girl of 14".
    """
    if any(p.claim.quantity is None or p.claim.quantity.kind != "age" for p in profiles):
        return None
    named = Counter(
        entities[party].name
        for p in profiles
        for party in sorted(p.parties)
        if party in entities and entities[party].type == "person" and _bears(entities[party], p.claim)
    )
    return min(named, key=lambda name: (-named[name], name), default=None)


def _bears(person: Entity, claim: Claim) -> bool:
    """Return whether a name of the person stands beside the claim's figure."""
    quantity, start = claim.quantity, claim.span.start
    inside = (mention.span for mention in person.mentions if claim.span.contains(mention.span))
    return quantity is not None and any(
        stands_beside(claim.text, _moved(name, start), _moved(quantity.span, start)) for name in inside
    )


def _moved(span: Span, start: int) -> Span:
    return Span(span.document_id, span.start - start, span.end - start)


def _open_clause(profiles: Sequence[Profile]) -> tuple[str | None, bool]:
    """Return the shortest clause that tells the figure, left open, None if all are long, and whether it has no subject.

    One with its subject comes first.
    """
    found = [
        (
            (borrows_subject(p) or not stands_alone(p)) and subject is None,
            f"{subject or ''} {_with_gap(p.claim)}".strip(),
        )
        for p in profiles
        for subject in (_subject_before(p.claim),)
    ]
    short = [(bare, len(clause), clause) for bare, clause in found if _serves(clause)]
    bare, _, clause = min(short, default=(True, 0, None))
    return clause, bare


def _subject_before(claim: Claim) -> str | None:
    """Return the subject where it stands before the clause, which opens with its verb ("the mission", "dragged on").

    None for a pronoun, and for a verb that is not finite ("to take", "taking").
    """
    subject, verb = claim.subject, claim.predicate_span
    if subject is None or verb is None or subject.lemma in words("pronouns"):
        return None
    spoken = claim.text[verb.start - claim.span.start : verb.end - claim.span.start]
    finite = spoken != claim.predicate and not spoken.endswith("ing")
    opens = _untied(claim.text).startswith(spoken) and subject.span.end <= claim.span.start
    return subject.text if opens and finite else None


def _shortened(profiles: Sequence[Profile]) -> str | None:
    """Return the words around the figure, cut at both ends where no clause is short enough; None without any."""
    words_of = [clause.split() for p in profiles if GAP in (clause := _with_gap(p.claim))]
    around = [(words, next(i for i, word in enumerate(words) if GAP in word)) for words in words_of]
    cut = [" ".join(words[max(0, at - AROUND) : at + 1 + AROUND]).strip(" ,;:") for words, at in around]
    return min((text for text in cut if len(text.split()) >= SHORTEST_CLAUSE), key=lambda t: (len(t), t), default=None)


def _serves(clause: str) -> bool:
    return GAP in clause and len(clause) <= LONGEST_CLAUSE and len(clause.split()) >= SHORTEST_CLAUSE


def _with_gap(claim: Claim) -> str:
    if claim.quantity is None:
        return claim.text
    start, end = claim.quantity.span.start - claim.span.start, claim.quantity.span.end - claim.span.start
    return _untied(f"{claim.text[:start]}{GAP}{claim.text[end:]}")


def _is_measured(profiles: Sequence[Profile]) -> bool:
    return any(p.claim.quantity and p.claim.quantity.kind in MEASURED for p in profiles)


def stands_alone(profile: Profile) -> bool:
    """Return whether the clause has what it speaks of before its verb, and that is no pronoun.

    That is its subject, or a passive's object; a clause joined to another, or a state beside it, may share that one's.
    "The last of which" speaks of what stands before it.
    """
    claim = profile.claim
    parts = [part for part in (claim.subject, claim.object) if part]
    own = [part for part in parts if profile.shares_subject or claim.span.contains(part.span)]
    first = min(own, key=lambda part: part.span.start, default=None)
    if first is None or claim.predicate_span is None or first.lemma in words("pronouns"):
        return False
    return not _OF_WHICH.match(claim.text) and first.span.start < claim.predicate_span.start


def told(profile: Profile) -> str:
    """Return the claim's words without what ties it to the clause before ("in which", "when", "that").

    A subject shared with the clause before stands first, set off by a gap ("the train … didn't derail").
    """
    own, shared = _untied(profile.claim.text), profile.claim.subject or profile.claim.object
    return f"{shared.text} {GAP} {own}" if shared and borrows_subject(profile) else own


def borrows_subject(profile: Profile) -> bool:
    """Return whether the clause is told of a subject that stands in another clause before it."""
    claim = profile.claim
    shared = claim.subject or claim.object
    if not profile.shares_subject or shared is None or shared.span.end > claim.span.start:
        return False
    return stands_alone(profile)


def _untied(text: str) -> str:
    spoken = text.strip(" ,;:–—-").split()
    while len(spoken) > 3 and _ties(spoken):
        spoken = spoken[1:]
    return " ".join(spoken).strip(" ,;:–—-")


def _ties(spoken: Sequence[str]) -> bool:
    """Return whether the first word ties the clause to another; that of an opening phrase ("In May, ") does not."""
    first, second = (word.lower().strip(",") for word in spoken[:2])
    if first in words("links before which"):
        return second in words("links")
    opening = any(word.endswith(",") for word in spoken[:OPENING])
    return first in words("links") and not opening


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
    if profile.noun in words("nouns that tell the deed") or profile.deed in deeds_of([profile.noun or ""]):
        return None
    if named and profile.thing in words("things that are persons") and profile.deed in words("deeds told of persons"):
        return named
    return _verb(profile.claim)


def _is_told_of_them(profile: Profile) -> bool:
    """Return whether what happened to those counted is one of the deeds that news counts by ("killed", "sold").

    Of another verb's object ("help the recovery of 40 girls", "show 50 girls") a participle alone says little.
    """
    deed = _deed(profile)
    return deed is not None and deed in {participle_of(profile.deed or ""), participle_of(profile.claim.predicate)}


def _verb(claim: Claim) -> str | None:
    """Return the past participle where those counted are what the deed is done to, None elsewhere."""
    if claim.quantity is None or claim.object is None or claim.predicate in words("empty verbs"):
        return None
    if not claim.object.span.overlaps(claim.quantity.span):
        return None
    return participle_of(claim.predicate) or _regular_participle(claim.predicate)


def _regular_participle(verb: str) -> str | None:
    """Return the -ed form of a verb that the lemma table knows, None where it knows none."""
    stem = verb.removesuffix("e")
    forms = (f"{stem}ed", f"{verb.removesuffix('y')}ied", f"{verb}{verb[-1]}ed")
    return next((form for form in forms if is_inflected(form, verb)), None)


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
