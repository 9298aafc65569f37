"""Where an amount may start: most words are passed over at once, so that the grammar costs little."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from crossbearing.annotation.quantities.lexicon import VULGAR, decades, numerals, units, words_of
from crossbearing.annotation.quantities.lines import Line
from crossbearing.annotation.quantities.number import ARTICLES

COUNTRY_SIGNS = frozenset({"$", "£"})


@dataclass(frozen=True, slots=True)
class Starters:
    """Words that start an amount: always, before certain words, before digits or a sign, in a line with a sign.

    `words` holds all of them.
    """

    words: frozenset[str]
    always: frozenset[str]
    followed: Mapping[str, frozenset[str]]
    money: frozenset[str]
    countries: frozenset[str]


def starts_of(line: Line) -> list[int]:
    """Return the tokens of a sentence at which an amount may start."""
    words, told = line.words, starters().words
    return [
        at
        for at in range(line.first, line.last)
        if ((word := words[at]) in told and _starts(line, at, word)) or "0" <= word[0] <= "9" or "0" <= word[-1] <= "9"
    ]


def _starts(line: Line, at: int, word: str) -> bool:
    """Return whether an amount may start at a word, by it and the next one."""
    known = starters()
    if word in known.always:
        return True
    if (following := known.followed.get(word)) is not None and line.word(at + 1) in following:
        return True
    if word in known.money and _is_of_sum(line.word(at + 1)):
        return True
    return word in known.countries and line.says(COUNTRY_SIGNS)


def _is_of_sum(word: str) -> bool:
    return "0" <= word[:1] <= "9" or word in {".", "-", "/"} or word in units().signs


@cache
def starters() -> Starters:
    """Return the words that an amount can start with, digits aside."""
    known, money = numerals(), units()
    always = {
        "half",
        "quarter",
        "no",
        "nobody",
        "none",
        *VULGAR,
        *known.cardinals,
        *known.scales,
        *decades(),
        *money.signs,
    }
    before = {".", "ps", *money.before, *money.dollar_prefixes, *money.codes}
    before |= {letters.lower() for letters in (*money.leading, *money.large)}
    always |= {phrase for phrase in known.vague if " " not in phrase}
    followed = {word: frozenset(following) for word, following in _followed().items()}
    words = always | before | followed.keys() | money.country_signs.keys()
    return Starters(frozenset(words), frozenset(always), followed, frozenset(before), frozenset(money.country_signs))


def _followed() -> dict[str, set[str]]:
    """Return words that start an amount before others: "a" before "third", "tens" before "of", "per" before "cent"."""
    known, found = numerals(), defaultdict[str, set[str]](set)
    for phrase in known.vague:
        first, _, rest = phrase.partition(" ")
        found[first].update(rest.split()[:1])
    parts = {*known.scales, *known.cardinals, *known.parts, *known.ordinals, *units().phrases}
    for article in ARTICLES:
        found[article] |= parts
    for word in words_of("counting", "distances", "units"):
        found[word] |= {"away", "from"}
    for word in ("per", "percent", "percents"):
        found[word] |= {"of", "cent", "cents", "-"}
    return found
