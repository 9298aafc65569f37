"""Cardinals in words: "twenty-one", "three hundred and five thousand", "nought point five"."""

from dataclasses import dataclass, replace

from crossbearing.annotation.quantities.lexicon import numerals, units
from crossbearing.annotation.quantities.lines import Line
from crossbearing.annotation.quantities.number import ARTICLES

HUNDRED = 100
DIGIT = 10


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
        return _whole(line, at + 1, 1.0) if line.word(at + 1) in known.scales else None
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
    while (step := _next_word(line, last, current, scaled=scale > 1)) is not None:
        word = line.word(step)
        if (more := scale_of(word)) is not None:
            scale = more
            current, total = (current * scale, total) if scale <= HUNDRED else (0.0, total + current * scale)
        elif _fits(current, known[word], scaled=scale > 1):
            apart = total + current if line.word(step - 1) == "and" else apart
            current += known[word]
        else:
            break
        last = step + 1
    tens = known.get(line.word(last - 1), 0.0)
    return Cardinal(last, total + current, scale, apart, tens if tens >= 2 * DIGIT else 0.0)


def scale_of(word: str) -> float | None:
    """Return what a scale word is worth, in the plural too ("two dozens")."""
    known = numerals().scales
    return known.get(word, known.get(word.removesuffix("s")))


def _next_word(line: Line, at: int, current: float, *, scaled: bool) -> int | None:
    """Return where the cardinal goes on, past a hyphen or, after a scale, an "and"."""
    known = numerals().cardinals
    word, after = line.word(at), line.word(at + 1)
    if word in known or scale_of(word) is not None:
        return at
    if word == "-" and (after in known or after in numerals().scales):
        tens = current % HUNDRED >= 2 * DIGIT and known.get(after, DIGIT) < DIGIT
        return at + 1 if line.glued(at) or (tens and not line.glued(at + 1)) else None
    joined = word == "and" and scaled and (scale_of(line.word(at - 1)) or 0) >= HUNDRED
    return at + 1 if joined and after in known else None


def _fits(current: float, more: float, *, scaled: bool) -> bool:
    if more == 0 or (current == 0 and not scaled):
        return False
    tens = 2 * DIGIT <= current % HUNDRED < HUNDRED and current % DIGIT == 0 and more < DIGIT
    return current == 0 or tens or (current % HUNDRED == 0 and more < HUNDRED)


def _decimals(line: Line, whole: Cardinal) -> Cardinal:
    """Add the decimals in words: "five point nought three"."""
    known, at, digits = numerals().cardinals, whole.last + 1, ""
    if line.word(whole.last) != "point":
        return whole
    while line.word(at) in known:
        digits += str(int(known[line.word(at)]))
        at += 1
    return replace(whole, last=at, value=whole.value + float(f"0.{digits}")) if digits else whole


def _bare_scale(line: Line, at: int) -> Cardinal | None:
    """Read a scale word without a number before it: "hundred thousand dollars", "a million dollar house"."""
    scale, word = numerals().scales.get(line.word(at)), line.word(at)
    opens = line.word(at - 1) not in numerals().unscaled and line.upos(at - 1) not in {"NUM", "ADJ", "DET", "PRON"}
    if scale is None or not opens or line.tokens[at].text != word:
        return None
    unit = line.longest(at + 1, units().phrases)
    rest = word == "hundred" and line.word(at + 1) == "and" and line.word(at + 2) in numerals().cardinals
    counts = line.xpos(at + 1) == "NNS" if unit is None else not unit[1].startswith("duration|")
    return _whole(line, at, 1.0) if rest or counts or line.word(at + 1) in numerals().scales else None
