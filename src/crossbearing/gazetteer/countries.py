"""Countries by their names and demonyms, and American states by their short names."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from crossbearing.gazetteer.tables import country_table, folded, supplement

LONGEST = 3  # words of a country's name in a description
_WORD = re.compile(r"[^\s,;()\"“”]+")
_OWNER = re.compile(r"['’]s?$")


def country_named(name: str) -> str | None:
    """Return the ISO code of the country with this name ("U.S.", "Ivory Coast"), None for no country."""
    return _names().get(folded(name).removeprefix("the "))


def name_of_country(code: str) -> str | None:
    """Return the usual name of the country with this ISO code, None for no country."""
    found = country_table().get(code)
    return str(found["name"]) if found else None


def demonym_of(word: str) -> str | None:
    """Return the ISO code of the country whose people or things are called so ("Malian", "Afghans"), or None."""
    key, known = folded(word), _demonyms()
    return known.get(key) or known.get(key.removesuffix("s"))


@lru_cache(maxsize=20_000)
def countries_in(text: str) -> frozenset[str]:
    """Return the countries (ISO codes) whose names or peoples stand in a text ("South Korean envoys")."""
    words, found, done = [_OWNER.sub("", word) for word in _WORD.findall(text)], set(), 0
    for first in range(len(words)):
        for last in range(min(len(words), first + LONGEST), max(first, done), -1):
            run = " ".join(words[first:last])
            if first >= done and run[:1].isupper() and (code := country_named(run) or demonym_of(run)):
                found.add(code)
                done = last
                break
    return frozenset(found)


def country_codes() -> Iterator[tuple[str, str]]:
    """Yield ISO codes of countries, each with a name or demonym of the country, folded; the most people come last."""
    yield from ((code, name) for names in (_names(), _demonyms()) for name, code in reversed(tuple(names.items())))


def is_capital(town: str, country: str | None) -> bool:
    """Return whether a town of this name is the capital of the country with this ISO code."""
    row = country_table().get(country or "")
    return row is not None and folded(row["capital"]).startswith(folded(town))


def is_people(word: str) -> bool:
    """Return whether the word names a people, a faith or a demonym ("Tuareg", "Germans")."""
    key = folded(word)
    return demonym_of(word) is not None or key in _peoples() or key.removesuffix("s") in _peoples()


def short_states() -> Mapping[str, str]:
    """Return the state's name for each short form of the American press ("la" -> "louisiana"), lower case."""
    states: Mapping[str, str] = supplement()["short_states"]
    return states


@cache
def _names() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for code, row in sorted(country_table().items(), key=lambda pair: -pair[1]["population"]):
        for name in (row["name"], *row["names"]):
            found.setdefault(folded(name).removeprefix("the "), code)
    for code, names in supplement()["country_names"].items():
        found.update({folded(name).removeprefix("the "): code for name in names})
    return found


@cache
def _demonyms() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for code, row in sorted(country_table().items(), key=lambda pair: -pair[1]["population"]):
        for demonym in row["demonyms"]:
            found.setdefault(folded(demonym), code)
    for code, demonyms in supplement()["demonyms"].items():
        found.update({folded(demonym): code for demonym in demonyms})
    return found


@cache
def _peoples() -> frozenset[str]:
    return frozenset(folded(name) for name in supplement()["peoples"])
