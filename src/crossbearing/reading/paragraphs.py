"""Lines -> paragraphs: lines broken by a fixed width or by the pages of a PDF are joined again."""

import re
from collections import Counter
from itertools import pairwise
from typing import NamedTuple

from crossbearing.syntax.letters import CAPITAL

ENDS = re.compile(r"[.!?:;…][\"'”’»)\]]*$|[\"”»)\]]$")
PAGE_NUMBER = re.compile(r"(?:[-–—|]\s*)?(?:page\s+)?\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?(?:\s*[-–—|])?", re.IGNORECASE)
# A running head with its page number on one line.
NUMBERED = re.compile(r"(?:.{2,80}\s)?page \d{1,3} of \d{1,3}(?:\s.{2,80})?", re.IGNORECASE)
# What a browser prints over and under each page: an address with "2/5", or a date with a clock time and the title.
PRINTED = re.compile(
    r"https?://\S+\s+\d+/\d+|\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d{2}(?: [AP]M)?\s.{3,150}", re.IGNORECASE
)
STANDS_ALONE = re.compile(
    rf"[-*+•▪◦·‣#>]\s|\d{{1,2}}[.)]\s|(?i:by) {CAPITAL}|©|(?i:copyright|https?://)"
    r"|(?i:photo|image|picture|source|share|tags?|read more|related|disclaimer|published|updated)\b.{0,20}:"
)
# These are never wrapped themselves.
ONE_LINE = re.compile(rf"(?i:by) {CAPITAL}|©|https?://")
# A shorter line that ends in the middle of a sentence is a heading, not a paragraph that was cut.
SHORTEST_CUT = 40
# Over blank lines, a rest of fewer words than this is a button or a heading in small letters.
SHORTEST_REST = 4
# Longer lines are whole paragraphs: no typewriter, mail program or newspaper column wraps so late.
WIDEST_WRAP = 130
# A line that is wrapped by hand is no shorter than this share of the widest.
RAGGED = 0.75
# Lines of one width that end in the middle of a sentence, from which a text is taken to be wrapped.
FEWEST_WRAPPED = 2
BROKEN = re.compile(r"(\w*[a-z])-$")
LONGEST_WORD = 40
PAGE_END = "\f"


class Break(NamedTuple):
    """What lies between two lines: blank ones, a page's end; and whether the first is the text's first paragraph."""

    blank: bool
    page: bool
    headline: bool


def paragraphs(text: str) -> tuple[str, ...]:
    """Return the paragraphs of a text in order; an empty one stands for the blank lines between two."""
    lines = _lines(text)
    width = _width(lines)
    joined: list[str] = []
    last, blank, page = "", False, False
    for line in lines:
        if line in ("", PAGE_END):
            blank, page = blank or line == "", page or line == PAGE_END
            continue
        between = Break(blank, page, headline=len(joined) == 1)
        if last and _goes_on(joined[-1] if page else last, line, width, between):
            joined[-1] = _joint(joined[-1], line, text)
        else:
            joined.extend(["", line] if blank and joined else [line])
        last, blank, page = line, False, False
    return tuple(joined)


def _lines(text: str) -> list[str]:
    """Return the lines, spaces folded; page numbers and running heads become the mark of a page's end."""
    lines = [_folded(line) for line in text.replace(PAGE_END, f"\n{PAGE_END}\n").split("\n")]
    heads = _running_heads(lines)
    return [PAGE_END if line in heads or _page_mark(line) else line for line in lines]


def _folded(line: str) -> str:
    return line if line == PAGE_END else " ".join(line.split())


def _page_mark(line: str) -> bool:
    return bool(line) and bool(PAGE_NUMBER.fullmatch(line) or NUMBERED.fullmatch(line) or PRINTED.fullmatch(line))


def _running_heads(lines: list[str]) -> set[str]:
    """Return the short lines that stand beside two page numbers or page ends, digits left aside."""
    beside: Counter[str] = Counter()
    filled = [line for line in lines if line]
    for left, right in pairwise(filled):
        for line, other in ((left, right), (right, left)):
            if (other == PAGE_END or _page_mark(other)) and len(line) < WIDEST_WRAP and not ENDS.search(line):
                beside[line] += 1
    parting = {line for line in map(_parting, filled, filled[1:], filled[2:]) if line}
    return parting | {line for line, times in beside.items() if times >= 2 and line != PAGE_END}


def _parting(mark: str, line: str, rest: str) -> str | None:
    """Return a short line between a page's mark and the rest of a sentence in small letters: a running head."""
    parts = _page_mark(mark) and rest[:1].islower() and not line[:1].islower()
    return line if parts and len(line) < SHORTEST_CUT and not ENDS.search(line) else None


def _width(lines: list[str]) -> int | None:
    """Return the width at which the lines were wrapped, None where each line is a paragraph."""
    cut = [
        len(line)
        for line, following in pairwise(lines)
        if SHORTEST_CUT <= len(line) <= WIDEST_WRAP and not ENDS.search(line) and following[:1].islower()
    ]
    return max(cut) if len(cut) >= FEWEST_WRAPPED else None


def _goes_on(last: str, line: str, width: int | None, between: Break) -> bool:
    """Return whether a line goes on with the sentence or the wrapped paragraph of the line before it."""
    far = between.blank and (between.headline or len(line.split()) < SHORTEST_REST)
    if far or STANDS_ALONE.match(line) or ONE_LINE.match(last):
        return False
    unfinished = not ENDS.search(last) and len(last) >= SHORTEST_CUT
    if between.page or (unfinished and line[0].islower()):
        return unfinished
    if width is None or between.blank or len(last) > WIDEST_WRAP:
        return False
    no_room = len(last) + 1 + len(line.split(" ", 1)[0]) > width
    return no_room or (unfinished and not between.headline and len(last) > RAGGED * width)


def _joint(start: str, line: str, text: str) -> str:
    """Return both in one; a hyphen that was set to break a word is taken out, one that belongs to it stays."""
    broken = BROKEN.search(start[-LONGEST_WORD:]) if start.endswith("-") else None
    if not broken or not line[0].islower():
        return f"{start} {line}"
    rest = re.match(r"\w+", line)
    compound = f"{broken[1]}-{rest[0] if rest else ''}"
    return start + line if compound in text else start[:-1] + line
