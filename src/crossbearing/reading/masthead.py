"""The head and the foot of a report: its title, outlet, authors and date, read where they stand."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from crossbearing.reading import outlets
from crossbearing.reading.bylines import byline_of, transcript_author
from crossbearing.reading.dates import dated, is_date_line
from crossbearing.reading.furniture import is_credit, is_furniture

LONGEST_TITLE = 220
LONGEST_META = 160
# How many paragraphs at the top and at the bottom may say how the report was made.
HEAD, FOOT = 14, 8
# A paragraph of so many words tells the news.
PROSE_WORDS = 25
SEGMENTS = re.compile(r"\s+[|·•/]\s+|\s*[|•]\s*")
SENTENCE_END = re.compile(r"[.!?][\"'”’)]*$")
DATELINE_START = re.compile(r"[A-Z][A-Z'’ .-]{2,}(?:,[\w .]+)?\s*(?:\([^)]*\)\s*)?[-–—]+\s|.{2,40}\([^)]+\)\s*[-–—]\s")
UPDATED = re.compile(r"\b(?:updated|modified|edited|revised)\b", re.IGNORECASE)
PUBLISHED = re.compile(r"\b(?:published|posted|issued|released|dated)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Masthead:
    """What a report says of itself, and the paragraphs that are left when that is taken out."""

    title: str | None
    outlet: str | None
    authors: tuple[str, ...]
    published: str | None
    body: tuple[str, ...]


@dataclass(slots=True)
class Findings:
    """What has been read so far, each list in the order of trust: the first entry counts."""

    outlets: list[str] = field(default_factory=list)
    authors: list[str] = field(default_factory=list)
    published: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)

    def date(self, value: str, line: str) -> None:
        """Keep a date: the line's words tell whether it is that of an update."""
        (self.updated if UPDATED.search(line) and not PUBLISHED.search(line) else self.published).append(value)


def read_masthead(paragraphs: Sequence[str], title: str | None = None) -> Masthead:
    """Return what head and foot say; `title` is the headline where it is known from elsewhere.

    An empty paragraph stands for blank lines and is not part of the body.
    """
    found = Findings(authors=list(filter(None, map(transcript_author, paragraphs))))
    filled = [index for index, paragraph in enumerate(paragraphs) if paragraph]
    head, foot = _head(paragraphs, filled), filled[-FOOT:]
    place = _title_place(paragraphs, head, title)
    title, suffix = _without_suffix(title or (paragraphs[place] if place is not None else None))
    below = _outlet_below(paragraphs, place, found)
    for index in head:
        if index != place:
            _take(paragraphs[index], index, found)
    found.outlets.extend(filter(None, [suffix, *(outlets.dateline_outlet(paragraphs[index]) for index in head)]))
    for index in foot:
        if index not in head:
            _take(paragraphs[index], index, found)
    _take_holders(paragraphs, foot, found)
    _settle_below(below, found)
    _take_datelines_date(paragraphs, head, found)
    body = tuple(
        paragraphs[index]
        for index in filled
        if index not in found.taken and not _repeats(paragraphs[index], title, index in head)
    )
    return Masthead(
        title, _first(found.outlets), tuple(dict.fromkeys(found.authors)), _first(found.published + found.updated), body
    )


def bare(text: str) -> str:
    """Return letters and digits alone, for comparing titles."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in plain if character.isalnum())


def _head(paragraphs: Sequence[str], filled: Sequence[int]) -> list[int]:
    """Return the indices of the head: all up to the second paragraph of prose."""
    head, prose = [], 0
    for index in filled[:HEAD]:
        prose += len(paragraphs[index].split()) >= PROSE_WORDS and bool(SENTENCE_END.search(paragraphs[index]))
        if prose == 2:
            break
        head.append(index)
    return head


def _title_place(paragraphs: Sequence[str], head: Sequence[int], title: str | None) -> int | None:
    """Return where the headline stands: the given one, else the first line of the head that can be one."""
    if title:
        return next((index for index in head if bare(_without_suffix(paragraphs[index])[0] or "") == bare(title)), None)
    lines = [index for index in head if not _is_meta(paragraphs[index])]
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
        _is_meta(following[0])
        or outlets.is_outlet_shaped(following[0])
        or any(bare(line) == bare(other) for other in following[:4])
    )


def _is_meta(line: str) -> bool:
    return (
        is_date_line(line)
        or bool(byline_of(line))
        or is_furniture(line)
        or is_credit(line)
        or bool(outlets.dated_outlet(line))
    )


def _without_suffix(title: str | None) -> tuple[str | None, str | None]:
    """Return a title and the house that a page's title names after it ("... | The Example Times")."""
    for mark in (" | ", " - ", " – ", " — ", " · ", " :: "):
        start, found, end = (title or "").rpartition(mark)
        if found and len(start) >= 12 and (outlets.is_outlet(end) or (mark == " | " and outlets.is_outlet_shaped(end))):
            return start.strip(), end.strip()
    return title, None


