"""Names that may be one and may be two: something speaks for joining them, not enough, and nothing keeps them apart."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from rapidfuzz.distance import DamerauLevenshtein
from rapidfuzz.fuzz import ratio

from crossbearing.gazetteer import look_up
from crossbearing.linking import Clusters, Comparer, first_reason
from crossbearing.resolution.comparing import (
    VETOES,
    different_given_name,
    different_identity,
    different_kind,
    sound,
)
from crossbearing.resolution.comparisons import Comparisons
from crossbearing.resolution.garbled import same_family
from crossbearing.resolution.name_values import GUESSED, Name
from crossbearing.resolution.name_words import BODIES
from crossbearing.resolution.parts import PARTS
from crossbearing.values.reasons import Reason

# Chosen on the development clusters, so that a reader finds each pair worth a look.
ALIKE = 70.0  # percent of the letters of two given names, or of their sounds, from which they may be one
OFFICE = 45.0  # percent of the sounds of two names of one office; above `garbled.ALIKE` they are joined
LETTERS = 7  # of a name that may differ by two of them
SEVERAL = 3  # long forms that a short one may belong to; "Kim" beside six of them tells a reader nothing
SLIP = "slip of a letter"  # may stand in one report with the right spelling
Roots = tuple[int, int]


def undecided_pairs(names: Sequence[Name], clusters: Clusters, pairs: Sequence[tuple[int, int]]) -> dict[Roots, Reason]:
    """Return the pairs of entities, as roots of their clusters, that may be one, each with what speaks for it.

    `pairs` are the names that were compared.
    """
    found: dict[Roots, Reason] = {}
    possible, parts = Comparisons(names, POSSIBLE), Comparisons(names, PARTS)
    for left, right in pairs:
        one, other = sorted((clusters.root(left), clusters.root(right)))
        named = names[left].wording.kind == names[right].wording.kind == "name"
        if one == other or not named or (one, other) in found:
            continue
        reason = possible.first(left, right) or parts.first(left, right) or parts.first(right, left)
        if reason is not None and not _kept_apart(names, clusters, (left, right), reason.check):
            found[one, other] = reason
    return dict(_telling(found))


def _telling(found: Mapping[Roots, Reason]) -> Iterator[tuple[Roots, Reason]]:
    """Yield the pairs without those of a name that may belong to too many."""
    partners: dict[int, int] = defaultdict(int)
    for pair in found:
        for root in pair:
            partners[root] += 1
    yield from ((pair, reason) for pair, reason in found.items() if max(partners[root] for root in pair) <= SEVERAL)


def _kept_apart(names: Sequence[Name], clusters: Clusters, pair: tuple[int, int], check: str) -> bool:
    """Return whether one report names both in full, or a veto that the check does not weigh itself parts them."""
    if check != SLIP and _together(names, clusters, *pair):
        return True
    vetoes = [veto for veto in VETOES if veto not in ASIDE.get(check, ())]
    return clusters.parted(*pair, lambda left, right: first_reason(names[left], names[right], vetoes)) is not None


def _together(names: Sequence[Name], clusters: Clusters, left: int, right: int) -> bool:
    """Return whether one report names both in full: it would not call one thing by two names of several words."""
    one, other = (
        {names[at].document_id for at in clusters.members(item) if len(names[at].words) > 1} for item in (left, right)
    )
    return bool(one & other)


def alike_given_names(left: Name, right: Name) -> Reason | None:
    """Speak for two people of one family name whose given names are much alike ("Amadu", "Hamadou")."""
    if left.type != "person" or right.type != "person" or min(len(left.words), len(right.words)) < 2:
        return None
    if not same_family(left.words, right.words):
        return None
    likeness = max(ratio(left.words[0], right.words[0]), ratio(sound(left.words[0]), sound(right.words[0])))
    words = f"“{left.text}” and “{right.text}” have one family name and given names much alike"
    return _possible("alike given names", likeness, words, left, right) if likeness >= ALIKE else None


def same_office(left: Name, right: Name) -> Reason | None:
    """Speak for two people of one office whose names sound somewhat alike."""
    roles = {role for role in left.roles & right.roles if " " in role}
    if not roles or left.document_id == right.document_id:
        return None
    likeness = ratio(*("".join(sound(word) for word in name.words) for name in (left, right)))
    words = f"“{left.text}” and “{right.text}” sound somewhat alike, and each is called the {min(roles)}"
    return _possible("office", likeness, words, left, right) if likeness >= OFFICE else None


def near_spelling(left: Name, right: Name) -> Reason | None:
    """Speak for two long names that differ by a letter or two."""
    one, other = (" ".join(name.words) for name in (left, right))
    if (
        not (left.type == right.type or {left.type, right.type} <= GUESSED)
        or min(len(one), len(other)) < LETTERS
        or one[0] != other[0]
    ):
        return None
    apart = DamerauLevenshtein.distance(one, other, score_cutoff=2)
    if apart > 2 or len(left.words) != len(right.words):
        return None
    words = f"“{left.text}” and “{right.text}” differ by {'a letter' if apart == 1 else 'two letters'}"
    return _possible(SLIP if apart == 1 else "spelling", ratio(one, other), words, left, right)


def longer_name(left: Name, right: Name) -> Reason | None:
    """Speak for a person's full name that begins a longer one, whose type may be a mistake."""
    short, long = sorted((left, right), key=lambda name: len(name.words))
    if left.type == right.type or short.type != "person" or long.identity or look_up(long.text):
        return None
    if len(short.words) < 2 or len(long.words) == len(short.words) or long.words[: len(short.words)] != short.words:
        return None
    return _possible("longer name", 80, f"“{long.text}” begins with the name “{short.text}”", short, long)


def two_initials(left: Name, right: Name) -> Reason | None:
    """Speak for a word of two capitals beside a body with these initials."""
    for short, long in ((left, right), (right, left)):
        if short.acronym and len(short.acronym) == 2 and short.acronym in long.initials and long.type in BODIES:
            return _possible("abbreviation", ALIKE, f"“{short.text}” may abbreviate “{long.text}”", short, long)
    return None


POSSIBLE: tuple[Comparer[Name], ...] = (alike_given_names, same_office, near_spelling, longer_name, two_initials)

ASIDE: Mapping[str, tuple[Comparer[Name], ...]] = {
    "alike given names": (different_given_name,),
    "office": (different_given_name,),
    "spelling": (different_kind, different_identity),
    SLIP: (different_kind, different_identity),
    "longer name": (different_kind,),
}
"""The vetoes that say no more than the check already weighs."""


def _possible(check: str, percent: float, words: str, left: Name, right: Name) -> Reason:
    return Reason(check, round(percent / 100, 2), words, left.first, right.first)
