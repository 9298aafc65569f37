"""The word lists of the number grammar, read from the files beside this one."""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from crossbearing.annotation.quantities.currency_names import country_signs, currency_names, signs_of_countries
from crossbearing.annotation.quantities.lines import Phrases

_FOLDER = files("crossbearing") / "annotation" / "quantities"
VULGAR = frozenset("½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞")


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
    ordinals: Mapping[str, float]
    surely_scales: frozenset[str]
    rests: frozenset[str]
    unscaled: frozenset[str]
    first_halves: frozenset[str]
    phrases: Phrases
    vague: Mapping[str, Vague]


@dataclass(frozen=True, slots=True)
class Units:
    """Spellings of units; a meaning is "kind|unit". `glued` are units only where they touch the number."""

    phrases: Phrases
    powers: Phrases
    glued: frozenset[str]
    short: Mapping[str, str]
    cased: Mapping[str, str]
    signs: Mapping[str, str]
    dollar_prefixes: Mapping[str, str]
    country_signs: Phrases
    signs_after: Phrases
    dollar_countries: Phrases
    codes: Mapping[str, str]
    leading: Mapping[str, str]
    large: Mapping[str, str]
    lower_codes: frozenset[str]
    smaller: Mapping[str, Mapping[str, float]]
    smaller_money: Mapping[str, float]
    named: frozenset[str]
    before: frozenset[str]
    surely_prefixes: frozenset[str]
    single_prefixes: frozenset[str]
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
    lists = ("sure", "rests", "unscaled", "halves")
    sure, rests, unscaled, halves = (frozenset(table[name]["words"]) for name in lists)
    return Numerals(
        table["cardinals"], table["scales"], table["short_scales"], table["parts"], table["ordinals"],
        sure, rests, unscaled, halves, _phrases((words, words) for words in vague), vague,
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
        for kind in ("percent", "duration", "rate", "measure")
        for unit, spellings in table[kind].items()
        for spelling in spellings
    ]
    rows += ((spelling, f"measure|{unit}") for spelling, unit in _powers(table["measure"], table["powers"]))
    rows += [(name, f"money|{code}") for name, code in (currency_names(money) | money["codes"]).items()]
    si = tuple(_prefixed(table["si"]))
    rows += ((spelling, meaning) for spelling, meaning in si if spelling.islower())
    cased = table["cased"] | {symbol: meaning.partition("|")[2] for symbol, meaning in si if not symbol.islower()}
    powers = [row for row in rows if row[0][-1] in "23"]
    lists = (table["glued"]["symbols"], money["lower"]["codes"], table["named"]["units"], money["before"]["names"])
    glued, lower, named, before = map(frozenset, lists)
    prefixes, single = (frozenset(money["prefixes"][name]) for name in ("sure", "single"))
    wary = frozenset(money["wary"]["names"])
    return Units(
        _phrases(row for row in rows if row not in powers), _phrases(powers), glued, table["short"], cased,
        money["signs"], money["dollar_prefixes"], _phrases(country_signs(money).items()),
        _phrases(signs_of_countries(money).items()), _phrases(money["of"]["dollars"].items()), money["codes"],
        money["leading"], money["large"], lower, table["smaller"], money["smaller"], named, before, prefixes,
        single, wary, frozenset(money["pounds"]["words"]),
    )  # fmt: skip


def _prefixed(table: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield SI units with the prefixes, in full ("kilowatt", "kilowatts") and as symbols ("kW"), with their meaning."""
    for unit, row in table["units"].items():
        plural = unit if unit.endswith("z") else f"{unit}s"
        kind = "duration" if unit == "second" else "measure"
        yield from ((symbol, f"{kind}|{plural}") for symbol in (row["symbol"],) if len(symbol) > 1)
        for prefix, letter in table["prefixes"].items():
            meaning = f"{kind}|{prefix}{plural}"
            yield from ((f"{prefix}{name}", meaning) for name in (unit, plural))
            if prefix in row["prefixes"]:
                yield f"{letter}{row['symbol']}", meaning


def _powers(lengths: Mapping[str, Sequence[str]], table: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the squares and cubes of units of length with their spellings: "square km", "sq. ft", "m³", "km^2"."""
    for name, short, raised, power in (("square", "sq", "²", "2"), ("cubic", "cu", "³", "3")):
        for unit in table[name]:
            symbols = (symbol for symbol, meant in table["symbols"].items() if meant == unit)
            for length in (*lengths[unit], *symbols):
                before = (name, f"{name} -", short, f"{short} .")
                spellings = (*(f"{word} {length}" for word in before), length + raised)
                yield from (
                    (each, f"{name} {unit}") for each in (*spellings, f"{length} ^ {power}", f"{length} {power}")
                )


@cache
def shared_currencies() -> Mapping[str, frozenset[str]]:
    """Return the currencies of a name that several countries use, by that name: "dollars"."""
    return {name: frozenset(codes.values()) for name, codes in _table("currencies")["of"].items()}


@cache
def bounds() -> Bounds:
    """Return the hedges."""
    table = _table("bounds")
    before = [(hedge, kind) for kind, hedges in table["before"].items() for hedge in hedges]
    before += dict(_compared(table["comparisons"])).items()
    after = ((hedge, kind) for kind, hedges in table["after"].items() for hedge in hedges)
    between = ((_backwards(phrase), "between") for phrase in table["between"]["phrases"])
    words = frozenset(word for hedge, _ in before for word in hedge.split())
    backwards = _phrases((_backwards(hedge), kind) for hedge, kind in before)
    return Bounds(backwards, _phrases(after), _phrases(between), words)


def _compared(table: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str]]:
    """Yield the comparisons that bound: alone, with the number admitted, and turned about by "no"."""
    for kind, reached, turned in (("above", "at_least", "at_most"), ("below", "at_most", "at_least")):
        for told in table[kind]:
            yield from ((each, kind) for each in (told, told.replace(" than", " than the"), told.replace(" ", " - ")))
            yield from ((each, reached) for each in _admitting(told, table["equal"]))
            for refused in (f"{no} {told}" for no in table["refused"]):
                yield from ((each, turned) for each in (refused, refused.replace(" than", " than the")))
                yield from ((each, turned) for each in _admitting(refused, table["equal"]))
    for kind, name in (("at_least", "least"), ("at_most", "most")):
        yield from ((f"{told} {equal}", kind) for told in table[name] for equal in table["equal"])
        yield from ((each, kind) for told in table[name] for each in _admitting(told, table["equal"]))


def _admitting(told: str, equals: Iterable[str]) -> Iterator[str]:
    """Yield a comparison with "or equal to" after or before it, "than" kept or left out."""
    for equal in equals:
        yield from (f"{told} or {equal}", f"{told.removesuffix(' than')} or {equal}", f"{equal} or {told}")


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
def short_periods() -> Mapping[str, str]:
    """Return periods by the letters that stand for them after a slash ("km/h")."""
    found: Mapping[str, str] = _table("counting")["rates"]["short"]
    return found


@cache
def members() -> Mapping[str, str]:
    """Return what the members of a group are ("crew": "people"), by its noun."""
    found: Mapping[str, str] = _table("counting")["members"]
    return found


@cache
def decades() -> Mapping[str, float]:
    """Return the first year of a decade of life by its name ("thirties", "teens")."""
    found: Mapping[str, float] = _table("labels")["decades"]
    return found


def _phrases(rows: Iterable[tuple[str, str]]) -> Phrases:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for spelling, meaning in rows:
        words = tuple(spelling.split())
        found[words[0]].append((words, meaning))
    return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()}


@cache
def _table(name: str) -> Mapping[str, Any]:
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
