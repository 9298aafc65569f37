"""Amounts: a number with its currency or unit."""

from dataclasses import replace

from crossbearing.annotation.quantities.currencies import glued_code, read_currency, scaled_code
from crossbearing.annotation.quantities.lexicon import units, words_of
from crossbearing.annotation.quantities.lines import Line
from crossbearing.annotation.quantities.number import ARTICLES, Number
from crossbearing.annotation.quantities.numerals import read_number, scale_after
from crossbearing.annotation.quantities.signs import signed
from crossbearing.annotation.quantities.smaller import with_smaller
from crossbearing.annotation.quantities.sums import Amount
from crossbearing.annotation.quantities.unit_words import read_unit

DOLLARS = ("USD", "CAD", "AUD", "NZD", "HKD", "SGD")
STARTS = frozenset({"a", "an", "one"})
PARTS = {"half": 0.5, "quarter": 0.25}
BRACKETS = {"[": "]", "{": "}", "<": ">"}


def read_amount(line: Line, at: int, *, money: bool = False) -> Amount | None:
    """Return the single amount that starts at a token, or None; `money` reads a glued "m" as million ("$5-7m")."""
    if line.word(at) in STARTS:
        whole = _and_a_half(line, at)
        if whole is not None:
            return whole
    if (share := _percent_before(line, at)) is not None:
        return share
    if money and (number := read_number(line, at, money=True)) and number.scale > 1 and number.form == "digits":
        return Amount(at, number.last, number.value, None, None, "count", None, number.form, number.scale)
    sum_or_measure = _plain(line, at)
    return signed(line, with_smaller(line, sum_or_measure, _plain)) if sum_or_measure else None


def _percent_before(line: Line, at: int) -> Amount | None:
    """Read "percent of 20", where the number closes the phrase."""
    found = line.longest(at, units().phrases) if line.word(at).startswith("per") else None
    if found is None or not found[1].startswith("percent|") or line.word(found[0]) != "of":
        return None
    number = read_number(line, found[0] + 1)
    if number is None or line.upos(at - 1) == "NUM" or line.word(number.last) not in {"", ".", "?"}:
        return None
    return Amount(at, number.last, number.value, None, None, "percent", "percent", number.form)


def _plain(line: Line, at: int) -> Amount | None:
    if (glued := glued_code(line, at)) is not None:
        coded = scale_after(line, glued[0], money=True)
        return Amount(at, coded.last, coded.value, None, None, "money", glued[1], "digits", coded.scale)
    money = read_currency(line, at)
    if money is not None:
        return _sum(line, at, *money)
    number = read_number(line, at)
    return None if number is None else _with_unit(line, _counted(at, number), number)


def _sum(line: Line, at: int, start: int, currency: str) -> Amount | None:
    """Return the sum of a currency that stands before its number, with a sign between them ("$-5")."""
    below = line.word(start) == "-" and line.glued(start) and line.glued(start + 1)
    number = read_number(line, start + below, money=True)
    if number is None or number.value is None or number.form in {"vague", "part"}:
        return None
    last = _spelled_again(line, number.last)
    spelled = line.longest(number.last, units().phrases) if last > number.last and currency == "USD" else None
    unit = spelled[1].partition("|")[2] if spelled else currency
    if spelled is None and currency == "USD" and (nation := _nation(line, last)) is not None:
        last, unit = nation
    told = replace(_counted(at, number), kind="money", unit=unit, last=last)
    return replace(told, value=-number.value) if below else told


def _nation(line: Line, at: int) -> tuple[int, str] | None:
    """Return the end and the currency of a country told after dollars: "$20 Canadian"."""
    found = line.longest(at, units().dollar_countries)
    alone = found is not None and line.written(at)[:1].isupper() and line.upos(found[0]) not in {"NOUN", "PROPN", "ADJ"}
    return found if alone and line.upos(at) == "ADJ" else None


def _counted(at: int, number: Number) -> Amount:
    """Return a number as an amount without a unit."""
    bounds = number.value, number.low, number.high
    return Amount(at, number.last, *bounds, "count", None, number.form, number.scale)


def _and_a_half(line: Line, at: int) -> Amount | None:
    """Read "a year and a half", "the next hour and a half", "an hour and a quarter"."""
    part = PARTS.get(line.word(at + 1), 0.0)
    if part and line.words[at - 1 : at + 1] == ("and", "a") and (before := line.longest(at - 2, units().phrases)):
        kind, _, unit = before[1].partition("|")
        return Amount(at - 2, at + 2, 1 + part, None, None, kind, unit, "words")
    found = line.longest(at + 1, units().phrases)
    if found is None or line.words[found[0] : found[0] + 2] != ("and", "a"):
        return None
    part, (kind, _, unit) = PARTS.get(line.word(found[0] + 2), 0.0), found[1].partition("|")
    return Amount(at, found[0] + 3, 1 + part, None, None, kind, unit, "words") if part else None


