"""Number and unit cases of Recognizers-Text: a case is right where all that it expects, and nothing else, is read.

A reading is the one expected where the two overlap and tell the same value and unit. The cases mark a number
without what bounds it and a bound without its unit, so spans are not compared more closely; a bound on a whole
count ("more than 20") may stand at the number or one off, as open and closed intervals tell the same. Where a case
marks both ends of "$10 to $15" apart, the range read tells both. A rate is its unit too, and a currency that the
cases name without its country ("dollar") may be read with it ("A$5").

- numbers: every number that the grammar reads, also one in a name, date or address, none that touches its unit
- percentages, sums, measures, temperatures, ages: quantities of that kind
- ranges: quantities with a bound, and a figure ("several" bounds without one)
- ordinals: right where no quantity is read over one that is expected, as quantities leave ordinals out

What a case expects without a value (a unit without a number) is no quantity and is left out.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from crossbearing.annotation.quantities.lexicon import shared_currencies, units
from crossbearing.annotation.quantities.phrases import pluralise
from evaluation.language.corpora import rows_of
from evaluation.quantities.halves import half_of
from evaluation.quantities.readings import Reading, numbers_of, quantities_of
from evaluation.quantities.unit_names import own_name

NUMBERS = ("NumberModel", "PercentModel", "NumberRangeModel")
UNITS = ("AgeModel", "CurrencyModel", "DimensionModel", "TemperatureModel")
ORDINALS = "OrdinalModel"
SHARES = 5e-3  # parts of one are kept to three digits, so their values may differ by that part
EXACT = 1e-6
MONEY = {"pound": "GBP", "cent": "cents"}


@dataclass(frozen=True, slots=True)
class Expected:
    """What a case expects at a place: a value or bounds, and a unit in the product's words.

    `alike` are units that are right too: for "dollar" those of each country.
    """

    start: int
    end: int
    value: float | None
    low: float | None
    high: float | None
    unit: str | None
    alike: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Case:
    """One case: its text, its family ("AgeModel"), its half, and what it expects."""

    name: str
    family: str
    text: str
    half: str
    expected: tuple[Expected, ...]


def cases(path: Path) -> Iterator[Case]:
    """Yield the cases of numbers and units. Raises FileNotFoundError."""
    for row in rows_of(path):
        family = row["model"].partition("/")[2]
        if family in {*NUMBERS, *UNITS, ORDINALS}:
            expected = (_expected(result, family) for result in row["results"])
            kept = tuple(each for each in expected if each is not None)
            yield Case(row["id"], family, row["text"], half_of(row["text"]), kept)


def _expected(result: Mapping[str, Any], family: str) -> Expected | None:
    """Return what a result expects; None where it has no value."""
    told, place = result["resolution"].get("value"), (result["start"], result["end"])
    if family == ORDINALS:
        return Expected(*place, None, None, None, None)
    if told in {None, "null"}:
        return None
    if family == "NumberRangeModel":
        low, _, high = told.strip("[]()").partition(",")
        return Expected(*place, None, _number(low), _number(high), None)
    name = result["resolution"].get("unit")
    unit = "percent" if family == "PercentModel" else _unit(name, family)
    alike = _of_countries(name.lower()) if name and family == "CurrencyModel" else frozenset[str]()
    return Expected(*place, _number(told.rstrip("%")), None, None, unit, alike)


def _number(told: str) -> float | None:
    return float(told) if told else None


def _unit(name: str | None, family: str) -> str | None:
    if name is None:
        return None
    named = MONEY.get(name.lower()) if family == "CurrencyModel" else None
    return named or own_name(name) or pluralise(name.lower())


def _of_countries(name: str) -> frozenset[str]:
    """Return the currencies that a name without a country stands for: "A$5" may be expected as "dollar" alone."""
    alike = (codes for shared, codes in shared_currencies().items() if own_name(shared) == own_name(name))
    return frozenset[str]().union(*alike) if len(name.split()) == 1 else frozenset()


def is_right(case: Case) -> bool:
    """Return whether all that a case expects is read, and nothing else of its family."""
    found = tuple(_READ[case.family](case.text))
    if case.family == ORDINALS:
        return not any(_overlap(reading, each) for reading in found for each in case.expected)
    matched = [next((reading for reading in found if same(reading, each)), None) for each in case.expected]
    more = [reading for reading in found if of_family(reading, case.family) and reading not in matched]
    return None not in matched and not more


def of_family(reading: Reading, family: str) -> bool:
    """Return whether a reading is of what a family asks for; bare degrees may be an angle or a temperature."""
    unit = (reading.unit or "").partition(" a ")[0]
    money = any(unit == name for name in _money())
    kinds: Mapping[str, bool] = {
        "PercentModel": reading.kind == "percent",
        "NumberRangeModel": reading.value is not None and (reading.low, reading.high) != (None, None),
        "AgeModel": reading.kind == "age",
        "CurrencyModel": money,
        "DimensionModel": reading.kind in {"measure", "rate"} and not money and not unit.startswith("degrees"),
        "TemperatureModel": unit.startswith("degrees ") or unit == "kelvins",
    }
    return kinds.get(family, True)


@cache
def _money() -> frozenset[str]:
    rows = (row for rows in units().phrases.values() for row in rows)
    named = {meaning.partition("|")[2] for _, meaning in rows if meaning.startswith("money|")}
    return frozenset(named | set(units().signs.values()))


def same(reading: Reading, expected: Expected) -> bool:
    """Return whether a reading tells what is expected, at its place."""
    if not _overlap(reading, expected):
        return False
    if expected.value is None:
        ends = reading.low, reading.high
        pinned = expected.low is not None and expected.low == expected.high
        low, high = (reading.value, reading.value) if pinned and ends == (None, None) else ends
        return _near(low, expected.low) and _near(high, expected.high)
    places = SHARES if abs(expected.value) < 1 else EXACT
    told = (reading.value, reading.low, reading.high) if None not in {reading.low, reading.high} else (reading.value,)
    near = any(each is not None and abs(each - expected.value) <= places * abs(expected.value) for each in told)
    unit = reading.unit or ""
    units_told = {unit, unit.partition(" a ")[0], unit.partition(" an ")[0]}
    return near and (expected.unit is None or not units_told.isdisjoint({expected.unit, *expected.alike}))


def _near(bound: float | None, expected: float | None) -> bool:
    if bound is None or expected is None:
        return bound is expected
    return abs(bound - expected) <= 1


def _overlap(reading: Reading, expected: Expected) -> bool:
    return reading.start < expected.end and expected.start < reading.end


_READ: Mapping[str, Callable[[str], Iterable[Reading]]] = {
    **dict.fromkeys((*UNITS, "PercentModel", "NumberRangeModel", ORDINALS), cache(quantities_of)),
    "NumberModel": numbers_of,
}
