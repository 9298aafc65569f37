"""Countries, peoples, places and bodies by name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossbearing.gazetteer import (
    body_named,
    countries_in,
    country_named,
    country_of_organ,
    demonym_of,
    folded,
    given_names,
    is_capital,
    is_people,
    look_up,
    short_states,
    without_kind,
)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("U.S.", "US"),
        ("the United States", "US"),
        ("Ivory Coast", "CI"),
        ("Côte d'Ivoire", "CI"),
        ("Niger", "NE"),
        ("NIGERIA", "NG"),
    ],
)
def test_countries(name: str, code: str) -> None:
    """A country is known by its official, short and older names, in any case."""
    assert country_named(name) == code


@pytest.mark.parametrize(
    ("name", "code"),
    [("the Kremlin", "RU"), ("F.B.I.", "US"), ("Justice Department", "US"), ("ice", None), ("Leeds Courier", None)],
)
def test_organs(name: str, code: str | None) -> None:
    """An organ of state is known by any of its names, a word in small letters is not its abbreviation."""
    assert country_of_organ(name) == code


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("the South Korean envoys", {"KR"}),
        ("Mali's and Chad's armies", {"ML", "TD"}),
        ("Chadian", {"TD"}),
        ("the chile sauce", set()),
        ("", set()),
    ],
)
def test_countries_in_a_text(text: str, codes: set[str]) -> None:
    """Countries and peoples of a text are read by their longest names, with a capital."""
    assert countries_in(text) == codes


def test_no_country() -> None:
    """What is no country's name has no code."""
    assert country_named("Atlantis") is None


@pytest.mark.parametrize(
    ("word", "code"), [("Malian", "ML"), ("Nigerien", "NE"), ("Nigerian", "NG"), ("Afghans", "AF")]
)
def test_demonyms(word: str, code: str) -> None:
    """A demonym gives its country, also in the plural."""
    assert demonym_of(word) == code


def test_peoples_without_a_state() -> None:
    """A people without a state is a people all the same."""
    assert is_people("Tuaregs")
    assert demonym_of("Tuareg") is None


def test_spellings_of_a_town_meet() -> None:
    """Two usual spellings give the same town."""
    assert look_up("Mazar-i-Sharif")[0] == look_up("Mazar-e-Sharif")[0]
    assert set(look_up("Tombouctou")) & set(look_up("Timbuktu"))


def test_unknown_place() -> None:
    """A name that no table has names no place."""
    assert look_up("Xyzzyville") == ()


@pytest.mark.parametrize(
    ("name", "kind", "country", "province"),
    [
        ("Rapides Parish", "district", "US", "LA"),
        ("Ga.", "province", "US", "GA"),
        ("N.Y.", "province", "US", "NY"),
        ("B.C.", "province", "CA", "02"),
        ("Zhejiang", "province", "CN", "02"),
        ("Newfoundland", "province", "CA", "05"),
        ("St. Paris", "town", "US", "OH"),
        ("Ft. Worth", "town", "US", "TX"),
        ("Vanderburgh", "district", "US", "IN"),
    ],
)
def test_provinces_and_districts(name: str, kind: str, country: str, province: str) -> None:
    """Provinces, districts and towns are known by their names, short forms and abbreviations."""
    found = look_up(name)
    assert (kind, country, province) in {(place.kind, place.country, place.province) for place in found}
    assert all(place.latitude is not None for place in found if place.country == country)


def test_capitals() -> None:
    """The capital of a country is known, and a namesake elsewhere is none."""
    assert is_capital("Bamako", "ML")
    assert not is_capital("Bamako", "FR")
    assert not is_capital("Bamako", None)


def test_kinds() -> None:
    """A place is found with and without the word for its kind."""
    assert without_kind("kunduz province") == "kunduz"
    assert look_up("Kunduz province") == look_up("Kunduz")


def test_bodies() -> None:
    """A body is known by its abbreviation in capitals only."""
    known = body_named("UN")
    assert known is not None
    assert known == body_named("United Nations")
    assert body_named("un") is None


@given(st.text(max_size=30))
def test_any_text_can_be_looked_up(text: str) -> None:
    """Looking up never fails, and folding a folded name changes nothing."""
    assert folded(folded(text)) == folded(text)
    assert isinstance(look_up(text), tuple)
    assert body_named(text) is None or text.strip()


def test_short_states_are_provinces() -> None:
    """Each short form stands for a state or province that the gazetteer knows in North America."""
    assert short_states()["calif"] == "california"
    assert all({"US", "CA"} & {place.country for place in look_up(state)} for state in short_states().values())


def test_given_names_tell_the_sex_of_most_who_bear_them() -> None:
    """A given name is known in small letters with the sex that bears it; a surname alone is none."""
    assert (given_names()["jane"], given_names()["john"]) == ("female", "male")
    assert "obuya" not in given_names()
