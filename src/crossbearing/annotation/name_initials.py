"""Names whose initials the report uses by themselves: "Deferred Aid for Young Sailors" where it writes "DAYS"."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from crossbearing.annotation.name_numbers import Run
from crossbearing.values.annotations import Token

LINKS = frozenset({"of", "for", "and", "the", "on", "to", "in"})
FEWEST, MOST = 3, 7  # letters of an abbreviation
RUNS = 3  # runs that one name may be parted into


def abbreviations_in(tokens: Iterable[Token]) -> frozenset[str]:
    """Return the words of capitals that may be the initials of a name."""
    words = (token.text for token in tokens)
    return frozenset(word for word in words if FEWEST <= len(word) <= MOST and word.isalpha() and word.isupper())


def initials_of(tokens: Sequence[Token], run: Run) -> str:
    """Return the first letters of a run's words with capitals."""
    return "".join(token.text[0] for token in tokens[slice(*run)] if token.text[0].isupper())


def spelled_out(runs: Sequence[Run], tokens: Sequence[Token], short: frozenset[str]) -> Iterator[Run]:
    """Yield the runs, as one those that small words alone part and whose initials the report abbreviates them by."""
    at = 0
    while at < len(runs):
        ends = (end for end in range(min(len(runs), at + RUNS), at + 1, -1) if _is_one(runs[at:end], tokens, short))
        end = next(ends, at + 1)
        yield (runs[at][0], runs[end - 1][1])
        at = end


def _is_one(runs: Sequence[Run], tokens: Sequence[Token], short: frozenset[str]) -> bool:
    between = [tokens[left[1] : right[0]] for left, right in pairwise(runs)]
    linked = all(gap and all(token.text in LINKS for token in gap) for gap in between)
    return linked and initials_of(tokens, (runs[0][0], runs[-1][1])) in short
