"""Hedges before and after an amount, and the bounds that they set."""

from dataclasses import dataclass, replace

from crossbearing.annotation.quantities.lexicon import bounds, numerals
from crossbearing.annotation.quantities.lines import Line
from crossbearing.annotation.quantities.sums import Amount

INEXACT = frozenset({"money", "measure", "duration", "percent", "share", "rate"})

GOES_ON = frozenset({"than", "a", "an", "or", "equal", "one"})  # after "and more", "or over": the next amount starts

HANDED = frozenset({"hand", "turn"})  # verbs that mean something else without their "over": "handed over 12 prisoners"
LATER = frozenset({"or", "at", "max", "maximum", "minimum", "tops"})  # what opens a hedge after the counted noun
ARROWS = frozenset({"=", "-", "--", ">", "<"})
EQUAL = "equal"  # "or equal to": the bound before it admits the number too


@dataclass(frozen=True, slots=True)
class Bounded:
    """An amount's range of tokens with its hedges, the hedge words, and its bounds."""

    first: int
    last: int
    hedge: str | None
    low: float | None
    high: float | None


def bound(line: Line, amount: Amount) -> Bounded:
    """Return the amount with its hedges; "more than 50 people" has low 51, "up to 400" high 400."""
    first, effects = _before(line, amount)
    after = line.longest(amount.last, bounds().after)
    last = after[0] if after and _closes(line, after[0], amount) and _tells(after[1], effects) else amount.last
    if after and last > amount.last:
        effects.append(after[1])
    low, high = amount.low, amount.high
    if amount.low is None or amount.value is None:
        low, high = _bounds(amount, effects)
    return Bounded(first, last, _words(line, amount, first, last), low, high)


def bound_later(line: Line, amount: Amount, bounded: Bounded, at: int) -> Bounded:
    """Return the bounds with those of a hedge after the counted noun: "1,000 books or more"."""
    after = line.longest(at, bounds().after) if line.word(at) in LATER and amount.kind == "count" else None
    if after is None or (bounded.low, bounded.high) != (None, None) or not _closes(line, after[0], amount):
        return bounded
    low, high = _bounds(amount, [after[1]])
    return replace(bounded, low=low, high=high, hedge=bounded.hedge or line.words_between(at, after[0]))


def _before(line: Line, amount: Amount) -> tuple[int, list[str]]:
    """Return where the hedges before an amount start, and what each does, nearest first."""
    at, effects = amount.first, list[str]()
    if amount.low is not None and amount.value is not None and line.word(at - 1) in {"between", "from"}:
        return at - 1, effects
    while (found := _hedge_before(line, at)) is not None and _hedges(line, found, amount):
        at = found[0]
        effects.append(found[1])
    return at, effects


def _hedge_before(line: Line, at: int) -> tuple[int, str] | None:
    """Return the start and the effect of the hedge before a token, past such as "another" or "the age of"."""
    found = line.longest_before(at, bounds().before)
    passed = None if found else line.longest_before(at, bounds().between)
    return line.longest_before(passed[0], bounds().before) if passed else found


def _hedges(line: Line, found: tuple[int, str], amount: Amount) -> bool:
    """Return whether a hedge is one here: "within" bounds durations alone, "over" and "under" no vague words."""
    word = line.word(found[0])
    if word == "estimated":
        return line.tokens[found[0]].relation == "amod"
    if word == "sub":
        return line.word(found[0] + 1) == "-"
    if word in {">", "<"}:  # no arrow ("=>30", "->30") or tag ("<30>")
        return line.word(found[0] - 1) not in ARROWS and line.word(amount.last) != ">"
    if word == "within":
        return amount.kind == "duration"
    if word in {"over", "under", "above", "below"}:
        return amount.form != "vague" and not (word == "over" and _is_of_something_else(line, found[0], amount))
    return word != "all" or amount.form == "words"


def _is_of_something_else(line: Line, at: int, amount: Amount) -> bool:
    """Return whether "over" is no hedge: "$5 billion over 10 years", "handed over 12 prisoners"."""
    of_a_verb = at > 0 and line.tokens[at - 1].upos == "VERB" and line.tokens[at - 1].lemma in HANDED
    during = amount.kind == "duration" and line.tokens[at].relation == "case"
    return during or of_a_verb or line.tokens[at].relation == "compound:prt"


def _closes(line: Line, last: int, amount: Amount) -> bool:
    """Return whether a hedge after the amount belongs to it: "at least", "plus" may open the next phrase."""
    word = line.word(last - 1)
    if word in {"least", "most"} or (word == "plus" and line.word(last - 2) != "-"):
        return line.word(last) in {"", ".", ",", ";"} or line.upos(last) in {"VERB", "AUX"}
    if word in {"minimum", "maximum", "max"}:
        return line.tokens[last - 1].text.islower() and line.upos(last) not in {"NOUN", "ADJ", "PROPN"}
    if line.word(last) in GOES_ON or line.word(last)[:1].isdigit() or line.word(last) in numerals().cardinals:
        return False
    return word != "odd" or line.word(amount.last) == "-"


def _tells(effect: str, earlier: list[str]) -> bool:
    """Return whether a hedge after the amount tells something: "or equal to" only after a bound before it."""
    return effect != EQUAL or bool({"above", "below"}.intersection(earlier))


def _bounds(amount: Amount, effects: list[str]) -> tuple[float | None, float | None]:
    """Return low and high: a strict bound on a whole count is one off, on what is measured the figure itself."""
    low, high, value = amount.low, amount.high, amount.value
    step = 0 if amount.kind in INEXACT or (value or 0) % 1 or EQUAL in effects else 1
    for effect in effects:
        if effect in {"above", "at_least"}:
            low = low if value is None else value + step * (effect == "above")
            high = None
        elif effect in {"below", "at_most", "nearly"}:
            high = high if value is None else value - step * (effect == "below")
            low = None if value is None or effect == "at_most" else low
    return low, high


def _words(line: Line, amount: Amount, first: int, last: int) -> str | None:
    parts = []
    if first < amount.first:
        parts.append(line.words_between(first, amount.first))
    if last > amount.last:
        parts.append(line.words_between(amount.last, last))
    return " ".join(parts) or None
