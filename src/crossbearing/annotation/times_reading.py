"""Reads one sentence: which words make a time expression, and which operation it means."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from crossbearing.annotation.times_grammar import OTHER, Form, Grammar, grammar
from crossbearing.annotation.times_slots import slots_of
from crossbearing.chronology import pack
from crossbearing.values.annotations import Token
from crossbearing.values.times import Operation

Tense = Callable[[int, int], str]
_NEEDS = frozenset({"", "alone", "adverb", "event", "told", "year"})
LONGEST_PREFIX = 7  # words: "the very early hours of the"


@dataclass(frozen=True, slots=True)
class Found:
    """An expression among the tokens of a sentence, end exclusive, and its operation."""

    first: int
    last: int
    operation: Operation


def signs_of(tokens: Sequence[Token]) -> str:
    """Return the sentence as one sign a word."""
    return "".join([_sign(token.text) for token in tokens])


@lru_cache(maxsize=1 << 15)
def _sign(text: str) -> str:
    table = grammar()
    kind = _classify(text, table)
    return table.signs[kind[0]] if kind else OTHER


def _classify(text: str, table: Grammar) -> tuple[str, str] | None:
    word = text.lower()
    known = table.words.get(word) or table.words.get(word.rstrip("."))
    if known:
        small = known[0] in table.capitalised and not text[0].isupper()
        return _in_small(known, table) if small else known
    if not word[0].isdigit():
        return None
    return next(((name, word) for name, pattern in table.numerals if pattern.fullmatch(word)), None)


def _in_small(known: tuple[str, str], table: Grammar) -> tuple[str, str] | None:
    """Return the class of a word that wants a capital and has none: "nov" counts beside a day of the month only."""
    name = known[0] + "_small"
    return (name, known[1]) if name in table.signs else None


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
        if all(last <= one.first or first >= one.last for one in taken) and _stands(form, tokens, first, last):
            free = max((one.last for one in taken if one.last <= first), default=0)
            start, effect = _prefix(signs, free, first)
            taken += _read(form, tokens[first:last], (start, last), effect, tense(start, last))
    return sorted(taken, key=lambda one: one.first)


def _stands(form: Form, tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether "the 17th" stands alone, where the form needs it to ("on the 17th floor"), or is an adverb."""
    if any(token.text.lower() == "last" and token.upos == "VERB" for token in tokens[first : first + 2]):
        return False
    if form.needs == "adverb":
        return tokens[last - 1].upos == "ADV"
    if form.needs == "year":
        return not (tokens[last - 1].text.endswith("00") and last < len(tokens) and tokens[last].xpos == "NNS")
    if form.needs == "event":
        return last < len(tokens) and tokens[last].upos not in ("PUNCT", "ADP", "AUX")
    return form.needs != "alone" or last == len(tokens) or tokens[last].upos not in ("NOUN", "PROPN", "ADJ")


def _read(form: Form, tokens: Sequence[Token], place: tuple[int, int], effect: str, tense: str) -> list[Found]:
    """Return the one expression that the form makes of its tokens, none where they mean no time."""
    if form.needs not in _NEEDS and form.needs != tense:
        return []
    operation = _operation(form, tokens, tense)
    if operation and effect not in ("", "keep"):
        operation = Operation(effect, 0, pack(operation))
    return [Found(*place, operation)] if operation else []


def _operation(form: Form, tokens: Sequence[Token], tense: str) -> Operation | None:
    slots = slots_of([_classify(token.text, grammar()) or (OTHER, "") for token in tokens])
    slots["tense"] = tense
    try:
        words = tuple(word.format_map(slots) for word in form.words)
        if (form.needs == "told" or form.name == "clock") and (not words[0] or words[0].startswith("-")):
            return None
        return Operation(form.name, _amount(form.amount.format_map(slots)), words)
    except (KeyError, ValueError):
        return None


def _amount(text: str) -> int:
    """Return the number; "-1-1" of "the day before yesterday" is -2, "11" of a doubled word is 2."""
    return int(text) if re.fullmatch(r"-?\d+", text) else sum(int(part) for part in re.findall(r"-?\d+", text))


def _prefix(signs: str, free: int, first: int) -> tuple[int, str]:
    """Return where the expression starts with what belongs to it on its left ("the end of"), and the effect of that.

    `free` is where the words end that another expression has taken.
    """
    for prefix in grammar().prefixes:
        match = prefix.pattern.search(signs, max(free, first - LONGEST_PREFIX), first)
        if match and match.end() > match.start():
            return match.start(), prefix.effect
    return first, ""
