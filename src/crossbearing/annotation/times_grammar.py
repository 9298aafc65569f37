"""The compiled grammar of time expressions: the tables `time_*.toml` as regular expressions over word classes.

Every word of a sentence becomes one character, the sign of its class; a form is then a short regular
expression over such signs. That keeps the grammar readable and quick: a sentence is 25 characters long.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from crossbearing.annotation.times_keys import keys_of

OTHER = "·"
_TABLES = (
    "time_grammar.toml",
    "time_numeric.toml",
    "time_steps.toml",
    "time_clocks.toml",
    "time_periods.toml",
    "time_holidays.toml",
)
_FIRST_SIGN = 0xE000  # private use: no sign means anything to a regular expression
_WORD = re.compile(r"[A-Za-z_][\w']*|,")


@dataclass(frozen=True, slots=True)
class Form:
    """One form: what the table calls it, what it looks like in signs, the templates of the operation it means."""

    key: str
    shape: str
    name: str
    words: tuple[str, ...]
    amount: str
    needs: frozenset[str]
    trim: int

    @property
    def pattern(self) -> re.Pattern[str]:
        """The form as a regular expression, compiled when a sentence first asks for it."""
        return _compiled(self.shape)


@cache
def _compiled(shape: str) -> re.Pattern[str]:
    return re.compile(shape)


@dataclass(frozen=True, slots=True)
class Prefix:
    """What may stand before an expression and belongs to it, and the operation it makes ("keep" makes none)."""

    key: str
    pattern: re.Pattern[str]
    effect: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """The name of a day: the stems of its words, what operations call it, whether only a capital tells it.

    `before` is the stem that must follow the name ("celebration"), "" where any may.
    """

    stems: tuple[str, ...]
    key: str
    capital: bool
    before: str


@dataclass(frozen=True, slots=True)
class Grammar:
    """The compiled tables. `words` gives class and value of a word, `numerals` of digits, `signs` of a class.

    `glued` does so for letters that follow a number without a space ("3h"), `phrases` gives the names of days that
    begin with a stem ("lab": labor day), `named` what operations call a unit or a part of the day, `hour_verbs` the
    verbs beside which a bare number is an hour, `keyed` the places of the forms that need the sign ("" for those that
    can do without any one).
    """

    words: Mapping[str, tuple[str, str]]
    numerals: tuple[tuple[str, re.Pattern[str]], ...]
    signs: Mapping[str, str]
    capitalised: frozenset[str]
    forms: tuple[Form, ...]
    keyed: Mapping[str, tuple[int, ...]]
    prefixes: tuple[Prefix, ...]
    named: Mapping[str, Mapping[str, str]]
    glued: Mapping[str, tuple[str, str]]
    phrases: Mapping[str, tuple[Phrase, ...]]
    hour_verbs: frozenset[str]

    def forms_for(self, signs: str) -> list[Form]:
        """Return the forms that a sentence of these signs can hold, in their order."""
        places = {place for sign in ("", *set(signs)) for place in self.keyed.get(sign, ())}
        return [self.forms[place] for place in sorted(places)]


@cache
def grammar() -> Grammar:
    """Return the grammar, read and compiled once."""
    table = _table()
    words = _words(table["classes"])
    macros = table["macros"]
    shapes = [row["form"] for part in ("forms", "prefixes") for row in table[part].values()]
    glued = _words(table["glued"])
    classes = [*table["classes"], *table["glued"], *table["numerals"]]
    names = [*classes, *_literals([*shapes, *macros.values()], macros)]
    signs = {name: chr(_FIRST_SIGN + place) for place, name in enumerate(dict.fromkeys(names))}
    literals = {name: (name, name) for name in signs if name not in set(classes)}
    rare = frozenset(signs[name] for name in table["rare"].split())
    forms = tuple(_form(key, row, signs, macros) for key, row in table["forms"].items())
    return Grammar(
        words=literals | words,
        numerals=tuple((name, re.compile(pattern)) for name, pattern in table["numerals"].items()),
        signs=signs,
        capitalised=frozenset(table["capitalised"].split()),
        forms=forms,
        keyed=_keyed(forms, rare),
        prefixes=tuple(
            Prefix(key, re.compile(_signed(row["form"], signs, macros) + "$"), row["effect"])
            for key, row in table["prefixes"].items()
        ),
        named=table["named"],
        glued=glued,
        phrases=_phrases(table["holidays"]),
        hour_verbs=frozenset(table["hour_verbs"].split()),
    )  # fmt: skip


def _table() -> dict[str, Any]:
    """Return the table of dates with what the other tables add to its parts."""
    folder = files("crossbearing") / "annotation"
    first, *others = (tomllib.loads((folder / name).read_text(encoding="utf-8")) for name in _TABLES)
    for other in others:
        for part, rows in other.items():
            first[part] = first.get(part, {}) | rows if isinstance(rows, dict) else rows
    return first


def _keyed(forms: Sequence[Form], rare: frozenset[str]) -> dict[str, tuple[int, ...]]:
    """Return the places of the forms by the signs one of which they need."""
    found: dict[str, tuple[int, ...]] = {}
    for place, form in enumerate(forms):
        for sign in keys_of(form.shape, rare) or ("",):
            found[sign] = (*found.get(sign, ()), place)
    return found


@lru_cache(maxsize=1 << 15)
def stem(word: str) -> str:
    """Return the word as names of days are compared: "Saint's", "saints" and "saint" are the same."""
    return word.lower().rstrip(".").removesuffix("s")


def _phrases(holidays: Mapping[str, list[str]]) -> dict[str, tuple[Phrase, ...]]:
    """Return the names of days by their first stem, the longest first."""
    found: dict[str, list[Phrase]] = {}
    for key, names in holidays.items():
        for name in names:
            called, _, before = name.partition(" > ")
            stems = tuple(stem(word) for word in called.split())
            found.setdefault(stems[0], []).append(Phrase(stems, key, name[0].isupper(), stem(before)))
    return {first: tuple(sorted(rows, key=_shorter)) for first, rows in found.items()}


def _shorter(phrase: Phrase) -> tuple[int, bool]:
    return -len(phrase.stems), not phrase.before


def _words(classes: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    found = {}
    for name, listed in classes.items():
        for entry in listed.split():
            word, _, value = entry.partition("=")
            found[word] = (name, value or word)
    return found


def _literals(shapes: list[str], macros: Mapping[str, str]) -> list[str]:
    return [word for shape in shapes for word in _WORD.findall(shape) if word not in macros]


def _form(key: str, row: dict[str, Any], signs: Mapping[str, str], macros: Mapping[str, str]) -> Form:
    shape = _signed(row["form"], signs, macros)
    words = tuple(row.get("words", ()))
    needs = frozenset(row.get("needs", "").split())
    return Form(key, shape, row["name"], words, row.get("amount", "0"), needs, row.get("trim", 0))


def _signed(shape: str, signs: Mapping[str, str], macros: Mapping[str, str]) -> str:
    """Return the form in signs: macros written out, every class and word replaced by its sign."""
    while any(word in macros for word in _WORD.findall(shape)):
        shape = _WORD.sub(lambda word: macros.get(word[0], word[0]), shape)
    shape = re.sub(r"\((?!\?)", "(?:", shape)
    inside = re.sub(r"\[([^]]*)\]", lambda group: "[" + group[1].replace("|", " ") + "]", shape)
    return _WORD.sub(lambda word: signs[word[0]], inside).replace(" ", "")
