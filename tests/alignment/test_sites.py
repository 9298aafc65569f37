"""The part that places play in a telling."""

import pytest

from crossbearing.alignment.cast import cast_of
from crossbearing.alignment.profiles import profiles_of
from crossbearing.alignment.sites import sites_in
from tests.reports import entities_of, report_of, story_of


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Thousands marched in Ghent on Monday.", {"at": {"Ghent"}}),
        ("The train left the rails near the village of Hranice.", {"at": {"Hranice"}}),
        ("The storm made landfall close to Toamasina.", {"at": {"Toamasina"}}),
        ("Tents were sent from Ankara to Bergen.", {"from": {"Ankara"}, "to": {"Bergen"}}),
        ("No trains ran between Brussels and Ghent.", {"between": {"Brussels", "Ghent"}}),
        ("Police praised Ghent.", {}),
    ],
)
def test_a_preposition_tells_the_part_of_a_place(text: str, parts: dict[str, set[str]]) -> None:
    """Places of one list play one part; what a town is called ("the village of") has the preposition for it."""
    report = report_of("site", text)
    story, entities = story_of(report), entities_of(report)
    found = sites_in(profiles_of(story, entities), story, cast_of(story, entities))
    assert {site.part: {entity.name for entity, _ in site.places.values()} for site in found} == parts
