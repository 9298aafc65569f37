"""Numbers: digits, words, parts of one, and words such as "dozens" that stand for a number."""

import re
import unicodedata
from dataclasses import dataclass, replace

from crossbearing.annotation.quantities.lexicon import Vague, bounds, members, numerals
from crossbearing.annotation.quantities.lines import Line

_DIGITS = re.compile(r"\d+(?:\.\d+)?\Z|\d{1,3}(?:,\d{3})+(?:\.\d+)?\Z|\d{1,2}(?:,\d{2})+,\d{3}\Z")
_FRACTION = re.compile(r"([1-9])/([2-9]|10)\Z")
ARTICLES = frozenset({"a", "an"})


@dataclass(frozen=True, slots=True)
class Number:
    """A number at a range of tokens. `form` is digits, words, vague or part (of one).

    `scale` is the last scale word's worth ("million"), 1 without one.
    """

    first: int
    last: int
    value: float | None
    low: float | None
    high: float | None
    form: str
    scale: float = 1.0


def read_number(line: Line, at: int, *, money: bool = False) -> Number | None:
    """Return the number that starts at a token, None without one; `money` reads a bare "m" as million."""
    word = line.word(at)
    if not word:
        return None
    if "0" <= word[0] <= "9" and word not in numerals().phrases:
        return _digits(line, at, money=money)
    if phrase := line.longest(at, numerals().phrases):
        found = _phrase(line, at, phrase[0], numerals().vague[phrase[1]])
        if found is not None:
            return found
    if word in ARTICLES:
        return _article(line, at)
    if word == "half":
        return _half(line, at)
    return _cardinal(line, at) if word in numerals().cardinals else None


def _digits(line: Line, at: int, *, money: bool) -> Number | None:
    word = line.word(at)
    if fraction := _FRACTION.match(word):
        part = round(int(fraction[1]) / int(fraction[2]), 3)
        return Number(at, at + 1, part, None, None, "part") if part < 1 else None
    if not _DIGITS.match(word):
        return None
    number = _and_a_half(line, Number(at, at + 1, float(word.replace(",", "")), None, None, "digits"))
    return _scale(line, _of_parts(line, number), money=money)


def _scale(line: Line, number: Number, *, money: bool) -> Number:
    """Multiply by the scale words that follow; short ones must touch the digits or belong to money."""
    at = number.last
    if line.word(at) == "-" and line.glued(at) and line.word(at + 1) in numerals().scales:
        at += 1
    word = line.word(at)
    scale = numerals().scales.get(word)
    if scale is None and word in numerals().short_scales and (line.glued(at) or (money and len(word) > 1)):
        scale = numerals().short_scales[word] if money or _means_million(line, at) else None
    if scale is None:
        return number
    return _scale(line, replace(_times(number, scale), last=at + 1, scale=scale), money=money)


def _means_million(line: Line, at: int) -> bool:
    """Return whether a glued letter is a scale without a currency: "5m people", "5M", not "a 5m wall"."""
    if line.word(at) not in {"m", "b", "tr"} or line.tokens[at].text.isupper():
        return True
    collective = line.word(at - 2) == "of" and line.word(at - 3) in members()
    return collective or line.xpos(at + 1) == "NNS"


def _times(number: Number, scale: float) -> Number:
    low, high = number.low, number.high
    return replace(
        number,
        value=None if number.value is None else round(number.value * scale, 6),
        low=None if low is None else low * scale,
        high=None if high is None else high * scale,
    )


def _and_a_half(line: Line, number: Number) -> Number:
    """Add "and a half", hyphened or not, and a glued vulgar fraction."""
    at = number.last
    mark = line.word(at)
    if len(mark) == 1 and not mark.isascii() and line.glued(at) and 0 < unicodedata.numeric(mark, 0) < 1:
        return replace(number, value=(number.value or 0) + unicodedata.numeric(mark), last=at + 1)
    if (fraction := _FRACTION.match(mark)) and int(fraction[1]) < int(fraction[2]) and number.form == "digits":
        return replace(number, value=(number.value or 0) + int(fraction[1]) / int(fraction[2]), last=at + 1)
    hyphen = int(mark == "-")
    words = tuple(line.word(at + hyphen + step) for step in ((0, 2, 4) if hyphen else (0, 1, 2)))
    if words == ("and", "a", "half"):
        return replace(number, value=(number.value or 0) + 0.5, last=at + hyphen + (5 if hyphen else 3))
    return number


