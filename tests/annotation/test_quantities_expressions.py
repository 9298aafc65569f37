"""Numbers and ranges by families: every construction of a table gives its value or bounds. The tables are our own."""

import math
from collections.abc import Iterator

import pytest

from crossbearing.annotation.parsing import parse
from crossbearing.annotation.quantities import find_quantities
from crossbearing.annotation.quantities.lines import Line
from crossbearing.annotation.quantities.ranges import read_joined
from crossbearing.segmentation.words import split_words
from crossbearing.values.annotations import Token
from crossbearing.values.documents import Document
from crossbearing.values.quantities import Quantity

NUMBERS = """
twenty and three = 23 | forty and two thousand = 42000 | seven hundred forty and six = 746
one hundred and one = 101 | two hundred two = 202 | eleven hundred = 1100 | twenty-two hundred = 2200
nineteen hundred and eight = 1908 | a thousand and one = 1001 | a thousand six hundred = 1600
ninety nine thousand nine hundred ninety nine = 99999
three hundred thirty one million two hundred five = 331000205
six million three hundred and two thousand and nine = 6302009 | one million and twelve thousand = 1012000
one trillion two billion three million four thousand five hundred six = 1002003004506 | half a dozen = 6
a half dozen = 6 | a dozen = 12 | two dozen = 24 | seven dozens = 84 | ten dozen = 120 | 3 dozen = 36
half a hundred = 50 | half a thousand = 500 | half a billion = 500000000 | half million = 500000
one and a half million = 1500000 | two and a half billion = 2500000000 | two and a half thousand = 2500
2 and a half million = 2500000 | three and a half dozen = 42 | one hundred thousand million = 100000000000
zero point eight = 0.8 | six point two five = 6.25 | twelve point twenty five = 12.25
one hundred and six point five = 106.5 | two point five million = 2500000 | 1.5 thousand = 1500 | 12k = 12000
12K = 12000 | 12 k = 12000 | 7.4k = 7400 | 3M = 3000000 | 3 M = 3000000 | 4.25M = 4250000 | 6B = 6000000000
6.5B = 6500000000 | 6.5 b = 6500000000 | 12G = 12000000000 | 12.5G = 12500000000 | 12.5 G = 12500000000
18T = 18000000000000 | 2.5T = 2500000000000 | 1,250.5 K = 1250500 | 30 billion = 30000000000
30-billion = 30000000000 | 5.75 trillion = 5750000000000 | 1,000 = 1000 | 1,000,000.5 = 1000000.5
123,456,789 = 123456789 | 1 000 000 = 1000000 | 12 345 678 = 12345678 | .25 = 0.25 | 0.25 = 0.25 | 1e3 = 1000
2.5e4 = 25000 | 2.5E4 = 25000 | 2.5e-3 = 0.0025 | 2e+5 = 200000 | 3^4 = 81 | 1.5^2 = 2.25 | 10^-3 = 0.001
2^-2 = 0.25 | 1/2 = 0.5 | 3/4 = 0.75 | 7/100 = 0.07 | 22/7 = 3.142857 | 4 3/4 = 4.75 | 27 5/8 = 27.625
1 over 8 = 0.125 | one over three = 0.333 | three over five = 0.6 | 100 over 3 = 33.333333
a hundred over seven = 14.285714 | 1 in 5 = 0.2 | two out of five = 0.4 | a half = 0.5 | one half = 0.5
one-half = 0.5 | a quarter = 0.25 | one quarter = 0.25 | three quarters = 0.75 | three-quarters = 0.75
a third = 0.333 | one third = 0.333 | two fifths = 0.4 | seven eighths = 0.875 | nine tenths = 0.9
one twentieth = 0.05 | eleven twentieths = 0.55 | one hundredth = 0.01 | seven thousandths = 0.007
a millionth = 1e-6 | one twenty-first = 0.0476 | two twenty fifths = 0.08 | three hundredths = 0.03
five and one half = 5.5 | five and three quarters = 5.75 | five and seven eighths = 5.875
twenty and two thirds = 20.666667 | twenty-one and a third = 21.333333 | twenty one and a half = 21.5
one hundred and a half = 100.5 | one hundred and five sixths = 100.833333 | a hundred and three fourths = 100.75
one and a quarter = 1.25 | one and three-eighths = 1.375 | six and a tenth = 6.1 | 20 and a half = 20.5
20 four-fifths = 20.8 | 20 and four fifths = 20.8 | 6 two-thirds = 6.666667 | half of a million = 500000
a quarter of a billion = 250000000 | quarter million = 250000 | a quarter million = 250000
three quarters of a million = 750000 | two thirds of a million = 666666.666667
a third of a billion = 333333333.333333 | one tenth of a million = 100000 | 1/4 million = 250000
3/4 of a million = 750000 | ¼ = 0.25 | 2¾ = 2.75 | 2 ¾ = 2.75 | ⅞ = 0.875 | three million and a quarter = 3250000
one lakh = 100000 | 5 lakhs = 500000 | five crore = 50000000 | 2.5 crores = 25000000 | a couple hundred = 200
a couple of thousand = 2000 | couple of hundred = 200
"""

