"""Numbers that leave their unit to the last of a list: "3 and 5 percent", "45, 50 and 60 mg"."""

from dataclasses import replace

from crossbearing.annotation.quantities.amounts import read_amount
from crossbearing.annotation.quantities.dates import YEARS
from crossbearing.annotation.quantities.lexicon import words_of
from crossbearing.annotation.quantities.lines import Line
from crossbearing.annotation.quantities.sums import Amount

SHARED = frozenset({"percent", "measure", "duration"})  # a sum has its sign before each number


def with_listed_unit(line: Line, amount: Amount) -> Amount:
    """Return a bare number with the unit that the list it opens ends in, other amounts as they are."""
    bare = amount.kind == "count" and amount.unit is None and amount.low is None and amount.value is not None
    year = amount.form == "digits" and amount.scale == 1 and (amount.value or 0) in YEARS
    if not bare or year or line.word(amount.last) not in {"and", ","}:
        return amount
    told = _told(line, amount.last, amount.form)
    return replace(amount, kind=told.kind, unit=told.unit) if told else amount


def _told(line: Line, at: int, form: str) -> Amount | None:
    """Return the last amount of a list that goes on at a comma or "and", where it alone has a unit."""
    following = read_amount(line, at + 1)
    if following is None or following.form != form or following.value is None:
        return None
    if line.word(at) == ",":
        goes_on = following.unit is None and line.word(following.last) in {"and", ","}
        return _told(line, following.last, form) if goes_on else None
    later = following.kind == "duration" and line.word(following.last) in words_of("counting", "rates", "dated")
    return following if following.kind in SHARED and not later else None
