"""Builds the map's outlines of countries from Natural Earth (through the npm package world-atlas).

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python -m training.outlines package/countries-50m.json src/crossbearing/rendering/charts/outlines.json.gz

Lines are thinned (Visvalingam and Whyatt 1993: the point whose triangle with its neighbours is smallest goes first),
whole borders at a time, so that neighbours still meet. Needs nothing beyond Crossbearing.
"""

import gzip
import heapq
import json
import sys
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

from crossbearing.gazetteer.countries import country_named

SMALLEST = 0.001
"""Square degrees: two fifths of a square pixel at 20 pixels a degree, the scale of a map 30 degrees wide."""
GRID = 100  # steps a degree: a hundredth of one is a kilometre
ABBREVIATED = {
    "Antigua and Barb.": "AG", "Bosnia and Herz.": "BA", "Cabo Verde": "CV", "Central African Rep.": "CF",
    "Congo": "CG", "Cook Is.": "CK", "Czechia": "CZ", "Côte d'Ivoire": "CI", "Dem. Rep. Congo": "CD",
    "Dominican Rep.": "DO", "Eq. Guinea": "GQ", "Falkland Is.": "FK", "Fr. Polynesia": "PF", "Macedonia": "MK",
    "Marshall Is.": "MH", "S. Sudan": "SS", "Solomon Is.": "SB", "St. Kitts and Nevis": "KN",
    "St. Vin. and Gren.": "VC", "São Tomé and Principe": "ST", "Timor-Leste": "TL", "W. Sahara": "EH", "eSwatini": "SZ",
}  # fmt: skip

Point = tuple[float, float]
Item = dict[str, Any]


def points_of(steps: Iterable[Sequence[int]], transform: Item) -> list[Point]:
    """Return a line of the source in degrees (east, north)."""
    (wide, high), (left, low) = transform["scale"], transform["translate"]
    grid = accumulate(steps, lambda at, step: (at[0] + step[0], at[1] + step[1]))
    return [(left + x * wide, low + y * high) for x, y in grid]


def thinned(points: Sequence[Point], smallest: float = SMALLEST) -> list[Point]:
    """Return the points without those whose triangle is smaller than `smallest` square degrees; the ends stay."""
    before, after = list(range(-1, len(points) - 1)), list(range(1, len(points) + 1))
    kept = [True] * len(points)
    queue = [(_triangle(points, n - 1, n, n + 1), n, n - 1, n + 1) for n in range(1, len(points) - 1)]
    heapq.heapify(queue)
    while queue and queue[0][0] < smallest:
        area, n, left, right = heapq.heappop(queue)
        if not kept[n] or (before[n], after[n]) != (left, right):
            continue
        kept[n] = False
        after[left], before[right] = right, left
        for m in (left, right):
            if 0 < m < len(points) - 1:
                # never below the triangle just taken, so that what depends on it does not go first
                grown = max(area, _triangle(points, before[m], m, after[m]))
                heapq.heappush(queue, (grown, m, before[m], after[m]))
    return [point for point, stays in zip(points, kept, strict=True) if stays]


def _triangle(points: Sequence[Point], a: int, b: int, c: int) -> float:
    (ax, ay), (bx, by), (cx, cy) = points[a], points[b], points[c]
    return abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2


def packed(points: Sequence[Point]) -> list[int]:
    """Return the line as east and north in hundredths of a degree, each point as the step from the one before."""
    grid = [(round(x * GRID), round(y * GRID)) for x, y in points]
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(grid)]
    return [number for step in (grid[0], *(step for step in steps if any(step))) for number in step]


def country(geometry: Item) -> list[Any]:
    """Return the name, the ISO code where it is known, and the polygons, each rings of line numbers."""
    name = geometry["properties"]["name"]
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    return [name, ABBREVIATED.get(name) or country_named(name), polygons]


def outlines(world: Item) -> Item:
    """Return lines and countries as the data file holds them."""
    lines = [packed(thinned(points_of(steps, world["transform"]))) for steps in world["arcs"]]
    countries = sorted((country(g) for g in world["objects"]["countries"]["geometries"]), key=lambda item: str(item[0]))
    return {"grid": GRID, "lines": lines, "countries": [item for item in countries if item[0] != "Antarctica"]}


def main(source: str, target: str) -> None:
    """Write the data file."""
    written = json.dumps(outlines(json.loads(Path(source).read_text(encoding="utf-8"))), separators=(",", ":"))
    Path(target).write_bytes(gzip.compress(written.encode(), mtime=0))


if __name__ == "__main__":
    main(*sys.argv[1:])
