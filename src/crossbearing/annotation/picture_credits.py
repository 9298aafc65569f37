"""Whose pictures a report prints: "Ann Berg/AFP", "(AP Photo/Ann Berg)", "via Reuters", "(Associated Press)"."""

import re
from collections.abc import Iterator

from crossbearing.annotation.outlets import is_called, outlets_in
from crossbearing.syntax.letters import CAPITAL

AROUND = 80  # characters before and behind an outlet in which the rest of its credit stands
_NAME = rf"{CAPITAL}[\w.'’-]+(?:\s{CAPITAL}[\w.'’-]*){{1,3}}"
_PICTURE = r"(?:[Pp]hoto(?:graph)?s?|[Pp]ictures?|[Vv]ideo|[Ii]mages?|[Cc]redit)"
_PICTURED = re.compile(rf"{_PICTURE}\b")
_BEFORE = (
    re.compile(rf"{_NAME}\s?/\s?(?:[A-Z][\w. -]+/\s?)*\Z"),  # "Ann Berg/", "Ann Berg/Pool/"
    re.compile(rf"\([^()\n]*\b{_PICTURE}\b[^()\n]*\Z"),  # "(Photo by Ann Berg/"
    re.compile(r"(?:/[^()/\n]{2,40}|\([^()\n]{2,40})\svia\s\Z"),  # "Ann Berg/Courier via "
)
_BEHIND = re.compile(rf"\s{_PICTURE}\b\s?[/:)]")  # " Photo/Ann Berg", " photo: Ann Berg"
_AGENCY = re.compile(rf"\s?/\s?(?:{_NAME}|Stringer|Handout|Pool|File|Getty)")  # "REUTERS/Ann Berg", "AFP/Getty"
_ALONE = (re.compile(r"[.)”\"]\s?\(\Z"), re.compile(r"\)(?!\s*[-–—:])"))  # in brackets behind a caption
Found = tuple[int, int, str]


def pictured(text: str) -> Iterator[Found]:
    """Yield the outlets and agencies that a report credits for its pictures, each with the words of the credit."""
    for start, end, origin in _outlets(text):
        credit = _credit(text, start, end, origin)
        if credit is not None:
            yield *credit, origin


def credited(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the outlets and agencies that a report credits for its pictures stand, without the rest."""
    for start, end, origin in _outlets(text):
        if _credit(text, start, end, origin) is not None:
            yield start, end


def _outlets(text: str) -> Iterator[Found]:
    """Yield the outlets of the lines that may hold a credit; few do, and the list of outlets is long."""
    start = 0
    for line in text.split("\n"):
        if "/" in line or "(" in line or " via " in line or _PICTURED.search(line):
            yield from outlets_in(text, start, start + len(line))
        start += len(line) + 1


def _credit(text: str, start: int, end: int, origin: str) -> tuple[int, int] | None:
    """Return the credit around an outlet, None where it is named for something else."""
    ahead, behind = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    led = next((found for pattern in _BEFORE if (found := pattern.search(ahead))), None)
    ended = _BEHIND.match(behind) or (_AGENCY.match(behind) if is_called(origin, "pictures") else None)
    alone = _ALONE[0].search(ahead) and _ALONE[1].match(behind)
    if not (led or ended or alone):
        return None
    return start - (len(ahead) - led.start() if led else 0), end + (ended.end() if ended else 0)
