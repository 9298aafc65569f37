"""The words that alignment reads by: classes of deeds and of counted things, and short lists, all data."""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any


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
def words(name: str) -> frozenset[str]:
    """Return a word list of `lexicon.json` by its name ("pronouns"); raises KeyError for another name."""
    return frozenset(_stored()["words"][name])


def part(deed: str | None, other: str | None) -> bool:
    """Return whether who suffers one deed is counted apart from who suffers the other: the dead from the hurt."""
    return frozenset((deed, other)) in _parted()


def participle_of(deed: str) -> str | None:
    """Return what those are to whom the deed was done ("kill": "killed"), None for other deeds."""
    found: str | None = _stored()["participles"].get(deed)
    return found


@cache
def _parted() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair) for pair in _stored()["deeds that part"])


@cache
def _classes(kind: str) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, members in _stored()[kind].items():
        for word in members:
            found.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


@cache
def _stored() -> Mapping[str, Any]:
    stored: Mapping[str, Any] = json.loads(
        (files("crossbearing") / "alignment" / "lexicon.json").read_text(encoding="utf-8")
    )
    return stored
