"""Places by name: the candidates, and the one that the rest of a story speaks for."""

import math
from bisect import bisect_left
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from crossbearing.gazetteer.countries import country_named
from crossbearing.gazetteer.tables import country_table, folded, supplement, towns

FAMOUS = 500_000  # people: a town of this size is meant though the story names no country
ALONE = 50_000  # people: from this size the only place of a name is meant
PROVINCE = 300_000  # people of a province, for comparing it with towns


@dataclass(frozen=True, slots=True)
class Place:
    """A place: `kind` is country, region, province or town; `country` an ISO code; degrees, None if not known."""

    name: str
    kind: str
    country: str | None
    latitude: float | None
    longitude: float | None
    population: int = 0


@lru_cache(maxsize=20_000)
def look_up(name: str) -> tuple[Place, ...]:
    """Return the places of this name, with or without its kind ("Kunduz province"): the likeliest first."""
    key = folded(name).removeprefix("the ")
    return _named(key) or _named(without_kind(key))


def pick(candidates: Collection[Place], countries: Mapping[str, float]) -> Place | None:
    """Return the candidate that a story means, None where nothing tells: rather none than a wrong one.

    `countries` says how much the story speaks of each country (ISO code -> share of 0..1). A country or
    a region is taken as it is. Of provinces and towns one in a country of the story wins, the larger one
    first, unless a namesake elsewhere is a hundred times larger; without one, a great city alone is taken.
    """
    for place in candidates:
        if place.kind in {"country", "region"}:
            return place
    best = max(candidates, key=lambda place: (_weight(place, countries), place.name), default=None)
    if best is None or best.country in countries or best.population >= FAMOUS:
        return best and _located(best, candidates)
    return best if len(candidates) == 1 and best.population >= ALONE else None


def _located(place: Place, candidates: Collection[Place]) -> Place:
    """Return the place, or where it has no coordinates its country's largest town of the same name."""
    if place.latitude is not None:
        return place
    towns_there = [town for town in candidates if town.country == place.country and town.latitude is not None]
    return max(towns_there, key=lambda town: (town.population, town.name), default=place)


def _weight(place: Place, countries: Mapping[str, float]) -> float:
    """Return the tenfolds of people, a province counted as a city, and two or three more for a country of the story."""
    people = PROVINCE if place.kind == "province" else place.population
    named = 2 + countries[place.country or ""] if place.country in countries else 0
    return math.log10(people + 10) + named


def without_kind(key: str) -> str:
    """Return a folded name without the word for its kind ("kunduz province" -> "kunduz", "port of x" -> same)."""
    words = key.split()
    if len(words) > 1 and words[-1] in _kinds():
        return " ".join(words[:-1])
    if len(words) > 2 and words[0] in _kinds() and words[1] == "of":
        return " ".join(words[2:])
    return key


def _named(key: str) -> tuple[Place, ...]:
    code = country_named(key)
    countries = (_country(code),) if code else ()
    return (*countries, *_regions().get(key, ()), *_provinces().get(key, ()), *_towns(key))


def _country(code: str) -> Place:
    row = country_table()[code]
    latitude, longitude = row["at"] or (None, None)
    return Place(row["name"], "country", code, latitude, longitude, row["population"])


def _towns(key: str) -> tuple[Place, ...]:
    names, rows = towns()
    at = bisect_left(names, key + "\t")
    if len(key) < 3 or at == len(names) or not names[at].startswith(key + "\t"):
        return ()
    found = tuple(_town(rows[int(number)]) for number in names[at].split("\t")[1].split(","))
    own = tuple(town for town in found if folded(town.name) == key)
    return own or found if key in _provinces() else found


def _town(line: str) -> Place:
    name, latitude, longitude, country, _, population = line.split("\t")
    return Place(name, "town", country, float(latitude), float(longitude), int(population))


@cache
def _regions() -> Mapping[str, tuple[Place, ...]]:
    return {
        folded(name): (Place(name, "region", None, *(at or (None, None))),)
        for name, at in supplement()["regions"].items()
    }


@cache
def _provinces() -> Mapping[str, tuple[Place, ...]]:
    found: dict[str, tuple[Place, ...]] = {}
    for code, row in sorted(country_table().items()):
        for name, at in row["provinces"].items():
            place = Place(name, "province", code, *(at or (None, None)))
            found[folded(name)] = (*found.get(folded(name), ()), place)
    return found


@cache
def _kinds() -> frozenset[str]:
    return frozenset(supplement()["kinds"])
