"""Quantities of NewsQuant's sentences: F1 on the value, and on value and unit.

The set marks no places, so a quantity found and one marked are the same where their values are; each is matched
once. A marked range is told by bounds; vague numerals ("thousands") are right where their bounds lie within the
range marked, since conventions differ; what has neither a value nor two bounds ("several", "a few", "dozens") can't
be marked in the set and is left out, as is a marked one that is a pronoun or in an idiom to the product ("one of the
best"). A change ("from 24 to 33") is marked as a range and told as two figures: both ends found are one right.

Units are compared in the product's words; a counted noun by its last word; "-" (no unit) is right where none is told,
or where none is written and the product tells what is meant ("30 were hurt"). The set writes a share as "% voters",
the product as a share of voters; a rate ("$5 a share") is its unit too.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from crossbearing.annotation.quantities.phrases import pluralise
from evaluation.language.corpora import rows_of
from evaluation.language.counts import Counts
from evaluation.quantities.halves import half_of
from evaluation.quantities.readings import Reading
from evaluation.quantities.unit_names import own_name

PLACES = 1e-3
RANGE = re.compile(r"(-?[\d.]+(?:[eE][-+]?\d+)?)(?:-(.+))?")


@dataclass(frozen=True, slots=True)
class Marked:
    """A marked quantity: its bounds, equal where it is one number, and its unit as written and normalised."""

    low: float
    high: float
    units: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its marked quantities and its half."""

    text: str
    half: str
    marked: tuple[Marked, ...]


def sentences(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of the set. Raises FileNotFoundError, and ValueError where a value is no number."""
    for row in rows_of(path):
        marked = tuple(_marked(quantity, row["id"]) for quantity in row["quantities"])
        yield Sentence(row["text"], half_of(row["text"]), marked)


def _marked(row: Mapping[str, Any], sentence: str) -> Marked:
    found = RANGE.fullmatch(row["value"].replace(" ", ""))
    if found is None:
        raise ValueError(f"neither a number nor a range: {row['value']!r} in {sentence}")
    one, other = float(found[1]), float(found[2] or found[1])
    return Marked(min(one, other), max(one, other), (row["unit"], row["normalized_unit"]))


def matched(
    found: Sequence[Reading], marked: Sequence[Marked], same: Callable[[Reading, Marked], bool], *, pronouns: int = 0
) -> Counts:
    """Return the counts of quantities that are the same, each matched once.

    Of the marked ones that nothing tells, as many as there are `pronouns` are left out.
    """
    told = [reading for reading in found if reading.value is not None or None not in {reading.low, reading.high}]
    right, untold_ones = 0, 0
    for each in marked:
        match = next((reading for reading in told if same(reading, each)), None)
        both = [match] if match else _ends(told, each, same)
        for reading in both:
            told.remove(reading)
        right += bool(both)
        untold_ones += not both and each.low == each.high == 1
    return Counts(right, right + len(told), len(marked) - min(untold_ones, pronouns))


def _ends(told: Sequence[Reading], marked: Marked, same: Callable[[Reading, Marked], bool]) -> list[Reading]:
    """Return the two figures found that are the ends of a marked change, none where one is missing."""
    ends = (replace(marked, high=marked.low), replace(marked, low=marked.high))
    both = [next((reading for reading in told if same(reading, end)), None) for end in ends]
    return [reading for reading in both if reading] if marked.low < marked.high and None not in both else []


def same_value(reading: Reading, marked: Marked) -> bool:
    """Return whether value or bounds are the same."""
    if marked.low == marked.high:
        return reading.value is not None and _near(reading.value, marked.low)
    if reading.low is None or reading.high is None:
        return False
    within = marked.low <= reading.low < reading.high <= marked.high
    return (reading.value is None and within) or (_near(reading.low, marked.low) and _near(reading.high, marked.high))


def same_value_and_unit(reading: Reading, marked: Marked) -> bool:
    """Return whether value or bounds are the same, and the unit."""
    return same_value(reading, marked) and same_unit(reading, marked.units)


def same_unit(reading: Reading, names: Iterable[str]) -> bool:
    """Return whether a unit is one of these names: in the product's words, or by the last word of a counted noun."""
    if reading.unit == "share":
        names = [name.removeprefix("% ") for name in names]
    if reading.implied and "-" in names:
        return True
    if reading.unit is None or (reading.unit in {"share", "score"} and reading.counted is None):
        return "-" in names
    said = {own_name(name) for name in names} | {_last(name) for name in names if name != "-"}
    counted = _last(reading.counted) if reading.counted else ""
    whole = reading.unit.replace(" an ", " a ").partition(" a ")[0]
    return not said.isdisjoint({reading.unit, whole, _last(reading.unit), counted} - {""})


def _last(name: str) -> str:
    return pluralise(name.lower().split()[-1]) if name.split() else ""


def _near(value: float, marked: float) -> bool:
    return abs(value - marked) <= PLACES * max(abs(marked), 1)
