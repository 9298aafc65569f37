"""Families of nouns that reports choose between for one thing, as `families.txt` lists them."""

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from crossbearing.linking.rarity import rarity

LEAST_PART = 4  # letters of either part of a compound: shorter ends stand in words by chance


def families_of(head: str, modifiers: Sequence[str]) -> frozenset[str]:
    """Return the families of a noun phrase, by its head's lemma and those of the words before it, nearest last.

    A compound that is listed speaks before its head ("nerve agent"), a head that says little takes the
    family of the words before it ("terror group").
    """
    known = _families()
    if modifiers and (compound := known.get(f"{modifiers[-1]}-{head}")):
        return compound
    own = known.get(head) or _last_part(head)
    if not is_carrier(head):
        return own
    return frozenset(family for word in modifiers for family in known.get(word, ())) or own


def _last_part(head: str) -> frozenset[str]:
    """Return the families of the noun that an unheard-of closed compound ends in ("megarocket", "droneship").

    A word that is heard of means more than its parts ("leadership" is no ship).
    """
    if rarity(head) < 1:
        return frozenset()
    known = _families()
    ends = (head[cut:].lstrip("-") for cut in range(LEAST_PART, len(head) - LEAST_PART + 1))
    return next((known[end] for end in ends if end in known), frozenset())


def is_body(family: str) -> bool:
    """Return whether a name may stand for what the family's words stand for."""
    return family.startswith("@")


def is_party(family: str) -> bool:
    """Return whether the family's words stand for people or bodies, of whom a nation has its own."""
    return family[:1] in ("@", "+")


def befalls_one(family: str) -> bool:
    """Return whether the family's words stand for what befalls one person, so that two persons' are two."""
    return family.startswith("~")


def names_disease(word: str) -> bool:
    """Return whether a word is a noun for a disease, which many write as a name ("Covid-19", "Ebola")."""
    return word in groups_in("families.txt")["@disease"]


def is_carrier(head: str) -> bool:
    """Return whether a head says no more than that somebody or something belongs to what the words before it name."""
    return head in _little()["carriers"]


def is_collective(head: str) -> bool:
    """Return whether a noun in the singular stands for many people."""
    return head in _little()["collectives"]


def says_other(words: Sequence[str]) -> bool:
    """Return whether the words of a phrase say that another thing of its kind is meant."""
    return not groups_in("carriers.txt")["other"].isdisjoint(words)


def says_past(words: Sequence[str]) -> bool:
    """Return whether the words of a phrase say that somebody was what its head says, and is no more."""
    return not groups_in("carriers.txt")["past"].isdisjoint(words)


def says_little(head: str) -> bool:
    """Return whether a head without a family names nothing by itself."""
    return any(head in _little()[name] for name in ("carriers", "empty"))


@cache
def _families() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, words in groups_in("families.txt").items():
        for word in words:
            found.setdefault(word, set()).add(name)
    for noun, kin in _kin():
        found.setdefault(noun, found[kin])
    return {word: frozenset(names) for word, names in found.items()}


def _kin() -> list[list[str]]:
    """Return the nouns that stand in no family, each with its listed synonym, kind or sort."""
    text = (files("crossbearing") / "framing" / "kin.tsv").read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if not line.startswith("#")]


@cache
def groups_in(name: str) -> Mapping[str, frozenset[str]]:
    """Return the words of each line of a word list of this folder by the line's name; "#" begins a comment."""
    text = (files("crossbearing") / "framing" / name).read_text(encoding="utf-8")
    rows = (line.partition(":") for line in text.splitlines() if line and not line.startswith("#"))
    return {name: frozenset(words.split()) for name, _, words in rows}


def _little() -> Mapping[str, frozenset[str]]:
    return groups_in("carriers.txt")
