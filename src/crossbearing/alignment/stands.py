"""Stands: for each claim of a story, the claims that say the same and those that say the opposite."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from crossbearing.alignment.assent import assents
from crossbearing.alignment.comparers import meaning
from crossbearing.alignment.contradiction import contradicts, covered
from crossbearing.alignment.lexicon import words
from crossbearing.alignment.opposition import is_denied_as_said, of_nobody, tells_denial
from crossbearing.alignment.profiles import Profile
from crossbearing.alignment.sides import Places, elsewhere, likeness, opposes
from crossbearing.linking.agglomeration import VETO, Pair

NEARER = 0.6  # share of its best likeness to another report's claim that a claim must have to speak to this one
TOLD = 0.25  # share of a claim's words that who says it must tell: below, one in four of 20 pairs read said the same
SIDED = 0.85  # where another denies it, a side is only given to who says so beyond doubt


@dataclass(frozen=True, slots=True)
class Stand:
    """The claims, by their places, that say what one claim says, and those that say the opposite.

    `alike` holds how surely they do (0..1), `against` how close (cosine) what they say comes to it.
    """

    alike: Mapping[int, float]
    against: Mapping[int, float]


@dataclass(frozen=True, slots=True)
class Field:
    """The tellings of a story, each with its stand."""

    tellings: Sequence[Profile]
    stands: Sequence[Stand]

    def report(self, place: int) -> str:
        """Return the id of the document that holds a telling."""
        return self.tellings[place].claim.document_id

    def assenting(self, place: int) -> list[int]:
        """Return the claims that say what the claim says, or a good part, and that no other report says much better.

        Where it is opposed, those that are opposed by the same claims, or as good as the same and at odds with them:
        who tells of a release alone does not say that it was an exchange.
        """
        own = self.stands[place]
        near = [other for other, score in own.alike.items() if score >= NEARER * self._best(other)]
        if not own.against:
            return [i for i in near if self._says_so(i, place)]
        shared = own.against.keys()
        sure = {i for i in near if own.alike[i] >= SIDED and self._is_at_odds(i, shared)}
        return sorted(sure | {i for i, stand in enumerate(self.stands) if stand.against.keys() & shared} - {place})

    def dissenting(self, place: int) -> frozenset[int]:
        """Return the claims that say the opposite, and the denials that say the same as one of them."""
        own = self.stands[place]
        beside = (i for other in own.against for i, score in self.stands[other].alike.items() if score >= SIDED)
        denials = {i for i in beside if _is_denial(self.tellings[i])}
        return frozenset(own.against.keys() | (denials - {place} - own.alike.keys()))

    def _says_so(self, other: int, place: int) -> bool:
        """Return whether another claim, like this one, tells a good part of it and says what it says."""
        asked, telling = self.tellings[place], self.tellings[other]
        return covered(asked.words, telling.words) >= TOLD and assents(asked, telling, self.stands[place].alike[other])

    def _is_at_odds(self, place: int, others: Collection[int]) -> bool:
        return any(contradicts(self.tellings[place], self.tellings[other]) for other in others)

    def _best(self, place: int) -> float:
        others = self.stands[place].alike.items()
        return max((score for other, score in others if self.report(other) != self.report(place)), default=0.0)


def field_of(tellings: Sequence[Profile], scores: Mapping[Pair, float], places: Places) -> Field:
    """Return the tellings with what the others say of each, pairs without a score left aside."""
    alike: list[dict[int, float]] = [{} for _ in tellings]
    against: list[dict[int, float]] = [{} for _ in tellings]
    for (left, right), score in scores.items():
        ours, theirs = tellings[left], tellings[right]
        if score == VETO or not (_tells(ours) and _tells(theirs)) or elsewhere(ours, theirs, places):
            continue
        if opposes(ours, theirs, score):
            against[left][right] = against[right][left] = meaning(ours, theirs)
        elif same := likeness(ours, theirs, score):
            alike[left][right] = alike[right][left] = same
    return Field(tellings, [Stand(*both) for both in zip(alike, against, strict=True)])


def _tells(profile: Profile) -> bool:
    """Return whether the claim tells its deed, and is no mere "police believe": what is believed is told elsewhere."""
    claim = profile.claim
    ends = claim.predicate_span is not None and claim.predicate_span.end >= claim.span.end
    shell = ends and claim.predicate in words("verbs of thought")
    return profile.told and not shell and (len(profile.words - words("links")) > 1 or of_nobody(profile))


def _is_denial(profile: Profile) -> bool:
    return is_denied_as_said(profile) or tells_denial(profile)
