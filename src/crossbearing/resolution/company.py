"""The company a place keeps: where the other places of its story lie."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from crossbearing.gazetteer import Place

REACH = 150.0  # kilometres at which company counts a third
DEGREE = 111.2  # kilometres
LEAST = 0.2  # share of a guess from which its position counts for others
HOME = 1.0  # mentions that the country of an outlet counts as
Point = tuple[float, float, float]  # degrees north, degrees east, weight


@dataclass(frozen=True, slots=True)
class Guess:
    """Which place a name stands for as far as is known: shares of one, and how much the name counts for others."""

    shares: tuple[tuple[Place, float], ...]
    count: float


@dataclass(frozen=True, slots=True)
class Company:
    """The places around: shares of their mentions by country and by province, and where they lie."""

    countries: Mapping[str, float]
    provinces: Mapping[tuple[str, str], float]
    points: tuple[Point, ...]

    def closeness(self, place: Place) -> float:
        """Return how near the company is, from 0 (far) to 1 (here); 0 for a place without position."""
        if place.latitude is None or place.longitude is None:
            return 0.0
        width, total = math.cos(math.radians(place.latitude)), 0.0
        for latitude, longitude, weight in self.points:
            north, east = abs(latitude - place.latitude), abs(longitude - place.longitude) * width
            if north + east < 4 * REACH / DEGREE:
                total += weight * math.exp(-math.hypot(north, east) * DEGREE / REACH)
        return total


def companies_of(guesses: Sequence[Guess], countries: Iterable[str]) -> list[Company]:
    """Return for each guess the company of all the others; `countries` are those of the outlets."""
    by_country: dict[str, float] = defaultdict(float, dict.fromkeys(countries, HOME))
    by_province: dict[tuple[str, str], float] = defaultdict(float)
    for guess in guesses:
        for place, share in guess.shares:
            if place.country:
                by_country[place.country] += share * guess.count
                if place.province:
                    by_province[place.country, place.province] += share * guess.count
    points = [_points(guess) for guess in guesses]
    near = [(at, point) for at, own in enumerate(points) for point in own]
    return [_company(at, guess, (by_country, by_province), near) for at, guess in enumerate(guesses)]


def _company(
    at: int,
    guess: Guess,
    totals: tuple[Mapping[str, float], Mapping[tuple[str, str], float]],
    near: Sequence[tuple[int, Point]],
) -> Company:
    countries, provinces = dict(totals[0]), dict(totals[1])
    for place, share in guess.shares:
        if place.country:
            countries[place.country] -= share * guess.count
            if place.province:
                provinces[place.country, place.province] -= share * guess.count
    whole = sum(countries.values()) or 1.0
    others = [point for other, point in near if other != at]
    weight = sum(point[2] for point in others) or 1.0
    return Company(
        {code: share / whole for code, share in countries.items() if share > 1e-6},
        {key: share / whole for key, share in provinces.items() if share > 1e-6},
        tuple((north, east, own / weight) for north, east, own in others),
    )


def _points(guess: Guess) -> list[Point]:
    """Return where the likelier candidates of a guess lie, countries and wide regions left out."""
    return [
        (place.latitude, place.longitude, share * guess.count)
        for place, share in guess.shares
        if share >= LEAST and place.kind in {"town", "district"}
        if place.latitude is not None and place.longitude is not None
    ]