def _cardinal(line: Line, at: int) -> Number:
    """Read a cardinal in words: "twenty-one", "three hundred and five thousand"."""
    known = numerals()
    total, current, scale = 0.0, known.cardinals[line.word(at)], 1.0
    last = at + 1
    while (step := _next_word(line, last, scaled=scale > 1)) is not None:
        word = line.word(step)
        if word in known.scales:
            scale = known.scales[word]
            current, total = (current * scale, total) if scale <= 100 else (0.0, total + current * scale)
        elif _fits(current, known.cardinals[word]):
            current += known.cardinals[word]
        else:
            break
        last = step + 1
    number = Number(at, last, total + current, None, None, "words", scale)
    return number if scale > 1 else _scale(line, _of_parts(line, _and_a_half(line, number)), money=False)


def _next_word(line: Line, at: int, *, scaled: bool) -> int | None:
    """Return where the cardinal goes on, past a hyphen or, after a scale, an "and"."""
    known = numerals()
    word = line.word(at)
    if word in known.scales or word in known.cardinals:
        return at
    after = line.word(at + 1)
    if word == "-" and line.glued(at) and (after in known.cardinals or after in known.scales):
        return at + 1
    joined = word == "and" and scaled and line.word(at - 1) in known.scales
    return at + 1 if joined and after in known.cardinals else None


def _fits(current: float, more: float) -> bool:
    if more == 0:
        return False
    tens = 20 <= current % 100 <= 90 and current % 10 == 0 and more < 10
    return current == 0 or tens or (current % 100 == 0 and more < 100)


def _of_parts(line: Line, number: Number) -> Number:
    """Turn "two thirds", "two-thirds", "one quarter" into a part of one."""
    at = number.last + (1 if line.word(number.last) == "-" else 0)
    word = line.word(at)
    part = numerals().parts.get(word.removesuffix("s"))
    count = number.value
    if part is None or word == "half" or not count or count != int(count) or count * part >= 1.01:
        return number
    alone = at == number.last and line.word(at + 1) not in {"of", "the", ",", "."}
    if (count == 1) == word.endswith("s") or (count == 1 and alone):
        return number
    return Number(number.first, at + 1, round(count * part, 3), None, None, "part")


def _article(line: Line, at: int) -> Number | None:
    """Read "a dozen", "a hundred", "a third of", "a half"."""
    known, after = numerals(), line.word(at + 1)
    if after in {"half", "quarter"} and line.word(at + 2) in {"-", *known.scales}:
        step = at + 2 + (line.word(at + 2) == "-")
        scale = known.scales.get(line.word(step))
        return None if scale is None else Number(at, step + 1, known.parts[after] * scale, None, None, "words", scale)
    if after in known.scales:
        number = _scale(line, Number(at, at + 1, 1.0, None, None, "words"), money=False)
        return number if line.word(number.last) != "-" else None
    hedged = line.word(at - 1) in bounds().words and line.upos(at + 2) not in {"NOUN", "PROPN", "ADJ", "VERB"}
    if after in known.parts and (line.word(at + 2) == "of" or hedged):
        return _of_scale(line, Number(at, at + 2, round(known.parts[after], 3), None, None, "part"))
    return None


def _of_scale(line: Line, number: Number) -> Number:
    """Turn "a tenth of a million" into its count."""
    at = number.last
    scale = numerals().scales.get(line.word(at + 2))
    if line.word(at) != "of" or line.word(at + 1) not in ARTICLES or scale is None:
        return number
    return replace(_times(number, scale), last=at + 3, form="words", scale=scale)


def _half(line: Line, at: int) -> Number | None:
    """Read "half", "half a million", "half-dozen"; not "first half", "half-brother"."""
    after = line.word(at + 1)
    known = numerals()
    step = at + 2 if after in ARTICLES or after == "-" else at + 1
    if (scale := known.scales.get(line.word(step))) is not None:
        return Number(at, step + 1, 0.5 * scale, None, None, "words", scale)
    before = line.tokens[at - 1] if at > line.first else None
    if before and (before.upos in {"ADJ", "NOUN", "PROPN"} or before.text in {"-", "the"}) and after != "of":
        return None
    return Number(at, at + 1, 0.5, None, None, "part")


def _phrase(line: Line, at: int, last: int, vague: Vague) -> Number | None:
    """Read a word that stands for a number where its conditions hold."""
    after = line.word(last)
    number = Number(at, last, vague.value, vague.low, vague.high, "vague")
    if vague.needs and after != vague.needs:
        return None
    if vague.multiplies:
        number = _scale(line, number, money=False)
    if vague.needs_scale and number.scale == 1:
        return None
    plural = last < line.last and line.tokens[last].xpos in {"NNS", "NNPS"}
    if vague.before_plural and not plural:
        return None
    subject = after in {"of", "more"} or line.tokens[at].relation.startswith("nsubj")
    return number if subject or not vague.subject else None
