"""Folding finds what differs in white space and quotation marks only, and knows the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.folding import Folded, bare, fold, same_name, shared
from evaluation.intervals import days_of, same_time

WORDS = st.text(st.sampled_from("ab “”'’\n\t–é"), min_size=1)


@given(WORDS, WORDS, WORDS)
def test_a_part_of_a_text_is_found_where_it_stands(before: str, part: str, after: str) -> None:
    """A part with letters is found, and one of the places holds it, quotation marks and spaces folded."""
    if not fold(part).strip(" \"'-"):
        return
    text = before + part + after
    places = Folded(text).find(part)
    assert fold(part) in {fold(text[start:end]) for start, end in places}


def test_markdown_marks_may_be_missing() -> None:
    """Evidence with markdown marks is found in a text without them."""
    assert Folded("He said it twice.").find("said *it* twice") == [(3, 16)]


@given(st.text())
def test_bare_leaves_plain_letters_and_digits(text: str) -> None:
    """A bare name has nothing but small letters of the alphabet, digits and spaces between them."""
    assert set(bare(text)) <= set("abcdefghijklmnopqrstuvwxyz0123456789 ")
    assert bare(text) == bare(text).strip()


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [("Anna Sols", "SOLS", True), ("Éric", "Eric Roy", True), ("the", "the", False), ("Sols", "Solsby", False)],
)
def test_same_name(left: str, right: str, *, same: bool) -> None:
    """Names are the same where the words of one stand in the other; an article alone is no name."""
    assert same_name(left, right) is same


def test_a_page_shares_nothing_with_a_word() -> None:
    """A span far wider than a sentence does not count as standing there."""
    assert shared({"start": 0, "end": 20}, [(10, 15)]) == 5
    assert shared({"start": 0, "end": 900}, [(10, 15)]) == 0


@pytest.mark.parametrize(
    ("want", "have", "same"),
    [
        ("2021-03-01", "2021-03-01T10:30", True),
        ("2021-03", "2021-03-01/2021-03-31", True),
        ("2021-W09", "2021-03-01/2021-03-07", True),
        ("2021-WI", "2021-12/2022-02", True),
        ("2021-03-01", "2021-03-02", False),
        ("2021", "2021-03", False),
        ("2021-03-01", None, False),
        ("PAST", "PAST", True),
        ("2200000000", "2200000000", True),
        ("2021", "99999999999999999999", False),
    ],
)
def test_same_time(want: str, have: str | None, *, same: bool) -> None:
    """Times are the same where they cover the same days, however they are written."""
    assert same_time(want, have) is same


@given(st.text())
def test_any_text_is_days_or_none(text: str) -> None:
    """What is no time value gives None, and what is gives a first day no later than the last, or swapped ends."""
    days = days_of(text)
    assert days is None or len(days) == 2
