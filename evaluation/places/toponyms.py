"""Gold places of LGL and TR-News, and ours beside them.

A place is right when it lies within 161 kilometres (100 miles) of the gold's point, the usual measure of
the field (Acc@161km). The gold marks the names of peoples too ("Malian"), with their country's point.
"""

import gzip
import json
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from crossbearing.annotation import annotate
from crossbearing.gazetteer import country_named, country_place, demonym_of, look_up
from crossbearing.options import AnnotationOptions, ResolutionOptions
from crossbearing.resolution import resolve
from crossbearing.values.annotations import Annotations, Mention
from crossbearing.values.documents import Document
from crossbearing.values.entities import Entity
from crossbearing.values.reports import Report
from crossbearing.values.spans import Span
from crossbearing.values.stories import Story
from evaluation.halves import is_work
from evaluation.language.counts import Counts

NEAR = 161.0  # kilometres
HOLDERS = frozenset({"group", "organisation", "force", "facility", "event"})  # types whose names hold places' names
EARTH = 6371.0  # kilometres
Point = tuple[float, float]
Places = Mapping[tuple[int, int], Point | None]  # characters -> degrees, None where not known


@dataclass(frozen=True, slots=True)
class GoldReport:
    """A report with its gold places, the corpus it is of, and its half."""

    document: Document
    places: Places
    corpus: str
    work: bool


def gold_reports(path: Path) -> Iterator[GoldReport]:
    """Yield the reports. Raises FileNotFoundError."""
    with gzip.open(path, "rt", encoding="utf-8") as opened:
        for row in map(json.loads, opened):
            yield GoldReport(_document(row), _places(row["labels"]["toponyms"]), row["dataset"], is_work(row["id"]))


def _document(row: Mapping[str, Any]) -> Document:
    return Document(row["id"], row["id"], row["text"], "", "text/plain", outlet=row["outlet"] or None)


def _places(rows: Sequence[Mapping[str, Any]]) -> Places:
    return {
        (row["start"], row["end"]): None if row["lat"] is None else (row["lat"], row["lon"])
        for row in sorted(rows, key=lambda row: (row["start"], row["end"]))
    }


def located(gold: GoldReport) -> Counts:
    """Return how many gold places with coordinates are put right, given where they stand in the text."""
    mentions = tuple(
        Mention(Span(gold.document.id, *place), gold.document.text[slice(*place)], "place", 0) for place in gold.places
    )
    found = _points(_resolved(gold.document, Annotations(gold.document.id, mentions=mentions)))
    return _counts({place: point for place, point in gold.places.items() if point}, found)


def by_people(gold: GoldReport) -> Counts:
    """Return how many are right where the place of the name with most people is taken."""
    found: dict[tuple[int, int], Point] = {}
    for place in gold.places:
        known = [each for each in look_up(gold.document.text[slice(*place)]) if each.latitude is not None]
        largest = max(known, key=lambda each: each.population, default=None)
        if largest is not None and largest.latitude is not None and largest.longitude is not None:
            found[place] = (largest.latitude, largest.longitude)
    return _counts({place: point for place, point in gold.places.items() if point}, found)


def read_and_located(gold: GoldReport) -> Counts:
    """Return how many places of the raw text are found and put right; what the gold gives no point is left out.

    A place found stands for the gold place that it overlaps.
    """
    layers = annotate(gold.document, AnnotationOptions())
    entities = _resolved(gold.document, layers)
    found = _inside(layers, entities) | _points(entities)
    without = [place for place, point in gold.places.items() if point is None]
    counted = {place: point for place, point in found.items() if not any(_overlap(place, other) for other in without)}
    wanted = {place: point for place, point in gold.places.items() if point}
    right = sum(
        1
        for place, point in wanted.items()
        if any(_overlap(place, other) and kilometres(point, there) <= NEAR for other, there in counted.items())
    )
    return Counts(right, len(counted), len(wanted))


def _resolved(document: Document, layers: Annotations) -> tuple[Entity, ...]:
    story = Story("s", "", (Report(document, layers, ()),), ())
    return resolve(story, ResolutionOptions())


def _points(entities: Sequence[Entity]) -> dict[tuple[int, int], Point]:
    return {
        (mention.span.start, mention.span.end): (entity.latitude, entity.longitude)
        for entity in entities
        for mention in entity.mentions
        if entity.latitude is not None and entity.longitude is not None
    }


def _inside(layers: Annotations, entities: Sequence[Entity]) -> dict[tuple[int, int], Point]:
    """Return the places and peoples named inside the names of bodies and peoples ("Mali" in "Mali Post").

    The gold marks them as places of their own. A place is put where the report has it elsewhere; a country,
    a people and a province that has no namesake among provinces lie where the gazetteer has them.
    """
    known = {spelling: point for entity in entities if (point := _point(entity)) for spelling in entity.spellings}
    found: dict[tuple[int, int], Point] = {}
    for mention in layers.mentions:
        if mention.type in HOLDERS:
            for first, last, words in _runs(mention.text):
                point = known.get(words) or _certain(words)
                if point is not None:
                    found[mention.span.start + first, mention.span.start + last] = point
    return found


def _runs(name: str) -> Iterator[tuple[int, int, str]]:
    """Yield the runs of one and two words of a name, with their characters."""
    words = [(found.start(), found.end()) for found in re.finditer(r"[\w.'’-]+", name)]
    for at, (start, end) in enumerate(words):
        for last in (end, *(place[1] for place in words[at + 1 : at + 2])):
            yield start, last, name[start:last]


def _certain(words: str) -> Point | None:
    code = country_named(words) or demonym_of(words)
    provinces = [place for place in look_up(words) if place.kind == "province" and place.latitude is not None]
    place = country_place(code) if code else provinces[0] if len(provinces) == 1 else None
    return (place.latitude, place.longitude) if place and place.latitude and place.longitude else None


def _point(entity: Entity) -> Point | None:
    if entity.latitude is None or entity.longitude is None:
        return None
    return entity.latitude, entity.longitude


def _counts(wanted: Mapping[tuple[int, int], Point], found: Mapping[tuple[int, int], Point]) -> Counts:
    right = sum(1 for place, point in wanted.items() if place in found and kilometres(point, found[place]) <= NEAR)
    return Counts(right, len(wanted), len(wanted))


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def kilometres(one: Point, other: Point) -> float:
    """Return the distance over ground between two points (haversine)."""
    north, east = (math.radians(other[axis] - one[axis]) for axis in (0, 1))
    width = math.cos(math.radians(one[0])) * math.cos(math.radians(other[0]))
    return 2 * EARTH * math.asin(math.sqrt(math.sin(north / 2) ** 2 + width * math.sin(east / 2) ** 2))
