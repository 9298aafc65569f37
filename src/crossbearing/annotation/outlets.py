"""The outlets that reports take from: their names, as `outlets.tsv` lists them, and nouns for others."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from unicodedata import combining, normalize

# "The Ledger (Online)", "Ledger Online News", "The Ledger - Opinion": one outlet with "The Ledger", "Ledger News"
_EDITION = re.compile(r"\s(?:\([\w ]{2,14}\)|Online|[-–—] News|(?:[-–—] )?Opinion)(?=\s|$)")
_WITH_INITIALS = re.compile(r"(?P<name>[A-Z]\w+(?: [A-Z]\w+)+) \((?P<short>[A-Z]{2,5})\)")
_DOMAIN = re.compile(r"(?:[\w-]+\.)+[a-z]{2,6}")  # "edition.cnn.com": a report whose page gives no other outlet


@cache
def outlet_words() -> Mapping[str, frozenset[str]]:
    """Return the word lists of `outlet_words.toml`, lower case, by name; the file says what each is for."""
    table = tomllib.loads((files("crossbearing") / "annotation" / "outlet_words.toml").read_text(encoding="utf-8"))
    return {name: frozenset(words.split()) for name, words in table.items()}


def is_called(outlet: str, *lists: str) -> bool:
    """Return whether a word of the outlet's name stands in one of the word lists."""
    return any(not outlet_words()[name].isdisjoint(outlet.lower().split()) for name in lists)


@cache
def known_outlets() -> Mapping[str, str]:
    """Return the name of the outlet for each form it is written in, its accents left out too."""
    rows = (files("crossbearing") / "annotation" / "outlets.tsv").read_text(encoding="utf-8").splitlines()
    table: dict[str, str] = {}
    for row in rows:
        if row and not row.startswith("#"):
            name, _, forms = row.partition("\t")
            table.update(dict.fromkeys((name, *filter(None, forms.split("|"))), name))
    return {_without_accents(form): name for form, name in table.items()} | table


def _without_accents(form: str) -> str:
    return "".join(letter for letter in normalize("NFKD", form) if not combining(letter))


@cache
def _pattern() -> re.Pattern[str]:
    forms = sorted(known_outlets(), key=len, reverse=True)
    return re.compile(r"(?<![\w.])(?:" + "|".join(map(re.escape, forms)) + r")(?![\w-])")


def outlets_in(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int, str]]:
    """Yield the known outlets named between two offsets, as (start, end, name), in text order."""
    for match in _pattern().finditer(text, start, len(text) if end is None else end):
        yield match.start(), match.end(), known_outlets()[match.group()]


def network_in(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Yield the network that is named between two offsets without "News": "said on ABC's", "said on Fox"."""
    for match in _networks().finditer(text, start, end):
        name = "Fox" if match.group() == "FOX" else match.group()
        if (origin := known_outlets().get(f"{name} News")) is not None:
            yield match.start(), match.end(), origin


@cache
def _networks() -> re.Pattern[str]:
    names = "|".join(sorted(map(str.upper, outlet_words()["networks"])))
    return re.compile(rf"\b(?:{names}|Fox)\b(?! (?:News|Business|Sports|Nation)\b)")


def outlet_named(text: str, *, article: bool) -> str | None:
    """Return the listed outlet of a name, with its "The" where `article` says that one stands before the name.

    What is the last word of other outlets as well ("the Times") is none by its article alone.
    """
    forms = (text.removeprefix("The "), text)
    known = next((known_outlets()[form] for form in forms if form in known_outlets()), None)
    shared = any(name.endswith(f" {text}") and name != f"The {text}" for name in known_outlets())
    return known or (known_outlets().get(f"The {text}") if article and not shared else None)


def outlets_by_initials(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where an outlet is named by the initials that the text gives it: "the Northern Ledger (NL)", "NL said"."""
    for named in _WITH_INITIALS.finditer(text):
        origin = known_outlets().get(named["name"].removeprefix("The "), known_outlets().get(named["name"], ""))
        if origin and "".join(re.findall(r"[A-Z]", named["name"].removeprefix("The "))) == named["short"]:
            for short in re.finditer(rf"(?<![\w(]){named['short']}(?![\w-])", text):
                yield short.start(), short.end(), origin


def same_outlet(one: str | None, other: str) -> bool:
    """Return whether two names are the same outlet's, an article and known other forms aside.

    The second may be the last word of the first: a Norland Ledger calls itself "The Ledger". The first may be the
    address of a site: "edition.courier.com" is the Courier's.
    """
    if one is None:
        return False
    own, named = _bare(one), _bare(other)
    if _DOMAIN.fullmatch(own):
        return re.sub(r"\W", "", named) in own.split(".")
    return own == named or (other.startswith("The ") and own.endswith(f" {named}"))


def _bare(name: str) -> str:
    name = _EDITION.sub("", name)
    return known_outlets().get(name, known_outlets().get(name.removeprefix("The "), name)).removeprefix("The ").lower()
