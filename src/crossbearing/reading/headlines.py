"""The headline: where it stands among the lines at the head of a report."""

import re
import unicodedata
from collections.abc import Sequence

from crossbearing.reading import outlets
from crossbearing.reading.bylines import byline_of
from crossbearing.reading.dates import is_date_line
from crossbearing.reading.furniture import is_credit, is_furniture

LONGEST_TITLE = 220
# A shorter beginning than this, before a bar or a dash, is no headline.
SHORTEST_TITLE = 12
DATELINE_START = re.compile(r"[A-Z][A-Z'’ .-]{2,}(?:,[\w .]+)?\s*(?:\([^)]*\)\s*)?[-–—]+\s|.{2,40}\([^)]+\)\s*[-–—]\s")


def headline_place(paragraphs: Sequence[str], head: Sequence[int], title: str | None) -> int | None:
    """Return where the headline stands: the given one, else the first line of the head that can be one."""
    if title:
        return next((index for index in head if repeats(paragraphs[index], title)), None)
    lines = [index for index in head if not is_meta(paragraphs[index])]
    if len(lines) > 1 and outlets.is_outlet(paragraphs[lines[0]]):
        lines = lines[1:]
    return lines[0] if lines and _can_be_title(paragraphs, lines[0]) else None


def _can_be_title(paragraphs: Sequence[str], place: int) -> bool:
    line = paragraphs[place]
    following = [paragraph for paragraph in paragraphs[place + 1 :] if paragraph]
    if not following or len(line) > LONGEST_TITLE or DATELINE_START.match(line):
        return False
    if not line.endswith("."):
        return True
    return (
        is_meta(following[0])
        or outlets.is_outlet_shaped(following[0])
        or any(bare(line) == bare(other) for other in following[:4])
    )


def is_meta(line: str) -> bool:
    """Return whether a line is none of the report's own: furniture, a date, a byline, a credit, a section's name."""
    return (
        is_date_line(line)
        or bool(byline_of(line))
        or is_furniture(line)
        or is_credit(line)
        or bool(outlets.dated_outlet(line))
        or outlets.is_generic(line)
    )


def without_suffix(title: str | None) -> tuple[str | None, str | None]:
    """Return a title and the house that a page's title names after it ("... | The Example Times")."""
    for mark in (" | ", " - ", " – ", " — ", " · ", " :: "):
        start, found, end = (title or "").rpartition(mark)
        if (
            found
            and len(start) >= SHORTEST_TITLE
            and (outlets.is_outlet(end) or (mark == " | " and outlets.is_outlet_shaped(end)))
        ):
            return start.strip(), end.strip()
    return title, None


def bare(text: str) -> str:
    """Return letters and digits alone, for comparing titles."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in plain if character.isalnum())


def repeats(paragraph: str, title: str | None) -> bool:
    """Return whether a paragraph is the headline once more, with or without the house behind it."""
    return title is not None and bare(without_suffix(paragraph)[0] or "") == bare(title)