# what stands after "It is", with its low and high bound
BOUNDS = """
between one hundred and two hundred = 100..200 | between twenty-one and thirty five = 21..35
between 1.5 and 2.5 = 1.5..2.5 | between -5 and 5 = -5..5 | between minus five and five = -5..5 | 5 to 10 = 5..10
five to ten = 5..10 | 20~100 = 20..100 | 20 ~ 100 = 20..100 | 20-100 = 20..100 | 20 - 100 = 20..100
20--100 = 20..100 | 20 -- 100 = 20..100 | 20–100 = 20..100 | 20—100 = 20..100 | 20 — 100 = 20..100
1.5 to 2.5 million = 1500000..2500000 | 20 thousand to 30 thousand = 20000..30000 | more than 30 = 31..
more than thirty = 31.. | more-than 30 = 31.. | more than the 30 = 31.. | bigger than 30 = 31.. | above 30 = 31..
over a hundred = 101.. | over one hundred = 101.. | >30 = 31.. | less than 30 = ..29 | under thirty = ..29 | <30 = ..29
at least thirty = 30.. | no more than 30 = ..30 | 30 or more = 30.. | a hundred or more = 100..
equal to or more than 30 = 30.. | equal 30 or more = 30.. | equal to 30 or more = 30..
equal to 30 or greater = 30.. | equal to 30 or more than = 30.. | more than 30 or equal to = 30..
more than 30 or equal = 30.. | greater than or equal to 30 = 30.. | greater or equal to 30 = 30..
greater than or equals to 30 = 30.. | greater than or equal 30 = 30.. | equal or greater than 30 = 30..
equals or greater than 30 = 30.. | more than or equal to thirty = 30.. | larger than or equal to 30 = 30..
above or equal to 30 = 30.. | over or equal to 30 = 30.. | equal or over 30 = 30.. | equal or above 30 = 30..
less than or equal to 30 = ..30 | less or equal to 30 = ..30 | equal to or less than 30 = ..30
equal or less than 30 = ..30 | equal or below 30 = ..30 | equal to 30 or less = ..30
less than 30 or equal to = ..30 | below or equal to 30 = ..30 | under or equal to 30 = ..30
smaller than or equal to 30 = ..30 | smaller or equal than 30 = ..30 | equal to 30 or fewer = ..30
equal to 30 or smaller than = ..30 | at least equal to 30 = 30.. | at most equal to 30 = ..30
no less than or equal to 30 = 30.. | equal or no less than 30 = 30.. | more than 10 and less than 20 = 11..19
more than 10 but less than 20 = 11..19 | more than 10, less than 20 = 11..19
more than ten and less than twenty = 11..19 | less than 20 and more than 10 = 11..19
less than 20 but more than 10 = 11..19 | >10 and <20 = 11..19 | > 10, < 20 = 11..19 | >10 <20 = 11..19
>= 10 and <= 20 = 10..20 | at least 10 and at most 20 = 10..20 | at least 10 but no more than 20 = 10..20
at least 10, at most 20 = 10..20 | at most 20 and at least 10 = 10..20 | 10 or more and 20 or less = 10..20
10 or more but less than 20 = 10..19 | larger than 10 and smaller than or equal to 20 = 11..20
above 10 and below 20 = 11..19 | over 10 but under 20 = 11..19 | no less than 10 and no more than 20 = 10..20
higher than 10 and lower than 20 = 11..19 | greater than or equal to 10 and less than 20 = 10..19
10 and above but below 20 = 10..19 | 5-10 km long = 5..10 kilometres | 5 to 10 km long = 5..10 kilometres
between 5 and 10 km long = 5..10 kilometres | 5-to-10 miles long = 5..10 miles | more than 2000 = 2001..
at least 1900 = 1900.. | less than 1800 = ..1799 | no more than 1999 = ..1999 | about 5 to 6 thousand = 5000..6000
between one third and two thirds = 0.333..0.667 | between a quarter and a half = 0.25..0.5
one third to one half of it = 0.333..0.5 | larger than one half and smaller than two thirds = 0.5..0.667
less than or equal to one half = ..0.5 | greater than three quarters = 0.75.. | 0.5 to 0.8 = 0.5..0.8
-5~-3 = -5..-3 | -1 to 1 = -1..1 | minus one to one = -1..1 | between -1.5 and 2.5 = -1.5..2.5 | above -5 = -4..
less than -5 = ..-6 | less than minus five = ..-6 | in the 200 to 300 range = 200..300
greater than 5 but no more than 10 = 6..10 | at least 18 but under 21 = 18..20
less than 30 and at least 20 = 20..29 | 50 or above = 50.. | 50 and below = ..50 | 50 or under = ..50
50 or below = ..50 | 50 or lower = ..50 | equal or higher than 50 = 50.. | equal or larger than 50 = 50..
equal or bigger than 50 = 50.. | equal or smaller than 50 = ..50 | equal or lower than 50 = ..50
equal or fewer than 50 = ..50 | higher or equal to 50 = 50.. | higher than or equal to 50 = 50..
fewer than or equal to 50 = ..50 | lower than or equal to 50 = ..50 | at least or equal to 50 = 50..
at most or equal to 50 = ..50 | greater than the 50 = 51.. | less than the 50 = ..49 | no more than the 50 = ..50
"""

