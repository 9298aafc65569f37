"""The word lists of the number grammar, read from the files beside this one."""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from crossbearing.annotation.quantities.lines import Phrases


@dataclass(frozen=True, slots=True)
class Vague:
    """A phrase that stands for a number: what it admits, and where it may stand."""

    value: float | None
    low: float | None
    high: float | None
    multiplies: bool
    needs: str | None
    needs_scale: bool
    before_plural: bool
    subject: bool


@dataclass(frozen=True, slots=True)
class Numerals:
    """The words that numbers are made of, each with its value."""

    cardinals: Mapping[str, float]
    scales: Mapping[str, float]
    short_scales: Mapping[str, float]
    parts: Mapping[str, float]
    phrases: Phrases
    vague: Mapping[str, Vague]


@dataclass(frozen=True, slots=True)
class Units:
    """Spellings of units; a meaning is "kind|unit". `glued` are units only where they touch the number."""

    phrases: Phrases
    glued: frozenset[str]
    short: Mapping[str, str]
    signs: Mapping[str, str]
    dollar_prefixes: Mapping[str, str]
    codes: Mapping[str, str]
    wary: frozenset[str]
    pounds: frozenset[str]


@dataclass(frozen=True, slots=True)
class Bounds:
    """Hedges by what they do; `before` and `between` are keyed by the last word of a phrase, `after` by the first."""

    before: Phrases
    after: Phrases
    between: Phrases
    words: frozenset[str]


@cache
def numerals() -> Numerals:
    """Return the number words."""
    table = _table("numerals")
    vague = {row["words"]: _vague(row) for row in table["phrases"]}
    return Numerals(
        table["cardinals"], table["scales"], table["short_scales"], table["parts"],
        _phrases((words, words) for words in vague), vague,
    )  # fmt: skip


def _vague(row: Mapping[str, Any]) -> Vague:
    value, low, high = row.get("value"), row.get("low"), row.get("high")
    flags = (row.get(key, False) for key in ("needs_scale", "before_plural", "subject"))
    return Vague(value, low, high, row.get("multiplies", False), row.get("needs"), *flags)


@cache
def units() -> Units:
    """Return the units of measure, time and money."""
    table, money = _table("units"), _table("currencies")
    rows = [
        (spelling, f"{kind}|{unit}")
        for kind in ("percent", "duration", "measure")
        for unit, spellings in table[kind].items()
        for spelling in spellings
    ]
    rows += [(name, f"money|{code}") for name, code in (money["names"] | money["codes"]).items()]
    return Units(
        _phrases(rows), frozenset(table["glued"]["symbols"]), table["short"], money["signs"], money["dollar_prefixes"],
        money["codes"], frozenset(money["wary"]["names"]), frozenset(money["pounds"]["words"]),
    )  # fmt: skip


@cache
def bounds() -> Bounds:
    """Return the hedges."""
    table = _table("bounds")
    before = [(hedge, kind) for kind, hedges in table["before"].items() for hedge in hedges]
    after = ((hedge, kind) for kind, hedges in table["after"].items() for hedge in hedges)
    between = ((_backwards(phrase), "between") for phrase in table["between"]["phrases"])
    words = frozenset(word for hedge, _ in before for word in hedge.split())
    backwards = _phrases((_backwards(hedge), kind) for hedge, kind in before)
    return Bounds(backwards, _phrases(after), _phrases(between), words)


def _backwards(phrase: str) -> str:
    return " ".join(reversed(phrase.split()))


@cache
def words_of(file: str, section: str, key: str) -> frozenset[str]:
    """Return a word list of a file as a set."""
    return frozenset(_table(file)[section][key])


@cache
def plurals() -> Mapping[str, str]:
    """Return irregular plurals by singular."""
    found: Mapping[str, str] = _table("counting")["nouns"]["plurals"]
    return found


@cache
def members() -> Mapping[str, str]:
    """Return what the members of a group are ("crew": "people"), by its noun."""
    found: Mapping[str, str] = _table("counting")["members"]
    return found


@cache
def starters() -> frozenset[str]:
    """Return the words that an amount can start with, digits aside."""
    known, money = numerals(), units()
    return frozenset(
        {"a", "an", "half", "no", "nobody", "none", *known.cardinals, *known.phrases}
        | {*money.signs, *money.dollar_prefixes, *money.codes, *words_of("counting", "distances", "units")}
    )


def _phrases(rows: Iterable[tuple[str, str]]) -> Phrases:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for spelling, meaning in rows:
        words = tuple(spelling.split())
        found[words[0]].append((words, meaning))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()}


@cache
def _table(name: str) -> Mapping[str, Any]:
    text = (files("crossbearing") / "annotation" / "quantities" / f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
