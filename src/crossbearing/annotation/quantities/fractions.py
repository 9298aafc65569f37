"""Parts of a number: "two thirds", "five and a quarter", "a tenth of a million", "1 over 20"."""

import re
from dataclasses import replace

from crossbearing.annotation.quantities.cardinals import Cardinal, read_cardinal
from crossbearing.annotation.quantities.lexicon import bounds, numerals, units
from crossbearing.annotation.quantities.lines import Line
from crossbearing.annotation.quantities.number import ARTICLES, Number, scaled, share
from crossbearing.annotation.quantities.ordinals import read_ordinal

IMPROPER_FROM = 5  # "four quarters", "three thirds" count the quarters and thirds; "six fifths" is a number
DOZEN = 12  # "a dozen and a half" is eighteen
SCALED_FROM = 1000  # "a million and a half" is half a million more, "a hundred and a half" a half more
_IN_DIGITS = re.compile(r"(\d{1,2})/(\d{1,2})\Z")
BEFORE_PARTS = frozenset({"by", "up", "down", "between", "to", "from", "and"})
CLOSING = frozenset({"", "of", "the", ",", ".", ";", ":", "?", "!", ")", "and", "but", "or", "to"})


def is_rank(line: Line, number: Cardinal) -> bool:
    """Return whether a cardinal is the head of an ordinal: "twenty-first", "two hundredth"."""
    hyphen = line.word(number.last) == "-"
    found = read_ordinal(line, number.last + hyphen)
    if found is None or found[2] or line.word(found[0] - 1) == "second":
        return False
    return (number.tens > 0 and found[1] < 10) or (found[1] >= 100 and number.value != 1)


def of_parts(line: Line, number: Number, cardinal: Cardinal | None = None) -> Number:
    """Turn a number before an ordinal into a part: "two thirds", "one hundred and three quarters", "six fifths"."""
    at = number.last + (line.word(number.last) == "-")
    found, count = _denominator(line, at), number.value
    if found is None or not count or count % 1:
        return number
    end, parts, _ = found
    tail = count - cardinal.apart if cardinal is not None and cardinal.apart else 0
    if 0 < tail < parts and _agree(line, tail, found, hyphened=False):
        return _mixed(line, replace(number, last=end, value=count - tail), tail / parts)
    if not _agree(line, count, found, hyphened=at > number.last):
        return number
    if cardinal is not None and cardinal.tens and parts < 10 and not tail and count > cardinal.tens:
        return _part(line, number, end, (count - cardinal.tens) / (cardinal.tens + parts))
    alone = (number.first == line.first and end == line.last) or (
        parts > 2 and not _counted_parts(end_word=line.word(end - 1), parts=parts)
    )
    proper = count < parts or parts >= IMPROPER_FROM or (count > parts and alone)
    return _part(line, number, end, count / parts) if proper else number


def _counted_parts(end_word: str, parts: float) -> bool:
    """Return whether thirds or quarters are counted themselves: "seven quarters of growth"."""
    return parts == 4 and end_word.startswith("quarter")


def _denominator(line: Line, at: int) -> tuple[int, float, bool] | None:
    word = line.word(at)
    parts = numerals().parts.get(word.removesuffix("s"))
    if parts is not None:
        return at + 1, parts, word.endswith("s")
    found = read_ordinal(line, at)
    return found if found and found[1] > 2 else None


def _agree(line: Line, count: float, found: tuple[int, float, bool], *, hyphened: bool) -> bool:
    """Return whether number and ordinal agree: "two thirds", "one third of", "one-third" before a noun."""
    end, _, plural = found
    if hyphened and count > 1 and not plural:
        return line.word(end) in numerals().scales or line.longest(end, units().phrases) is not None
    if (count == 1) == plural:
        return False
    scaled = line.word(end) in numerals().scales  # "one half million"
    return count != 1 or hyphened or scaled or line.word(end) in CLOSING


def _part(line: Line, number: Number, end: int, value: float) -> Number:
    told = of_scale(line, Number(number.first, end, value, None, None, "part" if value < 1 else "words"))
    exact = line.word(end) in numerals().scales  # rounded, "two thirds million" would be 667,000
    return told if exact else replace(told, value=share(told.value or 0))


def _mixed(line: Line, whole: Number, part: float) -> Number:
    """Add a part to a whole number: of its scale in "3 million and a half", of its own in "a quarter million"."""
    scale = numerals().scales.get(line.word(whole.last))
    last = whole.last
    if scale is not None and whole.scale > scale:
        last, part = last + 1, part * scale
    elif whole.scale >= SCALED_FROM or whole.scale == DOZEN:
        part *= whole.scale
    return replace(whole, last=last, value=(whole.value or 0) + part)


def with_fraction(line: Line, number: Number) -> Number:
    """Add the part after "and": "five and a quarter", "3 million and a half", "twenty-and-a-half"."""
    at = number.last
    hyphen = line.word(at) == "-" and line.word(at + 1) == "and"
    found = _after_and(line, at + hyphen) if number.value is not None else None
    if found is None:
        return number
    return _mixed(line, replace(number, last=found[0]), found[1])


