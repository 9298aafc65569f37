"""Amounts below zero: "minus 5 degrees", "-0.4%", "negative two", "20 below zero"."""

from dataclasses import replace

from crossbearing.annotation.quantities.lexicon import units
from crossbearing.annotation.quantities.lines import Line
from crossbearing.annotation.quantities.sums import Amount

SPELLED = frozenset({"minus", "negative"})


def signed(line: Line, amount: Amount, *, anywhere: bool = False) -> Amount:
    """Return an amount with the sign before it; a bare count has one only where no noun follows it.

    `anywhere`: any dash before it is a sign, set apart or not.
    """
    if (cold := _below_zero(line, amount)) is not None:
        return cold
    before = amount.first - 1 - (line.word(amount.first - 1) == "-" and line.word(amount.first - 2) in SPELLED)
    degrees = (amount.unit or "").startswith("degrees")
    apart = anywhere or degrees or (before == line.first and amount.last == line.last)
    if amount.value is None or not (_spelled(line, before) or _dash(line, before, apart=apart)):
        return amount
    counts = line.upos(amount.last) in {"NOUN", "PROPN", "ADJ"} or line.word(amount.last) == "-"
    measured = anywhere or degrees or amount.kind in {"money", "percent", "measure"}
    if not measured and (amount.kind not in {"count", "share"} or counts or amount.form == "vague"):
        return amount
    ends = None if amount.high is None else -amount.high, None if amount.low is None else -amount.low
    return replace(amount, first=before, value=-amount.value, low=ends[0], high=ends[1])


def _below_zero(line: Line, amount: Amount) -> Amount | None:
    """Read "20 degrees below zero", "20 below zero"."""
    degrees = (amount.unit or "").startswith("degrees")
    bare = amount.kind == "count" and amount.form in {"digits", "words"}
    if line.words[amount.last : amount.last + 2] != ("below", "zero") or not (degrees or bare) or not amount.value:
        return None
    unit = amount.unit or "degrees"
    return replace(amount, last=amount.last + 2, value=-amount.value, kind="measure", unit=unit)


def _spelled(line: Line, at: int) -> bool:
    """Return whether "minus" or "negative" stands here, with no number before it ("six minus two")."""
    either = line.words[at - 2 : at] == ("plus", "or")  # "plus or minus 3 points" is an error, not below zero
    return line.word(at) in SPELLED and line.upos(at - 1) != "NUM" and not either


def _dash(line: Line, at: int, *, apart: bool) -> bool:
    """Return whether a dash here is a sign: it touches the number, nothing touches it, and no number goes before."""
    free = not line.glued(at) or line.word(at - 1) in {"(", "~"}
    if line.word(at - 2)[:1].isdigit() and line.longest(at - 1, units().phrases) is not None:
        return False  # "20 ° - 25 ° C"
    touches = apart or line.glued(at + 1)
    return line.word(at) == "-" and free and touches and not line.word(at - 1)[:1].isdigit()
