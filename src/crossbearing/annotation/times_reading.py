"""Reads one sentence: which words make a time expression, and which operation it means."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from crossbearing.annotation.times_grammar import OTHER, Form, Grammar, Phrase, grammar, stem
from crossbearing.annotation.times_slots import slots_of
from crossbearing.chronology import pack
from crossbearing.values.annotations import Token
from crossbearing.values.times import Operation

Tense = Callable[[int, int], str]
_UNSAID = frozenset({"'s", "’s", "'", "’", ".", "-"})
_VERBS_TOO = frozenset({"last", "fall", "spring"})  # what may be a verb and then tells no time
_OPENING = frozenset({"from", "between"})  # words that open a stretch and are no part of it
_BESIDE = frozenset({"dayword", "weekday", "weekdayshort", "next", "this", "last", "zone"})
_NAMES = frozenset({"NNP", "NNPS"})
_HOURS = frozenset({"clock", "meridiem", "noon", "yyyy", "number", "military", "dotted", "dd", "oclock"})
LONGEST_PLACE = 3  # words: "New York", "Salt Lake City"
HOUR_VERB = 6  # words: "we will meet the others there at 7"
LONGEST_PREFIX = 7  # words: "the very early hours of the"


@dataclass(frozen=True, slots=True)
class Found:
    """An expression among the tokens of a sentence, end exclusive, and its operation."""

    first: int
    last: int
    operation: Operation


Kind = tuple[str, str]  # class and value of a word


def kinds_of(tokens: Sequence[Token]) -> list[Kind | None]:
    """Return class and value of each word, None for a word of no class."""
    kinds = [kind_of(token.text) for token in tokens]
    for place, (left, right) in enumerate(pairwise(tokens), 1):
        if left.end == right.start and left.text[-1].isdigit() and left.upos != "PROPN":
            kinds[place] = grammar().glued.get(right.text) or kinds[place]
    for first, last in _zones_by_place(tokens, kinds):
        kinds[first:last] = [("zone", ""), *[("zone_rest", "")] * (last - first - 1)]
    for first, last, key in _days_by_name(tokens):
        kinds[first:last] = [("named_day", key), *[("named_rest", "")] * (last - first - 1)]
    return kinds


def _zones_by_place(tokens: Sequence[Token], kinds: Sequence[Kind | None]) -> Iterator[tuple[int, int]]:
    """Yield where a clock time is told by a place: "at 3 pm Beijing time"."""
    for last in (place for place, token in enumerate(tokens) if token.text == "time"):
        first = last
        while first and tokens[first - 1].xpos in _NAMES and last - first < LONGEST_PLACE:
            first -= 1
        before = kinds[first - 1] if 0 < first < last else None
        if before and before[0] in _HOURS:
            yield first, last + 1


def _days_by_name(tokens: Sequence[Token]) -> Iterator[tuple[int, int, str]]:
    """Yield where a day is called by its name, and what operations call it: "Labor Day", "New Year's Eve"."""
    past = 0
    for first, token in enumerate(tokens):
        if first < past:
            continue
        for phrase in grammar().phrases.get(stem(token.text), ()):
            last = _end_of(phrase, tokens, first)
            told = token.text[0].isupper() or not phrase.capital or (first > 0 and tokens[first - 1].upos == "ADP")
            if last and told:
                past = last
                yield first, last, phrase.key
                break


def _end_of(phrase: Phrase, tokens: Sequence[Token], first: int) -> int:
    """Return the place after the phrase that begins at the first token, possessives left out; 0 where it is not it."""
    place = first
    for one in phrase.stems:
        while place > first and place < len(tokens) and tokens[place].text in _UNSAID:
            place += 1
        if place == len(tokens) or stem(tokens[place].text) != one:
            return 0
        place += 1
    return place if _followed(tokens, place, phrase.before) else 0


def _followed(tokens: Sequence[Token], place: int, before: str) -> bool:
    """Return whether the stem stands there, possessives left out; anything may follow where it is ""."""
    while before and place < len(tokens) and tokens[place].text in _UNSAID:
        place += 1
    return not before or (place < len(tokens) and stem(tokens[place].text) == before)


def signs_of(kinds: Sequence[Kind | None]) -> str:
    """Return the sentence as one sign a word."""
    signs = grammar().signs
    return "".join([signs[kind[0]] if kind else OTHER for kind in kinds])


@lru_cache(maxsize=1 << 15)
def kind_of(text: str) -> Kind | None:
    """Return class and value of a word by itself, None for a word of no class."""
    table = grammar()
    word = text.lower()
    known = table.words.get(word) or table.words.get(word.rstrip("."))
    if known:
        small = known[0] in table.capitalised and not text[0].isupper()
        return _in_small(known, table) if small else known
    if not word[-1].isalnum():
        return None
    return next(((name, word) for name, pattern in table.numerals if pattern.fullmatch(word)), None)


def _in_small(known: tuple[str, str], table: Grammar) -> tuple[str, str] | None:
    """Return the class of a word that wants a capital and has none: "nov" counts beside a day of the month only."""
    name = known[0] + "_small"
    return (name, known[1]) if name in table.signs else None


def read_sentence(tokens: Sequence[Token], tense: Tense) -> list[Found]:
    """Return the expressions of a sentence, in order, none overlapping.

    Where two forms meet, it is the longer, of two as long the one that needs more. `tense` tells of a range of
    token places whether it is governed by "past", "present", "future" or "".
    """
    kinds = kinds_of(tokens)
    signs = signs_of(kinds)
    matches = [
        (form, match.start(), match.end() - form.trim)
        for form in grammar().forms_for(signs)
        for match in form.pattern.finditer(signs)
    ]  # fmt: skip
    taken: list[Found] = []
    for form, first, last in sorted(matches, key=lambda m: (m[1] - m[2], m[1], -len(m[0].needs))):
        if all(last <= one.first or first >= one.last for one in taken) and _stands(form, tokens, first, last):
            free = max((one.last for one in taken if one.last <= first), default=0)
            start, effect = _prefix(signs, free, first)
            start += form.name == "range" and tokens[start].text.lower() in _OPENING
            taken += _read(form, kinds[first:last], (start, last), effect, tense(start, last))
    return sorted(taken, key=lambda one: one.first)


def _stands(form: Form, tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether the words around are as the form needs them, and "last" and "fall" are no verbs."""
    if any(token.upos == "VERB" and token.text.lower() in _VERBS_TOO for token in tokens[first:last]):
        return False
    return all(_AROUND[need](tokens, first, last) for need in form.needs if need in _AROUND)


