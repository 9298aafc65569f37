"""Where a story plays, as a map of outlines: no tiles, nothing fetched."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import cos, hypot, radians, sqrt

from crossbearing.rendering.charts.outlines import Country, Point, Window, countries, crop, middle_of
from crossbearing.rendering.charts.shapes import Box, Line, Mark, Words, box_of, is_free
from crossbearing.rendering.pages import Place
from crossbearing.rendering.wording import counted, say_number

AREAS = frozenset({"country", "region"})  # what a point can't stand for
FAR = 2.5  # times the usual distance from the middle: a capital that only reacts would shrink the scene to a speck
NEAREST = 4.0  # degrees from the middle in which nothing is far, and half the height of the smallest window
ROOM = 0.18  # of the stretch between the outermost places, left free on each side for their names
ASPECTS = (0.62, 0.8)  # height by width of a wide canvas, and of a narrow one
NARROW = 480
TYPE = 12.0
ROOMY = 4000  # square pixels of a country that a name of sixty by twelve does not fill
DEGREE = 111.2  # kilometres along a meridian
STEPS = (2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)  # kilometres that a scale may show
BORDER = 3.0  # pixels beyond the canvas, so that the cut of an outline is not seen


@dataclass(frozen=True, slots=True)
class MapChart:
    """The map: outlines (those of kind "named" are countries of the story), marks with names, a scale in kilometres."""

    width: float
    height: float
    lands: tuple[Line, ...]
    marks: tuple[Mark, ...]
    words: tuple[Words, ...]
    scale: float
    scale_words: str
    off: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Projection:
    """Degrees to pixels, the parallels as far apart as they are on the globe in the middle of the window."""

    window: Window
    degree: float
    squeeze: float

    def place(self, east: float, north: float) -> Point:
        """Return where a point stands on the canvas."""
        x = (east - self.window.west) * self.degree * self.squeeze
        return round(x, 1), round((self.window.north - north) * self.degree, 1)


def plot_map(places: Sequence[Place], width: float) -> MapChart | None:
    """Return the map of the places around the story's middle, those far off listed; None where nothing is a point."""
    points = [place for place in places if place.precision not in AREAS]
    near = _near(points or list(places))
    if not near:
        return None
    height = round(width * ASPECTS[width < NARROW])
    projection = _project(near, width, height)
    canvas = Box(0, 0, width, height)
    lands = {country: path for country in countries() if (path := _outline(country, projection))}
    seen = {country.code for country in lands}
    named = {p.country for p in places if p.precision == "country" and p.country in seen}
    shown = [p for p in places if _stands(p, projection, canvas) or (p.precision == "country" and p.country in named)]
    marks = [_mark(p, projection) for p in shown if p.precision not in AREAS]
    scale, scale_words = _scale(projection, width)
    return MapChart(
        width=width,
        height=height,
        lands=tuple(Line(path, c.name, "named" if c.code in named else "") for c, path in lands.items()),
        marks=tuple(marks),
        words=tuple(_name(shown, lands, projection, (canvas, Box(0, height - 28, scale + 24, height)))),
        scale=scale,
        scale_words=scale_words,
        off=tuple(place for place in places if place not in shown),
    )


