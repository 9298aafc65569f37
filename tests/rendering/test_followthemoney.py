"""FollowTheMoney: schemata and properties that the library has, every value traced to a report or to us."""

import json
import re
import warnings
from collections.abc import Iterable
from dataclasses import replace
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from crossbearing import reconcile
from crossbearing.rendering import render
from crossbearing.rendering.followthemoney.moments import as_prefix, list_dates
from crossbearing.rendering.followthemoney.schemata import model, schema_of
from crossbearing.values.briefs import Brief
from tests.rendering.hallin import BRIEF, HALLIN, TEXTS, at, entity
from tests.rendering.invented import briefs
from tests.rendering.placed import PLACED
from tests.rendering.told import strings_in, told

PAGE = Path(__file__).parents[2] / "docs" / "followthemoney.md"
OURS = re.compile(
    r"m-[0-9a-f]{12}|[0-9a-f]{40}|report_\w*|crossbearing|-?\d+(\.\d+)?(e-?\d+)?|[a-z]{2,3}"
    r"|\d{4}(-\d\d){0,2}(T\d\d:\d\d(:\d\d)?)?"
    r"|[^:]+:-?\d+--?\d+( [^:]+:-?\d+--?\d+)*|(given|stated|inferred) [a-z ]+",
    re.ASCII,
)
WITHOUT = (
    "followthemoney is NOT installed (it needs ICU and a compiler): the export is held against model.json alone, "
    "not against the real library"
)


def lines(brief: Brief, name: str) -> list[dict[str, Any]]:
    """Return the lines of a format as a reader of JSON gets them."""
    return [json.loads(line) for line in render(brief, name).encode("utf-8").decode("utf-8").split("\n")[:-1]]


def entities(brief: Brief, schema: str) -> dict[str, dict[str, list[str]]]:
    """Return the properties of the entities of a schema by id."""
    return {line["id"]: line["properties"] for line in lines(brief, "ftm") if line["schema"] == schema}


def statements(brief: Brief, entity_id: str, prop: str) -> list[dict[str, Any]]:
    """Return the statements of one property."""
    told_so = lines(brief, "ftm-statements")
    return [line for line in told_so if (line["entity_id"], line["prop"]) == (entity_id, prop)]


def misfits(written: Iterable[dict[str, Any]]) -> list[str]:
    """Return what in the entities the model does not have: schemata, properties, references that lead nowhere."""
    listed = list(written)
    schemata = {line["id"]: model()[line["schema"]]["is_a"] for line in listed}
    found = []
    for line in listed:
        known = model()[line["schema"]]
        found += [f"{line['id']} lacks {prop}" for prop in known["required"] if not line["properties"].get(prop)]
        for prop, values in line["properties"].items():
            kind = known["properties"].get(prop) or {"type": "unknown"}
            found += [f"{line['id']}.{prop}: {value}" for value in values if not fits(value, kind, schemata)]
    return found


def fits(value: str, kind: dict[str, str], schemata: dict[str, list[str]]) -> bool:
    """Return whether a value is of the type of its property."""
    if kind["type"] == "entity":
        return kind["range"] in schemata.get(value, ())
    forms = {"date": r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?)?)?)?", "country": "[a-z]{2}", "language": "[a-z]{3}"}
    form = forms.get(kind["type"], r"(?s).+")
    return kind["type"] != "unknown" and re.fullmatch(form, value) is not None


@given(briefs)
@settings(max_examples=25, suppress_health_check=list(HealthCheck))
def test_any_brief_fits_the_model(brief: Brief) -> None:
    """Each line has a schema and properties of the model, what it requires, and references to lines of the file."""
    written = lines(brief, "ftm")
    assert misfits(written) == []
    assert len({line["id"] for line in written}) == len(written)


@given(briefs)
@settings(max_examples=25, suppress_health_check=list(HealthCheck))
def test_every_word_stands_in_the_brief(brief: Brief) -> None:
    """A string is one of the brief, on one line, or an id, a date, a place in a text, a word of the model."""
    allowed = told(brief) | set(model()) | {p for schema in model().values() for p in schema["properties"]} | {""}
    for name in ("ftm", "ftm-statements"):
        strings = {text for line in lines(brief, name) for text in strings_in(line)}
        assert {text for text in strings - allowed if not OURS.fullmatch(text)} == set()


