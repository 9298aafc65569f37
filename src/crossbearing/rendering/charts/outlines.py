"""The outlines of countries that the map is drawn on."""

import gzip
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Window:
    """A part of the globe, in degrees."""

    west: float
    south: float
    east: float
    north: float


@dataclass(frozen=True, slots=True)
class Country:
    """A country's rings as (east, north) in degrees, and the window that each fills; `code` is None if not known."""

    name: str
    code: str | None
    rings: tuple[tuple[Point, ...], ...]
    windows: tuple[Window, ...]


@cache
def countries() -> tuple[Country, ...]:
    """Return the countries of the data file, but for islands that are too small for an outline."""
    packed = files("crossbearing.rendering.charts").joinpath("outlines.json.gz").read_bytes()
    data = json.loads(gzip.decompress(packed))
    lines = [_unpack(line, data["grid"]) for line in data["lines"]]
    listed = (_country(name, code, polygons, lines) for name, code, polygons in data["countries"])
    return tuple(country for country in listed if country.rings)


def _unpack(line: Sequence[int], grid: int) -> list[Point]:
    east = north = 0
    points = []
    for step_east, step_north in zip(line[::2], line[1::2], strict=True):
        east, north = east + step_east, north + step_north
        points.append((east / grid, north / grid))
    return points


def _country(
    name: str, code: str | None, polygons: Sequence[Sequence[Sequence[int]]], lines: Sequence[Sequence[Point]]
) -> Country:
    rings = tuple(_ring(numbers, lines) for polygon in polygons for numbers in polygon)
    rings = tuple(ring for ring in rings if len(ring) > 2)
    return Country(name, code, rings, tuple(_window(ring) for ring in rings))


def _ring(numbers: Sequence[int], lines: Sequence[Sequence[Point]]) -> tuple[Point, ...]:
    """Return the ring of the numbered lines; a negative number is a line backwards (~n), as TopoJSON has it."""
    parts = [lines[number] if number >= 0 else lines[~number][::-1] for number in numbers]
    return tuple(point for part in parts for point in part[:-1])


def _window(ring: Sequence[Point]) -> Window:
    easts, norths = [point[0] for point in ring], [point[1] for point in ring]
    return Window(min(easts), min(norths), max(easts), max(norths))


def crop(country: Country, window: Window) -> Iterator[list[Point]]:
    """Yield the rings of a country as far as they lie in the window (Sutherland and Hodgman 1974)."""
    for ring, filled in zip(country.rings, country.windows, strict=True):
        if _meet(filled, window) and len(points := _cropped(list(ring), window)) > 2:
            yield points


def _meet(one: Window, other: Window) -> bool:
    across = one.west < other.east and other.west < one.east
    return across and one.south < other.north and other.south < one.north


def _cropped(points: list[Point], window: Window) -> list[Point]:
    sides = ((0, window.west, 1), (0, window.east, -1), (1, window.south, 1), (1, window.north, -1))
    for axis, edge, sign in sides:
        points = _beyond(points, axis, edge, sign)
    return points


def _beyond(points: list[Point], axis: int, edge: float, sign: int) -> list[Point]:
    """Return the ring as far as it lies on the inner side of one edge."""
    kept: list[Point] = []
    for here, there in pairwise([*points, *points[:1]]):
        inside, next_inside = sign * (here[axis] - edge) >= 0, sign * (there[axis] - edge) >= 0
        if inside:
            kept.append(here)
        if inside != next_inside:
            kept.append(_crossing(here, there, axis, edge))
    return kept


def _crossing(here: Point, there: Point, axis: int, edge: float) -> Point:
    share = (edge - here[axis]) / (there[axis] - here[axis])
    other = here[1 - axis] + share * (there[1 - axis] - here[1 - axis])
    return (edge, other) if axis == 0 else (other, edge)


def middle_of(ring: Sequence[Point]) -> tuple[Point, float]:
    """Return the centroid of a ring and its area in square degrees."""
    crosses = [(a, b, a[0] * b[1] - b[0] * a[1]) for a, b in pairwise([*ring, ring[0]])]
    area = sum(cross for _, _, cross in crosses) / 2
    if not area:
        return ring[0], 0.0
    east = sum((a[0] + b[0]) * cross for a, b, cross in crosses) / (6 * area)
    north = sum((a[1] + b[1]) * cross for a, b, cross in crosses) / (6 * area)
    return (east, north), abs(area)
