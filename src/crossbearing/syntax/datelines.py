"""Datelines: the place and agency before the dash of "QUITO, Ecuador (Cordia) —", of which no clause tells anything."""

import re

from crossbearing.syntax.letters import CAPITAL, CAPITALS

_DATELINE = re.compile(
    rf"^(?:{CAPITAL}[{CAPITALS}.'’-]+(?: [{CAPITALS}.'’-]{{2,}}){{0,3}}(?:[,/][^\n—–()]{{1,40}})?"
    r"(?:\([^()\n]{2,40}\))?"
    rf"|{CAPITAL}[^\n—–()]{{1,40}}\([^()\n]{{2,40}}\))[ \t\xa0]*(?:[—–]|--| - |- |(?<=\))-)",
    re.MULTILINE,
)


def datelines_of(text: str) -> tuple[tuple[int, int], ...]:
    """Return where datelines stand, the dash included, as (start, end) offsets in order."""
    return tuple(found.span() for found in _DATELINE.finditer(text))
