"""Who does a deed and to whom it is done, where the clause gives them by name."""

from collections.abc import Mapping
from dataclasses import dataclass

from crossbearing.alignment.cast import is_person_in_full, told_apart
from crossbearing.alignment.lexicon import words
from crossbearing.syntax import Tree
from crossbearing.values.claims import Claim, Role
from crossbearing.values.entities import Entity
from crossbearing.values.reports import Report
from crossbearing.values.spans import Span


@dataclass(frozen=True, slots=True)
class Persons:
    """The persons who do a claim's deed, and those to whom it is done; empty where any of them has no name there."""

    doing: tuple[Entity, ...] = ()
    suffering: tuple[Entity, ...] = ()

    @property
    def ids(self) -> frozenset[str]:
        """Return the ids of all of them."""
        return frozenset(person.id for person in (*self.doing, *self.suffering))


def persons_of(report: Report, tree: Tree, claim: Claim, entities: Mapping[Span, Entity]) -> Persons:
    """Return the persons whom a claim names as doing or suffering its deed; who dies suffers it, in whatever voice.

    Pronouns and descriptions are left out: linked with the name before them where no other of that sex stands near by
    (56 right of 60 read), they joined ECB+ no better (B-cubed .820 on its work half with them and without) and kept
    three tellings of one telephone call apart, a headline's "he" being another's.
    """
    doing, suffering = (_named(report, tree, role, entities) for role in (claim.subject, claim.object))
    if claim.object is None and claim.predicate in words("deeds suffered by the subject"):
        return Persons((), doing)
    return Persons(doing, suffering)


def are_others(left: Persons, right: Persons) -> bool:
    """Return whether both name who does the deed, or who suffers it, and those are surely not the same persons."""
    return _apart(left.doing, right.doing) or _apart(left.suffering, right.suffering)


def _apart(ours: tuple[Entity, ...], theirs: tuple[Entity, ...]) -> bool:
    return bool(ours and theirs) and all(told_apart(one, other) for one in ours for other in theirs)


def _named(report: Report, tree: Tree, role: Role | None, entities: Mapping[Span, Entity]) -> tuple[Entity, ...]:
    """Return the persons that a part of the clause names: its noun's name, and all that "and" joins to it."""
    head = None if role is None else _head(tree, role)
    if head is None:
        return ()
    by_head = {mention.head: entities.get(mention.span) for mention in report.annotations.mentions}
    found = [by_head.get(noun) for noun in (head, *tree.children(head, "conj"))]
    persons = tuple(entity for entity in found if entity is not None and is_person_in_full(entity))
    return persons if len(persons) == len(found) else ()


def _head(tree: Tree, role: Role) -> int | None:
    inside = (i for i, token in enumerate(tree.tokens) if role.span.start <= token.start < role.span.end)
    return next((i for i in inside if tree.tokens[i].lemma.lower() == role.lemma), None)
