"""The posts that one person holds at a time, by the nouns and verbs that tell who holds one: all data."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


def posts_of(noun: str) -> tuple[str, ...]:
    """Return the posts that a noun may name ("premier": prime minister), none for other nouns."""
    return _by_word("nouns").get(noun, ())


def posts_led(verb: str) -> tuple[str, ...]:
    """Return the posts of whoever does what the verb says ("lead": head, chair ...), none for other verbs."""
    return _by_word("verbs").get(verb, ())


@cache
def words(name: str) -> frozenset[str]:
    """Return a word list of `offices.json` by its name; raises KeyError for another name."""
    return frozenset(_stored()["words"][name])


@cache
def _by_word(kind: str) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for post, members in _stored()[kind].items():
        for word in members:
            found.setdefault(word, []).append(post)
    return {word: tuple(posts) for word, posts in found.items()}


@cache
def _stored() -> Mapping[str, Any]:
    text = (files("crossbearing") / "alignment" / "offices.json").read_text(encoding="utf-8")
    stored: Mapping[str, Any] = json.loads(text)
    return stored
