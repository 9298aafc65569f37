"""Reads one sentence: which words make a time expression, and which operation it means."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from crossbearing.annotation.times_grammar import OTHER, Form, Grammar, grammar
from crossbearing.chronology import pack
from crossbearing.values.annotations import Token
from crossbearing.values.times import Operation

Tense = Callable[[int, int], str]
_DIGITS = re.compile(r"\d+")
_UNITS = ("minute", "hour", "hours", "day", "days", "week", "fortnight", "month", "year", "decade_")
_SINGULAR = {"hours": "hour", "days": "day", "decade_": "decade"}
_HALF_DAY = 12
LONGEST_PREFIX = 7  # words: "the very early hours of the"


@dataclass(frozen=True, slots=True)
class Found:
    """An expression among the tokens of a sentence, end exclusive, and its operation."""

    first: int
    last: int
    operation: Operation


def signs_of(tokens: Sequence[Token]) -> str:
    """Return the sentence as one sign a word."""
    table = grammar()
    return "".join([_sign(token.text, table) for token in tokens])


def _sign(text: str, table: Grammar) -> str:
    kind = _classify(text, table)
    return table.signs[kind[0]] if kind else OTHER


def _classify(text: str, table: Grammar) -> tuple[str, str] | None:
    word = text.lower()
    known = table.words.get(word) or table.words.get(word.rstrip("."))
    if known:
        return None if known[0] in table.capitalised and not text[0].isupper() else known
    if not word[0].isdigit():
        return None
    return next(((name, word) for name, pattern in table.numerals if pattern.fullmatch(word)), None)


def read_sentence(tokens: Sequence[Token], tense: Tense) -> list[Found]:
    """Return the expressions of a sentence, in order, none overlapping: where two forms meet, the longer.

    `tense` tells of a range of token places whether it is governed by "past", "present", "future" or "".
    """
    signs = signs_of(tokens)
    if not grammar().core.search(signs):
        return []
    matches = [
        (form, match.start(), match.end() - form.trim)
        for form in grammar().forms
        for match in form.pattern.finditer(signs)
    ]  # fmt: skip
    taken: list[Found] = []
    for form, first, last in sorted(matches, key=lambda m: (m[1] - m[2], m[1])):
        if all(last <= one.first or first >= one.last for one in taken) and _stands(form, tokens, last):
            free = max((one.last for one in taken if one.last <= first), default=0)
            start, effect = _prefix(signs, free, first)
            taken += _read(form, tokens[first:last], (start, last), effect, tense(start, last))
    return sorted(taken, key=lambda one: one.first)


def _stands(form: Form, tokens: Sequence[Token], last: int) -> bool:
    """Return whether "the 17th" stands alone, where the form needs it to: not "on the 17th floor"."""
    return form.needs != "alone" or last == len(tokens) or tokens[last].upos not in ("NOUN", "PROPN", "ADJ")


def _read(form: Form, tokens: Sequence[Token], place: tuple[int, int], effect: str, tense: str) -> list[Found]:
    """Return the one expression that the form makes of its tokens, none where they mean no time."""
    if form.needs not in ("", "alone", tense):
        return []
    operation = _operation(form, tokens, tense)
    if operation and effect not in ("", "keep"):
        operation = Operation(effect, 0, pack(operation))
    return [Found(*place, operation)] if operation else []


def _operation(form: Form, tokens: Sequence[Token], tense: str) -> Operation | None:
    slots = _slots(tokens)
    slots["tense"] = tense
    try:
        words = tuple(word.format_map(slots) for word in form.words)
        return Operation(form.name, _amount(form.amount.format_map(slots)), words)
    except (KeyError, ValueError):
        return None


def _amount(text: str) -> int:
    """Return the number; "-1-1" of "the day before yesterday" is -2, "11" of a doubled word is 2."""
    return int(text) if re.fullmatch(r"-?\d+", text) else sum(int(part) for part in re.findall(r"-?\d+", text))


class _Slots(dict[str, str]):
    """Values by class; a class that the form left out is empty."""

    def __missing__(self, key: str) -> str:
        return ""


def _slots(tokens: Sequence[Token]) -> _Slots:
    table, slots = grammar(), _Slots()
    for token in tokens:
        name, value = _classify(token.text, table) or (OTHER, "")
        slots[name + "2" if name in slots else name] = _padded(name, value)
    slots["mm"] = slots["monthname"] or slots["monthshort"] or slots["monthverb"]
    slots["wd"] = slots["weekday"] or slots["weekdayshort"]
    slots["day_number"] = slots["dd"] or _number(slots["nth"])
    slots["ordinal"] = slots["ordinal"] or slots["nth"][:1]
    slots["short"] = slots["dd"] or slots["number"]
    slots["unit"] = next((_SINGULAR.get(unit, unit) for unit in _UNITS if unit in slots), "")
    slots["n"] = str(_count(slots))
    slots["hhmm"] = _hour(slots)
    return slots


def _padded(name: str, value: str) -> str:
    return f"{int(value):02d}" if name == "dd" else value


def _number(ordinal: str) -> str:
    digits = _DIGITS.match(ordinal)
    return f"{int(digits[0]):02d}" if digits else ""


def _count(slots: _Slots) -> int:
    digits = slots["dd"] or slots["number"].replace(",", "")
    if digits:
        return int(digits)
    spelt = int(slots["tens"] or 0) + int(slots["numberword"] or 0)
    return spelt or (2 if "couple" in slots else 1)


def _hour(slots: _Slots) -> str:
    """Return the clock time as hh:mm; "" where the form holds none or none that a clock can show."""
    if slots["noon"]:
        return _beside_noon(slots)
    told = slots["clock"] or slots["dotted"] or slots["dd"] or slots["numberword"] or slots["yyyy"] or slots["number"]
    hours, _, minutes = told.replace(".", ":").partition(":")
    if len(hours) == 4:
        hours, minutes = hours[:2], hours[2:]
    if not (hours.isdigit() and int(hours) < 24 and int(minutes or 0) < 60):
        return ""
    return f"{_of_day(int(hours), slots):02d}:{minutes or '00'}"


def _of_day(hours: int, slots: _Slots) -> int:
    evening = slots["part"] in ("evening", "night", "afternoon")
    if hours <= _HALF_DAY and (slots["meridiem"] == "pm" or (evening and slots["oclock"])):
        return hours % _HALF_DAY + _HALF_DAY
    return hours % _HALF_DAY if slots["meridiem"] == "am" else hours


def _beside_noon(slots: _Slots) -> str:
    base = int(slots["noon"][:2]) * 60
    if not slots["unit"]:
        return slots["noon"]
    size = 60 if slots["unit"] == "hour" else 1
    sign = -1 if "before_" in slots or "to" in slots else 1
    minutes = (base + sign * _count(slots) * size) % 1440
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _prefix(signs: str, free: int, first: int) -> tuple[int, str]:
    """Return where the expression starts with what belongs to it on its left ("the end of"), and the effect of that.

    `free` is where the words end that another expression has taken.
    """
    for prefix in grammar().prefixes:
        match = prefix.pattern.search(signs, max(free, first - LONGEST_PREFIX), first)
        if match and match.end() > match.start():
            return match.start(), prefix.effect
    return first, ""
