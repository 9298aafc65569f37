"""Money by country, by its parts, and by the letters that stand for it."""

import pytest

from crossbearing.annotation.parsing import parse
from crossbearing.annotation.quantities import find_quantities
from crossbearing.values.documents import Document


def told(text: str) -> list[tuple[float | None, str | None]]:
    """Return value and unit of each quantity of a text."""
    document = Document("d1", "d1.txt", text, "", "text/plain")
    return [(found.value, found.unit) for found in find_quantities(document, parse(document)[0])]


@pytest.mark.parametrize(
    ("spelling", "code"),
    [
        ("Bolivia bolivianos", "BOB"),
        ("Hungary forints", "HUF"),
        ("Ecuador dollars", "USD"),
        ("Oman rials", "OMR"),
        ("Pakistan rupees", "PKR"),
        ("Kiribati dollars", "AUD"),
        ("Cook Islands dollars", "NZD"),
        ("Germany marks", "DEM"),
        ("Jamaican $", "JMD"),
        ("Singapore $", "SGD"),
        ("uzs", "UZS"),
        ("UZS", "UZS"),
        ("takas", "BDT"),
    ],
)
def test_the_money_of_a_country(spelling: str, code: str) -> None:
    """A country's name before what its money is called, or before its sign, tells the currency; so does its code."""
    assert told(f"They paid 300 {spelling}.") == [(300, code)]


@pytest.mark.parametrize(
    ("spelling", "unit"),
    [
        ("qindarka", "qindarka"),
        ("groszy", "groszy"),
        ("toea", "toea"),
        ("laari", "laari"),
        ("baisa", "baisa"),
        ("milliemes", "milliemes"),
        ("tomans", "tomans"),
        ("lisente", "lisente"),
        ("dimes", "dimes"),
        ("paisas", "paise"),
    ],
)
def test_parts_of_currencies(spelling: str, unit: str) -> None:
    """What a currency is divided into is money too."""
    assert told(f"They paid 30 {spelling}.") == [(30, unit)]


@pytest.mark.parametrize(
    ("sum_told", "value", "code"),
    [
        ("Dh100", 100, "AED"),
        ("Dhs 100", 100, "AED"),
        ("DM5", 5, "DEM"),
        ("5 DM", 5, "DEM"),
        ("Bs 100", 100, "BOB"),
        ("Sh100", 100, "shillings"),
        ("P100 million", 100e6, "PHP"),
        ("N5bn", 5e9, "NGN"),
        ("R5bn", 5e9, "ZAR"),
        ("Q1,200", 1200, "GTQ"),
        ("SDR 100 million", 100e6, "XDR"),
        ("MXN$12", 12, "MXN"),
        ("20,000元", 20_000, "CNY"),
        ("20,000円", 20_000, "JPY"),
        ("$20 Canadian", 20, "CAD"),
        ("20 dollars Australian", 20, "AUD"),
        ("99c", 99, "cents"),
        ("five grand", 5000, None),
    ],
)
def test_letters_that_are_money(sum_told: str, value: float, code: str | None) -> None:
    """Letters before a number are money where they stand for nothing else, or the number is surely a sum."""
    assert told(f"The ticket costs {sum_told}.") == [(value, code)]


@pytest.mark.parametrize(
    "text", ["He plays for Q5.", "The P100 is old.", "They met in Room N12.", "The R20 road is closed."]
)
def test_letters_that_are_none(text: str) -> None:
    """One letter before a small number is no currency."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gold rose to $350 per kg.", [(350, "USD a kilogram")]),
        ("Oil fell to $70/bbl.", [(70, "USD a barrel")]),
        ("Power costs 50 euros/MWh.", [(50, "EUR a megawatt hour")]),
        ("It costs 3 cents per kilowatt-hour.", [(3, "cents a kilowatt hour")]),
        ("Land costs $40 a square foot.", [(40, "USD a square foot")]),
        ("Wages rose to $15 an hour.", [(15, "USD an hour")]),
        ("A 20-pound bag of rice costs $10.", [(20, "pounds"), (10, "USD")]),
        ("They gave several million pounds.", [(None, "GBP")]),
        ("Five grand pianos stood there.", [(5, "pianos")]),
    ],
)
def test_what_a_sum_is_told_by(text: str, expected: list[tuple[float | None, str]]) -> None:
    """A rate is told by any unit of measure; pounds beside dollars are a mass, by the million money."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the shares closed at $ 35 3 / 8 a share .", [(35.375, "USD a share")]),
        ("a $ 400 - million project", [(400e6, "USD")]),
        ("a two - million - dollar deal", [(2e6, "USD")]),
        ("a 400 - million - dollar project", [(400e6, "USD")]),
        ("it sold for dm 3.5 million", [(3.5e6, "DEM")]),
        ("it is open 24 / 7 for 5 days", [(5, "days")]),
    ],
)
def test_sums_in_tokenised_text(text: str, expected: list[tuple[float, str]]) -> None:
    """Fractions, hyphens and signs with spaces about them are read as where they touch."""
    assert [found for found in told(text) if found[1] is not None] == expected
