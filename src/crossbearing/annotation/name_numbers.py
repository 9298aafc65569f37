"""The numbers within names: "Falcon 9", "Flights 11 and 93", "Pad 39A", "the War of 1812", "A42"."""

import re
from collections.abc import Callable, Sequence

from crossbearing.annotation.name_words import name_words
from crossbearing.gazetteer import country_named
from crossbearing.values.annotations import Token

Run = tuple[int, int]  # token indices, half-open

_NUMBER = re.compile(r"\d{1,3}|(?:\d|\d\d[1-9]|[1-9][1-9]|\d0\d|\d\d0)s")  # "747s", not the decade "80s"
_WORKS = re.compile(r"\d{1,4}")  # resolutions are numbered on
_YEAR = re.compile(r"1\d{3}|20\d\d")
_COUNTED = frozenset({"NNS", "JJ", "JJR", "CD", "NNP", "NNPS", "$", "SYM"})  # after a number: it counts them
_LEADS = frozenset({"DET", "NUM"})  # before a name whose number is its own ("the Falcon 9 rockets")
_ELSE = ("PERSON", "LOC", "NORP")  # tags of names that bear no number: it counts what follows
LONGEST = 2  # words of a name behind which a number is its own


def is_code(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Return whether a capital letter or two with a number stands here, in one word ("A42", "F16")."""
    text = tokens[at].text
    tight = at + 1 < last and tokens[at + 1].text.isdigit() and _tight(tokens, at + 1)
    return tight and text.isalpha() and text.isupper() and len(text) <= 3


def number_end(tokens: Sequence[Token], tags: Sequence[str], run: Run, last: int) -> int:
    """Return the end of a run with the number behind it, the same end where that counts something or is a date."""
    first, end = run
    if not _is_number(tokens, end) or tags[end].endswith("DATE") or country_named(tokens[end - 1].text):
        return end
    linked = any(token.text == "&" for token in tokens[first:end])
    if (end - first > LONGEST and not linked) or (_counts(tokens, end, last) and not _is_led(tokens, tags, run)):
        return end
    return _with_another(tokens, lettered_end(tokens, end + 1, last), last)


def lettered_end(tokens: Sequence[Token], end: int, last: int) -> int:
    """Return the end behind a number with the one capital letter that belongs to it ("39A")."""
    letter = end < last and tokens[end - 1].text.isdigit() and _tight(tokens, end)
    return end + 1 if letter and len(tokens[end].text) == 1 and tokens[end].text.isupper() else end


def year_end(tokens: Sequence[Token], run: Run, last: int, capital: Callable[[int], bool]) -> int:
    """Return the end of a happening's name with its year ("the War of 1812"), the same end where none follows."""
    end = run[1]
    happening = name_words().heads.get(tokens[end - 1].text.lower()) == "event" and capital(end - 1)
    follows = end + 1 < last and tokens[end].text == "of" and _YEAR.fullmatch(tokens[end + 1].text)
    return end + 2 if happening and follows else end


def _is_number(tokens: Sequence[Token], at: int) -> bool:
    works = tokens[at - 1].text.lower() in name_words()["numbered_works"]
    spaced = tokens[at].start - tokens[at - 1].end == 1
    return spaced and (_WORKS if works else _NUMBER).fullmatch(tokens[at].text) is not None


def _counts(tokens: Sequence[Token], at: int, last: int) -> bool:
    lettered = lettered_end(tokens, at + 1, last) > at + 1
    return at + 1 < last and tokens[at + 1].xpos in _COUNTED and not lettered


def _is_led(tokens: Sequence[Token], tags: Sequence[str], run: Run) -> bool:
    """Return whether an article or a count leads in to name and number, so that the number counts nothing."""
    first, end = run
    return first > 0 and tokens[first - 1].upos in _LEADS and not any(tag.endswith(_ELSE) for tag in tags[first:end])


def _with_another(tokens: Sequence[Token], end: int, last: int) -> int:
    """Return the end with the second number of a name in the plural ("Flights 11 and 93")."""
    if end + 1 >= last or tokens[end].text not in {"and", "&"} or not tokens[end - 2].text.endswith("s"):
        return end
    return end + 2 if tokens[end + 1].text.isdigit() and len(tokens[end + 1].text) == len(tokens[end - 1].text) else end


def _tight(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].start == tokens[at - 1].end
