"""Amounts: a number with its currency or unit."""

from dataclasses import dataclass, replace

from crossbearing.annotation.quantities.lexicon import units
from crossbearing.annotation.quantities.lines import Line
from crossbearing.annotation.quantities.numerals import ARTICLES, Number, read_number

SURELY_MONEY = 1000  # fewer pounds are a weight as a rule (sums have "£"), fewer "won" or "real" another word


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, range or score with its unit, at a range of tokens. `form` and `scale` are as in `Number`."""

    first: int
    last: int
    value: float | None
    low: float | None
    high: float | None
    kind: str
    unit: str | None
    form: str
    scale: float = 1.0


def read_amount(line: Line, at: int) -> Amount | None:
    """Return the single amount that starts at a token, or None."""
    if line.word(at) in ARTICLES or line.word(at) == "one":
        whole = _and_a_half(line, at)
        if whole is not None:
            return whole
    money = _currency(line, at)
    start = money[0] if money else at
    number = read_number(line, start, money=money is not None)
    if number is None or (money and number.form in {"vague", "part"}):
        return None
    amount = Amount(at, number.last, number.value, number.low, number.high, "count", None, number.form, number.scale)
    if money:
        return replace(amount, kind="money", unit=money[1], last=_spelled_again(line, number.last))
    return _with_unit(line, amount, number)


def _and_a_half(line: Line, at: int) -> Amount | None:
    """Read "a year and a half"."""
    found = line.longest(at + 1, units().phrases)
    if found is None or line.words[found[0] : found[0] + 3] != ("and", "a", "half"):
        return None
    kind, _, unit = found[1].partition("|")
    return Amount(at, found[0] + 3, 1.5, None, None, kind, unit, "words")


def _currency(line: Line, at: int) -> tuple[int, str] | None:
    """Return where the number after a currency sign starts, and the currency: "$", "US$", "$US", "EUR"."""
    word, known = line.word(at), units()
    if word == "$" and line.word(at + 1) in known.dollar_prefixes and line.glued(at + 1) and line.glued(at + 2):
        return at + 2, known.dollar_prefixes[line.word(at + 1)]
    if word in known.signs:
        return at + 1, known.signs[word]
    if word in known.dollar_prefixes and line.word(at + 1) == "$" and _prefixes(line, at):
        return at + 2, known.dollar_prefixes[word]
    if word in known.codes and line.tokens[at].text[:1].isupper() and line.word(at + 1)[:1].isdigit():
        return at + 1, known.codes[word]
    return None


def _prefixes(line: Line, at: int) -> bool:
    """Return whether letters belong to a dollar sign: they touch it, or are capitals ("HK $5")."""
    return line.glued(at + 1) or (line.tokens[at].text.isupper() and len(line.word(at)) > 1)


def _spelled_again(line: Line, at: int) -> int:
    """Return the end of a currency name that follows a sum with its sign ("$5m dollars")."""
    found = line.longest(at, units().phrases)
    return found[0] if found and found[1].startswith("money|") and found[1].endswith("USD") else at


def _with_unit(line: Line, amount: Amount, number: Number) -> Amount | None:
    """Add the unit after the number, past a hyphen or, after "half", an article; "half-time" is no amount."""
    at = number.last
    hyphen = line.word(at) == "-" and line.glued(at)
    if hyphen or (number.form == "part" and line.word(at) in ARTICLES):
        at += 1
    found = _unit(line, at, amount)
    if number.form == "vague" and line.word(at) == "of":
        return _vague_sum(line, amount)
    if found is not None:
        end, kind, unit = found
        return _signed(line, replace(amount, last=end, kind=kind, unit=unit))
    if number.form == "part":
        return None if hyphen else replace(amount, kind="share", unit="share")
    return amount


def _vague_sum(line: Line, amount: Amount) -> Amount:
    """Return "billions of dollars" as money, other vague numbers as they are."""
    found = line.longest(amount.last + 1, units().phrases)
    if found is None or not found[1].startswith("money|"):
        return amount
    return replace(amount, last=found[0], kind="money", unit=found[1].partition("|")[2])


def _signed(line: Line, amount: Amount) -> Amount:
    """Return a temperature below zero with its sign: "minus 5 degrees", "-5C"."""
    before = amount.first - 1 - (line.word(amount.first - 1) == "-" and line.word(amount.first - 2) == "minus")
    sign = line.word(before) == "minus" or (line.word(before) == "-" and not line.glued(before))
    if not sign or not (amount.unit or "").startswith("degrees") or amount.value is None:
        return amount
    return replace(amount, first=before, value=-amount.value)


def _unit(line: Line, at: int, amount: Amount) -> tuple[int, str, str] | None:
    """Return the end, kind and name of the unit that starts at a token."""
    known, word = units(), line.word(at)
    touching = line.glued(at)
    if word in known.short and touching and _single_metre(line, at):
        return at + 1, "measure", known.short[word]
    if word in known.pounds:
        large = (amount.value or 0) >= SURELY_MONEY
        return (at + 1, "money", "GBP") if large else (at + 1, "measure", "pounds")
    found = line.longest(at, known.phrases)
    if found is None:
        return None
    spelled = " ".join(line.words[at : found[0]])
    kind, _, unit = found[1].partition("|")
    if spelled in known.glued and not touching and not line.tokens[at].text.isupper():
        return None
    if spelled in known.codes and not line.tokens[at].text.isupper():
        return None
    doubtful = amount.form != "digits" or line.upos(found[0]) in {"NOUN", "ADJ", "PROPN"}
    wary = spelled in known.wary and doubtful and (amount.value or 0) < SURELY_MONEY
    return None if wary else (found[0], kind, unit)


def _single_metre(line: Line, at: int) -> bool:
    return line.upos(at + 1) != "NUM" and line.word(at + 1) not in {".", "'"}
