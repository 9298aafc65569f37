"""Whom a report credits for its text: the agency of its dateline, of the line at its foot, of its copyright."""

import re

from crossbearing.tracing.houses import outlet_name
from crossbearing.values.quotations import Borrowing
from crossbearing.values.reports import Report

FOOT_LINES = 3
_CREDITS = (
    re.compile(r"^[^\n()]{0,60}\([^()\n]{2,40}\)\s*[-–—:]", re.MULTILINE),  # "BERLIN (AP) —"
    re.compile(r"^[^\n]{0,20}(?:Copyright|©)[^\n]{0,80}", re.MULTILINE),
)
_FOOT = re.compile(r"\([^()\n]{2,60}\)[ \t]*$", re.MULTILINE)  # "ab/cd (AFP, dpa)"
_PICTURE = re.compile(r"\b(?:photo|picture|image|file)\b", re.IGNORECASE)


def text_credits(report: Report) -> dict[str, Borrowing]:
    """Return the outlets credited for the text as a whole, each with the place of its credit; pictures aside."""
    text = report.document.text
    foot = len("\n".join(text.split("\n")[:-FOOT_LINES]))
    lines = [match for credit in _CREDITS for match in credit.finditer(text)]
    zones = [zone for zone in (*lines, *_FOOT.finditer(text, foot)) if not _PICTURE.search(zone.group())]
    found: dict[str, Borrowing] = {}
    for borrowing in report.annotations.borrowings:
        if not borrowing.picture and any(
            zone.start() <= borrowing.span.start and borrowing.span.end <= zone.end() for zone in zones
        ):
            found.setdefault(outlet_name(borrowing.origin), borrowing)
    return found
