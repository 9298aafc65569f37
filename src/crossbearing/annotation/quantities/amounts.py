"""Amounts: a number with its currency or unit."""

from dataclasses import replace

from crossbearing.annotation.quantities.currencies import million_code, read_currency, sign_after
from crossbearing.annotation.quantities.lexicon import units, words_of
from crossbearing.annotation.quantities.lines import Line
from crossbearing.annotation.quantities.number import ARTICLES, Number
from crossbearing.annotation.quantities.numerals import read_number
from crossbearing.annotation.quantities.signs import signed
from crossbearing.annotation.quantities.smaller import with_smaller
from crossbearing.annotation.quantities.sums import Amount

SURELY_MONEY = 1000  # fewer pounds are a weight as a rule (sums have "£"), fewer "won" or "real" another word

DOLLARS = ("USD", "CAD", "AUD", "NZD", "HKD", "SGD")
STARTS = frozenset({"a", "an", "one"})
BRACKETS = {"[": "]", "{": "}", "<": ">"}


def read_amount(line: Line, at: int, *, money: bool = False) -> Amount | None:
    """Return the single amount that starts at a token, or None; `money` reads a glued "m" as million ("$5-7m")."""
    if line.word(at) in STARTS:
        whole = _and_a_half(line, at)
        if whole is not None:
            return whole
    if money and (number := read_number(line, at, money=True)) and number.scale > 1 and number.form == "digits":
        return Amount(at, number.last, number.value, None, None, "count", None, number.form, number.scale)
    sum_or_measure = _plain(line, at)
    return signed(line, with_smaller(line, sum_or_measure, _plain)) if sum_or_measure else None


def _plain(line: Line, at: int) -> Amount | None:
    money = read_currency(line, at)
    start = money[0] if money else at
    number = read_number(line, start, money=money is not None)
    if number is None or (money and number.form in {"vague", "part"}):
        return None
    amount = Amount(at, number.last, number.value, number.low, number.high, "count", None, number.form, number.scale)
    if money:
        last = _spelled_again(line, number.last)
        spelled = line.longest(number.last, units().phrases) if last > number.last and money[1] == "USD" else None
        return replace(amount, kind="money", unit=spelled[1].partition("|")[2] if spelled else money[1], last=last)
    return _with_unit(line, amount, number)


def _and_a_half(line: Line, at: int) -> Amount | None:
    """Read "a year and a half", "the next hour and a half"."""
    if line.words[at - 1 : at + 2] == ("and", "a", "half") and (before := line.longest(at - 2, units().phrases)):
        kind, _, unit = before[1].partition("|")
        return Amount(at - 2, at + 2, 1.5, None, None, kind, unit, "words")
    found = line.longest(at + 1, units().phrases)
    if found is None or line.words[found[0] : found[0] + 3] != ("and", "a", "half"):
        return None
    kind, _, unit = found[1].partition("|")
    return Amount(at, found[0] + 3, 1.5, None, None, kind, unit, "words")


def _spelled_again(line: Line, at: int) -> int:
    """Return the end of a currency name that follows a sum with its sign ("$5m dollars")."""
    found = line.longest(at, units().phrases)
    again = found is not None and found[1].startswith("money|") and not line.word(found[0])[:1].isdigit()
    return found[0] if found and again and found[1].endswith(DOLLARS) else at


def _with_unit(line: Line, amount: Amount, number: Number) -> Amount | None:
    """Add the unit after the number, past a hyphen or, after "half", an article; "half-time" is no amount."""
    at = number.last
    hyphen = line.word(at) == "-" and line.glued(at)
    if hyphen or (number.form == "part" and line.word(at) in ARTICLES):
        at += 1
    found = _bracketed(line, at, amount) or _unit(line, at, amount)
    if code := million_code(line, at):
        return replace(amount, last=at + 1, kind="money", unit=code, value=(amount.value or 0) * 1e6)
    if (part := _of_percent(line, amount)) is not None:
        return part
    if number.form == "vague" and line.word(at) == "of":
        return _vague_sum(line, amount)
    if found is not None:
        end, kind, unit = found
        return replace(amount, last=end, kind=kind, unit=unit)
    if number.form == "part":
        return None if hyphen else replace(amount, kind="share", unit="share")
    return amount