def _spelled_again(line: Line, at: int) -> int:
    """Return the end of a currency name that follows a sum with its sign ("$5m dollars")."""
    found = line.longest(at, units().phrases)
    again = found is not None and found[1].startswith("money|") and not line.word(found[0])[:1].isdigit()
    return found[0] if found and again and found[1].endswith(DOLLARS) else at


def _with_unit(line: Line, amount: Amount, number: Number) -> Amount | None:
    """Add the unit after the number, past a hyphen or, after "half", an article; "half-time" is no amount."""
    at = number.last
    hyphen = line.word(at) == "-" and (line.glued(at) or _hyphen_apart(line, at))
    if hyphen or (number.form == "part" and line.word(at) in ARTICLES):
        at += 1
    found = _bracketed(line, at, amount) or read_unit(line, at, amount) or _qualified(line, at, amount)
    if (scaled := scaled_code(line, at)) is not None:
        return replace(amount, last=at + 1, kind="money", unit=scaled[1], value=(amount.value or 0) * scaled[0])
    if (part := _of_one(line, amount)) is not None:
        return part
    if number.form == "vague" and line.word(at) == "of":
        return _vague_sum(line, amount)
    if found is not None:
        end, kind, unit = found
        if unit == "USD" and (nation := _nation(line, end)) is not None:
            end, unit = nation
        return _and_half_more(line, replace(amount, last=end, kind=kind, unit=unit))
    if number.form == "part":
        return None if hyphen else replace(amount, kind="share", unit="share")
    return amount


def _qualified(line: Line, at: int, amount: Amount) -> tuple[int, str, str] | None:
    """Return a length of time with a word before it: "20 more years", "three consecutive days"."""
    found = read_unit(line, at + 1, amount) if line.word(at) in words_of("units", "qualifiers", "words") else None
    return found if found and found[1] == "duration" and line.xpos(found[0] - 1) == "NNS" else None


def _hyphen_apart(line: Line, at: int) -> bool:
    """Return whether a hyphen with spaces about it ties number and unit, as in tokenised text: "a 30 - cent fee"."""
    found = line.longest(at + 1, units().phrases)
    word = line.word(at + 1)
    if found is not None and found[1].startswith("percent|"):
        return True
    singular = found is not None and len(word) > 2 and (not word.endswith("s") or word == "gross")
    end = found[0] if found else at
    end += line.word(end) == "-"  # "a 10 - foot - high wall"
    return singular and line.upos(end) in {"NOUN", "ADJ", "PROPN"}


def _and_half_more(line: Line, amount: Amount) -> Amount:
    """Add the part in "two years and a half", "ten dollars and a quarter"."""
    more = PARTS.get(line.word(amount.last + 2), 0.0)
    told = line.words[amount.last : amount.last + 2] == ("and", "a") and amount.value is not None
    if not told or not more or amount.value is None or amount.value % 1:
        return amount
    follows = line.upos(amount.last + 3) in {"NOUN", "PROPN", "ADJ", "NUM"} or line.word(amount.last + 3) == "of"
    return amount if follows else replace(amount, last=amount.last + 3, value=amount.value + more)


def _of_one(line: Line, amount: Amount) -> Amount | None:
    """Return what part of a unit is told: "a quarter of a percentage point", "three quarters of a mile"."""
    at = amount.last
    one = line.word(at) == "of" and line.word(at + 1) in {"a", "an", "one", "1"}
    found = line.longest(at + 2, units().phrases) if one else None
    if one and line.word(at + 2) in units().pounds:
        found = at + 3, "measure|pounds"
    kind, _, unit = found[1].partition("|") if found else ("", "", "")
    if found is None or (kind != "percent" and (amount.form != "part" or line.upos(found[0]) == "NOUN")):
        return None
    return replace(amount, last=found[0], kind=kind, unit=unit, form="words")


def _vague_sum(line: Line, amount: Amount) -> Amount:
    """Return "billions of dollars", "a couple of miles" with their unit, other vague numbers as they are."""
    found = read_unit(line, amount.last + 1, amount)
    return replace(amount, last=found[0], kind=found[1], unit=found[2]) if found else amount


def _bracketed(line: Line, at: int, amount: Amount) -> tuple[int, str, str] | None:
    """Return a unit that an editor put in brackets: "20 [kg]"."""
    closing = BRACKETS.get(line.word(at))
    found = read_unit(line, at + 1, amount) if closing else None
    return (found[0] + 1, *found[1:]) if found and line.word(found[0]) == closing else None