# what stands between "It has" and "users"
COUNTED = """
over 3k = 3001.. | over 3K = 3001.. | over 3m = 3000001.. | over 3.5 million = 3500001..
under 1.5 million = ..1499999 | more than 1,000,000 = 1000001..
more than 12 thousand and less than 15 thousand = 12001..14999 | between 12 and 15 thousand = 12000..15000
from 12 thousand to 15 thousand = 12000..15000 | 12 thousand to 15 thousand = 12000..15000
12-15 thousand = 12000..15000 | 12k-15k = 12000..15000 | 12-15k = 12000..15000 | 12k to 15k = 12000..15000
twelve to fifteen = 12..15 | twelve-to-fifteen = 12..15 | twelve or fifteen = 12..15
twelve through fifteen = 12..15 | two to four dozen = 24..48 | a dozen to two dozen = 12..24
half a million to a million = 500000..1000000 | 1 million to 1.5 million = 1000000..1500000
one to one and a half million = 1000000..1500000 | 50+ = 50.. | 50-plus = 50.. | sub-50 = ..49
as many as 50 = ..50 | not more than 50 = ..50 | not less than 50 = 50.. | not fewer than 50 = 50..
upwards of 50 = 51.. | well over 50 = 51.. | far more than 50 = 51.. | a little over 50 = 51..
just under 50 = ..49 | nearly 50 = ..50 | close to 50 = ..50 | a maximum of 50 = ..50 | a minimum of 50 = 50..
"""

