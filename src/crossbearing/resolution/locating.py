"""Places on the map: of all that bear a name, the one that speaks best with the rest of the story.

Every place named has candidates. Each is weighed by its people, by what stands right behind the name
("Paris, Texas"), and by how near it lies to the likeliest candidates of the other places: in one country,
in one province, close by. The weights were found on the working halves of LGL and TR-News
(`python -m evaluation.places`).
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crossbearing.gazetteer import Place, country_place, demonym_of, folded, is_capital, look_up
from crossbearing.resolution.company import Company, Guess, companies_of
from crossbearing.resolution.homes import Home
from crossbearing.resolution.name_values import Name

ROUNDS = 3  # each place is chosen by the company of the others' last choice
CANDIDATES = 30  # of one name that are weighed
KIND = {"country": 3.0, "region": 9.0}  # tenfolds of people beyond a place's own
SEAT = 1.5  # tenfolds beyond its people for a capital: Washington is the city rather than the state
TOLD = 8.0  # a candidate in what the report gives behind the name: outweighs any city
LOCAL = 0.3  # how much people count in the name of the place that the outlet itself is called after
COUNTRY, PROVINCE, CLOSE = 3.0, 2.5, 2.5  # tenfolds that full company in the country, in the province, close by adds
LIKELY, LIKELY_ALONE = 0.35, 0.7  # share from which a place is told, in company of its country and without
ALONE = 50_000  # people: from this size a place is told though the story speaks of no other in its country


@dataclass(frozen=True, slots=True)
class Sought:
    """A place to be found: its candidates with their weights, the likeliest first, and how often it is named."""

    candidates: tuple[tuple[Place, float], ...]
    count: int
    within: frozenset[str]


def locate_all(clusters: Sequence[Sequence[Name]], homes: Mapping[str, Home]) -> tuple[Place | None, ...]:
    """Return for each cluster of names the place it stands for, None where it is no place or can't be told.

    `homes` are what the outlets of the documents tell of where they are, by document.
    """
    sought = [_sought(names, homes) for names in clusters]
    countries = sorted({code for home in homes.values() for code in home.countries})
    companies: list[Company] = [Company({code: 1 / len(countries) for code in countries}, {}, ())] * len(sought)
    for _ in range(ROUNDS):
        guesses = [_guess(one, company) for one, company in zip(sought, companies, strict=True)]
        companies = companies_of(guesses, countries)
    return tuple(_told(one, company) for one, company in zip(sought, companies, strict=True))


def candidates_of(text: str) -> tuple[Place, ...]:
    """Return the places that a name may stand for; for the name of a people their country."""
    code = demonym_of(text)
    return (*((country_place(code),) if code else ()), *look_up(text))


def _sought(names: Sequence[Name], homes: Mapping[str, Home]) -> Sought:
    ordered = sorted(names, key=lambda name: (-len(name.spans), name.text))
    found = next((places for name in ordered if (places := candidates_of(name.text))), ())
    within = frozenset(code for name in names for code in name.within)
    local = any(homes[name.document_id].called_after(folded(name.text)) for name in names)
    weighed = [(place, _weight(place, within, local=local)) for place in dict.fromkeys(found)]
    likeliest = sorted(weighed, key=lambda pair: -pair[1])[:CANDIDATES]
    return Sought(tuple(likeliest), sum(len(name.spans) for name in names), within)


def _weight(place: Place, within: frozenset[str], *, local: bool) -> float:
    """Return the tenfolds of a place's people, with what its kind and the words behind its name add."""
    told = TOLD if within & _codes(place) else 0.0
    people = math.log10(place.population + 10)
    if local:
        return LOCAL * people + told
    seat = SEAT if place.kind == "town" and is_capital(place.name, place.country) else 0.0
    return people + KIND.get(place.kind, 0.0) + seat + told


def _codes(place: Place) -> frozenset[str]:
    return frozenset({place.country or "", f"{place.country}.{place.province}"})


def _scored(sought: Sought, company: Company) -> list[tuple[Place, float]]:
    """Return the candidates with their weights in this company, the best first."""
    scored = [(place, weight + _added(place, company)) for place, weight in sought.candidates]
    return sorted(scored, key=lambda pair: -pair[1])


def _added(place: Place, company: Company) -> float:
    country = company.countries.get(place.country or "", 0.0)
    province = company.provinces.get((place.country or "", place.province or ""), 0.0)
    return COUNTRY * math.sqrt(country) + PROVINCE * math.sqrt(province) + CLOSE * company.closeness(place)


def _guess(sought: Sought, company: Company) -> Guess:
    """Return the candidates as shares of one, the tenth of a share for each tenfold less."""
    scored = _scored(sought, company)
    if not scored:
        return Guess((), 0.0)
    shares = [(place, 10 ** (score - scored[0][1])) for place, score in scored]
    whole = sum(share for _, share in shares)
    return Guess(tuple((place, share / whole) for place, share in shares), math.sqrt(sought.count))


def _told(sought: Sought, company: Company) -> Place | None:
    """Return the likeliest candidate, None where it is too much of a guess."""
    shares = _guess(sought, company).shares
    if not shares:
        return None
    best = shares[0][0]
    if best.kind in {"country", "region"} or sought.within & _codes(best):
        return best
    share = sum(share for place, share in shares if _codes(place) == _codes(best))
    backed = company.countries.get(best.country or "", 0.0) > 0
    least = LIKELY if backed else LIKELY_ALONE
    return best if share >= least and (backed or best.population >= ALONE) else None
