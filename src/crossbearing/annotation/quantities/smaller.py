"""Amounts told in a unit and a smaller one: "5 ft 2 in", "two hours and 30 minutes", "3 dollars 50"."""

from collections.abc import Callable
from dataclasses import replace

from crossbearing.annotation.quantities.lexicon import numerals, units
from crossbearing.annotation.quantities.lines import Line
from crossbearing.annotation.quantities.sums import Amount

Read = Callable[[Line, int], Amount | None]
PLACES = 6
CLOSING = frozenset({"", ".", ",", ";", "?", "!", ")"})


def with_smaller(line: Line, amount: Amount, read: Read) -> Amount:
    """Return an amount with what follows it in the smaller unit added; `read` reads the amount at a token."""
    smaller = units().smaller_money if amount.kind == "money" else units().smaller.get(amount.unit or "")
    if not smaller or amount.value is None or amount.value % 1 or amount.low is not None:
        return amount
    tied = amount.kind != "money" and line.word(amount.last) == "-"  # "$5-10" is a range
    hyphen = tied and line.glued(amount.last) and line.glued(amount.last + 1)
    signed = amount.kind == "money" and line.word(amount.last - 1) not in units().phrases  # "$5, 10 cents less"
    at = amount.last + (hyphen or line.word(amount.last) in ({"and"} if signed else {"and", ","}))
    if not _opens(line, at):
        return amount
    rest = read(line, at)
    if rest is None or rest.value is None:
        return amount
    parts, last = smaller.get(rest.unit or ""), rest.last
    if parts is None and rest.unit is None:
        parts, last = _untold(line, rest, amount)
    if parts is None or rest.value >= parts:
        return amount
    return replace(amount, last=last, value=round(amount.value + rest.value / parts, PLACES))


def _opens(line: Line, at: int) -> bool:
    word = line.word(at)
    return "0" <= word[:1] <= "9" or word in numerals().cardinals


def _untold(line: Line, rest: Amount, amount: Amount) -> tuple[float | None, int]:
    """Return the parts and the end of a rest without its unit: inches as "in", hundredths of a sum."""
    if amount.unit == "feet" and line.word(rest.last) == "in" and rest.form == "digits":
        return 12, rest.last + 1
    if amount.unit == "feet" and line.word(rest.first - 1) == "-" and line.glued(rest.first):
        return 12, rest.last
    if line.word(amount.last - 1) == "foot" and rest.first == amount.last and line.upos(rest.last) != "NOUN":
        return 12, rest.last  # "six foot two"
    named = line.word(amount.last - 1) in units().phrases and line.word(amount.first - 1) != "between"
    hundredths = amount.kind == "money" and named and line.word(rest.last) in CLOSING
    return (100, rest.last) if hundredths else (None, rest.last)
