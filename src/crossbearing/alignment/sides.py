"""Which side one claim takes on what another says: the same, the other, or none."""

from collections.abc import Mapping
from itertools import product

from crossbearing.alignment.comparers import meaning, wording
from crossbearing.alignment.contradiction import are_at_odds, contradicts, is_plain, of_one_mood
from crossbearing.alignment.lexicon import thing_of, words
from crossbearing.alignment.opposition import denies, is_denied_as_said, of_nobody, opposed
from crossbearing.alignment.profiles import Profile
from crossbearing.alignment.vetoes import other_scope
from crossbearing.alignment.whereabouts import are_apart
from crossbearing.values.entities import Entity

SAME = 0.45  # likelihood from which a claim says what another says: below, most pairs tell of other things
SAME_IN_OTHER_WORDS = 0.7  # the same where next to no word is one
ALIKE = 0.7  # cosine from which it does so too, where most words are one: "the price is full", "this is a full price"
WORDED = 0.5  # share of words from which most are one
MEANT = 0.8  # cosine from which it does so in any words: so said 26 of 33 such pairs, 5 of 14 from .75 to .8
OPPOSED = 0.3  # likelihood from which what is negated is what the other says: below, most pairs deny something else
COMMON = 0.2  # share of words below which an opposite is of another thing: "failed to send", "successfully reached"
DENIED = 0.6  # cosine from which what is denied outright is what the other says, whatever its words
PLAINLY = 0.15  # the same where one negates all that the other says of one doer
NOBODY = 0.3  # cosine from which "no one was injured" is said of those whom the other counts
SURE = 0.35  # and the likelihood

Places = Mapping[str, Entity]


def likeness(left: Profile, right: Profile, told: float) -> float:
    """Return how surely (0..1) two claims, neither of which opposes the other, say the same; 0 if they do not.

    That is `told`, the likelihood (0..1) that they tell one happening; or, for what is put in the same words around an
    empty verb, the share of those words weighed by the claims' meaning.
    """
    if opposed(left, right) or are_at_odds(left, right):
        return 0.0
    shared, meant = wording(left, right), meaning(left, right)
    in_words = shared * meant if shared >= WORDED and meant >= ALIKE else 0.0
    in_meaning = meant if meant >= MEANT and of_one_mood(left, right) and denies(left) == denies(right) else 0.0
    least = SAME if shared >= COMMON else SAME_IN_OTHER_WORDS
    return max(in_words, in_meaning, told if told >= least else 0.0)


def opposes(left: Profile, right: Profile, told: float) -> bool:
    """Return whether the claims take opposite sides on one proposition; one clause inside the other takes none.

    A negation or an opposite word elsewhere in what is only loosely alike opposes nothing. Who denies what another
    says may tell it in other words. `told` is the likelihood (0..1) that they tell one happening.
    """
    if left.claim.span.overlaps(right.claim.span) or not contradicts(left, right):
        return False
    if of_nobody(left) or of_nobody(right):
        return meaning(left, right) >= NOBODY
    outright = is_denied_as_said(left) != is_denied_as_said(right) and denies(left) != denies(right)
    if outright and told >= SURE and meaning(left, right) >= DENIED:
        return True
    if told >= PLAINLY and is_plain(left, right):
        return True
    return told >= OPPOSED and wording(left, right) >= COMMON and not _of_others(left, right)


def elsewhere(left: Profile, right: Profile, places: Places) -> bool:
    """Return whether each place that one claim names is surely apart from each of the other's: Iowa, St. Louis.

    `places` are the story's entities by id.
    """
    if other_scope(left, right):
        return True
    pairs = [(places.get(ours), places.get(theirs)) for (ours, _), (theirs, _) in product(left.scopes, right.scopes)]
    return bool(pairs) and all(one and other and are_apart(one, other) for one, other in pairs)


def _of_others(left: Profile, right: Profile) -> bool:
    """Return whether neither claim's doer or target is one of the other's, as far as both tell any."""
    ours, theirs = _parts(left), _parts(right)
    return bool(ours and theirs) and not ours & theirs


def _parts(profile: Profile) -> frozenset[str | None]:
    parts = (profile.claim.subject, profile.claim.object)
    named = (part for part in parts if part is not None and part.lemma not in words("pronouns"))
    return frozenset(thing_of(part.lemma, "") for part in named)
