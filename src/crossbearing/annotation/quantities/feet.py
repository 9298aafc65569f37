"""Feet and inches in signs and short: 6'2", "6 in. long", a 32" screen."""

from crossbearing.annotation.quantities.lexicon import words_of
from crossbearing.annotation.quantities.lines import Line
from crossbearing.annotation.quantities.sums import Amount

INCHES = 12  # of a foot
CLOSING = frozenset({"", ".", ",", ";", ")"})  # no preposition stands before them


def inches_end(line: Line, at: int, amount: Amount) -> int | None:
    """Return where "in" or a double prime that tells inches ends, None where they are a preposition or a quote."""
    if amount.form not in {"digits", "part"} or amount.low is not None:
        return None
    if line.word(at) == "in":
        dotted = line.word(at + 1) == "." and line.glued(at + 1) and at + 2 < line.last
        after = line.word(at + 1 + dotted)
        measured = after in words_of("units", "inches", "after") or (after in CLOSING and not line.glued(at))
        return at + 1 + dotted if measured or line.glued(at) else None
    quotes = [i for i in range(line.first, line.last) if line.word(i) in {'"', "''", "″", "”"}]
    return at + 1 if line.glued(at) and at in quotes and quotes.index(at) % 2 == 0 and len(quotes) % 2 else None


def is_foot_mark(line: Line, at: int) -> bool:
    """Return whether a prime after digits tells feet, inches in digits after it: 6'2"."""
    inches = line.word(at + 1)
    touching = line.glued(at) and line.glued(at + 1) and inches.isdecimal() and len(inches) < 3
    return line.word(at) in {"'", "′"} and touching and int(inches) < INCHES
