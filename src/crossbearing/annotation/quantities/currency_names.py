"""Names of currencies: the common ones, those of one country, a country's name before its money or its sign.

"Dollars", "Bolivian bolivianos", "Bolivia bolivianos", "Canadian $". `PROVENANCE.md` says where the tables come from.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from crossbearing.gazetteer.countries import country_codes

_FOLDER = files("crossbearing") / "annotation" / "quantities"
SIGNS = (("dollars", "$"), ("pounds", "£"))


def currency_names(money: Mapping[str, Any]) -> dict[str, str]:
    """Return currencies by name in singular and plural; `money` is the table `currencies.toml`."""
    told = {f"{country} {name}": code for name, rows in money["of"].items() for country, code in rows.items()}
    named: dict[str, str] = {**_bare(money), **_of_countries(), **_names(), **told}
    named |= {f"{name}s": code for name, code in named.items() if not name.endswith("s") and f"{name}s" not in named}
    named |= money["names"]
    return {name.removesuffix("s"): code for name, code in named.items() if name.endswith("s")} | named


def country_signs(money: Mapping[str, Any]) -> dict[str, str]:
    """Return currencies by country and sign as they stand before a sum: "canadian $", "egyptian £"."""
    return {f"{country} {sign}": code for name, sign in SIGNS for country, code in money["of"][name].items()}


def signs_of_countries(money: Mapping[str, Any]) -> dict[str, str]:
    """Return the same with every country whose money is called dollars or pounds, as they stand after a number."""
    nouns = dict(SIGNS)
    found = {
        f"{country} {nouns[noun]}": code
        for name, code in _of_countries().items()
        for country, _, noun in [name.rpartition(" ")]
        if noun in nouns
    }
    return found | country_signs(money)


@cache
def _names() -> Mapping[str, str]:
    names: Mapping[str, str] = json.loads((_FOLDER / "currency_names.json").read_text(encoding="utf-8"))
    return names


@cache
def _nouns() -> Mapping[str, frozenset[str]]:
    """Return what each currency is called without its country: {"bolivianos", "boliviano"}."""
    nouns: dict[str, set[str]] = defaultdict(set)
    for name, code in _names().items():
        nouns[code].add(name.rpartition(" ")[2])
    return {code: frozenset(words) for code, words in nouns.items()}


def _bare(money: Mapping[str, Any]) -> dict[str, str]:
    """Return the nouns that one currency alone is called by and that are no ordinary words."""
    codes: dict[str, set[str]] = defaultdict(set)
    for code, words in _nouns().items():
        for word in words:
            codes[word].add(code)
    barred = {*money["wary"]["names"], *money["shared"]["nouns"]}
    return {word: min(of) for word, of in codes.items() if len(of) == 1 and word not in barred}


@cache
def _of_countries() -> Mapping[str, str]:
    """Return currencies by country and noun: "bolivia bolivianos"; a money in use goes before one that was."""
    codes: Mapping[str, list[str]] = json.loads((_FOLDER / "currency_countries.json").read_text(encoding="utf-8"))
    return dict(_called(codes))


def _called(codes: Mapping[str, list[str]]) -> Iterator[tuple[str, str]]:
    for country, name in country_codes():
        for code in reversed(codes.get(country, ())):
            yield from ((f"{name} {noun}", code) for noun in sorted(_nouns().get(code, ())))
