# ruff: noqa: D401 - a comparer's docstring is the reason a user reads, not an order to the programmer
"""What speaks for and against two claims answering one question: a visible list, each a plain function.

A comparer takes two profiles and returns its finding as a score: -1 (against) to 1 (for), 0 when it
can't tell. Their weights are learnt (`weights.json`, made by `training/alignment_weights.py`).
"""

from collections.abc import Callable, Mapping

import numpy as np

from crossbearing.alignment.lexicon import words
from crossbearing.alignment.profiles import Profile
from crossbearing.alignment.vetoes import SMALL, days_between, fits
from crossbearing.linking.figures import Figure
from crossbearing.linking.rarity import shared_rarity
from crossbearing.linking.units import MEASURED
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
    return 1.0 if days_between(left, right) <= DAYS_OF_NEWS else -1.0


def near_wording(left: Profile, right: Profile) -> float:
    """The words right around the number, or the deed, are the same."""
    return shared_rarity(left.near_words, right.near_words)


def measured_clash(left: Profile, right: Profile) -> float:
    """Two sums, rates or measures differ: unlike counts, they are rarely told of one thing in two values."""
    ours, theirs = left.claim.quantity, right.claim.quantity
    if ours is None or theirs is None:
        return 0.0
    return 1.0 if {ours.kind, theirs.kind} & MEASURED and not fits(left, right) else 0.0


def one_report(left: Profile, right: Profile) -> float:
    """Both stand in one report, where a careful writer gives one answer to one question."""
    return 1.0 if left.claim.document_id == right.claim.document_id else 0.0


def one_report_other_value(left: Profile, right: Profile) -> float:
    """One report gives two different figures: more likely two questions than a report at odds with itself."""
    return 1.0 if one_report(left, right) and same_value(left, right) < 0 else 0.0


def other_figure_of_another_thing(left: Profile, right: Profile) -> float:
    """The figures differ, and they count things of other kinds."""
    return 1.0 if _both_count(left, right) and _differ(left, right) and _thing(left, right) < 0 else 0.0


def vague_beside_exact(left: Profile, right: Profile) -> float:
    """One number is vague ("several", "12 to 16"), and it may count another thing or another deed."""
    ours, theirs = left.figure, right.figure
    if ours is None or theirs is None or ours.same(theirs) or None not in {ours.value, theirs.value}:
        return 0.0
    one_noun = left.noun is not None and left.noun == right.noun
    same = _thing(left, right) > 0 and (one_noun or _one_deed(left, right)) and _one_act(left, right)
    return 0.0 if same else 1.0


def one_report_loosely(left: Profile, right: Profile) -> float:
    """One report gives two figures, which may count another thing or another deed."""
    if not one_report(left, right) or not _differ(left, right):
        return 0.0
    return 0.0 if same_thing(left, right) > 0 and _one_deed(left, right) else 1.0


PEOPLE = "people"  # the class of what is counted that takes in all others of persons
ROUND = 0.7  # what a round number says beside an exact one: of 0.4, 0.7 and 1 it joined held-out clusters best
ROUNDED = 0.75  # "more than 200" may be 276; a wide range that happens to hold a figure says nothing
DAYS_OF_NEWS = 10  # reports of one episode come within days; a figure of another month is another figure

QUANTITY_COMPARERS: Mapping[str, Comparer] = {
    c.__name__: c
    for c in (
        meaning, surroundings, wording, same_deed, same_nearest_deed, same_time, same_modality, same_thing,
        same_counted_words, same_value, same_places, same_as_of, near_wording, measured_clash, one_report,
        one_report_other_value, other_figure_of_another_thing, vague_beside_exact, one_report_loosely,
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


def _nominal(figure: Figure) -> float:
    return figure.value if figure.value is not None else figure.low


def _same_role(left: Role | None, right: Role | None) -> float:
    if left is None or right is None:
        return 0.0
    return 1.0 if left.lemma == right.lemma else -0.3


def _differ(left: Profile, right: Profile) -> bool:
    return left.figure is not None and right.figure is not None and not left.figure.same(right.figure)


def _both_count(left: Profile, right: Profile) -> bool:
    return all(p.claim.quantity is not None and p.claim.quantity.kind == "count" for p in (left, right))


def _thing(left: Profile, right: Profile) -> float:
    """Return `same_thing`, but nothing for people beside girls or soldiers, who are people."""
    return max(0.0, same_thing(left, right)) if PEOPLE in {left.thing, right.thing} else same_thing(left, right)


def _one_deed(left: Profile, right: Profile) -> bool:
    return None in {left.deed, right.deed} or left.deed == right.deed


def _one_act(left: Profile, right: Profile) -> bool:
    """Return whether both surely tell the same act, or one tells none ("there have been 40 victims")."""
    same = left.claim.predicate == right.claim.predicate or (left.deed is not None and left.deed == right.deed)
    return same or any(p.deed is None and p.claim.predicate in words("empty verbs") for p in (left, right))
