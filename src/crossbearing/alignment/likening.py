"""How alike two clauses are in their words, and the one name or the one time in which alone they differ."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from crossbearing.alignment.cast import told_apart
from crossbearing.alignment.contradiction import covered
from crossbearing.alignment.slots import Clause, Slot
from crossbearing.gazetteer.countries import countries_in

Slots = tuple[Slot, Slot]


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike (0..1) two clauses are, and in how many words and names, those that differ left aside.

    `differing` are the names or times in which alone they differ, None where they differ in none (`agree`) or in more,
    which is not compared further.
    """

    score: float
    shared: int
    agree: bool
    differing: Slots | None


def liken(left: Clause, right: Clause) -> Likeness:
    """Return how alike two clauses are: the share of words, by rarity, that each tells of the other's, the lower one.

    A name that one of them alone holds counts as a word; the title of a name that differs ("President") does not.
    """
    ours, theirs = _left_over(left, right), _left_over(right, left)
    differing = _differing(ours, theirs)
    if differing is None and (ours or theirs):
        return Likeness(0.0, 0, agree=False, differing=None)
    shared = frozenset(slot.key for slot in left.slots if slot not in ours)
    told, told_too = (_told(clause, rest, differing) | shared for clause, rest in ((left, ours), (right, theirs)))
    score = min(covered(told, told_too), covered(told_too, told))
    return Likeness(score, len(told & told_too), not (ours or theirs), differing)


def _told(clause: Clause, rest: Sequence[Slot], differing: Slots | None) -> frozenset[str]:
    """Return the words of a clause with the names and times that it alone tells, but not the one that is asked."""
    asked = [slot for slot in rest if differing and slot in differing]
    titles = frozenset(title for slot in asked for title in slot.titles)
    return (clause.lemmas - titles) | {slot.key for slot in rest if slot not in asked}


def _left_over(clause: Clause, other: Clause) -> list[Slot]:
    """Return the slots that none of the other clause's fills alike: each of those stands for one.

    A name that the other clause tells without its being read as a name there differs in nothing.
    """
    rest, free = list(clause.slots), list(other.slots)
    for alike in ALIKE:
        for slot in tuple(rest):
            found = next((each for each in free if alike(slot, each)), None)
            if found is not None:
                rest.remove(slot)
                free.remove(found)
    text = other.profile.claim.text
    return [slot for slot in rest if slot.stretch or not _is_told_in(text, slot.words)]


def _is_told_in(text: str, name: str) -> bool:
    """Return whether a name stands in the text, and not within another word ("Man" in "Manila")."""
    return name in text and re.search(rf"\b{re.escape(name)}\b", text) is not None


def _are_same(left: Slot, right: Slot) -> bool:
    return left.key == right.key


def _may_be_one(left: Slot, right: Slot) -> bool:
    """Return whether two times meet or are put in the same words; two names may stand for one thing or one country."""
    if left.stretch and right.stretch:
        return left.stretch.meets(right.stretch) or left.words.lower() == right.words.lower()
    if left.entity is None or right.entity is None:
        return False
    return not told_apart(left.entity, right.entity) or bool(countries_in(left.words) & countries_in(right.words))


ALIKE: tuple[Callable[[Slot, Slot], bool], ...] = (_are_same, _may_be_one)
"""How two slots may be filled alike, the surest first."""


def _differing(ours: Sequence[Slot], theirs: Sequence[Slot]) -> Slots | None:
    """Return the two names, or the two times, where each clause has one left over, and not both one of the others."""
    for is_asked in (_is_name, _is_time):
        mine, other = ([slot for slot in rest if is_asked(slot)] for rest in (ours, theirs))
        beside = [len(ours) > len(mine), len(theirs) > len(other)]
        if len(mine) == len(other) == 1 and not all(beside):
            return mine[0], other[0]
    return None


def _is_name(slot: Slot) -> bool:
    return slot.entity is not None


def _is_time(slot: Slot) -> bool:
    return slot.stretch is not None
