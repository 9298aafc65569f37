"""Which signs a form of the time grammar cannot do without: a sentence that has none of them need not be tried."""

from collections.abc import Set as AbstractSet

Keys = frozenset[str]
_NONE: Keys = frozenset()
_OPENINGS = ("(?<=", "(?<!", "(?:", "(?=", "(?!")
_OPTIONAL = ("?", "*")


def keys_of(pattern: str, rare: AbstractSet[str]) -> Keys:
    """Return signs of which every match of the pattern holds at least one, none where there are no such signs.

    Of several such sets it is the one with the fewest signs outside `rare`, the signs that are rare enough to tell by.
    The pattern is one of the grammar's: signs, groups, alternatives, "?" and "*", sets in brackets, lookarounds.
    """
    return _either(pattern, 0, rare)[0]


def _either(pattern: str, at: int, rare: AbstractSet[str]) -> tuple[Keys, int]:
    """Return what all alternatives from `at` on cannot do without, and where they end."""
    keys, at = _sequence(pattern, at, rare)
    while pattern[at : at + 1] == "|":
        other, at = _sequence(pattern, at + 1, rare)
        keys = keys | other if keys and other else _NONE
    return keys, at


def _sequence(pattern: str, at: int, rare: AbstractSet[str]) -> tuple[Keys, int]:
    best = _NONE
    while at < len(pattern) and pattern[at] not in "|)":
        keys, at = _item(pattern, at, rare)
        if pattern[at : at + 1] in _OPTIONAL:
            keys, at = _NONE, at + 1
        best = min(
            (found for found in (best, keys) if found), key=lambda one: (len(one - rare), len(one)), default=best
        )
    return best, at


def _item(pattern: str, at: int, rare: AbstractSet[str]) -> tuple[Keys, int]:
    if pattern[at] == "[":
        end = pattern.index("]", at)
        return frozenset(pattern[at + 1 : end]), end + 1
    if pattern[at] != "(":
        return frozenset(pattern[at]), at + 1
    opening = next(start for start in _OPENINGS if pattern.startswith(start, at))
    keys, at = _either(pattern, at + len(opening), rare)
    return (keys if opening == "(?:" else _NONE), at + 1
