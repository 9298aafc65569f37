"""Which of the places that bear a name a report means."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossbearing.gazetteer import look_up
from crossbearing.options import ResolutionOptions
from crossbearing.resolution import resolve
from crossbearing.resolution.company import Guess, companies_of
from crossbearing.resolution.homes import home_of
from crossbearing.values.annotations import Annotations, Mention
from crossbearing.values.documents import Document
from crossbearing.values.entities import Entity
from crossbearing.values.reports import Report
from crossbearing.values.spans import Span
from crossbearing.values.stories import Story


def located(text: str, *names: str, outlet: str | None = None) -> dict[str, Entity]:
    """Return the entities of a report with these places, by spelling; each name is found once in the text."""
    spans = [(text.index(name), text.index(name) + len(name)) for name in names]
    mentions = tuple(Mention(Span("d", *span), text[slice(*span)], "place", 0) for span in sorted(spans))
    report = Report(Document("d", "d", text, "0", "text/plain", outlet=outlet), Annotations("d", mentions=mentions), ())
    found = resolve(Story("s", "", (report,), ()), ResolutionOptions())
    return {spelling: entity for entity in found for spelling in entity.spellings}


def near(entity: Entity, latitude: float, longitude: float) -> bool:
    """Return whether an entity lies within a degree and a half."""
    assert entity.latitude is not None
    assert entity.longitude is not None
    return abs(entity.latitude - latitude) < 1.5 and abs(entity.longitude - longitude) < 1.5


def test_the_country_named_decides() -> None:
    """A country in the same report decides which town of a name is meant."""
    assert located("A patrol left Gao at dawn. Mali has sent more.", "Gao", "Mali")["Gao"].country == "ML"


@pytest.mark.parametrize(
    ("text", "name", "behind", "place"),
    [
        ("A barn burned in Paris, Texas.", "Paris", "Texas", (33.7, -95.6)),
        ("A barn burned in Paris, France.", "Paris", "France", (48.9, 2.4)),
        ("A barn burned in Athens, Ga., on Monday.", "Athens", "Ga.", (33.95, -83.4)),
        ("A barn burned in London, Ontario.", "London", "Ontario", (43.0, -81.2)),
    ],
)
def test_what_stands_behind_decides(text: str, name: str, behind: str, place: tuple[float, float]) -> None:
    """The province or country behind the comma outweighs a greater namesake."""
    assert near(located(text, name, behind)[name], *place)


def test_neighbours_decide() -> None:
    """A town of a common name lies where the report's other towns are."""
    found = located("Crews from Peoria and Bloomington went to Springfield.", "Peoria", "Bloomington", "Springfield")
    assert near(found["Springfield"], 39.8, -89.6)


def test_an_outlet_writes_of_its_own_town() -> None:
    """In an outlet that is called after a place and has a country, the place there is meant."""
    found = located("The mayor of Lancaster spoke.", "Lancaster", outlet="lancasterpost.co.uk")
    assert near(found["Lancaster"], 54.05, -2.8)


def test_a_great_city_outweighs_a_village_of_the_country() -> None:
    """A village abroad is not taken for a great city because its country is named."""
    assert located("Moscow spoke to Nigeria.", "Moscow", "Nigeria")["Moscow"].country == "RU"


def test_none_rather_than_a_wrong_one() -> None:
    """A common town's name in a story about another country stays without coordinates."""
    found = located("Mali bought a pump from Springfield.", "Mali", "Springfield")["Springfield"]
    assert (found.latitude, found.longitude, found.country) == (None, None, None)


@pytest.mark.parametrize(
    ("outlet", "name", "countries"),
    [
        ("thetulsapost.com", "tulsapostcom", set()),
        ("www.leedsherald.co.uk", "leedsheraldcouk", {"GB"}),
        ("Tulsa Post", "tulsapost", set()),
        ("news.tv", "tv", set()),
        ("", "", set()),
    ],
)
def test_homes(outlet: str, name: str, countries: set[str]) -> None:
    """An outlet's address tells its country, its name what it is called after."""
    assert home_of(outlet).name == name
    assert home_of(outlet).countries == countries


@given(st.lists(st.sampled_from(["Gao", "Paris", "Mali", "Ohio", "Berlin"]), max_size=5))
def test_shares_of_company(names: list[str]) -> None:
    """What the other places share out by country is never more than the whole, whoever is left out."""
    guesses = [Guess(tuple((place, 1 / len(look_up(n))) for place in look_up(n)), 1.0) for n in names]
    for company in companies_of(guesses, ["US"]):
        assert sum(company.countries.values()) <= 1 + 1e-9
        assert sum(point[2] for point in company.points) <= 1 + 1e-9
