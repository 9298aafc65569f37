"""Numbers: digits, words, parts of one, and words such as "dozens" that stand for a number."""

import re
import unicodedata
from dataclasses import replace

from crossbearing.annotation.quantities.cardinals import Cardinal, read_cardinal, rest_after, scale_of
from crossbearing.annotation.quantities.fractions import (
    article_part,
    divided,
    half,
    is_rank,
    of_parts,
    of_scale,
    quarter,
    spelled_part,
    with_fraction,
)
from crossbearing.annotation.quantities.lexicon import Vague, members, numerals, units, words_of
from crossbearing.annotation.quantities.lines import Line
from crossbearing.annotation.quantities.number import Number, scaled, share

_DIGITS = re.compile(r"\d+(?:\.\d+)?\Z|\d{1,3}(?:,\d{3})+(?:\.\d+)?\Z|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?\Z")
_CONTINENTAL = re.compile(r"\d{1,3}(?:\.\d{3})+,\d+\Z")
_COMMA = re.compile(r"\d{1,3},\d{1,2}\Z")
_FRACTION = re.compile(r"([1-9]\d{0,3})/([1-9]\d{0,3})\Z")
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{3}){2}\Z")
_MORE_DIGITS = re.compile(r"(?:_\d{3})+\Z")
_EXPONENT = re.compile(r"e(\d{1,3})\Z")
_LOWER = frozenset({"2", "3", "4", "8", "16", "32", "64"})  # of fractions that prices are told in
_GROUP = re.compile(r"\d{3}(?:\.\d+|,\d{1,2})?\Z")
_CAPITALS = frozenset({"T", "G", "b"})  # glued; in "5G" and "a 2T block" they tell something else
_APART = frozenset({"M", "B", "T", "G", "b"})
_NEVER_MONEY = frozenset({"g"})
LEAST_BEFORE_LETTER = 10  # "5G" is a network and "3 M" a firm; "12.5 G" and "30 M" are numbers
_NARROW = frozenset("\u202f\u00a0\u2009")
LEAST_SCALE = 1000
_HIGHEST_POWER = 100  # 10^100; a float holds no more than 10^308


def read_number(line: Line, at: int, *, money: bool = False) -> Number | None:
    """Return the number that starts at a token, None without one; `money` reads a bare "m" as million."""
    word = line.word(at)
    if word == "." or ("0" <= word[:1] <= "9" and word not in numerals().phrases):
        return _point(line, at, money=money) if word == "." else _digits(line, at, money=money)
    if phrase := line.longest(at, numerals().phrases):
        found = _phrase(line, at, phrase[0], numerals().vague[phrase[1]])
        if found is not None:
            return found
    if (read := {"a": _article, "an": _article, "half": half, "quarter": quarter}.get(word)) is not None:
        return read(line, at)
    if len(word) == 1 and not word.isascii() and 0 < unicodedata.numeric(word, 0) < 1:
        return scale_after(line, Number(at, at + 1, share(unicodedata.numeric(word)), None, None, "part"))
    cardinal = read_cardinal(line, at)
    return _in_words(line, at, cardinal) if cardinal else None


def _in_words(line: Line, at: int, cardinal: Cardinal) -> Number | None:
    """Return a cardinal with the parts and scales after it; None where it opens an ordinal ("twenty-first")."""
    if is_rank(line, cardinal):
        return None
    number = Number(at, cardinal.last, cardinal.value, None, None, "words", cardinal.scale)
    parted = of_parts(line, number, cardinal)
    if parted is number:
        parted = with_fraction(line, number)
    whole = parted if cardinal.scale > 1 else scale_after(line, parted)
    return divided(line, _digits_rest(line, whole))


