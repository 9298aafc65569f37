"""The outlets that a report credits for its text: in a dateline, at its foot, for help, for what was seen there."""

import re
from collections.abc import Iterator

from crossbearing.annotation.outlets import is_called, network_in, outlets_in

_DATELINE = re.compile(r"^(?:[A-Z][^\n()]{0,60})?\((?P<outlet>[^()\n]{2,40})\)\s*[-–—:]", re.MULTILINE)
_CREDIT = re.compile(r"\((?P<outlets>[^()\n]{2,60})\)[ \t]*$", re.MULTILINE)
_RIGHTS = re.compile(r"(?:Copyright|©)[^\n]{0,60}")
_CAPTION = re.compile(r"^FILE\s+[-–—][^\n]*", re.MULTILINE)  # the Associated Press's own way with old pictures
_HELP = re.compile(
    r"\bcontributed to this (?:report|article|story)"
    r"|(?:With|Additional) (?:reporting|files|material|input) (?:by|from)[^\n]{0,80}"
    r"|^Contributing:[^\n]{0,120}",
    re.MULTILINE,
)
_VIA = re.compile(
    r"\b(?:obtained|shown|aired|broadcast|published|seen|appeared)\s+(?:via|by|on|in|at|from)\s+[^\n.]{0,40}"
    r"|\b(?:table|chart|graphic|footage|map|figures)\s+(?:from|by)\s+[^\n.]{0,40}"
)
_AIRED = re.compile(  # "said on CNN Friday", "an interview on Fox News"
    r"\b(?:said|says|interview|interviewed|appearance|speaking)\s+on\s+(?:the\s+)?(?:[A-Z][\w'’]*\s?){1,4}"
)
_ALONE = re.compile(
    r"^[ \t]*(?:[-–—(]|(?:Source|Credit)s?:)?[ \t]*(?P<outlets>[A-Z][^\n()]{1,60}?)\)?[ \t]*$", re.MULTILINE
)
_BETWEEN = re.compile(r"\s*(?:[,/;&|–—-]|\band\b|\bwith\b)\s*")
FOOT_LINES = 3
HELPERS = 120  # characters before "contributed to this report" in which the helpers are named
Found = tuple[int, int, str]


def outlets_credited(text: str, title_end: int) -> Iterator[Found]:
    """Yield the outlets of a dateline, of the credits at the foot, of a copyright line."""
    for dateline in _DATELINE.finditer(text):
        yield from _only_outlets(text, *dateline.span("outlet"))
    foot = max(0, len("\n".join(text.split("\n")[:-FOOT_LINES])))
    signed = (*_CREDIT.finditer(text, foot), *_ALONE.finditer(text, max(foot, title_end)))
    for credit in signed:
        yield from _only_outlets(text, *credit.span("outlets"))
    for helped in _HELP.finditer(text):
        first = text.rfind("\n", 0, helped.start()) + 1
        yield from outlets_in(text, max(first, helped.start() - HELPERS), helped.end())
    for pattern in (_RIGHTS, _VIA, _AIRED, _CAPTION):
        for line in pattern.finditer(text):
            yield from _first_row(text, *line.span())
    for said in _AIRED.finditer(text):
        yield from network_in(text, *said.span())


def _first_row(text: str, start: int, end: int) -> Iterator[Found]:
    """Yield the first outlet between two offsets and those that "and" or a comma joins to it."""
    last = None
    for found in outlets_in(text, start, end):
        if last is not None and not _BETWEEN.fullmatch(text, last, found[0]):
            return
        yield found
        last = found[1]


def _only_outlets(text: str, start: int, end: int) -> list[Found]:
    """Return the outlets of a credit that names nothing else, none of another ("AFP/Getty Images")."""
    found = list(outlets_in(text, start, end))
    pieces = [piece.removeprefix("The ").removeprefix("the ") for piece in _BETWEEN.split(text[start:end])]
    whole = [text[first:last].removeprefix("The ") for first, last, _ in found] == pieces
    pictures = any(is_called(origin, "pictures_alone") for _, _, origin in found)
    return found if whole and not pictures else []
