"""Whether two claims can't both be so: what one negates must be what the other tells, and told in the same mood."""

from collections.abc import Iterable
from math import fsum

from crossbearing.alignment.comparers import meaning
from crossbearing.alignment.lexicon import deeds_of, thing_of, words
from crossbearing.alignment.opposition import (
    are_opposite_deeds,
    denies,
    is_denied_as_said,
    is_not_known,
    negative_words,
    of_nobody,
    opposed,
    reads_negative,
    sides_of,
    tells_denial,
)
from crossbearing.alignment.profiles import Profile
from crossbearing.alignment.vetoes import other_extent
from crossbearing.linking.rarity import rarity

COVERED = 0.7  # share (by rarity) of what is negated that the other must tell: a negation falls on what is added to it
PLAIN = 0.9  # share from which nothing is left over: what is negated is what the other says, however it goes on
MOSTLY = 0.6  # the same of what somebody denies outright, where the clauses mean nearly the same
IN_OTHER_WORDS = 0.6  # cosine from which what is denied outright may be told with another doer or target
ANY_WORDS = 0.85  # and with another verb
MOODS = {"happened": "real", "possible": "real", "planned": "planned", "asked": "asked"}


def contradicts(left: Profile, right: Profile) -> bool:
    """Return whether the claims contradict each other.

    Of one report only where somebody denies outright what it tells: a writer who negates one thing and tells another
    means two.
    """
    outright = is_denied_as_said(left) != is_denied_as_said(right)
    if left.claim.document_id == right.claim.document_id and not outright:
        return False
    if is_not_known(left) or is_not_known(right) or not of_one_mood(left, right) or other_extent(left, right):
        return False
    if denies(left) == denies(right):
        return are_opposite_deeds(left, right) and opposed(left, right) and not _of_other_doers(left, right)
    denied, affirmed = (left, right) if denies(left) else (right, left)
    return are_at_odds(left, right) and not affirmed.aimed_at and negates(denied, affirmed)


def are_at_odds(left: Profile, right: Profile) -> bool:
    """Return whether one claim is negative and the other neither in form nor in its words: they can't say the same."""
    if denies(left) == denies(right):
        return not denies(left) and (_leaves_undone(left, right) or _leaves_undone(right, left))
    denied, affirmed = (left, right) if denies(left) else (right, left)
    return not (_tells_of_not_doing(affirmed, denied) or _is_negative_too(affirmed, denied))


def _leaves_undone(left: Profile, right: Profile) -> bool:
    """Return whether one claim tells that what the other tells was not done: who refused to accept did not accept."""
    deed = right.claim.predicate
    return left.claim.predicate in words("verbs of not doing") and deed != left.claim.predicate and deed in left.words


def _tells_of_not_doing(affirmed: Profile, denied: Profile) -> bool:
    """Return whether a claim tells by its verb that the deed was not done: who failed to find it did not find it."""
    deed = affirmed.claim.predicate
    return deed in words("verbs of not doing") and deed != denied.claim.predicate


def _is_negative_too(affirmed: Profile, denied: Profile) -> bool:
    """Return whether a claim that affirms has negative words of its own; "without" is none where both tell it."""
    return reads_negative(affirmed) and not negative_words(affirmed) < negative_words(denied)


def negates(denied: Profile, affirmed: Profile) -> bool:
    """Return whether a negative claim negates what the other affirms: all of it that says something is told there."""
    told = _negated(denied)
    little = len(told) < 2 and not of_nobody(denied) and not _doer(denied) & _doer(affirmed)
    if little or (tells_denial(denied) and denied.claim.predicate in affirmed.words):
        return False
    if is_denied_as_said(denied) and not _is_another(denied, affirmed):
        near = meaning(denied, affirmed)
        told_too = _is_same_verb(denied, affirmed) and covered(told, affirmed.words) >= MOSTLY
        if near >= ANY_WORDS or (near >= IN_OTHER_WORDS and told_too):
            return True
    if _of_other_doers(denied, affirmed):
        return False
    return _one_deed(denied, affirmed) and covered(told, affirmed.words) >= COVERED