def _digits_rest(line: Line, number: Number) -> Number:
    """Add digits after "and" to a number in words that ends in a scale: "five hundred and 2"."""
    after = line.word(number.last + 1)
    told = line.word(number.last) == "and" and after.isdecimal() and number.form == "words" and number.value is not None
    bare = line.word(number.last - 1) in numerals().rests and line.upos(number.first - 1) != "NUM"
    if not told or not bare or not 0 < float(after) < number.scale or line.word(number.last + 2) in numerals().scales:
        return number
    return replace(number, last=number.last + 2, value=(number.value or 0) + float(after))


def _digits(line: Line, at: int, *, money: bool) -> Number | None:
    word = line.word(at)
    if fraction := _FRACTION.match(word):
        part = share(int(fraction[1]) / int(fraction[2]))
        number = Number(at, at + 1, part, None, None, "part" if part < 1 else "digits")
        return of_scale(line, scale_after(line, number))
    if _CONTINENTAL.match(word) or (_COMMA.match(word) and (money or _measured(line, at + 1))):
        word = word.replace(".", "").replace(",", ".")
    if _DOTTED.match(word):
        word = word.replace(".", "")
    if not _DIGITS.match(word):
        return None
    if (parted := _spaced_fraction(line, at)) is not None:
        return scale_after(line, Number(at, at + 3, share(parted), None, None, "part"))
    number = _powered(line, _grouped(line, Number(at, at + 1, float(word.replace(",", "")), None, None, "digits")))
    number = of_parts(line, spelled_part(line, _vulgar(line, number)))
    number = with_fraction(line, scale_after(line, with_fraction(line, number), money=money))
    return divided(line, _goes_on(line, _rest(line, number)))


def _spaced_fraction(line: Line, at: int) -> float | None:
    """Return the part that tokenised text tells in three words: "3 / 8"; "24 / 7" is none."""
    upper, lower = line.word(at), line.word(at + 2)
    spaced = line.word(at + 1) == "/" and not line.glued(at + 1) and not line.glued(at + 2)
    if not spaced or lower not in _LOWER or not upper.isdecimal() or not 0 < int(upper) < int(lower):
        return None
    return int(upper) / int(lower)


def _measured(line: Line, at: int) -> bool:
    """Return whether a scale, a unit or the end follows a comma with one or two digits: "2,5 million"."""
    known = units()
    told = line.word(at) in numerals().scales or line.word(at) in known.signs or line.longest(at, known.phrases)
    return bool(told) or line.word(at) in {"", "."}


def _point(line: Line, at: int, *, money: bool) -> Number | None:
    """Read decimals without a whole number before them: ".5 percent"."""
    digits = line.word(at + 1)
    if line.glued(at) and line.word(at - 1) not in {"-", *units().signs}:
        return None
    if not digits.isdecimal() or not line.glued(at + 1):
        return None
    return scale_after(line, Number(at, at + 2, float(f"0.{digits}"), None, None, "digits"), money=money)


def _grouped(line: Line, number: Number) -> Number:
    """Add groups of three digits set apart by narrow spaces, or by plain ones where all are zeros: "40 000"."""
    at, first = number.last, line.tokens[number.first]
    digits = first.text
    if len(digits) > 3 or not digits.isdecimal() or digits[0] == "0":
        return number
    plain = False
    while _MORE_DIGITS.match(line.word(at)) and line.glued(at):
        digits, at = digits + line.word(at).replace("_", ""), at + 1
    while _GROUP.match(line.word(at)):
        gap = line.document.text[line.tokens[at - 1].end : line.tokens[at].start]
        if len(gap) != 1 or not (gap in _NARROW or gap == " "):
            break
        plain = plain or gap == " "
        digits += line.word(at)
        at += 1
    surely = not plain or at > number.last + 1 or digits.replace(",", ".").partition(".")[0].endswith("000")
    return replace(number, last=at, value=float(digits.replace(",", "."))) if surely else number