@given(briefs)
@settings(max_examples=25, suppress_health_check=list(HealthCheck))
def test_statements_and_entities_say_the_same(brief: Brief) -> None:
    """Each value of an entity is stated at least once, and nothing else is; no statement stands twice."""
    told_so = lines(brief, "ftm-statements")
    stated = {(line["entity_id"], line["prop"], line["value"]) for line in told_so}
    written = lines(brief, "ftm")
    held = {
        (line["id"], prop, value) for line in written for prop, all_ in line["properties"].items() for value in all_
    }
    assert stated == held
    assert len({line["id"] for line in told_so}) == len(told_so)


def test_what_several_stories_name_is_one_thing(tmp_path: Path) -> None:
    """A known body that two stories name is one line, with the names that either gives it."""
    (tmp_path / "a.txt").write_text("Rates\n2019-03-04\nThe Federal Reserve raised rates on Monday, Anna Berg said.\n")
    (tmp_path / "b.txt").write_text("Fossils\n2022-08-09\nA dinosaur was dug up in Peru. The Fed paid for nothing.\n")
    written = lines(reconcile([str(tmp_path)]), "ftm")
    things = [line for line in written if line["schema"] not in {"Mention", "Article", "Event"}]
    (bank,) = [line for line in things if "Federal Reserve" in line["properties"].get("name", ())]
    assert {"Federal Reserve", "Fed"} <= {value for values in bank["properties"].values() for value in values}


def test_statement_says_where_its_words_stand() -> None:
    """The origin of a statement leads to the characters of the report that its dataset names."""
    for line in lines(PLACED, "ftm-statements"):
        for place in (line["origin"] or "").split() if ":" in (line["origin"] or "") else ():
            report, _, stretch = place.partition(":")
            start, end = map(int, stretch.split("-"))
            assert line["dataset"] == f"report_{report.replace('-', '_')}"
            if line["prop"] in {"name", "alias", "weakAlias", "summary"}:
                assert TEXTS[report][start:end] == (line["original_value"] or line["value"])


def test_person_has_name_and_other_spellings() -> None:
    """The best name is the name, another full spelling an alias, a surname alone a weak one."""
    assert entities(BRIEF, "Person")["n-1"] == {
        "name": ["Orsolya Brandt"],
        "alias": ["Orsolya Brant"],
        "weakAlias": ["Brandt"],
        "proof": ["d-1", "d-2", "d-4"],
    }
    (stated,) = statements(BRIEF, "n-1", "alias")
    where = at("d-2", "Orsolya Brant")
    assert (stated["dataset"], stated["origin"]) == ("report_d_2", f"d-2:{where.start}-{where.end}")


def test_description_is_a_weak_alias() -> None:
    """Words in small letters that stand for a body are no name of it."""
    assert entities(BRIEF, "Organization")["n-4"]["weakAlias"] == ["the operating firm"]


def test_place_is_an_address_with_its_point() -> None:
    """A place has its coordinates, stated by us; its country only where that is a code."""
    place = entities(BRIEF, "Address")["n-2"]
    assert (place["latitude"], place["longitude"], "country" in place) == (["46.512"], ["-9.1"], False)
    coded = replace(HALLIN, entities=tuple(replace(e, country="CH") for e in HALLIN.entities))
    assert entities(replace(BRIEF, stories=(coded,)), "Address")["n-2"]["country"] == ["ch"]
    assert statements(BRIEF, "n-2", "latitude")[0]["dataset"] == "crossbearing"


def test_report_is_an_article() -> None:
    """A report has its house, its time in UTC and its text; an address that is none of the web is left out."""
    articles = entities(BRIEF, "Article")
    first = articles["d-1"]
    assert (first["publishedAt"], first["publisher"]) == (["2019-03-14T17:05"], ["Hallin Courier"])
    assert first["bodyText"] == [TEXTS["d-1"]]
    assert first["sourceUrl"] == ["https://courier.example/cable-car?id=1&x=2"]
    assert "sourceUrl" not in articles["d-4"]
    assert statements(BRIEF, "d-4", "publishedAt")[0]["origin"] == "inferred from the other reports"


def test_happening_is_an_event() -> None:
    """An event has its time, its words, its place and who was in it, each with the report that says so."""
    event = entities(PLACED, "Event")["v-1"]
    assert (event["date"], event["location"], event["addressEntity"]) == (["2019-03-14T10:40"], ["Hallin"], ["n-2"])
    assert (event["involved"], event["proof"]) == (["n-4"], ["d-1", "d-2", "d-3"])
    assert {line["dataset"] for line in statements(PLACED, "v-1", "date")} == {"crossbearing", "report_d_1"}
    assert entities(PLACED, "Event")["v-4"]["startDate"] == ["2009"]


