"""Numbers in digits and words."""

from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from crossbearing.annotation.quantities.lexicon import numerals
from crossbearing.annotation.quantities.lines import Line
from crossbearing.annotation.quantities.number import Number
from crossbearing.annotation.quantities.numerals import read_number
from crossbearing.annotation.quantities.phrases import pluralise
from crossbearing.segmentation.words import split_words
from crossbearing.values.annotations import Token
from crossbearing.values.documents import Document


def number(text: str) -> Number | None:
    """Return the number that a text starts with."""
    tokens = tuple(
        Token(start, end, text[start:end], text[start:end].lower(), "X", "X", -1, "dep")
        for start, end in split_words(text, 0, len(text))
    )
    document = Document("d1", "d1.txt", text, "", "text/plain")
    return read_number(Line(document, tokens, tuple(token.text.lower() for token in tokens), 0, len(tokens)), 0)


@cache
def names() -> dict[int, str]:
    """Return number words by value."""
    return {int(value): word for word, value in reversed(list(numerals().cardinals.items()))}


def in_words(value: int) -> str:
    """Return a whole number in English words."""
    if value < 100:
        tens, ones = value - value % 10, value % 10
        return names()[value] if value in names() else f"{names()[tens]}-{names()[ones]}"
    for scale, word in ((10**9, "billion"), (10**6, "million"), (10**3, "thousand"), (100, "hundred")):
        if value >= scale:
            rest = value % scale
            joint = " and " if 0 < rest < 100 else " "
            return f"{in_words(value // scale)} {word}" + (joint + in_words(rest) if rest else "")
    raise AssertionError(value)


@given(st.integers(0, 999_999_999_999))
def test_words_and_digits_tell_the_same_number(value: int) -> None:
    """Any whole number up to a million million reads alike in words, digits, and digits with commas."""
    for text in (in_words(value), str(value), f"{value:,}"):
        found = number(text)
        assert found is not None
        assert found.value == value, text


@given(st.integers(1, 999), st.sampled_from(["thousand", "million", "billion", "trillion", "lakh", "crore"]))
def test_scale_multiplies(value: int, scale: str) -> None:
    """A scale word multiplies the digits before it."""
    found = number(f"{value} {scale}")
    assert found is not None
    assert found.value == value * numerals().scales[scale]


def test_two_numbers_side_by_side_stay_two() -> None:
    """Numbers side by side, "two three" and "twenty thirty", are no single number."""
    assert [found.last for text in ("two three", "twenty thirty") if (found := number(text))] == [1, 1]


def test_vague_words_have_bounds_but_no_value() -> None:
    """A vague word bounds: "dozens" is at least 24 with no value; "a couple" is two."""
    dozens, couple = number("dozens"), number("a couple")
    assert dozens is not None
    assert couple is not None
    assert (dozens.value, dozens.low) == (None, 24)
    assert couple.value == 2


def test_fractions_of_a_scale_are_counts() -> None:
    """A part of a scale is a count: "a tenth of a million" is a hundred thousand."""
    found = number("a tenth of a million")
    assert found is not None
    assert found.value == 100_000


def test_malformed_digits_are_no_number() -> None:
    """Version numbers and misplaced commas are refused."""
    assert number("2.0.1") is None
    assert number("1,23,4") is None


def test_plurals() -> None:
    """Irregular, compound and regular plurals."""
    singular = ("person", "policeman", "woman", "city", "bus", "church", "day", "aircraft", "german")
    plural = ("people", "policemen", "women", "cities", "buses", "churches", "days", "aircraft", "germans")
    assert tuple(pluralise(word) for word in singular) == plural
