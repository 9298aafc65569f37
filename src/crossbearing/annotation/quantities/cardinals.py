"""Cardinals in words: "twenty-one", "three hundred and five thousand", "nought point five"."""

from dataclasses import dataclass, replace
from itertools import takewhile
from math import prod

from crossbearing.annotation.quantities.lexicon import numerals, units
from crossbearing.annotation.quantities.lines import Line
from crossbearing.annotation.quantities.number import ARTICLES

HUNDRED = 100
THOUSAND = 1000
DIGIT = 10
OH = "oh"  # nought, where a digit stands before it
DEFINITE = frozenset({"the", "these", "those"})


@dataclass(frozen=True, slots=True)
class Cardinal:
    """A cardinal that ends before a token; `scale` is the worth of its last scale word, 1 without one.

    `apart` is what it tells before its last "and" ("two hundred" of "two hundred and five"), `tens` its last
    word's worth where that is twenty to ninety; both 0 otherwise.
    """

    last: int
    value: float
    scale: float = 1.0
    apart: float = 0.0
    tens: float = 0.0


def read_cardinal(line: Line, at: int) -> Cardinal | None:
    """Return the cardinal in words that starts at a token."""
    known = numerals()
    if line.word(at) in ARTICLES:
        return _decimals(line, _whole(line, at + 1, 1.0)) if line.word(at + 1) in known.scales else None
    if line.word(at) not in known.cardinals:
        return _bare_scale(line, at)
    return _decimals(line, _whole(line, at + 1, known.cardinals[line.word(at)]))


def rest_after(line: Line, at: int, below: float) -> Cardinal | None:
    """Return the cardinal under a bound after the "and" at a token: "and twenty-one"."""
    if line.word(at) != "and" or line.word(at + 1) not in numerals().cardinals:
        return None
    rest = _whole(line, at + 2, numerals().cardinals[line.word(at + 1)])
    return rest if 0 < rest.value < below else None


def _whole(line: Line, last: int, current: float) -> Cardinal:
    """Return the cardinal that goes on at a token from what its first word is worth."""
    known = numerals().cardinals
    total, scale, apart = 0.0, 1.0, 0.0
    whole = Cardinal(last, current)
    while (step := _next_word(line, last, current, scaled=scale > 1)) is not None:
        word = line.word(step)
        if (more := scale_of(word)) is not None:
            if _starts_anew(current, total, more, scale):
                return whole
            scale = more
            current, total = _scaled(current, total, scale)
            whole = Cardinal(step + 1, total + current, scale)
        elif _fits(current, known.get(word, 1.0), scaled=scale > 1):
            apart = total + current if line.word(step - 1) == "and" else apart
            current += known.get(word, 1.0)
        else:
            break
        last = step + 1
    tens = known.get(line.word(last - 1), 0.0)
    return Cardinal(last, total + current, scale, apart, tens if tens >= 2 * DIGIT else 0.0)


def _starts_anew(current: float, total: float, scale: float, before: float) -> bool:
    """Return whether a scale belongs to a further number: "two hundred two hundred", "one thousand two thousand"."""
    if scale <= HUNDRED:
        return current > HUNDRED and before == HUNDRED and current % HUNDRED > 0
    return total > 0 < current and scale >= before > HUNDRED


def _scaled(current: float, total: float, scale: float) -> tuple[float, float]:
    """Return what is told since the last large scale and before it; "two thousand million" scales what went before."""
    if scale <= HUNDRED:
        return current * scale, total
    return (0.0, total + current * scale) if current else (0.0, total * scale)


def scale_of(word: str) -> float | None:
    """Return what a scale word is worth, in the plural too ("two dozens")."""
    known = numerals().scales
    return known.get(word, known.get(word.removesuffix("s")))


def _next_word(line: Line, at: int, current: float, *, scaled: bool) -> int | None:
    """Return where the cardinal goes on, past a hyphen or, after a scale, an "and"."""
    known = numerals().cardinals
    word, after = line.word(at), line.word(at + 1)
    if word in known or scale_of(word) is not None or _a_hundred(line, at):
        return at
    if word == "-" and (after in known or after in numerals().scales):
        tens = current % HUNDRED >= 2 * DIGIT and known.get(after, DIGIT) < DIGIT
        spaced = not line.glued(at + 1) and (tens or after in numerals().scales)
        return at + 1 if line.glued(at) or spaced else None
    if line.words[at : at + 3] == ("-", "and", "-") and line.glued(at) and line.word(at + 3) in known:
        return at + 3  # "one-hundred-and-one"
    goes_on = word == "and" and _a_hundred(line, at + 1) and scale_of(line.word(at + 3)) is None
    if goes_on or (word == "," and _goes_on_smaller(line, at)):
        return at + 1
    if word != "and" or after not in known:
        return None
    joined = scaled and (scale_of(line.word(at - 1)) or 0) >= HUNDRED and not _opens_equal(line, at)
    return at + 1 if joined or _tens_and_ones(line, at) else None


