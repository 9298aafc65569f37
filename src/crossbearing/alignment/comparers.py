# ruff: noqa: D401 - a comparer's docstring is the reason a user reads, not an order to the programmer
"""What speaks for and against two claims answering one question: a visible list, each a plain function.

A comparer takes two profiles and returns its finding as a score: -1 (against) to 1 (for), 0 when it
can't tell. Their weights are learnt (`weights.json`, made by `training/alignment_weights.py`).
"""

from collections.abc import Callable, Mapping

import numpy as np

from crossbearing.alignment.bearers import other_bearer
from crossbearing.alignment.lexicon import part, words
from crossbearing.alignment.profiles import Profile
from crossbearing.linking.figures import Figure
from crossbearing.linking.rarity import shared_rarity
from crossbearing.values.claims import Role

Comparer = Callable[[Profile, Profile], float]


def meaning(left: Profile, right: Profile) -> float:
    """The two clauses mean the same (cosine of their vectors)."""
    return float(np.dot(left.vector, right.vector))


def same_core(left: Profile, right: Profile) -> float:
    """Who does what to whom means the same."""
    return float(np.dot(left.core, right.core))


def surroundings(left: Profile, right: Profile) -> float:
    """The sentences around them mean the same."""
    return float(np.dot(left.context, right.context))


def wording(left: Profile, right: Profile) -> float:
    """They share words, rare ones most of all."""
    return shared_rarity(left.words, right.words)


def same_names(left: Profile, right: Profile) -> float:
    """They name the same people, bodies and places."""
    if not left.names or not right.names:
        return 0.0
    return 2 * len(left.names & right.names) / (len(left.names) + len(right.names)) - 0.5


def same_deed(left: Profile, right: Profile) -> float:
    """The same is done (deed classes, else the same verb)."""
    if left.claim.predicate == right.claim.predicate and left.claim.predicate not in words("empty verbs"):
        return 1.0
    if not left.deeds or not right.deeds:
        return 0.0
    return 1.0 if left.deeds & right.deeds else -1.0


def same_verb(left: Profile, right: Profile) -> float:
    """The verb is the same."""
    same = left.claim.predicate == right.claim.predicate and left.claim.predicate not in words("empty verbs")
    return 1.0 if same else 0.0


def same_act(left: Profile, right: Profile) -> float:
    """What is done means the same (cosine of the verbs' vectors)."""
    return float(np.dot(left.act, right.act))


def same_nearest_deed(left: Profile, right: Profile) -> float:
    """The deed told nearest to the number is the same."""
    if left.deed is None and right.deed is None:
        return 0.0
    return 1.0 if left.deed == right.deed else -1.0


def same_time(left: Profile, right: Profile) -> float:
    """They speak of the same time."""
    if left.when is None or right.when is None:
        return 0.0
    return 1.0 if left.when.meets(right.when) else -1.0


def same_modality(left: Profile, right: Profile) -> float:
    """Both happened, both are planned, or both only possible."""
    return 1.0 if left.claim.modality == right.claim.modality else -1.0


def same_doer(left: Profile, right: Profile) -> float:
    """The subject is the same word."""
    return _same_role(left.claim.subject, right.claim.subject)


def same_target(left: Profile, right: Profile) -> float:
    """The object is the same word."""
    return _same_role(left.claim.object, right.claim.object)


def same_numbers(left: Profile, right: Profile) -> float:
    """They give the same numbers."""
    if not left.numbers or not right.numbers:
        return 0.0
    return 1.0 if left.numbers & right.numbers else -0.5


def same_thing(left: Profile, right: Profile) -> float:
    """The same kind of thing is counted: one noun, or two for one thing (troops, soldiers)."""
    if left.noun and left.noun == right.noun:
        return 1.0
    if left.thing is None or right.thing is None:
        return 0.0
    return 0.7 if left.thing == right.thing else -1.0


def same_counted_words(left: Profile, right: Profile) -> float:
    """What is counted is described by the same words ("serious injuries", "French soldiers")."""
    if not left.counted_words or not right.counted_words:
        return 0.0
    return 2 * shared_rarity(left.counted_words, right.counted_words) - 1


def same_value(left: Profile, right: Profile) -> float:
    """The figures are one and the same, or can be; the longer the number, the less it is chance."""
    ours, theirs = left.figure, right.figure
    if ours is None or theirs is None:
        return 0.0
    if ours.value is not None and ours.value == theirs.value:
        return _telling(ours.value)
    near = closeness(_nominal(ours), _nominal(theirs))
    vague = ours.value is None or theirs.value is None
    return 0.3 if ours.fits(theirs) and (vague or near >= ROUNDED) else near - 1


def _telling(value: float) -> float:
    """Return how much one and the same number says: 276 is no chance, 30 or 7 may be."""
    if value <= SMALL:
        return 0.4
    return 1.0 if len(f"{value:.0f}".rstrip("0")) > 1 else ROUND


def same_places(left: Profile, right: Profile) -> float:
    """Their sentences name the same places."""
    if not left.places or not right.places:
        return 0.0
    return 1.0 if left.places & right.places else -1.0


