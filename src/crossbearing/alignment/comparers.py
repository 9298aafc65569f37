# ruff: noqa: D401 - a comparer's docstring is the reason a user reads, not an order to the programmer
"""What speaks for and against two claims answering one question: a visible list, each a plain function.

A comparer takes two profiles and returns its finding as a score: -1 (against) to 1 (for), 0 when it
can't tell. Their weights are learnt (`weights.json`, made by `training/alignment_weights.py`).
"""

from collections.abc import Callable, Mapping

import numpy as np

from crossbearing.alignment.profiles import Profile
from crossbearing.linking.rarity import shared_rarity
from crossbearing.values.claims import Claim, Role

Comparer = Callable[[Profile, Profile], float]


def meaning(left: Profile, right: Profile) -> float:
    """The two clauses mean the same (cosine of their vectors)."""
    return float(np.dot(left.vector, right.vector))


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
    if left.claim.predicate == right.claim.predicate and left.claim.predicate not in EMPTY_VERBS:
        return 1.0
    if not left.deeds or not right.deeds:
        return 0.0
    return 1.0 if left.deeds & right.deeds else -1.0


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
    """The figures are one and the same; the longer the number, the less it is chance."""
    ours, theirs = left.claim.quantity, right.claim.quantity
    if ours is None or theirs is None:
        return 0.0
    figures = {f for f in (ours.value, ours.low, ours.high) if f is not None}
    others = {f for f in (theirs.value, theirs.low, theirs.high) if f is not None}
    if figures & others:
        return 1.0 if max(figures & others) > SMALL else 0.4
    return closeness(max(figures, default=0.0), max(others, default=0.0)) - 1


def one_report(left: Profile, right: Profile) -> float:
    """Both stand in one report, where a careful writer gives one answer to one question."""
    return 1.0 if left.claim.document_id == right.claim.document_id else 0.0


def one_report_other_value(left: Profile, right: Profile) -> float:
    """One report gives two different figures: more likely two questions than a report at odds with itself."""
    return 1.0 if one_report(left, right) and same_value(left, right) < 0 else 0.0


SMALL = 12
EMPTY_VERBS = frozenset({"be", "have", "do", "say", "tell", "make", "take", "get", "go", "add"})

QUANTITY_COMPARERS: Mapping[str, Comparer] = {
    c.__name__: c
    for c in (
        meaning, surroundings, wording, same_names, same_deed, same_time, same_modality, same_thing,
        same_counted_words, same_value, one_report, one_report_other_value,
    )
}  # fmt: skip
HAPPENING_COMPARERS: Mapping[str, Comparer] = {
    c.__name__: c
    for c in (
        meaning, surroundings, wording, same_names, same_deed, same_time, same_modality, same_doer,
        same_target, same_numbers, one_report,
    )
}  # fmt: skip


def closeness(left: float, right: float) -> float:
    """Return how near two figures are, 1 for equal down to 0 (one is nothing beside the other)."""
    larger = max(abs(left), abs(right))
    return 1.0 if larger == 0 else 1 - abs(left - right) / larger


def unlike_units(left: Claim, right: Claim) -> bool:
    """Return whether the figures can't answer one question: other kinds, or other measures or currencies."""
    ours, theirs = left.quantity, right.quantity
    if ours is None or theirs is None:
        return False
    measured = {"money", "percent", "measure", "duration", "age", "rate", "score"}
    if ours.kind != theirs.kind:
        return bool({ours.kind, theirs.kind} & measured)
    return ours.kind in {"money", "measure", "duration"} and ours.unit != theirs.unit


def _same_role(left: Role | None, right: Role | None) -> float:
    if left is None or right is None:
        return 0.0
    return 1.0 if left.lemma == right.lemma else -0.3
