"""Organs of state by a shorter and by a longer name."""

import re

from crossbearing.resolution.name_values import Name

_HALF = (re.compile(r"\b\w+ and (?=\w)"), re.compile(r" and \w+"))  # of a pair in a body's name


def one_branch(left: Name, right: Name) -> bool:
    """Return whether one organ's name only says more than the other's: what it is there for, or whose it is.

    "Office for ..." is the office, "the U.S. Supreme Court" the Supreme Court, "the security forces" are "the defence
    and security forces".
    """
    short, long = sorted((left.identity or "", right.identity or ""), key=len)
    halves = {half.sub("", long) for half in _HALF}
    further = short.startswith("organ ") and (long.startswith(f"{short} for ") or short in halves)
    return further or any(_of_a_country(*pair) for pair in ((left, right), (right, left)))


def _of_a_country(short: Name, long: Name) -> bool:
    """Return whether one name is the other with the country's before it."""
    known = (short.identity or "").startswith("body ") and (long.identity or "").startswith("organ ")
    return known and long.words[-len(short.words) :] == short.words
