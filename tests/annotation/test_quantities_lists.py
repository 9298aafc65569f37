"""Units shared by a list, errors told after a figure, ranges told downwards, units with prefixes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossbearing.annotation import annotate
from crossbearing.annotation.parsing import parse
from crossbearing.annotation.quantities import find_quantities
from crossbearing.annotation.quantities.phrases import pluralise, singular
from crossbearing.options import AnnotationOptions
from crossbearing.values.documents import Document
from crossbearing.values.quantities import Quantity


def quantities(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of a text."""
    document = Document("d1", "d1.txt", text, "", "text/plain")
    return find_quantities(document, parse(document)[0])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales grew 3 and 5 percent.", [(3, "percent"), (5, "percent")]),
        ("Sales grew 3, 4 and 5 percent.", [(3, "percent"), (4, "percent"), (5, "percent")]),
        ("Doses of 45 and 50 mg were given.", [(45, "milligrams"), (50, "milligrams")]),
        ("Bridges of two and three kilometres rose.", [(2, "kilometres"), (3, "kilometres")]),
        ("They killed 20 and two days later left.", [(20, "people"), (2, "days")]),
        ("It fell in 2014, 5 percent of it at once.", [(5, "percent")]),
        ("Pay grew 50 percent by 2022 to $31,200.", [(50, "percent"), (31_200, "USD")]),
        ("Turnout was the highest since at least 1980.", []),
        ("They asked 1737 registered voters.", [(1737, "voters")]),
        ("They remember the 1848 revolts.", []),
    ],
)
def test_a_list_ends_in_its_unit(text: str, expected: list[tuple[float, str]]) -> None:
    """Bare numbers of a list take the unit of the last one; a year takes none and is no figure."""
    assert [(found.value, found.unit) for found in quantities(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was 5 ± 1 mm thick.", (5, 4, 6, "millimetres")),
        ("It weighed 20 kg +/- 2 kg.", (20, 18, 22, "kilograms")),
        ("It was -18 to -34 °C there.", (-26, -34, -18, "degrees Celsius")),
        ("Readings ranged from 34 C to 18 C.", (26, 18, 34, "degrees Celsius")),
    ],
)
def test_a_range_by_its_ends(text: str, expected: tuple[float, float, float, str]) -> None:
    """An error told after a figure bounds it; what is below zero or said to range goes downwards too."""
    [found] = quantities(text)
    assert (found.value, found.low, found.high, found.unit) == expected


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It was 20 degrees below zero.", -20, "degrees"),
        ("It was 20 below zero.", -20, "degrees"),
        ("It was -273.15° on the Celsius scale.", -273.15, "degrees Celsius"),
        ("It was 5˚C outside.", 5, "degrees Celsius"),
        ("The temperature was 300K.", 300, "kelvins"),
        ("The firm has 300K users.", 300_000, "users"),
        ("The beam had 7 TeV.", 7, "teraelectronvolts"),
        ("The band gap is 1.7 eV.", 1.7, "electronvolts"),
        ("The scan gave 14 mGy.", 14, "milligrays"),
        ("The chip takes 6 mW.", 6, "milliwatts"),
        ("The plant gives 6 MW.", 6, "megawatts"),
        ("The file has 32 GiB.", 32, "gibibytes"),
        ("The battery holds 60 Wh.", 60, "watt hours"),
        ("It has 5 mg/dL of it.", 5, "milligrams a decilitre"),
        ("The ash weighs 5 kg/m3.", 5, "kilograms a cubic metre"),
        ("They pump 1.5 million bpd.", 1.5e6, "barrels a day"),
        ("The jug holds 3 L of wine.", 3, "litres"),
        ("The nail is 10 in.", 10, "inches"),
        ("The rate rose 25bp.", 25, "basis points"),
        ("The flight takes 12h.", 12, "hours"),
        ("The ruin is two millennia old.", 2, "millennia"),
        ("It moved -5 mm.", -5, "millimetres"),
        ("It was between 35 ° and 40 ° C.", 37.5, "degrees Celsius"),
        ("It was 20 c today.", 20, "degrees Celsius"),
        ("It weighs one half of a pound.", 0.5, "pounds"),
        ("a 10 - foot - high wall stood there .", 10, "feet"),
        ("Winds of 12 kts blew.", 12, "knots"),
        ("The gas boils at 77 k.", 77, "kelvins"),
        ("One million, two hundred thousand voted.", 1.2e6, None),
    ],
)
def test_what_a_symbol_tells(text: str, value: float, unit: str | None) -> None:
    """Symbols with their prefixes and capitals, scales in words and signs tell one quantity."""
    [found] = quantities(text)
    assert found.value == pytest.approx(value)
    assert unit is None or found.unit == unit


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("A man in his 30s was hurt.", 30, 39),
        ("A woman in her early twenties was hurt.", 20, 23),
        ("A man in his mid-40s was hurt.", 44, 46),
        ("Women in their late 50s were hurt.", 57, 59),
        ("A boy in his teens was hurt.", 13, 19),
        ("Children under 5 go free.", None, 4),
        ("Anyone over 65 may go.", 66, None),
    ],
)
def test_ages_without_a_figure(text: str, low: float | None, high: float | None) -> None:
    """The decade of a person's life is an age between its years; a bound on people is an age."""
    [found] = quantities(text)
    assert (found.kind, found.unit, found.low, found.high) == ("age", "years", low, high)


