"""Clauses of two reports that tell the same in the same words, but for one name or one time exchanged for another."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from crossbearing.alignment.cast import Cast, is_unknown_to, told_apart
from crossbearing.alignment.contradiction import covered, of_one_mood
from crossbearing.alignment.lexicon import words
from crossbearing.alignment.slots import Clause, Slot
from crossbearing.alignment.whereabouts import APART, INSIDE, lie
from crossbearing.gazetteer.countries import countries_in
from crossbearing.linking import pairs_sharing
from crossbearing.linking.agglomeration import Pair
from crossbearing.values.entities import Entity

SAME_WORDS = 0.8  # share of each clause's words, by rarity, that the other tells
EVERY_WORD = 0.95  # share from which next to nothing else differs
MOSTLY = 0.7  # the same where neither report names what the other does
MANY = 4  # the same of a saying, whose first words tell who spoke, and for names of which nothing is sure
ENOUGH = 2  # content words that both tell: fewer say too little to be one deed
Slots = tuple[Slot, Slot]


@dataclass(frozen=True, slots=True)
class Exchange:
    """Two clauses, and the slots in which alone they differ."""

    clauses: tuple[Clause, Clause]
    slots: Slots


@dataclass(frozen=True, slots=True)
class _Comparison:
    """How alike (0..1) two clauses are, and in how many words, but for the slots in which alone they differ, if any."""

    score: float
    shared: int
    agree: bool
    slots: Slots | None


def exchanges_in(clauses: Sequence[Clause], cast: Cast) -> Iterator[Exchange]:
    """Yield each pair of clauses of two reports of an episode that differ in one slot, and surely tell one thing.

    A clause has one partner in another report, the one most like it: if that has the same names and times, what is
    told elsewhere in much the same words is another thing.
    """
    compared = {(i, j): _compare(clauses[i], clauses[j]) for i, j in _candidates(clauses, cast)}
    best = _best(clauses, compared)
    for (i, j), found in compared.items():
        left, right = clauses[i], clauses[j]
        nearest = max(best[i, right.report], best[j, left.report]) <= (found.score, False)
        if found.slots and nearest and _is_sure(left, right, found) and _are_rivals(found.slots, found, cast):
            yield Exchange((left, right), found.slots)


def _candidates(clauses: Sequence[Clause], cast: Cast) -> Iterator[Pair]:
    """Yield the pairs of clauses of two reports of one episode, or one day, that share words enough."""
    told = [clause.lemmas | {slot.key for slot in clause.slots} for clause in clauses]
    for i, j in pairs_sharing(told):
        ours, theirs = clauses[i].report, clauses[j].report
        if ours != theirs and len(told[i] & told[j]) >= ENOUGH and clauses[i].lemmas & clauses[j].lemmas:
            if _are_of_one_time(clauses[i], clauses[j], cast):
                yield i, j


def _are_of_one_time(left: Clause, right: Clause, cast: Cast) -> bool:
    """Return whether two reports are of one episode, or of one day: the date that one has wrong may part episodes."""
    one_day = left.published is not None and left.published == right.published
    return one_day or cast.episodes.get(left.report) == cast.episodes.get(right.report)


def _best(clauses: Sequence[Clause], compared: Mapping[Pair, _Comparison]) -> dict[tuple[int, str], tuple[float, bool]]:
    """Return how much its partner in another report is like each clause, and whether it agrees with it."""
    best: dict[tuple[int, str], tuple[float, bool]] = {}
    for (i, j), found in compared.items():
        for key in ((i, clauses[j].report), (j, clauses[i].report)):
            best[key] = max(best.get(key, (0.0, False)), (found.score, found.agree))
    return best


def _compare(left: Clause, right: Clause) -> _Comparison:
    ours, theirs = _left_over(left, right), _left_over(right, left)
    shared = {slot.key for slot in left.slots if slot not in ours}
    slots = _differing(ours, theirs)
    told, told_too = (
        (clause.lemmas | shared | {slot.key for slot in rest if slot not in (slots or ())})
        for clause, rest in ((left, ours), (right, theirs))
    )
    if slots:
        told, told_too = told - slots[0].titles, told_too - slots[1].titles
    return _Comparison(min(covered(told, told_too), covered(told_too, told)), len(told & told_too), not (ours or theirs), slots)


def _left_over(clause: Clause, other_clause: Clause) -> list[Slot]:
    """Return the slots that no other one fills alike: each other one stands for one, the same before one like it."""
    slots: Sequence[Slot] = clause.slots
    others: Sequence[Slot] = other_clause.slots
    for alike in (_are_same, _may_be_one):
        rest = list(slots)
        free = list(others)
        for slot in slots:
            if (found := next((other for other in free if alike(slot, other)), None)) is not None:
                free.remove(found)
                rest.remove(slot)
        slots, others = rest, free
    return [s for s in slots if s.words not in other_clause.profile.claim.text or s.stretch]


def _are_same(left: Slot, right: Slot) -> bool:
    return left.key == right.key


def _may_be_one(left: Slot, right: Slot) -> bool:
    if left.stretch and right.stretch:
        return left.stretch.meets(right.stretch) or left.words.lower() == right.words.lower()
    if left.entity is None or right.entity is None:
        return False
    return not told_apart(left.entity, right.entity) or bool(countries_in(left.words) & countries_in(right.words))


def _differing(ours: Sequence[Slot], theirs: Sequence[Slot]) -> Slots | None:
    """Return the names, or the times, in which alone two clauses differ, None where they differ in more or in none."""
    for named in (True, False):
        mine, other = ([slot for slot in slots if bool(slot.entity) == named] for slots in (ours, theirs))
        beside = [[slot for slot in slots if bool(slot.entity) != named] for slots in (ours, theirs)]
        if len(mine) == len(other) == 1 and not all(beside):
            return mine[0], other[0]
    return None


def _is_sure(left: Clause, right: Clause, found: _Comparison) -> bool:
    """Return whether the clauses assert one thing: in one mood, with no other figures, in words enough."""
    ours, theirs = left.profile, right.profile
    figures = ours.numbers <= theirs.numbers or theirs.numbers <= ours.numbers
    affirmed = ours.claim.polarity == theirs.claim.polarity and of_one_mood(ours, theirs)
    worded = found.shared >= MANY or not (left.is_said or right.is_said)
    return figures and affirmed and worded and found.score >= MOSTLY


def _are_rivals(slots: Slots, found: _Comparison, cast: Cast) -> bool:
    """Return whether what two slots hold can't both be meant: in one part of the clause, and surely not one thing."""
    left, right = slots
    if left.part != right.part:
        return False
    if left.entity and right.entity:
        return _are_other_things(left.entity, right.entity, found) and _are_unknown(left, right, found.score, cast)
    one_deed = left.governor == right.governor or not {left.governor, right.governor} & words("speech")
    return found.score >= SAME_WORDS and one_deed


def _are_other_things(left: Entity, right: Entity, found: _Comparison) -> bool:
    """Return whether two names that share nothing are of two things: of one sort, and if places, apart.

    Where every other word is the same the sort may be misread, or the place unknown to the gazetteer.
    """
    lying = {lie(left, right), lie(right, left)}
    sure = left.type == right.type and (left.type != "place" or APART in lying)
    return sure or (found.score >= EVERY_WORD and found.shared >= MANY and INSIDE not in lying)


def _are_unknown(left: Slot, right: Slot, score: float, cast: Cast) -> bool:
    """Return whether a report at least does not know the other's name; both, where the clauses are not quite the same.

    A report that names both may tell of two things.
    """
    pairs = ((left.entity, right.span), (right.entity, left.span))
    unknown = [is_unknown_to(entity, span.document_id, cast) for entity, span in pairs if entity]
    return all(unknown) or (any(unknown) and score >= SAME_WORDS)
