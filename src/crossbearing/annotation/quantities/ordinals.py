"""Ordinals in words, as they tell the parts of a fraction or a rank: "third", "twenty-firsts", "hundredths"."""

from crossbearing.annotation.quantities.lexicon import numerals
from crossbearing.annotation.quantities.lines import Line

ONES = 10
TENS = range(20, 100)


def read_ordinal(line: Line, at: int) -> tuple[int, float, bool] | None:
    """Return the end of the ordinal that starts at a token, its number, and whether it stands in the plural."""
    word = line.word(at)
    tens = numerals().cardinals.get(word, 0)
    if tens in TENS:
        step = at + 1 + (line.word(at + 1) == "-")
        ones = _single(line.word(step))
        return (step + 1, tens + ones[0], ones[1]) if ones and ones[0] < ONES else None
    found = _single(word)
    return (at + 1, *found) if found else None


def _single(word: str) -> tuple[float, bool] | None:
    known = numerals().ordinals
    if word in known:
        return known[word], False
    stem = word.removesuffix("s")
    return (known[stem], True) if stem in known and stem != word else None
