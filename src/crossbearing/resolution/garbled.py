"""Names garbled by translation: another spelling altogether, but the same office, and much the same sound."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from rapidfuzz.fuzz import ratio

from crossbearing.linking import Clusters, Link
from crossbearing.resolution.comparing import sound
from crossbearing.resolution.name_values import Name
from crossbearing.values.reasons import Reason

ALIKE = 60.0  # percent of the sounds of two names; "KSMKT" and "ASMKT" share 80
ELSEWHERE = 2  # reports that must know the person under the other name


def join_garbled(names: Sequence[Name], clusters: Clusters) -> None:
    """Join a person named in one report with the one whom the other reports name in the same office.

    The office must be that of no third person of the story, the two names must never stand in one
    report, and they must sound alike: then another given name is no veto.
    """
    people = [members for members in clusters.all() if any(names[item].type == "person" for item in members)]
    holders: dict[str, list[tuple[int, ...]]] = defaultdict(list)
    for members in people:
        for role in sorted({role for item in members for role in names[item].roles}):
            holders[role].append(members)
    for role, held in sorted(holders.items(), key=lambda pair: (-len(pair[0]), pair[0])):
        if len(held) == 2 and (link := _link(names, held[0], held[1], role)) is not None:
            clusters.join(link)


def _link(names: Sequence[Name], left: Sequence[int], right: Sequence[int], role: str) -> Link | None:
    one, other = ({names[item].document_id for item in members} for members in (left, right))
    if one & other or min(len(one), len(other)) > 1 or max(len(one), len(other)) < ELSEWHERE:
        return None
    pair = (_fullest(names, left), _fullest(names, right))
    short, long = (names[item] for item in pair)
    likeness = ratio(_sounds(short.words), _sounds(long.words))
    if not same_family(short.words, long.words) or likeness < ALIKE:
        return None
    words = f"“{short.text}” and “{long.text}” sound alike, and each is called the {role}"
    reason = Reason("garbled name", likeness / 100, words, short.first, long.first)
    return Link(*pair, likeness / 100, (reason,))


def same_family(left: Sequence[str], right: Sequence[str]) -> bool:
    """Return whether the family names sound the same, written in one word or more."""
    return sound(left[-1]) == sound(right[-1]) or sound("".join(left[1:])) == sound("".join(right[1:]))


def _fullest(names: Sequence[Name], members: Iterable[int]) -> int:
    return max(members, key=lambda item: (len(names[item].words), -item))


def _sounds(words: Iterable[str]) -> str:
    return "".join(sound(word) for word in words)