def test_mention_is_resolved_where_the_model_allows_it() -> None:
    """A mention of someone who can act leads to that entity; one of a place says only what kind of thing it names."""
    by_name = {properties["name"][0]: properties for properties in entities(BRIEF, "Mention").values()}
    assert by_name["Orsolya Brant"]["resolved"] == ["n-1"]
    assert "resolved" not in by_name["Mount Sorrow"]
    assert by_name["Mount Sorrow"]["detectedSchema"] == ["Address"]


@pytest.mark.parametrize(
    ("name", "kind", "schema"),
    [
        ("Ministry of Bridges", "organisation", "PublicBody"),
        ("the Norland Parliament", "organisation", "PublicBody"),
        ("Tessel police", "force", "PublicBody"),
        ("the U.S. Congress", "organisation", "PublicBody"),
        ("Norland National Congress", "organisation", "Organization"),
        ("Hallin Seilbahn AG", "organisation", "Organization"),
        ("Free Army of the North", "force", "Organization"),
        ("Policedog Ltd", "organisation", "Organization"),
        ("Operation Firn", "operation", "Event"),
        ("Norlanders", "group", None),
        ("The Long Rope", "work", None),
    ],
)
def test_schema_of_an_entity(name: str, kind: str, schema: str | None) -> None:
    """The type and the name of an entity say which schema it has, if any."""
    assert schema_of(entity("n-9", name, kind, ())) == schema


@pytest.mark.parametrize(
    ("value", "prefix"),
    [
        ("2019", "2019"),
        ("2019-03", "2019-03"),
        ("2019-03-14", "2019-03-14"),
        ("2019-03-14T10:40", "2019-03-14T10:40"),
        ("2019-03-14T18:05:00+01:00", "2019-03-14T17:05"),
        ("2019-03-14T18:05:31Z", "2019-03-14T18:05:31"),
        ("0001-01-01T00:30+01:00", None),
        ("2019-13-45", None),
        ("2019-13", None),
        ("2019-SU", None),
        ("2009/2019", None),
        ("soon", None),
    ],
)
def test_dates_are_prefixes_in_utc(value: str, prefix: str | None) -> None:
    """A year, month, day or clock time is taken, in UTC where a zone is told; what the format lacks is left out."""
    assert as_prefix(value) == prefix


def test_stretch_has_two_ends_or_none() -> None:
    """A stretch is told by its first and last day; one whose end can't be told is left out."""
    assert dict(list_dates("2018-12-30/2019-01-02")) == {"startDate": "2018-12-30", "endDate": "2019-01-02"}
    assert dict(list_dates("2018-SU/2019")) == {}


def test_page_names_every_schema_and_property() -> None:
    """The page on the format describes each schema and property that is written."""
    described = set(re.findall(r"`(\w+)`", PAGE.read_text(encoding="utf-8")))
    assert set(model()) | {prop for schema in model().values() for prop in schema["properties"]} <= described


def test_same_brief_same_bytes() -> None:
    """The same brief gives the same lines."""
    assert render(PLACED, "ftm") == render(PLACED, "ftm")
    assert render(PLACED, "ftm-statements") == render(PLACED, "ftm-statements")


def test_the_library_takes_every_line() -> None:
    """The real library knows each schema and property, finds every value valid, and makes the same statement ids."""
    if find_spec("followthemoney") is None:
        warnings.warn(WITHOUT, stacklevel=1)
        pytest.skip(WITHOUT)
    real: Any = import_module("followthemoney").model
    statement: Any = import_module("followthemoney.statement").Statement
    for line in lines(PLACED, "ftm"):
        proxy = real.get_proxy(line, cleaned=True)
        assert proxy.to_dict()["properties"].keys() == line["properties"].keys()
        proxy.schema.validate(line)
    for line in lines(PLACED, "ftm-statements"):
        assert statement.from_dict({**line, "id": None}).id == line["id"]
    for name, known in model().items():
        schema = real.get(name)
        assert schema is not None
        assert {prop: schema.get(prop).type.name for prop in known["properties"]} == {
            prop: kind["type"] for prop, kind in known["properties"].items()
        }