NAMES = """
The new 787 Dreamliner flew.
The Round of 16 begins.
The Class of 1998 met.
Chapter 11 bankruptcy looms.
Section 230 was amended.
Apollo 11 landed.
The Fortune 500 company grew.
The 2018-19 season begins.
On June 3, 2019 he left.
Between 2010 and 2015 it grew.
The 10-K filing is due.
They chartered a 777F to fly it.
He bought an iPhone 5c.
They live in apartment 5C.
The sample is 10-11-2012.
Call 555-1234 now.
"""


def rows(table: str, frame: str = "{}") -> Iterator[tuple[str, str]]:
    """Yield the sentences of a table with what they tell; expressions stand in a frame."""
    for item in (item for line in table.strip().splitlines() for item in line.split(" | ")):
        expression, _, told = item.rpartition(" = ")
        yield frame.replace("{}", expression), told


def quantities(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of a text."""
    document = Document("d1", "d1.txt", text, "", "text/plain")
    return find_quantities(document, parse(document)[0])


def near(value: float | None, told: str) -> bool:
    """Return whether a value or bound is the one told; parts of one are kept to three digits."""
    if value is None or not told:
        return value is None and not told
    return math.isclose(value, float(told), rel_tol=5e-3 if abs(float(told)) < 1 else 1e-6)


def read(text: str) -> tuple[float | None, str]:
    """Return the value of the amount that a text starts with and the words it takes."""
    spans = tuple(split_words(text, 0, len(text)))
    tokens = tuple(
        Token(start, end, text[start:end], text[start:end].lower(), "X", "X", -1, "dep") for start, end in spans
    )
    words = tuple(token.text.lower() for token in tokens)
    found = read_joined(Line(Document("d1", "d1.txt", text, "", "text/plain"), tokens, words, 0, len(tokens)), 0)
    return (found.value, text[: spans[found.last - 1][1]]) if found else (None, "")


@pytest.mark.parametrize(("text", "told"), [*rows(NUMBERS)])
def test_every_way_to_tell_a_number(text: str, told: str) -> None:
    """Words, digits, scales, decimals, powers and parts are read whole, each to its value."""
    value, words = read(text)
    assert words == text
    assert near(value, told)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("two hundred two hundred", "two hundred"),
        ("one thousand two thousand", "one thousand"),
        ("ten ten", "ten"),
        ("5 G network", "5"),
    ],
)
def test_two_numbers_are_no_single_one(text: str, first: str) -> None:
    """A scale that comes again opens a further number; a letter after a small one is no scale."""
    assert read(text)[1] == first


@pytest.mark.parametrize(("text", "told"), [*rows(BOUNDS, "It is {}."), *rows(COUNTED, "It has {} users.")])
def test_every_way_to_bound_a_number(text: str, told: str) -> None:
    """Comparisons, "or equal to", ranges in words and signs, and two bounds together set low and high."""
    [found] = quantities(text)
    low, _, high = told.partition(" ")[0].partition("..")
    assert near(found.low, low)
    assert near(found.high, high)


@pytest.mark.parametrize("text", NAMES.strip().splitlines())
def test_names_with_numbers_tell_no_quantity(text: str) -> None:
    """Types, meetings, seasons, forms, seats, chains of digits and telephone numbers count nothing."""
    assert quantities(text) == ()


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("More than 2000 were hurt.", 2001, None),
        ("He sold more than 1,000 books but less than 2,000.", 1001, 1999),
        ("He sold 1,000 books or more.", 1000, None),
        ("He sold from 1,000 to 2,000 books.", 1000, 2000),
        ("They range from -20 to -10.", -20, -10),
        ("People between 18 and 25 years old came.", 18, 25),
        ("It takes from 5 to 10 percent of it.", 5, 10),
    ],
)
def test_bounds_in_sentences(text: str, low: float, high: float | None) -> None:
    """A bound makes four digits a figure, not a year; it may stand after the noun; "from ... to" may be a range."""
    [found] = quantities(text)
    assert (found.low, found.high) == (low, high)


@pytest.mark.parametrize("text", ["Cases rose from 5 to 10 percent.", "They cut it from 300 to 200 seats."])
def test_a_change_is_no_range(text: str) -> None:
    """What rose or was cut from one figure to another is told as two."""
    assert len(quantities(text)) == 2
