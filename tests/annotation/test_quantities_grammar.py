"""The number grammar by families: each wording of a table gives its value, unit and place."""

from functools import cache

import pytest

from crossbearing.annotation.parsing import parse
from crossbearing.annotation.quantities import find_quantities
from crossbearing.annotation.quantities.lexicon import units
from crossbearing.annotation.quantities.lines import Line
from crossbearing.annotation.quantities.numerals import read_number
from crossbearing.segmentation.words import split_words
from crossbearing.values.annotations import Token
from crossbearing.values.documents import Document
from crossbearing.values.quantities import Quantity


def document(text: str) -> Document:
    """Return a report with this text."""
    return Document("d1", "d1.txt", text, "", "text/plain")


@cache
def quantities(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of a text."""
    return find_quantities(document(text), parse(document(text))[0])


def told(text: str) -> list[tuple[str, float | None, str | None]]:
    """Return words, value and unit of each quantity."""
    return [(q.text, q.value, q.unit) for q in quantities(text)]


def read(text: str) -> list[object]:
    """Return the value of the number that a text starts with and the words it takes; nothing without one."""
    tokens = tuple(
        Token(start, end, text[start:end], text[start:end].lower(), "X", "X", -1, "dep")
        for start, end in split_words(text, 0, len(text))
    )
    line = Line(document(text), tokens, tuple(token.text.lower() for token in tokens), 0, len(tokens))
    found = read_number(line, 0)
    return [] if found is None else [found.value, text[: tokens[found.last - 1].end]]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("two thirds", 0.667),
        ("one eighth", 0.125),
        ("five-eighths", 0.625),
        ("a hundredth", 0.01),
        ("three millionths", 3e-6),
        ("three twenty-firsts", 0.143),
        ("six fifths", 1.2),
        ("one hundred thirty-two fifths", 26.4),
        ("one hundred and three quarters", 100.75),
        ("five and a quarter", 5.25),
        ("four and 1/2", 4.5),
        ("3 million and a half", 3_500_000),
        ("two million and one half", 2_500_000),
        ("one billion and a quarter million", 1_000_250_000),
        ("a tenth of a million", 100_000),
        ("half of a million", 500_000),
        ("quarter of a million", 250_000),
        ("three quarters billion", 750_000_000),
        ("1 over 20", 0.05),
        ("10½", 10.5),
        ("½", 0.5),
        ("10 1/2", 10.5),
        ("5-1/2", 5.5),
        ("15/16", 0.938),
    ],
)
def test_parts_of_a_number(text: str, value: float) -> None:
    """A fraction in words, digits or signs, alone or after a whole number, is read to three digits."""
    assert read(text) == [pytest.approx(value), text]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("nought point nought three", 0.03),
        ("five point five", 5.5),
        ("a hundred and fifty", 150),
        ("a million and one", 1_000_001),
        ("hundred thousand", 100_000),
        ("three dozens", 36),
        ("fifty - two", 52),
        ("3 hundred and 21", 321),
        ("6 crore and two hundred", 60_000_200),
        ("3 thousand and 5 hundred", 3_500),
        ("1 million two hundred thousand", 1_200_000),
        ("10 bln", 10_000_000_000),
        ("40 000", 40_000),
        ("1\u202f234\u202f567.89", 1_234_567.89),
        ("12,34,567.89", 1_234_567.89),
        ("1.111,11", 1_111.11),
        (".5", 0.5),
        ("1.3e6", 1_300_000),
        ("6.23x10^-4", 0.000623),
        ("2^10", 1024),
    ],
)
def test_ways_to_write_a_number(text: str, value: float) -> None:
    """Decimals in words, scales and their rests, groups of digits, powers."""
    assert read(text) == [pytest.approx(value), text]


@pytest.mark.parametrize("text", ["twenty-first", "two hundredth", "one hundred twenty-fifth", "9^999", "1/0", "."])
def test_no_number_of_the_whole(text: str) -> None:
    """An ordinal is no number, and no power or part beyond bounds is reckoned."""
    assert text not in read(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Output changed by minus five percent.", [("minus five percent", -5, "percent")]),
        ("Growth was -0.4% last year.", [("-0.4%", -0.4, "percent")]),
        ("They booked -$5 million.", [("-$5 million", -5e6, "USD")]),
        ("It costs £ 10 there.", [("£ 10", 10, "GBP")]),
        ("They ask 10 € for it.", [("10 €", 10, "EUR")]),
        ("He owes 50¢ to her.", [("50¢", 50, "cents")]),
        ("The mine cost 30 MUSD.", [("30 MUSD", 30e6, "USD")]),
        ("He paid $5 CAD for it.", [("$5 CAD", 5, "CAD")]),
        ("It went at an offer of C $6.", [("C $6", 6, "CAD")]),
        ("The bid of PS8.1bn failed.", [("PS8.1bn", 8.1e9, "GBP")]),
        ("It cost 13 dollars and 45 cents.", [("13 dollars and 45 cents", 13.45, "USD")]),
        ("They lost 20 polish zlotys.", [("20 polish zlotys", 20, "PLN")]),
        ("Tickets cost 20 pounds.", [("20 pounds", 20, "GBP")]),
        ("The dog weighs 20 pounds.", [("20 pounds", 20, "pounds")]),
        ("He is 5 ft 2 in tall.", [("5 ft 2 in", pytest.approx(5.166667), "feet")]),
        ("They drove for two hours and 30 minutes.", [("two hours and 30 minutes", 2.5, "hours")]),
        ("They worked for the next hour and a half.", [("hour and a half", 1.5, "hours")]),
        ("It grew by a quarter of a percent.", [("a quarter of a percent", 0.25, "percent")]),
        ("The room has 24703m2 of floor.", [("24703m2", 24703, "square metres")]),
        ("The load was 20 [kg] then.", [("20 [kg]", 20, "kilograms")]),
        ("It goes 50 km/hr there.", [("50 km/hr", 50, "kilometres an hour")]),
        ("It was 78 f outside.", [("78 f", 78, "degrees Fahrenheit")]),
        ("They sell a 7- or 8-inch screen.", [("7", 7, "inches"), ("8-inch", 8, "inches")]),
        ("It sold at 6.5 times earnings.", [("6.5", 6.5, "times")]),
        ("A hundred and fifty people came.", [("A hundred and fifty", 150, "people")]),
        ("The fund needs between $10-25k.", [("between $10-25k", 17_500, "USD")]),
    ],
)
def test_sums_and_measures(text: str, expected: list[tuple[str, float, str]]) -> None:
    """Signs, currencies before and after, smaller units, powers of units, suspended hyphens."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("It must be more than 20 and fewer than 35.", 21, 34),
        ("They want at most 100 and at least 20 boats.", 20, 100),
        ("The size is greater than or equal to 50.", 50, None),
        ("The count exceeded 3,000 then.", 3001, None),
        ("They sold 20 through 100 boxes.", 20, 100),
        ("The sign said > 30 then.", 31, None),
    ],
)
def test_bounds_and_ranges(text: str, low: float | None, high: float | None) -> None:
    """Two bounds joined by "and" make one range; bounds in words and signs set one end."""
    [found] = quantities(text)
    assert (found.low, found.high) == (low, high)


