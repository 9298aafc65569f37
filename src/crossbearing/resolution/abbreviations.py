"""Comparers of short names with what they shorten: initials, initials with a number, states of the press."""

import re

from crossbearing.gazetteer import folded, look_up, short_states
from crossbearing.resolution.name_values import Name
from crossbearing.resolution.name_words import BODIES
from crossbearing.values.reasons import Reason

_CODE = re.compile(r"(?P<letters>[A-Z]{2,4})[- ]?(?P<number>\d+[A-Z]?)")
LETTERS = 3  # of an abbreviation: two letters stand for too many names


def abbreviation(left: Name, right: Name) -> Reason | None:
    """Join a name with the one made of its initials."""
    for short, long in ((left, right), (right, left)):
        if short.text in long.short:
            return _reason(0.97, f"“{long.text}” is given as “{short.text}” for short", left, right)
        if (
            short.acronym
            and (len(short.acronym) >= LETTERS or _two_letters(short, long))
            and short.acronym in long.initials
            and long.type in BODIES | {"place"}
        ):
            return _reason(0.93, f"“{short.text}” abbreviates “{long.text}”", left, right)
    return None


def _two_letters(short: Name, long: Name) -> bool:
    """Return whether two letters that nothing else is known by may be the initials of a body of their report."""
    free = short.identity is None and not look_up(short.text) and {short.type, long.type} <= BODIES
    return free and short.document_id == long.document_id and "." not in short.text


def numbered_initials(left: Name, right: Name) -> Reason | None:
    """Join a name that ends in a number with the one of its initials and that number ("House Bill 2", "HB 2")."""
    for short, long in ((left, right), (right, left)):
        code, words = _CODE.fullmatch(short.text), long.text.split()
        initials = "".join(word[0] for word in words[:-1])
        if code and (initials, words[-1]) == (code["letters"], code["number"]):
            return _reason(0.93, f"“{short.text}” abbreviates “{long.text}”", short, long)
    return None


def shortened_state(left: Name, right: Name) -> Reason | None:
    """Join a state with its abbreviation in the press ("La.", "Calif.")."""
    for short, long in ((left, right), (right, left)):
        if short.text.endswith(".") and short_states().get(folded(short.text).strip(" .")) == folded(long.text):
            return _reason(0.95, f"“{short.text}” is short for “{long.text}”", left, right)
    return None


def undotted_place(left: Name, right: Name) -> Reason | None:
    """Join a place with its initials, known with full stops and written without ("LA" for the "L.A." of the tables)."""
    for short, long in ((left, right), (right, left)):
        if short.acronym and "." not in short.text and {short.type, long.type} == {"place"}:
            dotted = {place.name for place in look_up("".join(f"{letter}." for letter in short.text))}
            if short.acronym in long.initials and dotted & {place.name for place in look_up(long.text)}:
                return _reason(0.95, f"“{short.text}” is short for “{long.text}”", left, right)
    return None


def _reason(score: float, words: str, left: Name, right: Name) -> Reason:
    return Reason("abbreviation", score, words, left.first, right.first)
