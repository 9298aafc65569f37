"""What keeps two claims apart, whatever else speaks for their being one."""

from crossbearing.alignment.bearers import other_bearer
from crossbearing.alignment.lexicon import part, words
from crossbearing.alignment.persons import are_others
from crossbearing.alignment.profiles import Profile
from crossbearing.linking.units import are_of_other_units

DAYS_OF_A_STORY = 60  # unlike figures that far apart in time are of two states of affairs, no conflict
SMALL = 12  # a number up to which two may be the same, or add up, by chance
NOUGHT = 10.0  # a figure may be wrong by a nought; of one further off another question was asked


def kept_apart(left: Profile, right: Profile) -> bool:
    """Return whether two claims can't be one, whatever else speaks for it.

    Side by side in one sentence a writer tells two happenings, and gives two figures, equal ones too, for two
    questions; so does one report of two doers by name ("the Dow lost 26 points", "the Nasdaq lost 53"). What two
    persons do or suffer, each by name, are two happenings.
    Figures of other orders of magnitude, in other units, of persons and of things, unlike figures of far dates or
    other places, of a whole and of what may be a part, and those of the dead and the hurt answer different questions.
    """
    ours, theirs = left.claim.quantity, right.claim.quantity
    one_sentence = left.claim.document_id == right.claim.document_id and left.claim.sentence == right.claim.sentence
    if ours is None or theirs is None:
        beside = one_sentence and not left.claim.span.overlaps(right.claim.span)
        return beside or _of_other_persons(left, right)
    elsewhere = days_between(left, right) > DAYS_OF_A_STORY or other_scope(left, right)
    return (
        other_units(left, right)
        or (one_sentence and ours.span != theirs.span)
        or _of_other_magnitude(left, right)
        or (_other_doer(left, right) and not fits(left, right))
        or ((elsewhere or other_extent(left, right)) and not fits(left, right))
        or other_bearer(left, right)
        or part(left.deed, right.deed)
        or is_part_of(left, right)
        or _person_and_thing(left, right)
    )


def _of_other_magnitude(left: Profile, right: Profile) -> bool:
    """Return whether two figures of one time that don't fit lie further apart than a nought too many puts them.

    Over days a toll may grow tenfold, and no figure is known to be of one time without its day.
    """
    ours, theirs = left.figure, right.figure
    if ours is None or theirs is None or left.as_of is None or right.as_of is None or ours.fits(theirs):
        return False
    low, high = sorted((abs(ours.value or 0.0), abs(theirs.value or 0.0)))
    return high > NOUGHT * low > 0 and left.as_of.meets(right.as_of)


def _of_other_persons(left: Profile, right: Profile) -> bool:
    """Return whether the deeds are of other persons, of whom neither claim names the other's ("Sols met Nunes")."""
    ours, theirs = left.persons, right.persons
    return are_others(ours, theirs) and ours.ids.isdisjoint(right.names) and theirs.ids.isdisjoint(left.names)


def other_scope(left: Profile, right: Profile) -> bool:
    """Return whether the claims name places of which none is, or lies in the country of, one of the other's."""
    pairs = [(ours, theirs) for ours in left.scopes for theirs in right.scopes]
    return bool(pairs) and not any(a == b or (a[1] is not None and a[1] == b[1]) for a, b in pairs)


def _person_and_thing(left: Profile, right: Profile) -> bool:
    kinds = ("things that are persons", "things that are no persons")
    return any(
        one.thing in words(kinds[0]) and other.thing in words(kinds[1]) for one, other in ((left, right), (right, left))
    )


def is_part_of(left: Profile, right: Profile) -> bool:
    """Return whether one figure is the sum of the other and one told beside it: 103 passengers and 26 crew are 129."""
    return _makes_up(left, right) or _makes_up(right, left)


def _makes_up(part_of: Profile, whole: Profile) -> bool:
    ours, theirs = part_of.figure, whole.figure
    if ours is None or theirs is None or not ours.value or not theirs.value or theirs.value <= SMALL:
        return False
    return theirs.value - ours.value in part_of.numbers - {ours.value}


def other_extent(left: Profile, right: Profile) -> bool:
    """Return whether one speaks of a whole ("nationwide", "the whole county") and the other does not say so."""
    return left.whole != right.whole


def _other_doer(left: Profile, right: Profile) -> bool:
    """Return whether one report names the subjects of both, with no name in common.

    Across reports names are spelt in too many ways for that.
    """
    named = bool(left.doers and right.doers) and not left.doers & right.doers
    return named and left.claim.document_id == right.claim.document_id


def other_units(left: Profile, right: Profile) -> bool:
    """Return whether the figures are of other units: a sum and a percentage, euros and dollars; no nouns of counts."""
    ours, theirs = left.claim.quantity, right.claim.quantity
    return ours is not None and theirs is not None and are_of_other_units(ours, theirs)


def days_between(left: Profile, right: Profile) -> int:
    """Return the days between the times that two claims speak of, 0 where they meet or one is unknown."""
    if left.as_of is None or right.as_of is None:
        return 0
    return max(0, left.as_of.first - right.as_of.last, right.as_of.first - left.as_of.last)


def fits(left: Profile, right: Profile) -> bool:
    """Return whether the figures of two claims can both be true; what has none fits all."""
    return left.figure is None or right.figure is None or left.figure.fits(right.figure)
