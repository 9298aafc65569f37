"""Every form of the time grammar reads the line that stands for it in `times_forms.txt`, and no other form does."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from crossbearing.annotation import times_reading
from crossbearing.annotation.parsing import parse
from crossbearing.annotation.times import find_times
from crossbearing.annotation.times_grammar import Grammar, grammar
from crossbearing.values.annotations import Annotations
from crossbearing.values.documents import Document
from crossbearing.values.times import TimeExpression

PUBLISHED = "2016-11-07T16:12:00"
LINES = [
    line.split(" | ")
    for line in Path(__file__).with_name("times_forms.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@cache
def parsed(text: str) -> tuple[Document, Annotations]:
    """Return a report of that text, parsed."""
    document = Document("d1", "report.txt", text, "", "text/plain", published=PUBLISHED)
    return document, parse(document)[0]


def times_of(text: str) -> tuple[TimeExpression, ...]:
    """Return the expressions of a report of that text."""
    return find_times(*parsed(text))


def told(time: TimeExpression) -> str:
    """Return the words with what they tell, as the lines do."""
    return f"{time.text} => {time.anchor if time.operation.name == 'hung' else time.value}"


def without(name: str) -> Grammar:
    """Return the grammar without a form."""
    place = [form.key for form in grammar().forms].index(name)
    keyed = {sign: tuple(at for at in places if at != place) for sign, places in grammar().keyed.items()}
    return replace(grammar(), keyed=keyed)


def test_every_form_has_a_line() -> None:
    """No form stands in the tables without an example of what it reads."""
    assert sorted(name for name, *_ in LINES) == sorted(form.key for form in grammar().forms)


@pytest.mark.parametrize(("name", "text", "expected"), LINES, ids=[name for name, *_ in LINES])
def test_the_form_reads_its_line(name: str, text: str, expected: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The text tells what the line says, and something else where the form is taken away."""
    text = text.replace("\\n", "\n")
    found = times_of(text)
    assert " ; ".join(told(time) for time in found) == expected
    lesser = without(name)
    monkeypatch.setattr(times_reading, "grammar", lambda: lesser)
    assert times_of(text) != found


PREFIXED = [
    ("next", "He will be out from next May to July.", "next May to July"),
    ("edge", "He left in late 2018.", "late 2018"),
    ("this-time", "He left this time last year.", "this time last year"),
    ("part-of", "He left in the small hours of Friday.", "the small hours of Friday"),
    ("end", "He left at the very end of 2018.", "the very end of 2018"),
    ("start", "He left at the beginning of 2018.", "the beginning of 2018"),
    ("days-of", "He left in the early days of 2018.", "the early days of 2018"),
    ("month-of", "He left in the month of May.", "the month of May"),
    ("middle", "He left in the middle of 2018.", "the middle of 2018"),
]


def test_every_prefix_has_a_line() -> None:
    """No prefix stands in the table without an example."""
    assert [name for name, *_ in PREFIXED] == [prefix.key for prefix in grammar().prefixes]


@pytest.mark.parametrize(("name", "text", "words"), PREFIXED)
def test_a_prefix_belongs_to_the_expression(name: str, text: str, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The expression has the words before it with the prefix, and not without it."""
    assert [time.text for time in times_of(text)] == [words]
    lesser = replace(grammar(), prefixes=tuple(one for one in grammar().prefixes if one.key != name))
    monkeypatch.setattr(times_reading, "grammar", lambda: lesser)
    assert [time.text for time in times_of(text)] != [words]