def _outlet_below(paragraphs: Sequence[str], place: int | None, found: Findings) -> str | None:
    """Return the line right under the headline that has a house's shape and closes the head or precedes a date."""
    if place is None or place + 1 >= len(paragraphs):
        return None
    line = paragraphs[place + 1]
    following = paragraphs[place + 2] if place + 2 < len(paragraphs) else ""
    if not outlets.is_outlet_shaped(line) or is_furniture(line) or byline_of(line) or is_date_line(line):
        return None
    if following and not is_date_line(following) and not outlets.is_outlet(line):
        return None
    found.taken.add(place + 1)
    if outlets.is_outlet(line):
        found.outlets.append(line)
    return line


def _settle_below(line: str | None, found: Findings) -> None:
    """Take the line under the headline for the house, or for the author where another house is named elsewhere."""
    if line is None or line in found.outlets:
        return
    if found.outlets and not found.authors:
        found.authors.append(line)
    else:
        found.outlets.insert(0, line)


def _take(line: str, index: int, found: Findings) -> None:
    """Read one line of head or foot; a line that says something of the report's making is taken out of the body."""
    if index in found.taken or len(line) > LONGEST_META:
        return
    if _take_whole(line, found) or _take_segments(line, found):
        found.taken.add(index)


def _take_whole(line: str, found: Findings) -> bool:
    byline = byline_of(line)
    if byline:
        found.authors.extend(byline.authors)
        if byline.published:
            found.date(byline.published, line)
        return not byline.agency
    stated = dated(line)
    house = outlets.dated_outlet(line)
    if stated and (house or is_date_line(line)):
        found.date(stated.value, line)
        found.outlets.extend([house] if house else [])
        return True
    return False


def _take_segments(line: str, found: Findings) -> bool:
    """Read a line of parts set apart by bars or dots; a house, a date or a byline makes the rest a slogan or a menu."""
    parts = [part.strip() for part in SEGMENTS.split(line) if part.strip()]
    if len(parts) < 2:
        if not SENTENCE_END.search(line) and outlets.is_outlet(line) and line not in found.outlets:
            found.outlets.append(line)
            return True
        return False
    known = [_take_whole(part, found) for part in parts]
    houses = [part for part in parts if outlets.is_outlet(part)]
    found.outlets.extend(houses[:1])
    return any(known) or bool(houses)


def _take_holders(paragraphs: Sequence[str], foot: Iterable[int], found: Findings) -> None:
    for index in foot:
        line = paragraphs[index]
        holder = outlets.copyright_outlet(line) if is_credit(line) else None
        source = outlets.source_outlet(line)
        found.outlets.extend(filter(None, [holder, source]))
        if source:
            found.taken.add(index)


def _take_datelines_date(paragraphs: Sequence[str], head: Iterable[int], found: Findings) -> None:
    """Read the date of a full dateline ("ARNSBY, February 17, 2022 (AFP) —"), which stays in the text."""
    for index in head:
        start = re.match(r"[^a-z]{3,}.{0,60}?[-–—](?=\s)", paragraphs[index])
        stated = dated(start[0]) if start and index not in found.taken else None
        found.updated.extend([stated.value] if stated else [])


def _repeats(paragraph: str, title: str | None, in_head: bool) -> bool:  # noqa: FBT001 - read where it is called
    return in_head and title is not None and bare(_without_suffix(paragraph)[0] or "") == bare(title)


def _first(values: Sequence[str]) -> str | None:
    return values[0] if values else None
