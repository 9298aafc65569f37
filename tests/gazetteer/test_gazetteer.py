"""Countries, peoples, places and bodies by name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossbearing.gazetteer import (
    body_named,
    country_named,
    demonym_of,
    folded,
    is_people,
    look_up,
    pick,
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
    assert pick(look_up("Tombouctou"), {"ML": 1.0}) == pick(look_up("Timbuktu"), {"ML": 1.0})


def test_the_story_decides_among_namesakes() -> None:
    """The country a story speaks of decides which town of a name is meant."""
    gao = pick(look_up("Gao"), {"ML": 1.0})
    assert gao is not None
    assert gao.country == "ML"


def test_a_great_city_outweighs_a_village_of_the_country() -> None:
    """A village abroad is not taken for a great city because its country is named."""
    moscow = pick(look_up("Moscow"), {"US": 0.2, "NG": 0.8})
    assert moscow is not None
    assert moscow.country == "RU"


def test_none_rather_than_a_wrong_one() -> None:
    """A small town's name in a story about other countries stays unlocated, and so does an unknown name."""
    assert pick(look_up("Springfield"), {"ML": 1.0}) is None
    assert look_up("Xyzzyville") == ()


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
    """Each short form stands for a state that the gazetteer knows in the United States."""
    assert short_states()["calif"] == "california"
    assert all("US" in {place.country for place in look_up(state)} for state in short_states().values())
