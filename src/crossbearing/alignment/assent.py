"""How surely one claim that is like another says what that one says: a release told twice, not two releases."""

from collections.abc import Mapping

from crossbearing.alignment.comparers import Comparer, meaning, same_numbers, surroundings
from crossbearing.alignment.contradiction import covered
from crossbearing.alignment.lexicon import words
from crossbearing.alignment.profiles import Profile
from crossbearing.alignment.scoring import learnt, weigh

MODEL = "assent"


def both_told(left: Profile, right: Profile) -> float:
    """Each tells what the other does."""
    ours, theirs = left.words - words("empty verbs"), right.words - words("empty verbs")
    return min(covered(ours, theirs), covered(theirs, ours))


COMPARERS: Mapping[str, Comparer] = {c.__name__: c for c in (meaning, surroundings, same_numbers, both_told)}


def assents(left: Profile, right: Profile, alike: float) -> bool:
    """Return whether a reader told one claim may be told that the other says the same.

    `alike` is how alike the two are (0..1, `sides.likeness`). Of 903 pairs of claims of 41 groups of real reports that
    were held to say the same for that alone, 73 % did; with weights learnt from the other groups, of those kept at
    the threshold 80 % did, and 94 % of the right ones were kept (`training/assent_weights.py`).
    """
    weights = learnt(MODEL)
    return weigh(left, right, {**COMPARERS, "alike": lambda *_: alike}, weights) >= weights["threshold"]
