"""The head and the foot of a report: its title, outlet, authors and date, read where they stand."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from crossbearing.reading import outlets
from crossbearing.reading.bylines import byline_of, is_role, transcript_author
from crossbearing.reading.dates import dated, is_date_line
from crossbearing.reading.furniture import is_credit, is_furniture
from crossbearing.reading.headlines import headline_place, is_meta, repeats, without_suffix

LONGEST_META = 160
# How many paragraphs at the top and at the bottom may say how the report was made.
HEAD, FOOT = 14, 8
# A paragraph of so many words tells the news.
PROSE_WORDS = 25
SEGMENTS = re.compile(r"\s+[|·•/]\s+|\s*[|•]\s*")
# A line of more words over the headline may be the report's: a kicker, a standfirst.
MOST_WORDS_OF_WAY = 4
# Datelines that may hold a date: in capitals, or with the house in brackets.
DATELINE = re.compile(r"(?:[^a-z]{3,}.{0,60}?|[A-Z][^,()]{1,40},\s[^()]{6,40}\([^()]{2,50}\)\s*)[-–—](?=\s)")
SENTENCE_END = re.compile(r"[.!?][\"'”’)]*$")
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
    place = headline_place(paragraphs, head, title)
    title, suffix = without_suffix(title or (paragraphs[place] if place is not None else None))
    below = _outlet_below(paragraphs, place, found)
    _take_ways(paragraphs, place, found)
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
        if index not in found.taken and not (index in head and repeats(paragraphs[index], title))
    )
    return Masthead(
        title,
        _fullest(found.outlets),
        tuple(dict.fromkeys(found.authors)),
        _first(found.published + found.updated),
        body,
    )


def _head(paragraphs: Sequence[str], filled: Sequence[int]) -> list[int]:
    """Return the indices of the head: all up to the second paragraph of prose."""
    head, prose = [], 0
    for index in filled[:HEAD]:
        prose += len(paragraphs[index].split()) >= PROSE_WORDS and bool(SENTENCE_END.search(paragraphs[index]))
        if prose == 2:
            break
        head.append(index)
    return head


def _outlet_below(paragraphs: Sequence[str], place: int | None, found: Findings) -> str | None:
    """Return the line right under the headline that has a house's shape and closes the head or precedes a date."""
    if place is None or place + 1 >= len(paragraphs):
        return None
    line = paragraphs[place + 1]
    following = paragraphs[place + 2] if place + 2 < len(paragraphs) else ""
    if not outlets.is_outlet_shaped(line) or is_meta(line) or repeats(line, paragraphs[place]):
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
    same_house = any(set(line.lower().split()) & set(house.lower().split()) for house in found.outlets)
    if found.outlets and not found.authors and not same_house:
        found.authors.append(line)
    else:
        found.outlets.insert(0, line)


def _take_ways(paragraphs: Sequence[str], place: int | None, found: Findings) -> None:
    """Take out the short lines over the headline, unless they tell something: they lead about the site."""
    for index in range(place or 0):
        line = paragraphs[index]
        if line and len(line.split()) <= MOST_WORDS_OF_WAY and not SENTENCE_END.search(line) and not is_telling(line):
            found.taken.add(index)


def is_telling(line: str) -> bool:
    """Return whether a short line says who published, who wrote or when."""
    return bool(byline_of(line) or dated(line) or outlets.is_outlet(line) or SEGMENTS.search(line))


def _take(line: str, index: int, found: Findings) -> None:
    """Read one line of head or foot; a line that says something of the report's making is taken out of the body."""
    if index in found.taken or len(line) > LONGEST_META or (is_furniture(line) and not dated(line)):
        return
    if _take_segments(line, found) or _take_whole(line, found):
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
    rest = [part for part in parts if not _take_whole(part, found)]
    houses = [part for part in rest if outlets.is_outlet(part)]
    if len(rest) < len(parts):
        houses += [part for part in rest if outlets.is_outlet_shaped(part) and not is_meta(part) and not is_role(part)]
    found.outlets.extend(houses[:1])
    return len(rest) < len(parts) or bool(houses)


def _take_holders(paragraphs: Sequence[str], foot: Iterable[int], found: Findings) -> None:
    for index in foot:
        line = paragraphs[index]
        holder = outlets.copyright_outlet(line) if is_credit(line) else None
        source = outlets.source_outlet(line)
        found.outlets.extend(filter(None, [holder, source]))
        if source:
            found.taken.add(index)


def _take_datelines_date(paragraphs: Sequence[str], head: Iterable[int], found: Findings) -> None:
    """Read a full dateline's date ("ARNSBY, February 17, 2022 —", "Arnsby, 17 February 2022 (AFP) —"); it stays."""
    for index in head:
        start = DATELINE.match(paragraphs[index])
        stated = dated(start[0]) if start and index not in found.taken else None
        found.updated.extend([stated.value] if stated else [])


def _fullest(houses: Sequence[str]) -> str | None:
    """Return the first house, by the longest of its names: "Cordillera" may be "Agencia Cordillera" elsewhere."""
    if not houses:
        return None
    words = set(houses[0].lower().split())
    return max((house for house in houses if words <= set(house.lower().split())), key=lambda house: len(house.split()))


def _first(values: Sequence[str]) -> str | None:
    return values[0] if values else None
