"""Whole sentences: every figure of each with its bounds, its unit and what is counted.

`quantity_sentences.txt` holds a sentence a line and under it, indented, a figure a line: its words, "=", value,
bounds in brackets where there are any ("-" where open), unit, and in brackets what is counted where it is more.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from crossbearing.annotation import annotate
from crossbearing.options import AnnotationOptions
from crossbearing.values.documents import Document
from crossbearing.values.quantities import Quantity

TABLE = Path(__file__).with_name("quantity_sentences.txt")


def sentences() -> Iterator[tuple[str, list[str]]]:
    """Yield each sentence with its figures."""
    told: list[str] = []
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            told.append(line.strip())
        else:
            told = []
            yield line, told


def figure(quantity: Quantity) -> str:
    """Return a quantity as the table writes it."""
    bounds = "" if quantity.low is quantity.high is None else f" [{number(quantity.low)}, {number(quantity.high)}]"
    more = "" if quantity.counted in {None, quantity.unit} else f" ({quantity.counted})"
    return f"{quantity.text} = {number(quantity.value)}{bounds} {quantity.unit}{more}"


def number(value: float | None) -> str:
    """Return a number in digits, a dash for none."""
    return "-" if value is None else f"{value:.12g}"


@pytest.mark.parametrize(("sentence", "told"), [*sentences()])
def test_every_figure_of_a_sentence(sentence: str, told: list[str]) -> None:
    """Bounds, vague words, parts, sums, ages, changes, zero; what is counted across "of", appositions, captions."""
    layers = annotate(Document("d1", "d1.txt", sentence, "", "text/plain"), AnnotationOptions())
    assert [figure(quantity) for quantity in layers.quantities] == told