def _of_percent(line: Line, amount: Amount) -> Amount | None:
    """Return "a quarter of a percentage point", "half of one percent" as what part of a percent they tell."""
    at = amount.last
    one = line.word(at) == "of" and line.word(at + 1) in {"a", "one", "1"}
    found = line.longest(at + 2, units().phrases) if one else None
    if found is None or not found[1].startswith("percent|"):
        return None
    return replace(amount, last=found[0], kind="percent", unit=found[1].partition("|")[2], form="words")


def _vague_sum(line: Line, amount: Amount) -> Amount:
    """Return "billions of dollars" as money, other vague numbers as they are."""
    found = line.longest(amount.last + 1, units().phrases)
    if found is None or not found[1].startswith("money|"):
        return amount
    return replace(amount, last=found[0], kind="money", unit=found[1].partition("|")[2])


def _bracketed(line: Line, at: int, amount: Amount) -> tuple[int, str, str] | None:
    """Return a unit that an editor put in brackets: "20 [kg]"."""
    closing = BRACKETS.get(line.word(at))
    found = _unit(line, at + 1, amount) if closing else None
    return (found[0] + 1, *found[1:]) if found and line.word(found[0]) == closing else None


def _unit(line: Line, at: int, amount: Amount) -> tuple[int, str, str] | None:
    """Return the end, kind and name of the unit that starts at a token."""
    known, touching = units(), line.glued(at)
    power = line.longest(at, known.powers)
    found = power if power and line.glued(power[0] - 1) else line.longest(at, known.phrases)
    if (found is None or found[0] == at + 1) and (single := _single(line, at, amount)) is not None:
        return single
    if found is None:
        return None
    spelled = " ".join(line.words[at : found[0]])
    kind, _, unit = found[1].partition("|")
    if kind == "measure" and unit not in known.named and _is_name(line, at, found[0]):
        return None
    capitals = line.tokens[at].text.isupper()
    if spelled in known.glued and not touching and not capitals and not _ends_phrase(line, at, found[0], amount):
        return None
    if spelled in known.codes and not capitals and spelled not in known.lower_codes:
        return None
    doubtful = amount.form != "digits" or line.upos(found[0]) in {"NOUN", "ADJ", "PROPN"}
    wary = spelled in known.wary and doubtful and (amount.value or 0) < SURELY_MONEY
    return None if wary else (found[0], kind, unit)


def _single(line: Line, at: int, amount: Amount) -> tuple[int, str, str] | None:
    """Return a unit that one letter, a sign or "pounds" tells."""
    known, word = units(), line.word(at)
    if word in known.short and _is_letter_unit(line, at, form=amount.form):
        return at + 1, "measure", known.short[word]
    if (code := sign_after(line, at)) is not None:
        return at + 1, "money", code
    if word in known.pounds:
        return (at + 1, "money", "GBP") if _is_sterling(line, at, amount) else (at + 1, "measure", "pounds")
    return None


def _is_letter_unit(line: Line, at: int, *, form: str) -> bool:
    """Return whether a lone letter is a unit: glued to the number, or after digits where no noun follows."""
    if line.glued(at) and line.tokens[at].text == "G":
        return False
    if line.glued(at):
        return line.upos(at + 1) != "NUM" and line.word(at + 1) not in {".", "'"}
    lower = form == "digits" and line.tokens[at].text.islower()
    return lower and line.word(at + 1) not in {"-", "."} and line.xpos(at + 1) not in {"NN", "NNS", "NNP", "POS"}


def _is_sterling(line: Line, at: int, amount: Amount) -> bool:
    """Return whether pounds are money: many, with pence, or in a sentence on paying."""
    if (amount.value or 0) >= SURELY_MONEY or {"pence", "sterling"} & set(line.words[at : at + 5]):
        return True
    paying = words_of("currencies", "pounds", "paying")
    return any(token.lemma.lower() in paying for token in line.tokens[line.first : line.last])


def _is_name(line: Line, at: int, last: int) -> bool:
    """Return whether a word with one capital is part of a name, not a unit: "2016 Stone", "the 2018 Cup"."""
    token = line.tokens[at]
    alone = last == at + 1 and len(token.text) > 2 and token.text.istitle()
    return alone and token.upos == "PROPN" and not line.glued(at) and token.start >= line.document.title_end


def _ends_phrase(line: Line, at: int, last: int, amount: Amount) -> bool:
    """Return whether "c" or "f" after digits and a gap closes its phrase: "78 f outside", "it was 40 c."."""
    letters = line.word(at) in {"c", "f"} and last == at + 1 and amount.form == "digits"
    return letters and line.upos(last) not in {"NOUN", "PROPN", "ADJ", "NUM"} and line.word(last) != "-"
