"""Whether two claims of one proposition take opposite sides: by negation or by words of opposite meaning."""

import json
import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from crossbearing.alignment.lexicon import words
from crossbearing.alignment.profiles import Profile


def opposed(left: Profile, right: Profile) -> bool:
    """Return whether one denies what the other says of the same deed.

    One is negated (or tells a denial) and the other not, over one deed; or their deeds are opposites and both
    are told alike. What is negated about another deed is no denial, nor is that somebody does not know or confirm it.
    """
    if any(p.claim.polarity == "denied" and p.claim.predicate in words("verbs of knowing") for p in (left, right)):
        return False
    unlike = denies(left) != denies(right)
    opposites = _antonyms(_core(left), _core(right))
    return opposites != unlike if opposites else unlike and _one_deed(left, right)


def denies(profile: Profile) -> bool:
    """Return whether the claim is negative: negated, or the telling of a denial, but not both."""
    return (profile.claim.polarity == "denied") != tells_denial(profile)


def reads_negative(profile: Profile) -> bool:
    """Return whether the claim's own words are negative; "denied that it failed" leaves "it failed" as its words."""
    spoken = profile.claim.text.lower().replace("n’t", " not").replace("n't", " not").split()
    return tells_denial(profile) or bool(words("negations") & set(spoken))


def is_denied_as_said(profile: Profile) -> bool:
    """Return whether the claim's own words affirm what somebody denies: "that it failed" in "denied that it failed"."""
    return profile.claim.polarity == "denied" and not reads_negative(profile)


def tells_denial(profile: Profile) -> bool:
    """Return whether the clause says that somebody denies a claim; to reject an offer or deny bail denies nothing."""
    claim = profile.claim
    if claim.predicate not in words("denials"):
        return False
    if claim.object is None or claim.object.lemma in words("what is denied"):
        return True
    return claim.predicate == "deny" and claim.object.lemma not in words("what is refused")


def _one_deed(left: Profile, right: Profile) -> bool:
    """Return whether both tell of one deed: the same verb, a class of deeds in common, or a denial of shared words."""
    ours, theirs = left.claim.predicate, right.claim.predicate
    if tells_denial(left) or tells_denial(right):
        return bool(_core(left) & _core(right))
    if ours == theirs or ours in _alike().get(theirs, frozenset()):
        return ours not in words("empty verbs")
    return bool(left.deeds & right.deeds)


def _core(profile: Profile) -> frozenset[str]:
    """Return the words that carry the claim: its verb, what it is done to, what stands near; not who does it."""
    claim = profile.claim
    parts = {claim.predicate, *claim.predicate.split()} | ({claim.object.lemma} if claim.object else set())
    doer = {claim.subject.lemma, *re.findall(r"\w+", claim.subject.text.lower())} if claim.subject else set()
    return frozenset((parts | (profile.near_words & profile.words)) - doer)


def _antonyms(left: frozenset[str], right: frozenset[str]) -> bool:
    """Return whether a word of one has its opposite in the other, and neither holds both."""
    for word in left - right:
        opposites = _opposites().get(word, frozenset())
        if opposites & right and not opposites & left:
            return True
    return False


@cache
def _alike() -> Mapping[str, frozenset[str]]:
    """Return the words of each word's own side: who does not comply does not abide either."""
    found: dict[str, frozenset[str]] = {}
    for side in (frozenset(side) for pair in _stored() for side in pair):
        found.update({word: found.get(word, frozenset()) | side for word in side})
    return found


@cache
def _opposites() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for left, right in _stored():
        for word in left:
            found.setdefault(word, set()).update(right)
        for word in right:
            found.setdefault(word, set()).update(left)
    return {word: frozenset(others) for word, others in found.items()}


@cache
def _stored() -> Sequence[tuple[Sequence[str], Sequence[str]]]:
    read = json.loads((files("crossbearing") / "alignment" / "opposites.json").read_text(encoding="utf-8"))
    return tuple((tuple(left), tuple(right)) for left, right in read["pairs"])
