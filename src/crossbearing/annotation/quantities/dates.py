"""Numbers that are dates or clock times: years, days of a month, hours."""

from crossbearing.annotation.quantities.lexicon import bounds, words_of
from crossbearing.annotation.quantities.lines import Line
from crossbearing.annotation.quantities.sums import Amount

YEARS = range(1700, 2101)
COUNTED_YEARS = range(1900, 2031)  # outside, four digits that a plural follows count it: "they asked 1737 voters"
DATING = frozenset({"since", "until", "till"})
COMMON_PARTS = frozenset({"2", "3", "4", "5", "6", "7", "8", "9", "10"})
UNCOUNTED = frozenset({"in", "of", "since"})


def is_bounded(line: Line, amount: Amount) -> bool:
    """Return whether a bound stands before the number, so that four digits are no year: "more than 2000 were hurt"."""
    found = line.longest_before(amount.first, bounds().before)
    if found is not None and line.word(found[0] - 1) in DATING:
        return False  # "since at least 1980"
    after = line.longest(amount.last, bounds().after)
    later = after is not None and after[1] in {"at_least", "at_most"} and line.word(amount.last) == "or"
    if found is None or found[1] not in {"above", "below", "at_least", "at_most", "nearly"}:
        return later
    return " ".join(line.words[found[0] : amount.first]) not in words_of("bounds", "dates", "bounds")


def is_date_in_digits(line: Line, amount: Amount) -> bool:
    """Return whether "9/11" or "24/7" tells no part: a fraction in digits that is none of the common ones."""
    upper, slash, lower = line.word(amount.first).partition("/")
    common = slash and len(upper) == 1 and lower in COMMON_PARTS and int(upper) < int(lower)
    measured = amount.unit not in {None, "share"} or line.word(amount.last) == "of"
    return bool(slash) and not common and not measured and amount.last == amount.first + 1


def is_clock_or_date(line: Line, amount: Amount) -> bool:
    """Return whether the number is an hour or a day of a month."""
    after = line.word(amount.last)
    if amount.kind == "count" and after in words_of("labels", "after", "clock"):
        return True
    small = amount.form == "digits" and amount.kind == "count" and (amount.value or 0) <= 31
    months = words_of("labels", "after", "months")
    beside = [i for i in (amount.first - 1, amount.last) if line.word(i) in months and line.tokens[i].text[0].isupper()]
    return small and bool(beside)


def is_year(line: Line, amount: Amount) -> bool:
    """Return whether bare digits are a year ("1994", "'94"); "2000 people" is none."""
    text = line.tokens[amount.first].text
    if line.word(amount.first - 1) == "'" and line.glued(amount.first) and len(text) == 2:
        return True
    if is_bounded(line, amount):
        return False
    if line.word(amount.first - 1) == "year" and (amount.value or 0) in YEARS:
        return True  # "by the year two thousand"
    bare = amount.form == "digits" and len(text) == 4 and text.isdigit() and int(text) in YEARS and amount.scale == 1
    return bare and not (int(text) % 100 == 0 and line.xpos(amount.last) == "NNS") and not _counts_plural(line, amount)


def _counts_plural(line: Line, amount: Amount) -> bool:
    """Return whether four digits after a verb or preposition count a plural that follows: "asked 1737 voters"."""
    governed = line.upos(amount.first - 1) in {"VERB", "ADP"} and line.word(amount.first - 1) not in UNCOUNTED
    head = line.tokens[amount.first].head
    plural = head > amount.first and line.xpos(head) == "NNS"
    return governed and plural and int(line.tokens[amount.first].text) not in COUNTED_YEARS
