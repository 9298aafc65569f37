"""Distances without a number: "metres away", "miles from the border"."""

from crossbearing.annotation.quantities.lexicon import units, words_of
from crossbearing.annotation.quantities.lines import Line
from crossbearing.annotation.quantities.sums import Amount

LEAST = 2.0  # a plural is two at least


def read_distance(line: Line, at: int) -> Amount | None:
    """Return an amount of two units or more where a plural unit of length stands alone before "away" or "from"."""
    bare = line.upos(at - 1) not in {"NUM", "ADJ", "DET"} and line.word(at - 1) not in {"-", "few"}
    if line.word(at) not in words_of("counting", "distances", "units"):
        return None
    if line.word(at + 1) not in {"away", "from"} or not bare:
        return None
    found = line.longest(at, units().phrases)
    kind, _, unit = found[1].partition("|") if found else ("", "", "")
    return Amount(at, at + 1, None, LEAST, None, kind, unit, "vague") if kind == "measure" else None
