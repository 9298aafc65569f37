"""Classes of deeds and of counted things that reports tell in several words."""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files


def deeds_of(lemmas: Iterable[str]) -> frozenset[str]:
    """Return the deed classes that the lemmas stand for ("wounded", "hurt": injure)."""
    known = _classes("deeds")
    return frozenset(deed for lemma in lemmas for deed in known.get(lemma, ()))


def thing_of(noun: str, unit: str) -> str | None:
    """Return the class of what is counted ("civilian": people); the noun or unit itself where no class has it."""
    known = _classes("things")
    singular = unit.lower().removesuffix("s")
    for word in (noun, unit.lower(), singular):
        if word in known:
            return min(known[word])
    return noun or singular or None


@cache
def _classes(kind: str) -> Mapping[str, frozenset[str]]:
    stored = json.loads((files("crossbearing") / "alignment" / "lexicon.json").read_text(encoding="utf-8"))
    found: dict[str, set[str]] = {}
    for name, words in stored[kind].items():
        for word in words:
            found.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}
