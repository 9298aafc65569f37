"""When a number or unit case counts as right."""

import json
from pathlib import Path

import pytest

from evaluation.quantities.halves import FIGURE, WORK, half_of
from evaluation.quantities.readings import Reading, numbers_of
from evaluation.quantities.recognizers import Case, Expected, cases, is_right, of_family, same
from evaluation.quantities.unit_names import own_name


def case(family: str, text: str, *expected: Expected) -> Case:
    """Return a case of the work half."""
    return Case("c1", family, text, WORK, expected)


def test_a_text_stays_in_its_half() -> None:
    """The half hangs on the text alone, and both halves are used."""
    halves = [half_of(f"They sold {count} boats.") for count in range(40)]
    assert halves == [half_of(f"They sold {count} boats.") for count in range(40)]
    assert set(halves) == {WORK, FIGURE}


@pytest.mark.parametrize(
    ("family", "text", "expected"),
    [
        ("NumberModel", "Flight 93 left.", Expected(7, 9, 93, None, None, None)),
        ("CurrencyModel", "It cost 5 euros.", Expected(8, 15, 5, None, None, "EUR")),
        ("DimensionModel", "It is 8 to 10 feet long.", Expected(11, 18, 10, None, None, "feet")),
        ("NumberRangeModel", "He sold more than 20 boats.", Expected(8, 20, None, 20, None, None)),
        ("NumberRangeModel", "The size is equal to 20.", Expected(12, 23, None, 20, 20, None)),
        ("OrdinalModel", "The twenty-first boat sank.", Expected(4, 16, None, None, None, None)),
    ],
)
def test_cases_that_are_right(family: str, text: str, expected: Expected) -> None:
    """Numbers count in names too, an end of a range is its value, bounds may be one off, ordinals are left out."""
    assert is_right(case(family, text, expected))


@pytest.mark.parametrize(
    ("family", "text", "expected"),
    [
        ("CurrencyModel", "It cost 5 euros.", (Expected(8, 15, 6, None, None, "EUR"),)),
        ("CurrencyModel", "It cost 5 euros.", (Expected(8, 15, 5, None, None, "USD"),)),
        ("CurrencyModel", "It cost 5 euros.", (Expected(0, 2, 5, None, None, "EUR"),)),
        ("CurrencyModel", "It cost 5 euros.", ()),
        ("NumberRangeModel", "He sold more than 20 boats.", (Expected(8, 20, None, None, 20, None),)),
    ],
)
def test_cases_that_are_wrong(family: str, text: str, expected: tuple[Expected, ...]) -> None:
    """Another value, unit, place or bound, and a reading that no one expects, make a case wrong."""
    assert not is_right(case(family, text, *expected))


def test_families_share_no_reading() -> None:
    """A sum is no dimension, a temperature none either, bare degrees are neither for sure."""
    families = ("CurrencyModel", "DimensionModel", "TemperatureModel")
    for kind, unit, count in (("rate", "USD a day", 1), ("measure", "degrees Celsius", 1), ("measure", "degrees", 0)):
        reading = Reading(0, 1, 5, None, None, kind, unit)
        assert sum(of_family(reading, family) for family in families) == count


def test_a_currency_may_be_told_with_its_country() -> None:
    """Where the case says "dollar" alone, the dollar of any country is right; a named one is not any other."""
    generic = Expected(0, 3, 5, None, None, "USD", frozenset({"AUD"}))
    reading = Reading(0, 3, 5, None, None, "money", "AUD")
    assert same(reading, generic)
    assert not same(reading, Expected(0, 3, 5, None, None, "USD"))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("One of them left.", [1]),
        ("This is the one.", []),
        ("He is 5 ft 2 in tall.", [5, 2]),
        ("It took a couple of days.", []),
        ("It lost -5 points.", [-5]),
        ("It weighs 12kg.", []),
    ],
)
def test_every_number_is_read(text: str, values: list[float]) -> None:
    """Numbers are read apart from their units, with any sign; pronouns and vague words are none."""
    assert [number.value for number in numbers_of(text)] == values


def test_a_rate_is_its_unit_too() -> None:
    """A case that expects the unit alone accepts the rate."""
    assert same(Reading(0, 3, 5, None, None, "rate", "USD a day"), Expected(0, 2, 5, None, None, "USD"))


@pytest.mark.parametrize(
    ("name", "own"),
    [
        ("Square meter", "square metres"),
        ("Kilometer per hour", "kilometres an hour"),
        ("Swiss franc", "CHF"),
        ("dollar per share", "USD a share"),
        ("year of age", "years"),
        ("goal", None),
        ("", None),
    ],
)
def test_names_of_units(name: str, own: str | None) -> None:
    """Names of other makers become the product's, rates too; what is no unit has no name."""
    assert own_name(name) == own


def test_stored_cases_are_read(tmp_path: Path) -> None:
    """A stored case keeps its place and value; date cases and units without a number are left out."""
    rows = [
        {
            "id": "n:1",
            "model": "Number/PercentModel",
            "text": "It rose 5%.",
            "results": [
                {"start": 8, "end": 10, "resolution": {"value": "5%"}},
                {"start": 0, "end": 2, "resolution": {"value": "null"}},
            ],
        },
        {"id": "d:1", "model": "DateTime/DateTimeModel", "text": "today", "results": []},
    ]
    path = tmp_path / "cases.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    [only] = cases(path)
    assert only.expected == (Expected(8, 10, 5, None, None, "percent"),)
