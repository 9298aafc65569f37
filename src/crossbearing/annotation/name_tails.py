"""What a name goes on with behind a mark: "Jr.", the other party of a lawsuit, a nickname and surname, ".com"."""

from collections.abc import Sequence

from crossbearing.annotation.name_numbers import Run
from crossbearing.annotation.name_words import name_words
from crossbearing.values.annotations import Token

_DOMAINS = frozenset({"com", "org", "net", "tv", "co", "gov", "info"})
_QUOTES = frozenset("\"“”'‘’")


def suffix_end(tokens: Sequence[Token], run: Run, last: int) -> int:
    """Return the end of a run with a comma and "Jr." behind it, the same end where none stands there."""
    end = run[1]
    suffix = tokens[end + 1].text.lower() if end + 1 < last and tokens[end].text == "," else ""
    return end + 2 if suffix in name_words()["name_suffixes"] else end


def case_end(tokens: Sequence[Token], run: Run, last: int) -> int:
    """Return the end with "v." and the first word of the other party of a lawsuit ("Berg v. Lund")."""
    end = run[1]
    stop = end + 1 if tokens[end].text == "v" else end
    if stop + 1 >= last or tokens[end].text not in {"v", "v."} or tokens[stop].text not in {".", "v."}:
        return end
    return stop + 2


def nickname_end(tokens: Sequence[Token], tags: Sequence[str], run: Run, last: int) -> int:
    """Return the end with a nickname in quotation marks and the surname behind it ('Ann "Andy" Berg')."""
    end = run[1]
    marked = end + 3 < last and tokens[end].text in _QUOTES and tokens[end + 2].text in _QUOTES
    return end + 4 if marked and all(tags[at].endswith("PERSON") for at in (end - 1, end + 3)) else end


def address_end(tokens: Sequence[Token], end: int, last: int) -> int:
    """Return the end with one more part of a site's address: ".com", ".au" behind it."""
    if end + 1 >= last or _apart(tokens, end) or _apart(tokens, end + 1):
        return end
    after = tokens[end + 1].text
    country = tokens[end - 1].text in _DOMAINS and after.islower() and len(after) == 2
    return end + 2 if after in _DOMAINS or country else end


def _apart(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].start > tokens[at - 1].end