def _powered(line: Line, number: Number) -> Number:
    """Read the notations of powers: "1.3e6", "6x10^4", "1.1^23"."""
    at, value = number.last, number.value or 0.0
    if line.glued(at) and (found := _EXPONENT.match(line.word(at))) and int(found[1]) <= _HIGHEST_POWER:
        return replace(number, last=at + 1, value=value * 10.0 ** int(found[1]))
    tens = line.word(at) in {"x", "×", "*"} and line.words[at + 1 : at + 3] == ("10", "^")
    if not (line.glued(at) or tens) or not (tens or line.word(at) in {"e", "^"}):
        return number
    start = at + 3 if tens else at + 1
    signed = line.word(start) in {"-", "+"}
    power = line.word(start + signed)
    if not power.isdecimal() or int(power) > _HIGHEST_POWER or value > _HIGHEST_POWER:
        return number
    exponent = -int(power) if line.word(start) == "-" else int(power)
    told = value**exponent if line.word(at) == "^" else value * 10.0**exponent
    return replace(number, last=start + signed + 1, value=told)


def scale_after(line: Line, number: Number, *, money: bool = False) -> Number:
    """Multiply by the scale words that follow; short ones must touch the digits or belong to money."""
    at = number.last
    spaced = not line.glued(at) and not line.glued(at + 1)  # "a $ 400 - million project"
    if line.word(at) == "-" and (line.glued(at) or spaced) and line.word(at + 1) in numerals().scales:
        at += 1
    word = line.word(at)
    scale = scale_of(word) if number.form != "vague" else numerals().scales.get(word)
    if scale is None and word in numerals().short_scales:
        scale = numerals().short_scales[word] if _is_short_scale(line, number, money=money) else None
    if scale is None:
        return number
    form = "words" if number.form == "part" else number.form  # "two thirds million" is no part of one
    return scale_after(line, replace(scaled(number, scale), last=at + 1, scale=scale, form=form), money=money)


def _is_short_scale(line: Line, number: Number, *, money: bool) -> bool:
    """Return whether letters are a scale: glued or with money; "bn" and its like wherever a number stands before."""
    at, word = number.last, line.word(number.last)
    alone = line.upos(at + 1) not in {"NOUN", "PROPN", "ADJ", "NUM"}
    if money:
        return word not in _NEVER_MONEY and (line.glued(at) or len(word) > 1 or alone)
    paid = line.longest(at + 1, units().phrases) if word != "g" else None
    if paid is not None and paid[1].startswith("money|"):
        return True  # "20 m euros"
    if line.tokens[at].text in {"K", "grand"}:
        return _means_thousand(line, at, alone=alone)
    if line.tokens[at].text in (_CAPITALS if line.glued(at) else _APART):
        large = (number.value or 0) >= LEAST_BEFORE_LETTER or (number.value or 0) % 1 > 0
        return alone and (large or (number.first == line.first and at + 1 == line.last))
    warm = not line.glued(at) and line.says(words_of("units", "kelvins", "cues"))
    if line.tokens[at].text == "k" and line.upos(at + 1) not in {"NOUN", "PROPN"} and not warm:
        return True
    return word in numerals().surely_scales or (line.glued(at) and _means_million(line, at))


def _means_thousand(line: Line, at: int, *, alone: bool) -> bool:
    """Return whether "K" or "grand" is a scale: no temperature ("300K"), no kind ("a 4K screen")."""
    if not line.glued(at):
        return alone and (line.word(at) != "k" or not line.says(words_of("units", "kelvins", "cues")))
    return not line.says(words_of("units", "kelvins", "sure")) and line.xpos(at + 1) not in {"NN", "NNP"}


def _means_million(line: Line, at: int) -> bool:
    """Return whether a glued letter is a scale without a currency: "5m people", "5M", not "a 5m wall"."""
    if line.word(at) in {"mm", "mil", "mill", "t", "g"}:
        return line.tokens[at].text == "MM"
    if line.word(at) not in {"m", "b", "tr"} or line.tokens[at].text.isupper():
        return True
    collective = line.word(at - 2) == "of" and line.word(at - 3) in members()
    return collective or line.xpos(at + 1) == "NNS"