def _goes_on_smaller(line: Line, at: int) -> bool:
    """Return whether a smaller scale follows a comma after a larger one: "one million, two hundred thousand"."""
    known, before, end = numerals().cardinals, scale_of(line.word(at - 1)) or 0, at + 1
    while line.word(end) in known or line.word(end) == "-":
        end += 1
    scales = tuple(takewhile(bool, (scale_of(line.word(end + step)) or 0.0 for step in range(2))))
    return end > at + 1 and before >= THOUSAND and bool(scales) and prod(scales) < before


def _a_hundred(line: Line, at: int) -> bool:
    """Return whether "a hundred" goes on after a larger scale: "two thousand a hundred and six"."""
    larger = (scale_of(line.word(at - 1 - (line.word(at - 1) == "and"))) or 0) > HUNDRED
    return larger and line.word(at) == "a" and scale_of(line.word(at + 1)) == HUNDRED


def _opens_equal(line: Line, at: int) -> bool:
    """Return whether what follows an "and" is of the scale before it: "between one hundred and two hundred"."""
    end = at + 1
    while line.word(end) in numerals().cardinals or line.word(end) == "-":
        end += 1
    return scale_of(line.word(end)) is not None and scale_of(line.word(end)) == scale_of(line.word(at - 1))


def _tens_and_ones(line: Line, at: int) -> bool:
    """Return whether "and" joins tens and ones ("forty and six"), not two numbers ("forty and six were hurt")."""
    known, alone = numerals().cardinals, line.upos(at + 2) not in {"VERB", "AUX", "NOUN", "ADJ", "PROPN"}
    tens, ones = known.get(line.word(at - 1), 0), known.get(line.word(at + 1), 0)
    apart = line.word(at - 2) == "between" or scale_of(line.word(at + 2)) == HUNDRED
    return alone and tens in range(20, 100) and 0 < ones < DIGIT and not apart


def _fits(current: float, more: float, *, scaled: bool) -> bool:
    if more == 0 or (current == 0 and not scaled):
        return False
    tens = 2 * DIGIT <= current % HUNDRED < HUNDRED and current % DIGIT == 0 and more < DIGIT
    return current == 0 or tens or (current % HUNDRED == 0 and more < HUNDRED)


def _decimals(line: Line, whole: Cardinal) -> Cardinal:
    """Add the decimals in words: "five point nought three", "six point oh five"; the digits of "one oh three"."""
    known, at, digits = numerals().cardinals, whole.last + 1, ""
    if line.word(whole.last) == OH and known.get(line.word(at), DIGIT) < DIGIT and whole.value < HUNDRED:
        return replace(whole, last=at + 1, value=whole.value * HUNDRED + known[line.word(at)])
    if line.word(whole.last) != "point":
        return whole
    if known.get(line.word(at), 0) >= DIGIT:
        tail = _whole(line, at + 1, known[line.word(at)])
        return replace(whole, last=tail.last, value=whole.value + float(f"0.{tail.value:.0f}"))
    while (word := line.word(at)) in known or word == OH:
        digits += str(int(known.get(word, 0)))
        at += 1
    return replace(whole, last=at, value=whole.value + float(f"0.{digits}")) if digits else whole


def _bare_scale(line: Line, at: int) -> Cardinal | None:
    """Read a scale word without a number before it: "hundred thousand dollars", "a million dollar house"."""
    scale, word = numerals().scales.get(line.word(at)), line.word(at)
    before = line.word(at - 1)
    opens = before not in numerals().unscaled and line.upos(at - 1) not in {"NUM", "ADJ", "DET", "PRON"}
    opens |= word == "dozen" and before in DEFINITE
    if scale is None or not opens or line.tokens[at].text != word:
        return None
    unit = line.longest(at + 1, units().phrases)
    rest = word == "hundred" and line.word(at + 1) == "and" and line.word(at + 2) in numerals().cardinals
    counts = line.xpos(at + 1) == "NNS" if unit is None else not unit[1].startswith("duration|")
    return _whole(line, at, 1.0) if rest or counts or line.word(at + 1) in numerals().scales else None
