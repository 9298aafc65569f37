"""The places as GeoJSON: valid by RFC 7946, nothing invented."""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from crossbearing.rendering import render
from crossbearing.rendering.points import name_place_precision, point_of
from crossbearing.values.briefs import Brief
from tests.rendering.hallin import BRIEF, ENTITIES, TEXTS, entity
from tests.rendering.invented import briefs
from tests.rendering.placed import PLACED
from tests.rendering.told import strings_in, told

PAGE = Path(__file__).parents[2] / "docs" / "geojson.md"
OURS = {
    "FeatureCollection", "Feature", "Point", "MultiPoint", "place", "event", "country", "region", "province",
    "district", "town", "minute", "day", "month", "season", "year", "stretch",
}  # fmt: skip


def read(brief: Brief) -> dict[str, Any]:
    """Return the collection of a brief as a reader of JSON gets it."""
    collection: dict[str, Any] = json.loads(render(brief, "geojson").encode("utf-8"))
    return collection


def positions(geometry: dict[str, Any]) -> list[list[float]]:
    """Return the positions of a point or of several."""
    found: list[list[float]] = geometry["coordinates"]
    return found if geometry["type"] == "MultiPoint" else [geometry["coordinates"]]


@given(briefs)
@settings(max_examples=25, suppress_health_check=list(HealthCheck))
def test_any_brief_is_a_feature_collection(brief: Brief) -> None:
    """The members are those of RFC 7946, positions are longitude and latitude on the globe, all is UTF-8."""
    collection = read(brief)
    assert set(collection) == {"type", "features", "crossbearing"}
    for feature in collection["features"]:
        assert set(feature) == {"type", "id", "geometry", "properties"}
        assert (feature["type"], feature["geometry"]["type"]) in {("Feature", "Point"), ("Feature", "MultiPoint")}
        assert all(-180 <= east <= 180 and -90 <= north <= 90 for east, north in positions(feature["geometry"]))


@given(briefs)
@settings(max_examples=25, suppress_health_check=list(HealthCheck))
def test_every_word_stands_in_the_brief(brief: Brief) -> None:
    """A string in a feature is one of the brief or a word of the format."""
    assert set(strings_in(read(brief)["features"])) <= told(brief) | OURS


@given(briefs)
@settings(max_examples=25, suppress_health_check=list(HealthCheck))
def test_what_is_left_out_is_counted(brief: Brief) -> None:
    """Places and happenings are either features or counted, none is lost and none is made up."""
    collection = read(brief)
    left_out, kinds = collection["crossbearing"]["left_out"], [f["properties"]["kind"] for f in collection["features"]]
    places = [e for part in brief.stories for e in part.entities if e.type in {"place", "facility"}]
    events = [event for part in brief.stories for event in part.facts.timeline]
    assert kinds.count("place") + left_out["places_without_coordinates"] == len(places)
    lost = left_out["events_without_date"] + left_out["events_without_coordinates"]
    assert kinds.count("event") + lost == len(events)


def test_place_is_a_point_with_its_names_and_reports() -> None:
    """A place has its longitude first, its spellings, who names it, and each mention with its characters."""
    (place,) = (f for f in read(BRIEF)["features"] if f["properties"]["kind"] == "place")
    told_of = place["properties"]
    assert (place["id"], place["geometry"]) == ("n-2", {"type": "Point", "coordinates": [-9.1, 46.512]})
    assert (told_of["names"], told_of["country"], told_of["reports"]) == (
        ["HALLIN", "Hallin"], "Norland", ["d-1", "d-5", "d-6"],
    )  # fmt: skip
    assert told_of["told_by"] == ["Hallin Courier (1)", "Hallin Courier (2)", "d-6.txt"]
    assert all(TEXTS[m["report"]][m["start"] : m["end"]] == m["text"] for m in told_of["mentions"])


def test_happening_stands_at_the_place_that_its_tellings_name() -> None:
    """A dated happening whose claims name a located place is a point there; the rest is counted."""
    collection = read(PLACED)
    (event,) = (f for f in collection["features"] if f["properties"]["kind"] == "event")
    told_of = event["properties"]
    assert (event["id"], event["geometry"]["coordinates"]) == ("v-1", [-9.1, 46.512])
    assert (told_of["date"], told_of["date_precision"], told_of["place_ids"]) == ("2019-03-14T10:40", "minute", ["n-2"])
    assert all(TEXTS[c["report"]][c["start"] : c["end"]] == c["text"] for c in told_of["claims"])
    assert collection["crossbearing"]["left_out"] == {
        "places_without_coordinates": 2, "events_without_date": 1, "events_without_coordinates": 2,
    }  # fmt: skip


def test_happening_at_two_places_is_several_points() -> None:
    """Where the tellings name two located places the happening has both points."""
    part = PLACED.stories[0]
    located = tuple(replace(e, latitude=46.6, longitude=-9.0) if e.id == "n-5" else e for e in part.entities)
    told_both = [replace(report, claims=tuple(_at_both(c) for c in report.claims)) for report in part.story.reports]
    story = replace(part.story, reports=tuple(told_both))
    collection = read(replace(PLACED, stories=(replace(part, story=story, entities=located),)))
    event = next(f for f in collection["features"] if f["id"] == "v-1")
    assert event["geometry"] == {"type": "MultiPoint", "coordinates": [[-9.1, 46.512], [-9.0, 46.6]]}


def _at_both(claim: Any) -> Any:
    tessel = next(mention.span for mention in ENTITIES[4].mentions if mention.span.document_id == "d-1")
    return replace(claim, where=(*claim.where, tessel)) if claim.id == "c-2" else claim


@pytest.mark.parametrize(
    ("latitude", "longitude"), [(None, 1.0), (1.0, None), (91.0, 0.0), (0.0, 181.0), (float("nan"), 0.0)]
)
def test_no_point_is_invented(latitude: float | None, longitude: float | None) -> None:
    """Half a position, or one off the globe, is none."""
    assert point_of(replace(ENTITIES[1], latitude=latitude, longitude=longitude)) is None


def test_precision_of_a_place_is_that_of_the_gazetteer() -> None:
    """A point that the gazetteer has for a country stands for the country; a point that it has not is not named."""
    from crossbearing.gazetteer import country_place

    norway = country_place("NO")
    named = entity("n-9", "Norway", "place", (), latitude=norway.latitude, longitude=norway.longitude, country="NO")
    assert name_place_precision(named) == "country"
    assert name_place_precision(replace(named, latitude=12.5)) is None


def test_page_names_every_property() -> None:
    """The page on the format describes each member that is written."""
    described = set(re.findall(r"`(\w+)`", PAGE.read_text(encoding="utf-8")))
    collection = read(PLACED)
    keys = {key for feature in collection["features"] for key in feature["properties"]}
    assert keys | set(collection["crossbearing"]) | set(collection["crossbearing"]["left_out"]) <= described


def test_same_brief_same_bytes() -> None:
    """The same brief gives the same text, a feature a line."""
    assert render(PLACED, "geojson") == render(PLACED, "geojson")
    assert len(render(PLACED, "geojson").splitlines()) == 2 + len(read(PLACED)["features"])