@pytest.mark.parametrize(
    "text",
    [
        "She works 24/7 since 9/11.",
        "The twenty-first century began.",
        "He spoke with Stone in 2016.",
        "They flew a Boeing 777F home.",
        "Milan scored in the second half of the game.",
    ],
)
def test_what_looks_like_a_number_and_is_none(text: str) -> None:
    """Dates in digits, ordinals, names with a number, halves of a game."""
    assert told(text) == []


def test_no_spelling_has_two_meanings() -> None:
    """Every spelling of a unit or currency stands for one of them."""
    meanings: dict[tuple[str, ...], str] = {}
    for rows in units().phrases.values():
        for spelling, meaning in rows:
            assert meanings.setdefault(spelling, meaning) == meaning, spelling


@pytest.mark.parametrize("kind", ["percent", "duration", "measure", "money"])
def test_every_unit_is_read(kind: str) -> None:
    """Every spelling of two words or more in the tables gives its unit after digits."""
    for rows in units().phrases.values():
        for spelling, meaning in rows:
            if meaning.startswith(f"{kind}|") and len(spelling) > 1 and all(word.isalpha() for word in spelling):
                text = f"7 {' '.join(spelling)}"
                tokens = tuple(
                    Token(start, end, text[start:end], text[start:end], "X", "X", -1, "dep")
                    for start, end in split_words(text, 0, len(text))
                )
                line = Line(document(text), tokens, tuple(token.text for token in tokens), 0, len(tokens))
                found = line.longest(1, units().phrases)
                assert found == (len(tokens), meaning), text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oslo sent 12 Leopard 2 tanks.", [("12", 12, "tanks")]),
        ("The 5G network serves 30 towns.", [("30", 30, "towns")]),
        ("COP 26 ended.", []),
        ("They paid TRY 5,000 then.", [("TRY 5,000", 5000, "TRY")]),
        ("It cost 2,5 million euros.", [("2,5 million euros", 2.5e6, "EUR")]),
        ("About 3 in 10 people agree.", [("About 3 in 10", 0.3, "share")]),
    ],
)
def test_names_and_codes_beside_numbers(text: str, expected: list[tuple[str, float, str]]) -> None:
    """Types, generations and meetings keep their numbers; a code that is a word needs a sum; commas may be decimal."""
    assert told(text) == expected