def same_as_of(left: Profile, right: Profile) -> float:
    """The figures are of one time: the one that each names, else the day of its report."""
    if left.as_of is None or right.as_of is None:
        return 0.0
    return 1.0 if _days_between(left, right) <= DAYS_OF_NEWS else -1.0


def near_wording(left: Profile, right: Profile) -> float:
    """The words right around the number, or the deed, are the same."""
    return shared_rarity(left.near_words, right.near_words)


def measured_clash(left: Profile, right: Profile) -> float:
    """Two sums, rates or measures differ: unlike counts, they are rarely told of one thing in two values."""
    ours, theirs = left.claim.quantity, right.claim.quantity
    if ours is None or theirs is None:
        return 0.0
    return 1.0 if {ours.kind, theirs.kind} & MEASURED and not _fits(left, right) else 0.0


def one_report(left: Profile, right: Profile) -> float:
    """Both stand in one report, where a careful writer gives one answer to one question."""
    return 1.0 if left.claim.document_id == right.claim.document_id else 0.0


def one_report_other_value(left: Profile, right: Profile) -> float:
    """One report gives two different figures: more likely two questions than a report at odds with itself."""
    return 1.0 if one_report(left, right) and same_value(left, right) < 0 else 0.0


SMALL = 12
ROUND = 0.7  # what a round number says beside an exact one: of 0.4, 0.7 and 1 it joined held-out clusters best
ROUNDED = 0.75  # "more than 200" may be 276; a wide range that happens to hold a figure says nothing
DAYS_OF_NEWS = 10  # reports of one episode come within days; a figure of another month is another figure
DAYS_OF_A_STORY = 60  # unlike figures that far apart in time are of two states of affairs, no conflict
MEASURED = frozenset({"money", "percent", "share", "measure", "duration", "age", "rate", "score"})

QUANTITY_COMPARERS: Mapping[str, Comparer] = {
    c.__name__: c
    for c in (
        meaning, surroundings, wording, same_deed, same_nearest_deed, same_time, same_modality, same_thing,
        same_counted_words, same_value, same_places, same_as_of, near_wording, measured_clash, one_report,
        one_report_other_value,
    )
}  # fmt: skip
HAPPENING_COMPARERS: Mapping[str, Comparer] = {
    c.__name__: c
    for c in (
        meaning, same_core, surroundings, same_names, same_places, same_verb, same_act, same_deed, same_time,
        same_modality, same_doer, same_target, same_numbers, one_report,
    )
}  # fmt: skip


def closeness(left: float, right: float) -> float:
    """Return how near two figures are, 1 for equal down to 0 (one is nothing beside the other)."""
    larger = max(abs(left), abs(right))
    return 1.0 if larger == 0 else 1 - abs(left - right) / larger


def kept_apart(left: Profile, right: Profile) -> bool:
    """Return whether two claims can't be one, whatever else speaks for it.

    Side by side in one sentence a writer tells two happenings, and gives two figures for two questions; so does
    one report of two doers by name ("the Dow lost 26 points", "the Nasdaq lost 53").
    Figures in other units, of persons and of things, unlike figures of far dates or other places, of a whole and of
    what may be a part, and those of the dead and the hurt answer different questions.
    """
    ours, theirs = left.claim.quantity, right.claim.quantity
    one_sentence = left.claim.document_id == right.claim.document_id and left.claim.sentence == right.claim.sentence
    if ours is None or theirs is None:
        return one_sentence and not left.claim.span.overlaps(right.claim.span)
    elsewhere = _days_between(left, right) > DAYS_OF_A_STORY or other_scope(left, right)
    return (
        other_units(left, right)
        or (one_sentence and ours.value != theirs.value)
        or (_other_doer(left, right) and not _fits(left, right))
        or ((elsewhere or other_extent(left, right)) and not _fits(left, right))
        or other_bearer(left, right)
        or part(left.deed, right.deed)
        or is_part_of(left, right)
        or _person_and_thing(left, right)
    )


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
    if ours is None or theirs is None or {ours.kind, theirs.kind} <= {"percent", "share"}:
        return False
    if ours.kind != theirs.kind:
        return bool({ours.kind, theirs.kind} & MEASURED)
    return ours.kind in {"money", "measure", "rate"} and ours.unit != theirs.unit


def _days_between(left: Profile, right: Profile) -> int:
    """Return the days between the times that two claims speak of, 0 where they meet or one is unknown."""
    if left.as_of is None or right.as_of is None:
        return 0
    return max(0, left.as_of.first - right.as_of.last, right.as_of.first - left.as_of.last)


def _fits(left: Profile, right: Profile) -> bool:
    return left.figure is None or right.figure is None or left.figure.fits(right.figure)


def _nominal(figure: Figure) -> float:
    return figure.value if figure.value is not None else figure.low


def _same_role(left: Role | None, right: Role | None) -> float:
    if left is None or right is None:
        return 0.0
    return 1.0 if left.lemma == right.lemma else -0.3
