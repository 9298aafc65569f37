"""News in which every attribution is marked (PolNeAR), as the words of its stretches."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from crossbearing.values.documents import Document
from evaluation.quotations.overlap import Words

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_MARK = re.compile(r"[\"“”]|''|``")
_SINGLE = re.compile(r"(?<![\w])['‘](?=\w)([^\n'‘’]*(?:['’]\w+[^\n'‘’]*)*)['’](?!\w)")
_OPENING = ("“", "``")
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class MarkedNews:
    """A report with its marked stretches, each as a set of words, one entry an attribution that has it."""

    document: Document
    quotations: tuple[Words, ...]
    sources: tuple[Words, ...]
    contents: tuple[Words, ...]


def marked_news(row: Mapping[str, Any]) -> MarkedNews:
    """Return a stored row as a report and its gold."""
    ruler = Ruler(row["text"])
    attributions = row["labels"]["attributions"]
    stretches = (place for each in attributions for place in quoted(row["text"], places(each["content"])))
    return MarkedNews(
        document=document_of(row),
        quotations=tuple(ruler.words([place]) for place in stretches),
        sources=tuple(ruler.words(places(each["source"])) for each in attributions),
        contents=tuple(ruler.words(places(each["content"])) for each in attributions),
    )


def document_of(row: Mapping[str, Any]) -> Document:
    """Return the report; its first line is its headline where it says what the stored title says."""
    text, title = row["text"], row["title"] or ""
    first = text.split("\n", 1)[0]
    title_end = len(first) if _bare(first) == _bare(title) else 0
    return Document(row["id"], f"{row['id']}.txt", text, "", "text/plain", title=title, title_end=title_end)


def _bare(text: str) -> str:
    return "".join(filter(str.isalnum, text.lower()))


def places(pieces: Iterable[Mapping[str, Any]]) -> list[Place]:
    """Return the pieces' character offsets, in text order."""
    return sorted((piece["start"], piece["end"]) for piece in pieces)


class Ruler:
    """The words of a text by number: letters and digits, an apostrophe inside a word, no punctuation."""

    def __init__(self, text: str) -> None:
        """Find the words."""
        found = [match.span() for match in _WORD.finditer(text)]
        self.starts = [start for start, _ in found]
        self.ends = [end for _, end in found]

    def words(self, stretches: Iterable[Place]) -> Words:
        """Return the numbers of the words that touch one of the stretches."""
        return frozenset(word for stretch in stretches for word in self._range(*stretch))

    def _range(self, start: int, end: int) -> range:
        first = bisect_left(self.ends, start + 1)
        return range(first, max(first, bisect_left(self.starts, end)))


def quoted(text: str, pieces: Sequence[Place]) -> Iterator[Place]:
    """Yield the stretches between quotation marks inside an attribution's content, paragraph by paragraph.

    Pieces that only white space parts are one. A mark without its partner runs to the piece's edge. Single
    marks, as in headlines, count where the line has no double ones.
    """
    for start, end in _lines(text, _joined(text, pieces)):
        if not _MARK.search(text, start, end):
            yield from (single.span(1) for single in _SINGLE.finditer(text, start, end))
        open_at = start if _is_open_at(text, start) else None
        for mark in _MARK.finditer(text, start, end):
            if open_at is None and mark.group() != "”":
                open_at = mark.end()
            elif open_at is not None and (mark.group() not in _OPENING or _is_turned(text, mark)):
                yield open_at, mark.start()
                open_at = None
            elif open_at is None and not text[start : mark.start()].count("“"):
                yield start, mark.start()
        if open_at is not None:
            yield open_at, end


def _is_turned(text: str, mark: re.Match[str]) -> bool:
    """Return whether an opening mark stands where one closes: “the best“ of all."""
    return not text[mark.start() - 1].isspace() and not text[mark.end() : mark.end() + 1].isalnum()


def _is_open_at(text: str, start: int) -> bool:
    """Return whether the opening mark stands right before the piece, left out of it."""
    return start > 0 and text[start - 1] in _OPENING


def _joined(text: str, pieces: Sequence[Place]) -> list[Place]:
    found: list[Place] = []
    for start, end in pieces:
        if found and not text[found[-1][1] : start].strip():
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _lines(text: str, pieces: Iterable[Place]) -> Iterator[Place]:
    for start, end in pieces:
        for line in re.finditer(r"[^\n]+", text[start:end]):
            yield start + line.start(), start + line.end()