@pytest.mark.parametrize("text", ["It was built in the 30s.", "Prices rose in the late 1970s.", "It was in its 30s."])
def test_decades_of_no_person(text: str) -> None:
    """A decade of the calendar, or of a thing, is no age."""
    assert quantities(text) == ()


@pytest.mark.parametrize(
    "text",
    ["The 4K screen is big.", "It records in 1080p.", "It has USB 3.1 ports.", "He ran the 10K race.", "Lap 40 began."],
)
def test_kinds_are_no_figures(text: str) -> None:
    """A version, the lines of a screen and a race are kinds of a thing."""
    assert quantities(text) == ()


@given(st.sampled_from(["kilogram", "watt hour", "square mile", "barrel", "light year", "degree", "hour", "metre"]))
def test_singular_undoes_plural(unit: str) -> None:
    """The singular of a unit's plural is the unit."""
    *first, last = unit.split()
    assert singular(" ".join([*first, pluralise(last)])) == unit


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The poll errs by plus or minus 4.9 percentage points.", [(4.9, "percentage points")]),
        ("Nearly 2 in 3 voters agreed.", [(0.667, "share")]),
        ("About four-in-ten adults agreed.", [(0.4, "share")]),
        ("She scored 2 in 3 games.", [(2, None), (3, "games")]),
        ("The odds are one in a million.", [(1e-6, "share")]),
        ("They sold five hundred and 2 cars.", [(502, "cars")]),
        ("A three-quarter million people came.", [(750_000, "people")]),
        ("One and three quarter million people came.", [(1.75e6, "people")]),
        ("A fee of r $ 5 million was paid .", [(5e6, "BRL")]),
        ("The firm ' s $ 5 million was paid .", [(5e6, "USD")]),
        ("A fee of can $ 5 million was paid .", [(5e6, "CAD")]),
        ("A fee of UZS5 million was paid.", [(5e6, "UZS")]),
    ],
)
def test_how_numbers_join(text: str, expected: list[tuple[float, str | None]]) -> None:
    """Errors, parts told by "in", digits after words, letters before a sign of tokenised text."""
    found = quantities(text)
    assert [quantity.value for quantity in found] == [pytest.approx(value) for value, _ in expected]
    assert [quantity.unit for quantity, (_, unit) in zip(found, expected, strict=True) if unit] == [
        unit for _, unit in expected if unit
    ]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("It must not be less than 20.", 20, None),
        ("Police counted 20 till 30 people.", 20, 30),
        ("Police counted 20 up to 30 people.", 20, 30),
        ("At least 20 people came.", 20, None),
        ("20 people at most were there.", None, 20),
        ("Dozens and dozens of people came.", 24, None),
        ("Thousands upon thousands of people came.", 2000, None),
    ],
)
def test_bounds_in_further_words(text: str, low: float | None, high: float | None) -> None:
    """Refused comparisons, "till" and "up to" between two figures, a bound after the noun, doubled vague words."""
    [found] = quantities(text)
    assert (found.low, found.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rose by only about 2 to 3 percentage points.", [(2.5, "percentage points")]),
        ("Shares were down 4 to 8 percent.", [(6, "percent")]),
        ("Shares rose 3 percent to 12 percent.", [(3, "percent"), (12, "percent")]),
        ("She leads among women (49-36 percent).", [(49, "percent"), (36, "percent")]),
        ("They added 20 more years of protection.", [(20, "years")]),
        ("It rained for three consecutive days.", [(3, "days")]),
        ("She won all four early voting states.", [(4, "states")]),
        ("The S&P 500 stock index fell.", []),
        ("It is a 501(c)(4) group.", []),
        ("Two parties met and asked for 800 billion in cuts.", [(2, "parties"), (800e9, None)]),
    ],
)
def test_what_news_readers_met(text: str, expected: list[tuple[float, str | None]]) -> None:
    """Changes told by one unit, words between a figure and its unit, names of laws and indexes."""
    assert [(found.value, found.unit) for found in quantities(text)] == expected


def test_suspended_ages() -> None:
    """Both numbers of "18- and 19-year-olds" are ages."""
    assert [(found.value, found.kind) for found in quantities("18- and 19-year-olds may vote.")] == [
        (18, "age"),
        (19, "age"),
    ]


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("It will cost $5 billion over four years.", None),
        ("Over 20 years, prices doubled.", None),
        ("They have been there for over 12 years.", 12),
        ("It lasted over two hours.", 2),
        ("It took well over a dozen years.", 12),
    ],
)
def test_over_a_time_is_no_bound(text: str, low: float | None) -> None:
    """Before a length of time "over" says during what, except where the parse ties it to the number."""
    assert [found.low for found in quantities(text) if found.unit in {"years", "hours"}] == [low]


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Anna Lind 44 has spent a year there.", [44]),
        ("Ms Berg 21 who is a nurse left.", [21]),
        ("Berlin 44 was closed.", []),
        ("The new Orbit Watch 45 was shown.", []),
    ],
)
def test_a_number_after_a_person_is_an_age(text: str, ages: list[float]) -> None:
    """A bare number between a person's name and what goes on is an age, after another name a part of it."""
    layers = annotate(Document("d1", "d1.txt", text, "", "text/plain"), AnnotationOptions())
    assert [found.value for found in layers.quantities if found.kind == "age"] == ages


def test_a_long_row_of_digits_counts_nothing() -> None:
    """More than twelve digits in a row are the number of a post or a parcel."""
    assert quantities("See post 672137288055398401 for it.") == ()
