"""Comparers of descriptions: by their noun, by whom they count, by whom they work for."""

import re

from crossbearing.gazetteer import countries_in, folded
from crossbearing.resolution.name_values import Name
from crossbearing.resolution.wording import head_class, is_circle
from crossbearing.syntax.letters import CAPITAL
from crossbearing.values.reasons import Reason

_POSSESSIVE = re.compile(rf"(?<!\S)({CAPITAL}[\w-]+)(?:['’]s|(?<=s)['’])(?= )")


def same_description(left: Name, right: Name) -> Reason | None:
    """Join descriptions by one noun, or by nouns used of the same people or things ("officers", "the police")."""
    one, other = left.wording, right.wording
    if not one.head or not other.head or head_class(one.head) != head_class(other.head) or one.many != other.many:
        return None
    if left.type != right.type or countries_in(left.text) != countries_in(right.text):
        return None
    words = f"“{left.text}” and “{right.text}” describe the same"
    return _told("description", 0.86, words, left, right)


def same_members(left: Name, right: Name) -> Reason | None:
    """Join a collective with those whom it counts ("a caravan of migrants", "the migrants")."""
    for group, members in ((left, right), (right, left)):
        counted = group.wording.members
        if counted and members.wording.many and head_class(counted) == head_class(members.wording.head):
            return _told("members", 0.86, f"“{group.text}” counts “{members.text}”", group, members)
    return None


def same_circle(left: Name, right: Name) -> Reason | None:
    """Join words for the people who work for one person ("Berg's team", "Berg's staff")."""
    shared = _owners_in(left.text) & _owners_in(right.text)
    if shared and is_circle(left.wording.head) and is_circle(right.wording.head):
        return _told("owner", 0.86, f"“{left.text}” and “{right.text}” work for one", left, right)
    return None


def different_owner(left: Name, right: Name) -> Reason | None:
    """Part descriptions with different owners ("Berg's lawyers", "Said's lawyers")."""
    if {left.wording.kind, right.wording.kind} != {"description"}:
        return None
    one, other = (_owners_in(name.text) for name in (left, right))
    if one and other and not one & other:
        return _told("owner", -1.0, f"“{left.text}” and “{right.text}” belong to different people", left, right)
    return None


def _owners_in(text: str) -> frozenset[str]:
    return frozenset(folded(word) for word in _POSSESSIVE.findall(text))


def _told(check: str, score: float, words: str, left: Name, right: Name) -> Reason:
    return Reason(check, score, words, left.first, right.first)