def _rest(line: Line, number: Number) -> Number:
    """Add what follows a scale word after digits: "3 hundred and 21", "6 crore and two hundred"."""
    spelled = line.word(number.last - 1) in numerals().rests
    after = line.word(number.last + 1)
    if not spelled or line.word(number.last) != "and" or number.value is None:
        return number
    if after.isdecimal() and float(after) < number.scale and line.word(number.last + 2) not in numerals().scales:
        return replace(number, last=number.last + 2, value=number.value + float(after))
    if after.isdecimal() and number.scale >= LEAST_SCALE:
        smaller = _goes_on(line, replace(number, last=number.last + 1))
        return smaller if smaller.last > number.last + 1 else number
    rest = rest_after(line, number.last, number.scale)
    plain = rest is not None and not (rest.scale > 1 and number.scale <= 100)
    return replace(number, last=rest.last, value=number.value + rest.value) if rest and plain else number


def _goes_on(line: Line, number: Number) -> Number:
    """Add a number with a smaller scale word that follows: "1 million two hundred thousand", "5 lakh 20 thousand"."""
    word = line.word(number.last)
    opens = "0" <= word[:1] <= "9" or word in numerals().cardinals
    if number.scale < LEAST_SCALE or number.value is None or not opens:
        return number
    more = read_number(line, number.last)
    smaller = more is not None and more.value is not None and more.scale > 1 and more.value < number.scale
    return replace(number, last=more.last, value=number.value + (more.value or 0)) if more and smaller else number


def _vulgar(line: Line, number: Number) -> Number:
    """Add a vulgar fraction: "10½", "10 1/2"."""
    at, mark = number.last, line.word(number.last)
    if (parted := _spaced_fraction(line, at)) is not None:
        return replace(number, value=(number.value or 0) + parted, last=at + 3)
    if len(mark) == 1 and not mark.isascii() and 0 < unicodedata.numeric(mark, 0) < 1:
        return replace(number, value=(number.value or 0) + unicodedata.numeric(mark), last=at + 1)
    if mark == "-" and line.glued(at) and line.glued(at + 1):
        at, mark = at + 1, line.word(at + 1)
    if (fraction := _FRACTION.match(mark)) and int(fraction[1]) < int(fraction[2]):
        return replace(number, value=(number.value or 0) + int(fraction[1]) / int(fraction[2]), last=at + 1)
    return number


def _article(line: Line, at: int) -> Number | None:
    """Read "a dozen", "a hundred and five", "a third of", "a half"."""
    cardinal = read_cardinal(line, at)
    if cardinal is None:
        return article_part(line, at)
    unit = line.longest(cardinal.last + 1, units().phrases) if line.word(cardinal.last) == "-" else None
    strong = line.word(cardinal.last) == "-" and not (unit and unit[1].startswith("money|"))
    return None if strong else _in_words(line, at, cardinal)


def _multiplied(line: Line, number: Number) -> Number:
    """Return a vague number with its scale: "several hundred", "a couple of thousand"."""
    joined = line.word(number.last) == "of" and line.word(number.last + 1) in numerals().scales
    told = scale_after(line, replace(number, last=number.last + joined))
    return told if told.scale > 1 else number


def _phrase(line: Line, at: int, last: int, vague: Vague) -> Number | None:
    """Read a word that stands for a number where its conditions hold."""
    after = line.word(last)
    number = Number(at, last, vague.value, vague.low, vague.high, "vague")
    if vague.needs and after != vague.needs:
        return None
    if vague.multiplies:
        number = _multiplied(line, number)
    if vague.needs_scale and number.scale == 1:
        return None
    plural = last < line.last and line.tokens[last].xpos in {"NNS", "NNPS"}
    if vague.before_plural and not plural:
        return None
    subject = after in {"of", "more"} or line.tokens[at].relation.startswith("nsubj")
    return number if subject or not vague.subject else None
