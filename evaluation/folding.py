"""Texts and names made comparable: white space, quotation marks and accents folded."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

Place = tuple[int, int]  # start and end, in characters of a document's text
QUOTES = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'", "`": "'", "–": "-", "—": "-"})
EMPTY_WORDS = frozenset({"", "a", "an", "the", "of", "and", "in", "he", "she", "it", "they", "we", "i", "who", "none"})


def fold(text: object) -> str:
    """Return the text with white space, quotation marks and dashes folded."""
    plain = unicodedata.normalize("NFC", str(text)).translate(QUOTES)
    return re.sub(r"\s+", " ", plain).strip()


def bare(text: object) -> str:
    """Return letters and digits only, no accents, lower case: for comparing names and titles."""
    plain = unicodedata.normalize("NFKD", fold(text))
    letters = "".join(c for c in plain if not unicodedata.combining(c)).lower()
    return re.sub(r"[^a-z0-9 ]+", " ", letters).strip()


class Folded:
    """A report's text with white space folded, and the way back to its offsets."""

    def __init__(self, text: str) -> None:
        folded: list[str] = []
        self._back: list[int] = []
        for at, letter in enumerate(text.translate(QUOTES)):
            if letter.isspace() and folded and folded[-1] == " ":
                continue
            folded.append(" " if letter.isspace() else letter)
            self._back.append(at)
        self._text = "".join(folded)

    def find(self, evidence: str) -> list[Place]:
        """Return every place of the evidence; without markdown marks where it can't be found with them."""
        wanted = fold(evidence)
        needles = dict.fromkeys([wanted, re.sub(r"[*\[\]\\]", "", wanted)])
        return next((found for needle in needles if needle and (found := self._places(needle))), [])

    def _places(self, needle: str) -> list[Place]:
        found = []
        at = self._text.find(needle)
        while at >= 0:
            found.append((self._back[at], self._back[at + len(needle) - 1] + 1))
            at = self._text.find(needle, at + 1)
        return found


def overlaps(left: Place, right: Place) -> bool:
    """Return whether the two places share a character."""
    return left[0] < right[1] and right[0] < left[1]


def shared(item: Mapping[str, Any], places: Sequence[Place]) -> int:
    """Return the characters an item shares with the evidence; 0 where it is far wider than a sentence."""
    start, end = item["start"], item["end"]
    close = (p for p in places if overlaps((start, end), p) and end - start <= 3 * (p[1] - p[0]) + 300)
    return max((min(end, p[1]) - max(start, p[0]) for p in close), default=0)


def same_name(left: object, right: object) -> bool:
    """Return whether one is the other, or its words stand in the other; empty words alone name nothing."""
    one, other = bare(left), bare(right)
    if set(one.split()) <= EMPTY_WORDS or set(other.split()) <= EMPTY_WORDS:
        return False
    return f" {one} " in f" {other} " or f" {other} " in f" {one} "
