"""Zero told in words: "no survivors", "there were no passengers", "no one was hurt"."""

from crossbearing.annotation.quantities.lexicon import words_of
from crossbearing.annotation.quantities.lines import Line
from crossbearing.annotation.quantities.sums import Amount


def read_nothing(line: Line, at: int) -> Amount | None:
    """Return an amount of zero where "no" counts: before a noun that reports count, or with a deed done to no one."""
    word = line.word(at)
    if word == "no" and line.word(at + 1) == "one":
        return _zero(at, at + 2) if _undone(line, at + 1) else None
    if word == "none" and line.word(at + 1) == "of":
        return _zero(at, at + 1) if _undone(line, at) else None
    if word == "nobody":
        return _zero(at, at + 1) if _undone(line, at) else None
    if word == "no" and _counts(line, at + 1):
        return _zero(at, at + 1)
    return None


def _counts(line: Line, at: int) -> bool:
    nouns = words_of("counting", "zero", "nouns")
    while line.upos(at) in {"ADJ", "PROPN"} and line.word(at) not in nouns:
        at += 1
    return line.word(at) in nouns and line.upos(at + 1) not in {"NOUN", "PROPN"}


def _undone(line: Line, at: int) -> bool:
    head = line.tokens[at].head
    return head >= 0 and line.tokens[head].lemma in words_of("counting", "zero", "deeds")


def _zero(first: int, last: int) -> Amount:
    return Amount(first, last, 0.0, None, None, "count", None, "words")
