"""Places by name: all that bear it, with their people, so that a story can choose among them."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from crossbearing.gazetteer.countries import country_named, short_states
from crossbearing.gazetteer.tables import country_table, folded, provinces, supplement, towns

PROVINCE = "1"  # level of a province in the table; "2" is a district
KNOWN_DISTRICTS = (" county", " parish")  # what a report leaves out of a district's name


@dataclass(frozen=True, slots=True)
class Place:
    """A place: `kind` is country, region, province, district or town; `country` an ISO code.

    `province` is GeoNames' code of the province within the country; degrees and codes None if not known.
    """

    name: str
    kind: str
    country: str | None
    latitude: float | None
    longitude: float | None
    population: int = 0
    province: str | None = None


@lru_cache(maxsize=20_000)
def look_up(name: str) -> tuple[Place, ...]:
    """Return the places of this name, with or without its kind ("Kunduz province"): the likeliest first."""
    key = folded(name).removeprefix("the ")
    if name.endswith("."):
        key = short_states().get(key, key)
    found = _named(key) or _named(without_kind(key)) or _named(_in_full(key))
    return found or next((named for kind in KNOWN_DISTRICTS if (named := _provinces().get(key + kind, ()))), ())


def without_kind(key: str) -> str:
    """Return a folded name without the word for its kind ("kunduz province" -> "kunduz", "port of x" -> same)."""
    words = key.split()
    if len(words) > 1 and words[-1] in _kinds():
        return " ".join(words[:-1])
    if len(words) > 2 and words[0] in _kinds() and words[1] == "of":
        return " ".join(words[2:])
    return key


def _in_full(key: str) -> str:
    """Return a folded name with its abbreviations written out ("st paris" -> "saint paris")."""
    written: Mapping[str, str] = supplement()["written_out"]
    return " ".join(written.get(word, word) for word in key.split())


def _named(key: str) -> tuple[Place, ...]:
    code = country_named(key)
    countries = (country_place(code),) if code else ()
    return (*countries, *_regions().get(key, ()), *_provinces().get(key, ()), *_towns(key))


def country_place(code: str) -> Place:
    """Return the country with this ISO code. Raises KeyError for an unknown one."""
    row = country_table()[code]
    latitude, longitude = supplement()["points"].get(code) or row["at"] or (None, None)
    return Place(row["name"], "country", code, latitude, longitude, row["population"])


def _towns(key: str) -> tuple[Place, ...]:
    names, rows = towns()
    at = bisect_left(names, key + "\t")
    if len(key) < 3 or at == len(names) or not names[at].startswith(key + "\t"):
        return ()
    found = tuple(_town(rows[int(number)]) for number in names[at].split("\t")[1].split(","))
    own = tuple(town for town in found if folded(town.name) == key)
    return own or found if any(place.kind == "province" for place in _provinces().get(key, ())) else found


def _town(line: str) -> Place:
    name, latitude, longitude, country, province, population = line.split("\t")
    return Place(name, "town", country, float(latitude), float(longitude), int(population), province)


@cache
def _regions() -> Mapping[str, tuple[Place, ...]]:
    """Return regions and seas, and the seats of states, by folded name."""
    wide = {name: Place(name, "region", None, *(at or (None, None))) for name, at in supplement()["regions"].items()}
    seats = {name: Place(name, "region", *where) for name, where in supplement()["seats"].items()}
    return {folded(name): (place,) for name, place in (wide | seats).items()}


@cache
def _provinces() -> Mapping[str, tuple[Place, ...]]:
    """Return the provinces and districts by folded name; those that only the list of countries names, without place."""
    found: dict[str, tuple[Place, ...]] = {}
    for line in provinces():
        place = _province(line)
        found[folded(place.name)] = (*found.get(folded(place.name), ()), place)
    for code, row in sorted(country_table().items()):
        for name in row["provinces"]:
            same = found.get(folded(name), ())
            if not any(place.country == code for place in same):
                found[folded(name)] = (*same, Place(name, "province", code, None, None))
    found |= {folded(name): found[folded(listed)] for name, listed in supplement()["province_names"].items()}
    return found


def _province(line: str) -> Place:
    name, level, country, code, latitude, longitude, population = line.split("\t")
    points = supplement()["points"] if level == PROVINCE else {}
    north, east = points.get(f"{country}.{code}") or (float(latitude), float(longitude))
    kind = "province" if level == PROVINCE else "district"
    return Place(name, kind, country, north, east, int(population), code)


@cache
def _kinds() -> frozenset[str]:
    return frozenset(supplement()["kinds"])
