"""Whether two claims of one proposition take opposite sides: by negation or by words of opposite meaning."""

import json
import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from crossbearing.alignment.lexicon import deeds_of, words
from crossbearing.alignment.profiles import Profile

SHORT_NOT = re.compile(r"n['’]t\b|(?<=\bcan)not\b")  # "isn't", "cannot"
WORD = re.compile(r"[a-z]+")


def opposed(left: Profile, right: Profile) -> bool:
    """Return whether one denies what the other says of the same deed.

    One is negated (or tells a denial) and the other not, over one deed; or their deeds are opposites and both
    are told alike. What is negated about another deed is no denial, nor is that somebody does not know or confirm it.
    """
    if is_not_known(left) or is_not_known(right):
        return False
    unlike = denies(left) != denies(right)
    opposites = _antonyms(_core(left), _core(right), _opposites("pairs", "changes"))
    return opposites != unlike if opposites else unlike and _one_deed(left, right)


def denies(profile: Profile) -> bool:
    """Return whether the claim is negative: negated, or the telling of a denial, but not both."""
    return (profile.claim.polarity == "denied") != tells_denial(profile)


def reads_negative(profile: Profile) -> bool:
    """Return whether the claim's own words are negative; "denied that it failed" leaves "it failed" as its words."""
    return tells_denial(profile) or bool(negative_words(profile))


def negative_words(profile: Profile) -> frozenset[str]:
    """Return the negative words of a claim."""
    spoken = SHORT_NOT.sub(" not", profile.claim.text.lower())
    return words("negations") & set(WORD.findall(spoken))


def is_denied_as_said(profile: Profile) -> bool:
    """Return whether the claim's own words affirm what somebody denies: "that it failed" in "denied that it failed"."""
    return profile.disputed and profile.claim.polarity == "denied" and not reads_negative(profile)


def is_not_known(profile: Profile) -> bool:
    """Return whether the clause says that somebody does not know or confirm a thing, which denies nothing."""
    return profile.claim.polarity == "denied" and profile.claim.predicate in words("verbs of knowing")


def of_nobody(profile: Profile) -> bool:
    """Return whether the claim says that a deed was done to nobody: "no one was injured", "nobody died"."""
    parts = (profile.claim.subject, profile.claim.object)
    nobody = any(part is not None and part.text.lower() in words("nobody") for part in parts)
    return nobody and bool(deeds_of([profile.claim.predicate]) & words("deeds done to persons"))


def tells_denial(profile: Profile) -> bool:
    """Return whether the clause says that somebody denies a claim; to reject an offer or deny bail denies nothing."""
    claim = profile.claim
    if claim.predicate not in words("denials"):
        return False
    if claim.object is None or claim.object.lemma in words("what is denied"):
        return True
    return claim.predicate == "deny" and claim.object.lemma not in words("what is refused")


def are_opposite_deeds(left: Profile, right: Profile) -> bool:
    """Return whether the deeds themselves are opposites, or one deed is told with opposite words ("rose", "safe").

    An opposite word that stands elsewhere in the clause is said of another thing.
    """
    ours, theirs = _deed(left), _deed(right)
    if _antonyms(ours, theirs, _opposites("pairs")):
        return True
    one_deed = left.claim.predicate == right.claim.predicate
    return one_deed and _antonyms(_core(left), _core(right), _opposites("pairs"))


def sides_of(word: str) -> frozenset[str]:
    """Return the words that stand on a word's own side of an opposition: "abide" of "comply"."""
    return _alike().get(word, frozenset())


def _deed(profile: Profile) -> frozenset[str]:
    claim = profile.claim
    return frozenset({claim.predicate} | ({claim.object.lemma} if claim.object else set()))


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


def _antonyms(left: frozenset[str], right: frozenset[str], opposites: Mapping[str, frozenset[str]]) -> bool:
    """Return whether a word of one has its opposite in the other, and neither holds both."""
    for word in left - right:
        others = opposites.get(word, frozenset())
        if others & right and not others & left:
            return True
    return False


@cache
def _alike() -> Mapping[str, frozenset[str]]:
    """Return the words of each word's own side: who does not comply does not abide either."""
    found: dict[str, frozenset[str]] = {}
    for side in (frozenset(side) for pair in _stored("pairs", "changes") for side in pair):
        found.update({word: found.get(word, frozenset()) | side for word in side})
    return found


@cache
def _opposites(*kinds: str) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for left, right in _stored(*kinds):
        for word in left:
            found.setdefault(word, set()).update(right)
        for word in right:
            found.setdefault(word, set()).update(left)
    return {word: frozenset(others) for word, others in found.items()}


@cache
def _stored(*kinds: str) -> Sequence[tuple[Sequence[str], Sequence[str]]]:
    """Return the opposites of some kinds: `pairs` can't both be so, `changes` may follow each other."""
    read = json.loads((files("crossbearing") / "alignment" / "opposites.json").read_text(encoding="utf-8"))
    return tuple((tuple(left), tuple(right)) for kind in kinds for left, right in read[kind])
