"""Ages told by their decade: "a man in his 30s", "women in their early twenties", "a boy in his mid-teens"."""

import re

from crossbearing.annotation.quantities.lexicon import decades, words_of
from crossbearing.annotation.quantities.lines import Line
from crossbearing.annotation.quantities.sums import Amount

_DIGITS = re.compile(r"([2-9]0)s\Z")


def read_decade(line: Line, at: int) -> Amount | None:
    """Return an age of the years between which a decade of a person's life lies, None where no person's is told."""
    years = _years(line.word(at))
    if years is None:
        return None
    before = at - 1 - (line.word(at - 1) == "-")
    part = line.word(before)
    third = {"early": 0, "mid": 1, "late": 2}.get(part)
    owner = line.word(before if third is None else before - 1)
    if owner not in words_of("labels", "ages", "owners"):
        return None
    first = at if third is None else before
    low, high = years if third is None else _third(years, third)
    return Amount(first, at + 1, None, low, high, "age", "years", "vague")


def _years(word: str) -> tuple[float, float] | None:
    """Return the first and the last year of a decade of life: 13 to 19 for "teens"."""
    if found := _DIGITS.match(word):
        return float(found[1]), float(found[1]) + 9
    low = decades().get(word)
    return None if low is None else (low, low - low % 10 + 9)


def _third(years: tuple[float, float], third: int) -> tuple[float, float]:
    """Return the years of an early, middle or late part, of a decade 0 to 3, 4 to 6 and 7 to 9."""
    first = years[1] - 9
    low, high = ((0, 3), (4, 6), (7, 9))[third]
    return max(years[0], first + low), first + high
