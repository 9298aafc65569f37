"""What charts are made of. Lengths are pixels of the canvas, from its upper left corner."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

LETTER = 0.56  # of the type size: the mean advance of the letters of system sans-serif fonts, slightly rounded up
WIDE = frozenset("WF")  # East Asian wide characters advance by the whole type size


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the canvas."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Return whether both share ground."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def within(self, other: "Box") -> bool:
        """Return whether nothing of this one stands outside the other."""
        return (
            other.left <= self.left
            and self.right <= other.right
            and other.top <= self.top
            and self.bottom <= other.bottom
        )


@dataclass(frozen=True, slots=True)
class Words:
    """A line of type: `at` is start, middle or end, the part of it that stands at `x`; `y` is its base line."""

    text: str
    x: float
    y: float
    at: str = "start"
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A dot, or a bar where `right` lies apart from `left`: its centre line, its radius, what it says and leads to."""

    left: float
    right: float
    y: float
    radius: float
    title: str
    link: str | None = None
    kind: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A line along `path` (the d of an SVG path)."""

    path: str
    title: str = ""
    kind: str = ""
    width: float = 1


def width_of(text: str, size: float) -> float:
    """Return about how wide a text stands in type of the size: no font is at hand when the page is made."""
    return sum(size if unicodedata.east_asian_width(letter) in WIDE else size * LETTER for letter in text)


def box_of(words: Words, size: float) -> Box:
    """Return the ground that a line of type covers."""
    wide = width_of(words.text, size)
    left = words.x - {"start": 0.0, "middle": wide / 2, "end": wide}[words.at]
    return Box(left, words.y - size * 0.8, left + wide, words.y + size * 0.25)


def is_free(box: Box, taken: Iterable[Box]) -> bool:
    """Return whether a box meets none of the others."""
    return not any(box.meets(other) for other in taken)
