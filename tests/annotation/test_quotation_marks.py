"""Stretches between quotation marks: pairs, apostrophes, marks left open."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossbearing.annotation.quotation_marks import find_marked

PAIRS = [('"', '"'), ("“", "”"), ("«", "»"), ("„", "“"), ("‘", "’"), ("'", "'")]


def marked(text: str) -> list[str]:
    """Return the words of each stretch."""
    return [text[m.start : m.end] for m in find_marked(text)]


@pytest.mark.parametrize(("opening", "closing"), PAIRS)
def test_every_kind_of_mark_makes_a_pair(opening: str, closing: str) -> None:
    """Straight, curly, low and pointed marks, double and single, hold the same words."""
    assert marked(f"She said {opening}the dam will hold,{closing} and left.") == ["the dam will hold,"]


@pytest.mark.parametrize(
    "text",
    [
        "The girls' mothers and the city's mayor didn't wait.",
        "It was the summer of '69, rock 'n roll and all.",
        'The pipe was 5" wide and 12" long.',
    ],
)
def test_apostrophes_and_inches_are_no_marks(text: str) -> None:
    """Possessives, contractions, elisions and inches open nothing."""
    assert marked(text) == []


def test_an_apostrophe_inside_single_marks_closes_nothing() -> None:
    """A plural's possessive inside a quotation does not end it."""
    assert marked("He read 'the nurses' names and didn't stop.' Then he left.") == [
        "the nurses' names and didn't stop."
    ]


def test_inner_marks_stay_inside() -> None:
    """A quotation within a quotation is part of the outer one."""
    assert marked("\"He told us 'go home' twice,\" she said.") == ["He told us 'go home' twice,"]
    assert marked("'He told us \"go home\" twice,' she said.") == ['He told us "go home" twice,']


def test_a_mark_left_open_ends_with_its_paragraph() -> None:
    """A speech over two paragraphs reopens without having closed."""
    assert marked('"We will stay.\n"We will build."\nHe left.') == ["We will stay.", "We will build."]


def test_a_closing_mark_alone_opens_nothing() -> None:
    """A curly closing mark without a partner is left alone."""
    assert marked("It is over” he said.") == []


@given(st.text(alphabet="ab ,.\n\"'“”‘’«»„s", max_size=80))
def test_stretches_are_apart_inside_one_paragraph_and_bare(text: str) -> None:
    """Stretches come in order, never cross, hold no line break, and begin and end with no space."""
    found = find_marked(text)
    for stretch in found:
        piece = text[stretch.start : stretch.end]
        assert piece
        assert piece == piece.strip()
        assert "\n" not in piece
        assert stretch.start > 0
    starts = [(m.start, m.end) for m in found]
    assert starts == sorted(starts)
    assert all(left[1] <= right[0] for left, right in pairwise(starts))


def test_two_apostrophes_are_a_mark() -> None:
    """Old agency copy writes a double mark as two apostrophes; a single mark may stand inside."""
    assert marked("''We wait,'' she said.") == ["We wait,"]
    assert marked("''They cried, 'Wait.''' She left.") == ["They cried, 'Wait.'"]


def test_marks_inside_marks_of_one_shape() -> None:
    """A marked word inside a quotation of the same marks doesn't end it."""
    assert marked("He wrote: “Those on the “list” are safe.”") == ["Those on the “list” are safe."]


def test_a_mark_turned_the_wrong_way_closes() -> None:
    """A mark right behind a word ends what was quoted, whichever way it is turned."""
    assert marked("It is “the best“ of all.") == ["the best"]


def test_an_attribute_of_a_page_is_no_quotation() -> None:
    """What stands behind an equals sign is a page's, nobody's words."""
    assert marked('A page with <a name="top of it"> here.') == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He says,” there are many who never get heard.”", "there are many who never get heard."),
        ("” If the mayor can come, so can she,” it read.", "If the mayor can come, so can she,"),
    ],
)
def test_a_closing_mark_that_opens(text: str, words: str) -> None:
    """A closing mark at the head of a paragraph or after a comma opens where a further one closes."""
    assert marked(text) == [words]
