"""Running heads and feet: lines of the margin that come back at the same height of other pages."""

import re
from collections import Counter
from collections.abc import Sequence

from crossbearing.reading.pdf.opening import Line

# So many rows at the top and at the bottom of a page may be its margin.
ROWS = 3
NUMBER = re.compile(r"\d+|(?<![a-z])[ivxlc]+(?![a-z])")
# Heights, in points, within which the lines of two pages are the same place.
PLACE = 6
FEWEST_PAGES = 2

Page = Sequence[Line]
Key = tuple[int, int, str]


def without_margins(pages: Sequence[Page]) -> list[list[Line]]:
    """Return the pages without the lines that repeat, numbers aside, at one place of their margins."""
    seen = Counter(key for page in pages for key in {key for line in _margin(page) for key in _keys(line)})
    return [_body(page, seen) for page in pages]


def _body(page: Page, seen: Counter[Key]) -> list[Line]:
    heads = {line for line in _margin(page) if any(seen[key] >= FEWEST_PAGES for key in _keys(line))}
    return [line for line in page if line not in heads]


def _margin(page: Page) -> list[Line]:
    rows = sorted({round(line.y) for line in page})
    outer = {*rows[:ROWS], *rows[-ROWS:]}
    return [line for line in page if round(line.y) in outer]


def _keys(line: Line) -> tuple[Key, Key]:
    """Return the line's words without numbers, with its size and the two steps of height it may fall into."""
    words = NUMBER.sub("#", " ".join(line.words.casefold().split()))
    size = round(line.size)
    return (round(line.y / PLACE), size, words), (round(line.y / PLACE + 0.5), size, f"{words}/")