def _alone(tokens: Sequence[Token], _: int, last: int) -> bool:
    """Return whether no noun follows but of a time: "on the 17th", "at 7 tonight", not "on the 17th floor"."""
    if last < len(tokens) and (kind := kind_of(tokens[last].text)) and kind[0] in _BESIDE:
        return True
    return last == len(tokens) or tokens[last].upos not in ("NOUN", "PROPN", "ADJ", "NUM", "SYM")


def _no_count(tokens: Sequence[Token], _: int, last: int) -> bool:
    """Return whether the words are no round number of things: "in 2000", not "2000 guests"."""
    return not (tokens[last - 1].text.endswith("00") and last < len(tokens) and tokens[last].xpos == "NNS")


def _before_event(tokens: Sequence[Token], _: int, last: int) -> bool:
    return last < len(tokens) and tokens[last].upos not in ("PUNCT", "ADP", "AUX")


def _closing(tokens: Sequence[Token], _: int, last: int) -> bool:
    return last == len(tokens) or tokens[last].upos == "PUNCT"


def _adverb(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether it says how often something is done; an adjective that closes a clause has no noun to be of."""
    adjective = tokens[last - 1].upos == "ADJ" and _closing(tokens, first, last)
    return tokens[last - 1].upos == "ADV" or adjective


def _naming(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether a noun or its adjective follows "March", which then is the month: "the March attack"."""
    return tokens[first].text.startswith("Mar") and last < len(tokens) and tokens[last].upos in ("NOUN", "ADJ")


def _noun(tokens: Sequence[Token], _: int, last: int) -> bool:
    return tokens[last - 1].upos in ("NOUN", "PROPN")


def _determined(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether "that" points at a noun: "chosen that June.", not "she said that June had been wet".

    The parse often has it open a clause, but no clause is one noun.
    """
    return tokens[first].upos == "DET" or _closing(tokens, first, last)


def _beside_hour_verb(tokens: Sequence[Token], first: int, _: int) -> bool:
    """Return whether a word before is one of meeting, leaving, beginning: "they meet at 7"."""
    return any(token.lemma.lower() in grammar().hour_verbs for token in tokens[max(0, first - HOUR_VERB) : first])


_AROUND: Mapping[str, Callable[[Sequence[Token], int, int], bool]] = {
    "adverb": _adverb,
    "alone": _alone,
    "closing": _closing,
    "determined": _determined,
    "event": _before_event,
    "meeting": _beside_hour_verb,
    "naming": _naming,
    "noun": _noun,
    "year": _no_count,
}
_GONE = frozenset({"past", "since"})


def _read(form: Form, kinds: Sequence[Kind | None], place: tuple[int, int], effect: str, tense: str) -> list[Found]:
    """Return the one expression that the form makes of its tokens, none where they mean no time."""
    if ("future" in form.needs and tense != "future") or ("planned" in form.needs and tense in _GONE):
        return []
    if "past" in form.needs and tense != "past":
        return []
    operation = _operation(form, kinds, tense)
    if operation and effect not in ("", "keep"):
        operation = Operation(effect, 0, pack(operation))
    return [Found(*place, operation)] if operation else []


def _operation(form: Form, kinds: Sequence[Kind | None], tense: str) -> Operation | None:
    slots = slots_of([kind or (OTHER, "") for kind in kinds])
    slots["tense"] = tense
    try:
        words = tuple(word.format_map(slots) for word in form.words)
        if "rising" in form.needs and slots["day_number"] >= slots["day_number2"]:
            return None
        if "falling" in form.needs and int(slots["mm"]) != int(slots["mm2"]) + 1:
            return None
        if ("told" in form.needs or form.name == "clock") and not _told(words):
            return None
        return Operation(form.name, _amount(form.amount.format_map(slots)), words)
    except (KeyError, ValueError):
        return None


def _told(words: Sequence[str]) -> bool:
    """Return whether the words were told: a template left open makes an empty first word, or dashes alone."""
    return bool(words[0]) and not words[0].startswith("-") and not any(word and not word.strip("-") for word in words)


def _amount(text: str) -> int:
    """Return the number; "-1-1" of "the day before yesterday" is -2, "11" of a doubled word is 2.

    Raises ValueError for text without one.
    """
    numbers = re.findall(r"-?\d+", text)
    if not numbers:
        raise ValueError(f"no number in {text!r}")
    return int(text) if text == numbers[0] else sum(map(int, numbers))


def _prefix(signs: str, free: int, first: int) -> tuple[int, str]:
    """Return where the expression starts with what belongs to it on its left ("the end of"), and the effect of that.

    `free` is where the words end that another expression has taken.
    """
    for prefix in grammar().prefixes:
        match = prefix.pattern.search(signs, max(free, first - LONGEST_PREFIX), first)
        if match and match.end() > match.start():
            return match.start(), prefix.effect
    return first, ""
