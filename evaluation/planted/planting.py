"""Facts of any report altered by rule: number, date, place, name, negation, rounding."""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from crossbearing.gazetteer import country_named
from evaluation.planted.accounts import Plant, Words
from evaluation.planted.kinds import KINDS
from evaluation.planted.retelling.words import respelt

DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
ROUNDED_TO = 0.8  # of a figure is left when news rounds it down: 214 to 200, 199 to 190
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
HEDGE = r"\b(?:[Mm]ore|less|fewer|over|above|below|under|least|most|up to|about|around|almost|nearly|some|only)\b"
BEFORE = r"(?<!\bthe )(?<!\bThe )(?<!, )"  # "the United Kingdom", "Everett, Washington": no plain names to exchange
SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?=\w)[^.!?\n]*)*")  # a full stop inside a number or "U.S." ends nothing


@dataclass(frozen=True, slots=True)
class Marked:
    """A fact as the gold marks it: what it is (number, date, place, person, body) and its words."""

    kind: str
    surface: str


def plants(name: str, source: str, retold: str, facts: Sequence[Marked]) -> Iterator[Plant]:
    """Yield one plant of each way in which a fact of the retold report can be altered by rule.

    A fact is taken that stands once in each report; which one, is drawn by the report's name.
    """
    for kind, ways in WAYS.items():
        held = sorted({f for f in facts if f.kind in ways}, key=lambda f: sha256(f"{name} {f}".encode()).digest())
        changes = ((fact.surface, ways[fact.kind](fact.surface, name)) for fact in held)
        found = (_plant(f"{name}/{kind}", kind, (source, retold), change) for change in changes)
        yield from [plant for plant in found if plant][:1]
    if plant := _negated(name, source, retold):
        yield plant


def _plant(name: str, kind: str, texts: tuple[str, str], change: tuple[str, str | None]) -> Plant | None:
    """Return the plant that puts a new surface for an old one; None where the old one is not once in each text."""
    old, new = change
    left = _once(texts[0], old)
    spelt = next((form for form in (old, respelt(old)) if _once(texts[1], form)), None)
    right = _once(texts[1], spelt) if spelt else None
    if not left or not right or new is None or new in texts[1] or _is_hedged(left):
        return None
    planted = right.text[: right.start] + new + right.text[right.end :]
    words = Words(planted, right.start, right.start + len(new))
    return Plant(
        name, kind, "by rule", left, words, ((right.text, planted),), KINDS[kind].facts, KINDS[kind].differences
    )


def _once(text: str, surface: str) -> Words | None:
    """Return the sentence with the surface in it, None where that stands not once, or its sentence not once."""
    found = list(re.finditer(rf"(?<![\w$.,(-]){BEFORE}{re.escape(surface)}(?![\w-]|[.,]\d)", text))
    if len(found) != 1:
        return None
    at = found[0]
    start, end = next((s.span() for s in SENTENCE.finditer(text) if s.start() <= at.start() < s.end()), at.span())
    end = max(end, at.end())
    return Words(text[start:end], at.start() - start, at.end() - start) if text.count(text[start:end]) == 1 else None


def _is_hedged(words: Words) -> bool:
    """Return whether a hedge stands right before the fact: two figures that are "over" something may both be true."""
    return bool(re.search(HEDGE + r"(?: than)?\W*$", words.text[: words.start]))


def _negated(name: str, source: str, retold: str) -> Plant | None:
    """Return the plant of "not" after the only auxiliary of a sentence that both reports tell in the same words."""
    pattern = re.compile("|".join(_choices()["auxiliaries"]))
    for said in SENTENCE.finditer(retold):
        words, found = said.group(), list(pattern.finditer(said.group()))
        plain = len(found) == 1 and not re.search(r"[\"“”]|\b(not|no|never)\b", words) and retold.count(words) == 1
        if plain and (left := _same(source, words[found[0].start() : found[0].end() + 20])):
            at = found[0].end()
            planted = f"{words[:at]}not {words[at:]}"
            place = Words(planted, found[0].start(), at + 3)
            kind = KINDS["negation"]
            change = ((words, planted),)
            return Plant(f"{name}/negation", "negation", "by rule", left, place, change, kind.facts, kind.differences)
    return None


def _same(source: str, words: str) -> Words | None:
    return Words(words, 0, len(words)) if source.count(words) == 1 else None


def _number(surface: str, _: str) -> str | None:
    """Return the surface with its figure half as much again (a third less from 60 on, as a percentage may be)."""
    found = DIGITS.findall(surface)
    if len(found) != 1 or re.search(HEDGE, surface):
        return None
    whole, point, rest = found[0].replace(",", "").partition(".")
    figure = int(whole)
    other = figure - figure // 3 if figure >= 60 else figure + max(1, figure // 2)
    return surface.replace(found[0], f"{other:,}{point}{rest}" if "," in found[0] else f"{other}{point}{rest}")


def _rounding(surface: str, _: str) -> str | None:
    """Return "more than 200" for 214: rounded down to as few digits as leave four fifths; None for what is round."""
    found = DIGITS.findall(surface)
    if len(found) != 1 or "." in found[0] or surface[0].isalpha():
        return None
    whole = int(found[0].replace(",", ""))
    steps = (10**digits for digits in range(len(str(whole)) - 1, 0, -1))
    rounded = next((whole // step * step for step in steps if whole // step * step >= ROUNDED_TO * whole), whole)
    return (
        f"more than {surface.replace(found[0], f'{rounded:,}' if ',' in found[0] else str(rounded))}"
        if rounded < whole
        else None
    )


def _date(surface: str, _: str) -> str | None:
    """Return another day of the week, else day of the month, else month, else year; None for "last week"."""
    choices = _choices()
    for day in choices["days"]:
        if day in surface:
            return surface.replace(day, choices["days"][choices["days"].index(day) - 2])
    if dated := re.search(r"(?<!\d)\d{1,2}(?!\d)", surface):
        day_of_month = int(dated.group())
        other = day_of_month + 7 if day_of_month <= 21 else day_of_month - 7
        return surface[: dated.start()] + str(other) + surface[dated.end() :]
    for month in choices["months"]:
        if month in surface:
            return surface.replace(month, choices["months"][choices["months"].index(month) - 3])
    return YEAR.sub(lambda year: str(int(year.group()) - 3), surface) if YEAR.search(surface) else None


def _place(surface: str, name: str) -> str:
    """Return another country for a country, else another town."""
    return _drawn("countries" if country_named(surface) else "towns", name)


def _person(_: str, name: str) -> str:
    return _drawn("persons", name)


def _body(_: str, name: str) -> str:
    return _drawn("bodies", name)


def _drawn(choice: str, name: str) -> str:
    """Return one of the choices, the same for the same name."""
    options = _choices()[choice]
    return options[int.from_bytes(sha256(name.encode()).digest()[:8]) % len(options)]


@cache
def _choices() -> Mapping[str, list[str]]:
    return tomllib.loads(Path(__file__).with_name("planting.toml").read_text(encoding="utf-8"))


WAYS: Mapping[str, Mapping[str, Callable[[str, str], str | None]]] = {
    "number": {"number": _number},
    "date": {"date": _date},
    "place": {"place": _place},
    "name": {"person": _person, "body": _body},
    "rounding": {"number": _rounding},
}
