"""Family names that stand before the given name."""

from functools import cache
from importlib.resources import files


def is_family_name_first(word: str) -> bool:
    """Return whether a word is a family name of East Asia, where it stands before the given name ("Kim", "Xi")."""
    return word.lower() in _family_names()


@cache
def _family_names() -> frozenset[str]:
    text = (files("crossbearing") / "gazetteer" / "family_names.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())