def _after_and(line: Line, at: int) -> tuple[int, float] | None:
    """Return the end and the value of "and a half", "and three fifths"; "and a third was hurt" is no part."""
    if line.word(at) != "and":
        return None
    start = at + 1 + (line.word(at + 1) == "-")
    if (digits := _IN_DIGITS.match(line.word(start))) and int(digits[1]) < int(digits[2]):
        return start + 1, int(digits[1]) / int(digits[2])
    if line.word(start) in {"half", "quarter"}:
        start -= 1  # "two and half years"
    count = 1.0 if line.word(start) in {"and", *ARTICLES} else numerals().cardinals.get(line.word(start), 0.0)
    found = _denominator(line, start + 1 + (line.word(start + 1) == "-"))
    if found is None or not 0 < count < found[1]:
        return None
    scaled = line.word(found[0]) in numerals().scales  # "two and two thirds million", "one and three quarter million"
    if (count > 1) != found[2] and not (scaled and count > 1):
        return None
    told = scaled or found[1] in {2.0, 4.0} or line.word(found[0]) in CLOSING or line.xpos(found[0]) == "NNS"
    return (found[0], count / found[1]) if told else None


def spelled_part(line: Line, number: Number) -> Number:
    """Add a part in words right after digits: "20 four-fifths", "6 two-thirds"."""
    count = numerals().cardinals.get(line.word(number.last), 0.0)
    hyphen = line.word(number.last + 1) == "-"
    found = _denominator(line, number.last + 1 + hyphen) if count and number.value is not None else None
    if found is None or count >= found[1] or not _agree(line, count, found, hyphened=hyphen):
        return number
    return replace(number, last=found[0], value=(number.value or 0) + count / found[1])


def article_part(line: Line, at: int) -> Number | None:
    """Read "a third of", "a hundredth", "a quarter million" at an article."""
    found = _denominator(line, at + 1)
    if found is None or found[2]:
        return None
    end, parts, _ = found
    step = end + (line.word(end) == "-")
    scale = numerals().scales.get(line.word(step))
    if scale is not None and parts in {2.0, 4.0}:
        return Number(at, step + 1, scale / parts, None, None, "words", scale)
    measured = parts in {2.0, 4.0} and line.longest(end + (line.word(end) == "-"), units().phrases) is not None
    hedged = line.word(at - 1) in bounds().words and line.upos(end) not in {"NOUN", "PROPN", "ADJ", "VERB"}
    alone = (at == line.first or line.word(at - 1) in {"minus", "negative"}) and line.word(end) in {"", "."}
    changed = line.word(at - 1) in BEFORE_PARTS and line.word(end) in CLOSING  # "fell by a third"
    if line.word(end) != "of" and not (hedged or alone or measured or changed):
        return None
    told = of_scale(line, Number(at, end, 1 / parts, None, None, "part"))
    return replace(told, value=share(told.value or 0))


def of_scale(line: Line, number: Number) -> Number:
    """Turn "a tenth of a million" into its count."""
    at = number.last
    scale = numerals().scales.get(line.word(at + 2))
    if line.word(at) != "of" or line.word(at + 1) not in ARTICLES or scale is None:
        return number
    return replace(scaled(number, scale), last=at + 3, form="words", scale=scale)


def half(line: Line, at: int) -> Number | None:
    """Read "half", "half a million", "half-dozen"; not "first half", "half-brother"."""
    after = line.word(at + 1)
    step = at + 2 if after in ARTICLES or after == "-" else at + 1
    if (scale := numerals().scales.get(line.word(step))) is not None:
        return Number(at, step + 1, 0.5 * scale, None, None, "words", scale)
    if line.word(at - 1) in numerals().first_halves:
        return None
    before = line.tokens[at - 1] if at > line.first else None
    if before and (before.upos in {"ADJ", "NOUN", "PROPN"} or before.text in {"-", "the"}) and after != "of":
        return None
    return of_scale(line, Number(at, at + 1, 0.5, None, None, "part"))


def quarter(line: Line, at: int) -> Number | None:
    """Read "quarter of a million", "quarter million" without an article or number before it."""
    step = at + 3 if line.word(at + 1) == "of" and line.word(at + 2) in ARTICLES else at + 1
    scale = numerals().scales.get(line.word(step))
    free = line.upos(at - 1) not in {"NUM", "ADJ", "DET", "NOUN"}
    return Number(at, step + 1, scale / 4, None, None, "words", scale) if scale and free else None


def divided(line: Line, number: Number) -> Number:
    """Turn "1 over 20" into its quotient where nothing is counted after it ("cut 2,000 over three years" is none)."""
    at = number.last + 1
    word = line.word(at)
    if line.word(number.last) != "over" or number.form not in {"digits", "words"}:
        return number
    below = Cardinal(at + 1, float(word)) if word.isdecimal() else read_cardinal(line, at)
    if below is None or not below.value or line.word(below.last) not in {"", "."} or number.value is None:
        return number
    value = number.value / below.value
    return replace(number, last=below.last, value=share(value), form="part" if value < 1 else number.form)
