"""The words that names are told by: titles, particles, heads of bodies and places."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class NameWords:
    """The word lists of `name_words.json`, lower case, as sets.

    `phrases` are titles of several words, by their first word.

    `heads` gives the entity type that a capitalised last word speaks for ("Ministry"), `lower_heads` the
    lower-case words that belong to the name before them, by entity type and by the kind of that name;
    `compound_heads` the same for two words ("space agency").
    """

    plain: Mapping[str, Words]
    heads: Mapping[str, str]
    lower_heads: Mapping[str, Mapping[str, str]]
    compound_heads: Mapping[str, str]
    phrases: Mapping[str, tuple[tuple[str, ...], ...]]

    def __getitem__(self, name: str) -> Words:
        """Return one of the plain lists."""
        return self.plain[name]


@cache
def name_words() -> NameWords:
    """Return the word lists, read once."""
    text = (files("crossbearing") / "annotation" / "name_words.json").read_text(encoding="utf-8")
    table: Mapping[str, Any] = json.loads(text)
    lists = {name: frozenset(words.split()) for name, words in table.items() if isinstance(words, str)}
    lists |= {name: frozenset(table[name]) for name in ("holidays", "standing_alone")}
    return NameWords(
        plain=lists,
        heads={word: kind for kind, words in table["heads"].items() for word in words.split()},
        lower_heads=_by_first(table["lower_heads"]),
        compound_heads={pair: kind for kind, pairs in table["compound_heads"].items() for pair in pairs},
        phrases=_phrases(table["title_phrases"]),
    )


def _phrases(rows: Iterable[str]) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Return the phrases as tuples of words, by their first word."""
    phrases = [tuple(row.replace("-", " - ").split()) for row in rows]
    return {first: tuple(p for p in phrases if p[0] == first) for first in {phrase[0] for phrase in phrases}}


def _by_first(table: Mapping[str, Mapping[str, str]]) -> Mapping[str, Mapping[str, str]]:
    """Return first name's kind -> lower-case head -> entity type."""
    found: dict[str, dict[str, str]] = {}
    for kind, rows in table.items():
        for first, words in rows.items():
            for word in words.split():
                found.setdefault(first, {}).setdefault(word, kind)
    return found