def is_plain(left: Profile, right: Profile) -> bool:
    """Return whether one claim negates all of what the other tells of the same doer, or of what was not there."""
    if denies(left) == denies(right):
        return False
    denied, affirmed = (left, right) if denies(left) else (right, left)
    same = bool(_doer(denied) & _doer(affirmed)) or _is_lacking(denied, affirmed)
    return same and covered(_negated(denied), affirmed.words) >= PLAIN


def covered(told: Iterable[str], by: Iterable[str]) -> float:
    """Return the share (0..1) of some words, weighed by rarity, that others tell, in those words or in like ones."""
    wanted, known = frozenset(told), frozenset(by)
    things, deeds = {thing_of(word, "") for word in known}, deeds_of(known)
    alike = {
        word
        for word in wanted
        if word in known
        or sides_of(word) & known
        or thing_of(word, "") in things
        or frozenset() < deeds_of([word]) <= deeds
    }
    whole = fsum(map(rarity, wanted))
    return fsum(map(rarity, alike)) / whole if whole else 0.0


def of_one_mood(left: Profile, right: Profile) -> bool:
    """Return whether both tell what is so, or both what shall be; that somebody ought not to denies nothing."""
    return MOODS[left.claim.modality] == MOODS[right.claim.modality]


def _negated(profile: Profile) -> frozenset[str]:
    """Return the words of what is negated; of "the firm denied a leak" the leak alone.

    What a report says that is denied stands in a clause of its own, if at all.
    """
    told = profile.words - words("words of little weight") - words("speech")
    if not tells_denial(profile):
        return told
    holder, target = profile.claim.subject, profile.claim.object
    if target is not None and target.lemma in words("what is denied"):
        return frozenset()
    own = set(holder.text.lower().split()) | {holder.lemma} if holder else set()
    return told - own - {profile.claim.predicate}


def _one_deed(denied: Profile, affirmed: Profile) -> bool:
    """Return whether the deed that is negated is one that the other tells: that word, one like it, or of its class."""
    if tells_denial(denied):
        return True
    ours, theirs = deeds_of(_deeds(denied)), deeds_of(_deeds(affirmed))
    if ours and ours <= theirs:  # who exchanges releases, who releases need not exchange
        return True
    return _is_same_verb(denied, affirmed)


def _is_same_verb(denied: Profile, affirmed: Profile) -> bool:
    """Return whether the verb that is negated, or one of its own side, stands in the other claim."""
    deed = denied.claim.predicate
    if deed in words("empty verbs"):
        return affirmed.claim.predicate in words("empty verbs") or _is_lacking(denied, affirmed)
    return (
        deed == affirmed.claim.predicate
        or deed in affirmed.words
        or bool(sides_of(deed) & (affirmed.words | {affirmed.claim.predicate}))
    )


def _is_lacking(denied: Profile, affirmed: Profile) -> bool:
    """Return whether what was not there is what the other tells of: "there was no danger", "the dam is in danger"."""
    lacking = denied.claim.subject
    return (
        denied.claim.predicate in words("empty verbs")
        and lacking is not None
        and (lacking.lemma == affirmed.claim.predicate)
    )


def _deeds(profile: Profile) -> frozenset[str]:
    """Return the words that tell what is done: the verb, and its object ("suffered injuries", "no injuries")."""
    claim = profile.claim
    bare = words("verbs of undergoing") | words("light verbs") | words("empty verbs")
    told = {claim.object.lemma} if claim.object and claim.predicate in bare else set()
    return frozenset({claim.predicate} | told)


def _of_other_doers(denied: Profile, affirmed: Profile) -> bool:
    """Return whether each claim names its doer, and neither tells of the other's."""
    ours, theirs = _doer(denied), _doer(affirmed)
    if not ours or not theirs or tells_denial(denied) or of_nobody(denied):
        return False
    return not covered(ours, affirmed.words) and not covered(theirs, denied.words)


def _doer(profile: Profile) -> frozenset[str]:
    doer = profile.claim.subject
    if doer is None or doer.lemma in words("pronouns"):
        return frozenset()
    return frozenset({doer.lemma, *doer.text.lower().split()} & profile.words)


def _is_another(left: Profile, right: Profile) -> bool:
    """Return whether the claims name other doers."""
    return bool(left.doers and right.doers) and not left.doers & right.doers
