"""Families: which bearer of a surname a report means by the surname alone."""

from collections.abc import Iterable, Sequence
from heapq import nlargest
from itertools import combinations

from crossbearing.resolution.comparing import different_given_name
from crossbearing.resolution.name_values import Name
from crossbearing.resolution.wording import head_class

EARLIER = 2  # places at which a surname stands before a full name that it is no short form of; a headline is one
CLEARLY = 2  # times as often as the next of the family


def is_another(names: Sequence[Name], one: int, other: int) -> bool:
    """Return whether a surname and a full name of one report are two people's.

    They are where the story names another of the family in full, and the surname has stood in the report more than once
    before the full name, or bears the office of the other ("President Berg" beside "his wife, Anna Berg").
    """
    short, long = sorted((names[one], names[other]), key=lambda name: len(name.words))
    if len(short.words) > 1 or long.type != "person" or long.words[-1:] != short.words:
        return False
    family = [name for name in names if name.words[-1:] == short.words and different_given_name(name, long)]
    if not family:
        return False
    earlier = sum(span < long.first for span in short.spans)
    held = _offices((short,)) - _offices((long,))
    return earlier >= EARLIER or bool(held & _offices(family))


def bearer_of(names: Sequence[Name], bearers: Sequence[int]) -> int | None:
    """Return whom a surname alone means among full names of several: the one of a family named so far more often.

    None where they are not people of one family, told apart by their given names, or another is named nearly as often.
    """
    found = [names[at] for at in bearers]
    family = {name.words[-1] for name in found}
    apart = all(different_given_name(*pair) for pair in combinations(found, 2))
    if len(family) > 1 or not apart:
        return None
    counts = [sum(len(name.spans) for name in names if name.words == one.words) for one in found]
    first, second = nlargest(2, counts)
    return bearers[counts.index(first)] if first >= CLEARLY * second else None


def _offices(people: Iterable[Name]) -> frozenset[str]:
    return frozenset(head_class(office) for name in people for office in name.offices)