def _near(places: Sequence[Place]) -> list[Place]:
    """Return the places that are not far from the middle of most accounts."""
    if not places:
        return []
    east, north = _middle(places, "longitude"), _middle(places, "latitude")
    squeeze = cos(radians(north))
    away = {place: hypot((place.longitude - east) * squeeze, place.latitude - north) for place in places}
    usual = sorted(away[place] for place in places for _ in range(place.accounts))
    reach = max(NEAREST, FAR * usual[len(usual) // 2]) if usual else NEAREST
    return [place for place in places if away[place] <= reach]


def _middle(places: Sequence[Place], axis: str) -> float:
    """Return the median of a coordinate, each place counting once an account that names it."""
    listed = sorted(float(getattr(place, axis)) for place in places for _ in range(max(1, place.accounts)))
    return listed[len(listed) // 2]


def _project(places: Sequence[Place], width: float, height: float) -> Projection:
    """Return the projection whose window holds all places with some room, as large as the canvas allows."""
    easts, norths = [p.longitude for p in places], [p.latitude for p in places]
    east, north = (min(easts) + max(easts)) / 2, (min(norths) + max(norths)) / 2
    squeeze = max(0.1, cos(radians(north)))
    tall = max(2 * NEAREST, (max(norths) - min(norths)) * (1 + 2 * ROOM))
    broad = max(2 * NEAREST, (max(easts) - min(easts)) * squeeze * (1 + 2 * ROOM))
    degree = min(width / broad, height / tall)
    half_wide, half_tall = width / degree / squeeze / 2, height / degree / 2
    window = Window(east - half_wide, north - half_tall, east + half_wide, north + half_tall)
    return Projection(window, degree, squeeze)


def _stands(place: Place, projection: Projection, canvas: Box) -> bool:
    x, y = projection.place(place.longitude, place.latitude)
    return Box(x, y, x, y).within(canvas)


def _mark(place: Place, projection: Projection) -> Mark:
    x, y = projection.place(place.longitude, place.latitude)
    told = f"{place.name}: {counted(place.accounts, 'report')}"
    kind = "town" if place.precision == "town" else "wide"
    return Mark(x, x, y, round(2.5 + 1.5 * sqrt(place.accounts), 1), told, place.spot, kind)


def _outline(country: Country, projection: Projection) -> str:
    """Return a country as an SVG path, to whole pixels; "" where nothing of it is in the window."""
    beyond_x, beyond_y = BORDER / projection.degree / projection.squeeze, BORDER / projection.degree
    seen = projection.window
    window = Window(seen.west - beyond_x, seen.south - beyond_y, seen.east + beyond_x, seen.north + beyond_y)
    return "".join(_ring(points, projection) for points in crop(country, window))


def _ring(points: Sequence[Point], projection: Projection) -> str:
    places = (projection.place(east, north) for east, north in points)
    whole = list(dict.fromkeys((round(x), round(y)) for x, y in places))
    return "M" + "L".join(f"{x} {y}" for x, y in whole) + "Z" if len(whole) > 2 else ""


def _name(
    places: Sequence[Place], lands: Iterable[Country], projection: Projection, ground: tuple[Box, Box]
) -> Iterable[Words]:
    """Yield the names that find room: points first, those that most accounts name, then areas, then other countries.

    `ground` is the canvas, and what is to be kept free on it.
    """
    canvas, kept_free = ground
    marks = [_mark(place, projection) for place in places if place.precision not in AREAS]
    taken = [kept_free, *(Box(m.left - m.radius, m.y - m.radius, m.left + m.radius, m.y + m.radius) for m in marks)]
    for spots in _candidates(places, lands, projection):
        for words in spots:
            box = box_of(words, TYPE)
            if box.within(canvas) and is_free(box, taken):
                taken.append(box)
                yield words
                break


def _candidates(places: Sequence[Place], lands: Iterable[Country], projection: Projection) -> Iterable[Iterable[Words]]:
    """Yield for each name where it may stand, the best first."""
    points = [place for place in places if place.precision not in AREAS]
    areas = {place.country: place for place in places if place.precision == "country"}
    for place in sorted(points, key=lambda place: (-place.accounts, place.name)):
        yield _beside(place, projection)
    for place in (place for place in places if place.precision in AREAS and place not in areas.values()):
        yield _across(place.name, projection.place(place.longitude, place.latitude), "area")
    for country in sorted(lands, key=lambda country: country.code not in areas):
        if middle := _middle_of(country, projection):
            named = areas.get(country.code)
            yield _across(named.name if named else country.name, middle, "area" if named else "neighbour")


def _middle_of(country: Country, projection: Projection) -> Point | None:
    """Return the middle of a country's largest part in the window, None where a name has no room there."""
    rings = [middle_of(ring) for ring in crop(country, projection.window)]
    point, size = max(rings, key=lambda found: found[1], default=((0.0, 0.0), 0.0))
    roomy = size * projection.degree**2 * projection.squeeze > ROOMY
    return projection.place(*point) if roomy else None


def _across(name: str, middle: Point, kind: str) -> Iterable[Words]:
    return (Words(name, middle[0], middle[1] + lower, "middle", kind) for lower in (4, -16, 24))


def _beside(place: Place, projection: Projection) -> Iterable[Words]:
    x, y = projection.place(place.longitude, place.latitude)
    reach = _mark(place, projection).radius + 3
    yield Words(place.name, x + reach, y + 4)
    yield Words(place.name, x - reach, y + 4, "end")
    yield Words(place.name, x, y - reach, "middle")
    yield Words(place.name, x, y + reach + TYPE * 0.8, "middle")


def _scale(projection: Projection, width: float) -> tuple[float, str]:
    """Return the length of the scale, a fifth of the canvas at most, and how far that is."""
    kilometre = projection.degree / DEGREE
    step = max((step for step in STEPS if step * kilometre <= width / 5), default=STEPS[0])
    return round(step * kilometre, 1), f"{say_number(step)} km"
