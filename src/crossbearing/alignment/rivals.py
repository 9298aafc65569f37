"""Whether the names or times in which alone two clauses differ are told of one thing, and can't both be right."""

from crossbearing.alignment.cast import Cast, is_unknown_to
from crossbearing.alignment.comparers import same_as_of
from crossbearing.alignment.contradiction import of_one_mood
from crossbearing.alignment.dates import BLIND as WITHOUT_TIMES
from crossbearing.alignment.dates import are_done_as_often, is_behind_a_dash
from crossbearing.alignment.happenings import MODEL
from crossbearing.alignment.lexicon import words
from crossbearing.alignment.likening import Likeness
from crossbearing.alignment.places import BLIND as WITHOUT_NAMES
from crossbearing.alignment.scoring import likelihood
from crossbearing.alignment.slots import Clause, Slot
from crossbearing.alignment.vetoes import SMALL
from crossbearing.alignment.whereabouts import APART, INSIDE, lie
from crossbearing.chronology.elements import tell_other_dates
from crossbearing.values.entities import Entity

SAME_WORDS = 0.8  # share of words from which clauses tell one thing: from .65 to .8, 5 of 5 real ones read did not
MOSTLY = 0.7  # the same where neither report knows the name that the other tells
EVERY_WORD = 0.95  # share from which next to nothing else differs
SAME_FIGURE = 0.2  # likelihood, names or times left aside, from which they do if they share a figure that is no chance
MANY = 4  # words in common that it takes where the names alone leave doubt, or the first of them tell who speaks


def are_rivals(left: Clause, right: Clause, found: Likeness, cast: Cast) -> bool:
    """Return whether what two clauses differ in is told of one thing, and only one of it can be right."""
    if found.differing is None or not _assert_alike(left, right):
        return False
    ours, theirs = found.differing
    if ours.entity is None or theirs.entity is None:
        return tell_other_dates(ours.words, theirs.words) and _date_one_thing(left, right, found)
    if not _are_other_things(ours.entity, theirs.entity, found) or same_as_of(left.profile, right.profile) < 0:
        return False
    return _name_in_one_part(left, right, found, cast)


def _assert_alike(left: Clause, right: Clause) -> bool:
    """Return whether both clauses affirm or both deny, in one mood, as often, and have no other figures."""
    ours, theirs = left.profile, right.profile
    one_polarity = ours.claim.polarity == theirs.claim.polarity
    one_set = ours.numbers <= theirs.numbers or theirs.numbers <= ours.numbers
    return one_polarity and one_set and of_one_mood(ours, theirs) and are_done_as_often(ours, theirs)


def _date_one_thing(left: Clause, right: Clause, found: Likeness) -> bool:
    """Return whether both tell the thing in the same words, or with a figure that is no chance.

    What dates the saying in one and the deed in the other dates two things.
    """
    assert found.differing is not None
    ours, theirs = found.differing
    if any(is_behind_a_dash(clause.profile, slot.span) for clause, slot in ((left, ours), (right, theirs))):
        return False
    one_deed = ours.governor == theirs.governor or not {ours.governor, theirs.governor} & words("speech")
    in_words = ours.part == theirs.part and _are_worded_alike(left, right, found, SAME_WORDS)
    return one_deed and (in_words or _share_a_figure(left, right, _likely_without_times(left, right)))


def _name_in_one_part(left: Clause, right: Clause, found: Likeness, cast: Cast) -> bool:
    """Return whether both put their name in one part of the same words, or beside a figure that is no chance.

    One report at least must not know the name that the other tells, and neither where the words are not quite the
    same: who knows both may mean two things.
    """
    assert found.differing is not None
    ours, theirs = found.differing
    unknown = [_is_unknown(ours, theirs, cast), _is_unknown(theirs, ours, cast)]
    if all(unknown) and _share_a_figure(left, right, _likely_without_names(left, right)):
        return True
    least = MOSTLY if all(unknown) else SAME_WORDS
    return any(unknown) and ours.part == theirs.part and _are_worded_alike(left, right, found, least)


def _likely_without_times(left: Clause, right: Clause) -> float:
    """Return how likely (0..1) two clauses tell one happening, whatever times they name."""
    return likelihood(left.profile, right.profile, WITHOUT_TIMES, MODEL)


def _likely_without_names(left: Clause, right: Clause) -> float:
    """Return how likely (0..1) two clauses tell one happening, whatever they name."""
    return likelihood(left.profile, right.profile, WITHOUT_NAMES, MODEL)


def _are_worded_alike(left: Clause, right: Clause, found: Likeness, least: float) -> bool:
    """Return whether the clauses share words enough; of a saying more than who spoke."""
    return found.score >= least and (found.shared >= MANY or not (left.is_said or right.is_said))


def _share_a_figure(left: Clause, right: Clause, likely: float) -> bool:
    figures = left.profile.numbers & right.profile.numbers
    return likely >= SAME_FIGURE and any(figure > SMALL for figure in figures)


def _are_other_things(left: Entity, right: Entity, found: Likeness) -> bool:
    """Return whether two names that share nothing are of two things: of one sort, and if places, apart.

    Where every other word is the same the sort may be misread, or the place unknown to the gazetteer.
    """
    lying = {lie(left, right), lie(right, left)}
    sure = left.type == right.type and (left.type != "place" or APART in lying)
    return sure or (found.score >= EVERY_WORD and found.shared >= MANY and INSIDE not in lying)


def _is_unknown(slot: Slot, other: Slot, cast: Cast) -> bool:
    return slot.entity is not None and is_unknown_to(slot.entity, other.span.document_id, cast)
