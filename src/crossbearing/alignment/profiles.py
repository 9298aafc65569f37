"""What a claim is compared by: its words, names, numbers, deeds, time and meaning, gathered once."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from crossbearing.alignment.acts import act_of
from crossbearing.alignment.clauses import (
    dates_its_deed,
    filled_in,
    is_aimed_at,
    is_complete,
    is_disputed,
    is_told,
    shares_its_subject,
)
from crossbearing.alignment.counting import counted_noun, counted_thing, deeds_told, nearest_deed, sufferers
from crossbearing.alignment.lexicon import words
from crossbearing.alignment.parties import parties_of
from crossbearing.alignment.persons import Persons, persons_of
from crossbearing.chronology.intervals import Interval, interval_of
from crossbearing.linking.figures import Figure, figure_of
from crossbearing.models import embed
from crossbearing.syntax import Tree
from crossbearing.values.annotations import Sentence, Token
from crossbearing.values.claims import Claim
from crossbearing.values.entities import Entity
from crossbearing.values.reports import Report
from crossbearing.values.spans import Span
from crossbearing.values.stories import Story

CONTENT = frozenset({"NOUN", "VERB", "ADJ", "PROPN", "NUM", "ADV"})
NOBODY = Persons()


Scope = tuple[str, str | None]  # a place: its entity's id, and its country where the gazetteer knows it


@dataclass(frozen=True, slots=True)
class Profile:
    """One claim as it is compared. `words` are content lemmas, `names` entity ids, `deeds` deed classes.

    `doers` are the names in its subject, known or not ("The Nasdaq index": nasdaq); `persons` who does a happening's
    deed and to whom it is done, where those are persons given by name.
    `deed` is the class whose word stands nearest to the number ("wounding 120": injure), `thing` the class of
    what is counted ("people"), `noun` its lemma, `figure` what the number admits; all None for happenings.
    `parties` are the names in what is counted ("Taliban members"), countries by their codes ("Afghan soldiers": AF).
    `near_words` stand around the number or the deed, `places` are those of the whole sentence, `scopes` those
    of the claim that are on the map; `whole` says whether it speaks of the whole of something ("nationwide", "in
    all of Belgium"). `as_of` is the time that the claim speaks of: the one it names, else the day of publication;
    `dates_its_deed` says whether a time that the claim names is sure to be its deed's. `complete` says whether the
    clause holds all that its verb asks for: "Economists believe" does not; `told`, whether it tells its deed or
    only names it as another verb's subject; `disputed`, whether somebody is told to deny it; `aimed_at`, whether it
    is only what somebody seeks to do; `shares_subject`, whether it may share the subject of the clause that it is
    joined to by "and" or stands beside ("dressed as a courier"); `fills_in`, the place of the verb whose deed it
    fills in ("opened fire, killing three"), None for other claims.
    `vector` is the meaning (of a happening's clause; of what is counted and its clause without the number), `act` that
    of the verb alone or with the object that says what is done, zeros where that is nothing ("is", "said"), `core` that
    of doer, deed and target alone, `context` that of the sentence.
    """

    claim: Claim
    words: frozenset[str]
    counted_words: frozenset[str]
    near_words: frozenset[str]
    names: frozenset[str]
    doers: frozenset[str]
    persons: Persons
    places: frozenset[str]
    scopes: frozenset[Scope]
    whole: bool
    parties: frozenset[str]
    numbers: frozenset[float]
    deeds: frozenset[str]
    deed: str | None
    noun: str | None
    thing: str | None
    figure: Figure | None
    when: Interval | None
    as_of: Interval | None
    dates_its_deed: bool
    complete: bool
    told: bool
    disputed: bool
    aimed_at: bool
    shares_subject: bool
    fills_in: int | None
    vector: NDArray[np.float32]
    act: NDArray[np.float32]
    core: NDArray[np.float32]
    context: NDArray[np.float32]


REACH_OF_INCLUDING = 5  # words: "including the two suspected gunmen"
NEAR = 5  # tokens to each side of a number or a deed that tell most of what it is about


def profiles_of(story: Story, entities: tuple[Entity, ...]) -> tuple[Profile, ...]:
    """Return the profiles of all claims of a story, sorted by span."""
    owner = {mention.span: entity for entity in entities for mention in entity.mentions}
    found = [profile for report in story.reports for profile in _of_report(report, owner)]
    return tuple(sorted(found, key=lambda p: (p.claim.span, p.claim.id)))


def _of_report(report: Report, entities: Mapping[Span, Entity]) -> list[Profile]:
    claims = report.claims
    owner = {span: entity.id for span, entity in entities.items()}
    sentences = [report.annotations.sentences[claim.sentence] for claim in claims]
    contexts = [report.document.text[sentence.start : sentence.end] for sentence in sentences]
    tree = Tree(report.annotations.tokens)
    deeds = [nearest_deed(tree.tokens, claim) for claim in claims]
    meanings = [_meaning(claim, deed) for claim, deed in zip(claims, deeds, strict=True)]
    cores = [_core(claim) or text for claim, text in zip(claims, meanings, strict=True)]
    acts = [act_of(tree.tokens, claim) for claim in claims]
    vectors = np.split(embed([*meanings, *(act or "" for act in acts), *cores, *contexts]), 4)
    times = {time.span: interval_of(time.value) for time in report.annotations.times if time.value}
    published = interval_of(report.document.published)
    places = [_places(report, sentence, owner) for sentence in sentences]
    return [
        Profile(
            claim=claim,
            words=_words(tree.tokens, claim.span, *_parts_outside(claim)),
            counted_words=_counted_words(tree, claim),
            near_words=_near_words(tree.tokens, claim),
            names=frozenset(owner[span] for span in (*claim.where, *claim.who) if span in owner),
            doers=_doers(tree.tokens, claim, sentences[place]),
            persons=NOBODY if claim.quantity else persons_of(report, tree, claim, entities),
            places=places[place],
            scopes=frozenset(_scope(entities[span]) for span in claim.where if _is_place(entities.get(span))),
            whole=_is_of_a_whole(tree, claim, sentences[place]),
            parties=frozenset(parties_of(report, claim, entities)),
            numbers=_numbers(report, claim.span),
            deeds=deeds_told(tree, claim, deeds[place]),
            deed=deeds[place],
            noun=counted_noun(tree, claim),
            thing=counted_thing(tree, claim, deeds[place]),
            figure=figure_of(claim.quantity) if claim.quantity else None,
            when=times.get(claim.when) if claim.when else None,
            as_of=(times.get(claim.when) if claim.when else None) or published,
            dates_its_deed=dates_its_deed(tree, claim),
            complete=is_complete(tree, claim),
            told=is_told(tree, claim),
            disputed=is_disputed(tree, claim),
            aimed_at=is_aimed_at(tree, claim),
            shares_subject=shares_its_subject(tree, claim),
            fills_in=filled_in(tree, claim),
            vector=vectors[0][place],
            act=vectors[1][place] if acts[place] else np.zeros_like(vectors[1][place]),
            core=vectors[2][place],
            context=vectors[3][place],
        )
        for place, claim in enumerate(claims)
    ]


def _meaning(claim: Claim, deed: str | None) -> str:
    """Return the clause; of a quantity what is counted and its clause without the number, which must not decide."""
    if claim.quantity is None:
        return claim.text
    start, end = claim.quantity.span.start - claim.span.start, claim.quantity.span.end - claim.span.start
    counted = claim.quantity.counted or sufferers(claim, deed) or claim.quantity.unit or ""
    return f"number of {counted}: {claim.text[:start]}…{claim.text[end:]}"


def _core(claim: Claim) -> str | None:
    """Return who does what to whom, in the order of the roles: the same for active and passive. None for quantities."""
    parts = (claim.subject and claim.subject.text, claim.predicate, claim.object and claim.object.text)
    return " ".join(part for part in parts if part) if claim.quantity is None else None


def _parts_outside(claim: Claim) -> list[Span]:
    """Return doer and target that the clause shares with another ("the train hit a wall but didn't derail")."""
    parts = (claim.subject, claim.object)
    return [part.span for part in parts if part is not None and not claim.span.overlaps(part.span)]


def _words(tokens: tuple[Token, ...], *spans: Span) -> frozenset[str]:
    inside = (t for t in tokens if any(span.start <= t.start and t.end <= span.end for span in spans))
    return frozenset(t.lemma.lower() for t in inside if t.upos in CONTENT)


def _doers(tokens: tuple[Token, ...], claim: Claim, sentence: Sentence) -> frozenset[str]:
    """Return the names in the subject: proper nouns, and what has a capital that no sentence's start gives it."""
    if claim.subject is None:
        return frozenset()
    span = claim.subject.span
    inside = (t for t in tokens if span.start <= t.start < span.end)
    named = (t for t in inside if t.upos == "PROPN" or (t.text[:1].isupper() and t.start > sentence.start))
    return frozenset(t.text.lower() for t in named)


def _is_of_a_whole(tree: Tree, claim: Claim, sentence: Sentence) -> bool:
    """Return whether the claim says that it speaks of a whole, not of a part: "the whole county", "all of Turkey".

    Of a sum, whether it or what opens its sentence says what the sum takes in ("including debt"): that is another sum
    than the bare one.
    """
    inside = [i for i, t in enumerate(tree.tokens) if claim.span.start <= t.start < claim.span.end]
    if any(tree.tokens[i].lemma.lower() in words("wholes") for i in inside):
        return True
    if claim.quantity is not None and claim.quantity.kind == "money":
        told = (t for t in tree.tokens if sentence.start <= t.start < claim.span.end)
        return any(token.text.lower() in words("what a sum takes in") for token in told)
    pairs = zip(inside, inside[1:], inside[2:], strict=False)
    if claim.quantity is not None and _takes_in_the_culprits(tree, claim, sentence):
        return True
    return any(
        tree.tokens[a].text.lower() == "all" and tree.tokens[b].text.lower() == "of" and tree.tokens[c].upos == "PROPN"
        for a, b, c in pairs
    )


def _takes_in_the_culprits(tree: Tree, claim: Claim, sentence: Sentence) -> bool:
    """Return whether a toll says that it counts who did it ("four killed, including the shooter").

    The words stand behind the number and before the next one.
    """
    assert claim.quantity is not None
    after = [t for t in tree.tokens if claim.quantity.span.end <= t.start < sentence.end]
    ends = next((i for i, token in enumerate(after) if token.upos == "NUM"), len(after))
    lemmas = [token.lemma.lower() for token in after[:ends]]
    where = next((i for i, lemma in enumerate(lemmas) if lemma in {"include", "including", "count"}), None)
    return where is not None and bool(words("culprits") & set(lemmas[where : where + REACH_OF_INCLUDING]))


def _counted_words(tree: Tree, claim: Claim) -> frozenset[str]:
    if claim.quantity is None or claim.quantity.counted_span is None:
        return frozenset()
    return _words(tree.tokens, claim.quantity.counted_span)


def _near_words(tokens: tuple[Token, ...], claim: Claim) -> frozenset[str]:
    at = claim.quantity.span if claim.quantity else claim.predicate_span or claim.span
    inside = [i for i, t in enumerate(tokens) if at.start <= t.start < at.end]
    if not inside:
        return frozenset()
    around = tokens[max(0, inside[0] - NEAR) : inside[-1] + 1 + NEAR]
    return frozenset(t.lemma.lower() for t in around if t.upos in CONTENT and t.upos != "NUM")


def _places(report: Report, sentence: Sentence, owner: Mapping[Span, str]) -> frozenset[str]:
    inside = (m for m in report.annotations.mentions if sentence.start <= m.span.start < sentence.end)
    return frozenset(owner[m.span] for m in inside if m.type == "place" and m.span in owner)


def _is_place(entity: Entity | None) -> bool:
    """Return whether the entity is a place on the map; of one that is not, nobody knows where it lies."""
    return entity is not None and entity.type == "place" and entity.latitude is not None


def _scope(entity: Entity) -> Scope:
    return entity.id, entity.country


def _numbers(report: Report, span: Span) -> frozenset[float]:
    inside = (q for q in report.annotations.quantities if span.contains(q.span) and q.converts is None)
    return frozenset(q.value for q in inside if q.value is not None)
