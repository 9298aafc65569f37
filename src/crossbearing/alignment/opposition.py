"""Whether two claims of one proposition take opposite sides: by negation or by words of opposite meaning."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from crossbearing.alignment.profiles import Profile


def opposed(left: Profile, right: Profile) -> bool:
    """Return whether one denies what the other says: an odd number of negations and antonyms between them."""
    negated = left.claim.polarity != right.claim.polarity
    return negated != _antonyms(left.words, right.words)


def _antonyms(left: frozenset[str], right: frozenset[str]) -> bool:
    """Return whether a word of one has its opposite in the other, and neither holds both."""
    for word in left - right:
        opposites = _opposites().get(word, frozenset())
        if opposites & right and not opposites & left and word not in right:
            return True
    return False


@cache
def _opposites() -> Mapping[str, frozenset[str]]:
    stored = json.loads((files("crossbearing") / "alignment" / "opposites.json").read_text(encoding="utf-8"))
    found: dict[str, set[str]] = {}
    for left, right in stored["pairs"]:
        for word in left:
            found.setdefault(word, set()).update(right)
        for word in right:
            found.setdefault(word, set()).update(left)
    return {word: frozenset(others) for word, others in found.items()}
