"""Quantities of whole sentences: what is found, with which value, bounds, unit and counted noun."""

from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossbearing.annotation.parsing import parse
from crossbearing.annotation.quantities import find_quantities
from crossbearing.values.annotations import Annotations
from crossbearing.values.documents import Document
from crossbearing.values.quantities import Quantity
from crossbearing.values.spans import Span
from crossbearing.values.times import Operation, TimeExpression


def document(text: str, title_end: int = 0) -> Document:
    """Return a report with this text."""
    return Document("d1", "d1.txt", text, "", "text/plain", title_end=title_end)


@cache
def parsed(text: str) -> Annotations:
    """Return sentences and tokens of a text."""
    return parse(document(text))[0]


def quantities(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of a text."""
    return find_quantities(document(text), parsed(text))


def told(text: str) -> list[tuple[str, float | None, float | None, float | None, str | None]]:
    """Return words, value, bounds and unit of each quantity."""
    return [(q.text, q.value, q.low, q.high, q.unit) for q in quantities(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry carried 62 passengers.", ("62", 62, None, None, "passengers")),
        ("Twenty-one miners were rescued.", ("Twenty-one", 21, None, None, "miners")),
        ("A dozen boats sank.", ("A dozen", 12, None, None, "boats")),
        ("Half a dozen officers came.", ("Half a dozen", 6, None, None, "officers")),
        ("Some 1.5 million voters stayed away.", ("Some 1.5 million", 1_500_000, None, None, "voters")),
        ("More than 50 homes burned.", ("More than 50", 50, 51, None, "homes")),
        ("At least six sailors drowned.", ("At least six", 6, 6, None, "sailors")),
        ("Up to 400 guests fled.", ("Up to 400", 400, None, 400, "guests")),
        ("The bomb wounded over 400 guests.", ("over 400", 400, 401, None, "guests")),
        ("The rebels handed over 12 prisoners.", ("12", 12, None, None, "prisoners")),
        ("Nearly 80 trucks waited.", ("Nearly 80", 80, None, 80, "trucks")),
        ("Fewer than 30 trains ran.", ("Fewer than 30", 30, None, 29, "trains")),
        ("Four to six trucks were seen.", ("Four to six", 5, 4, 6, "trucks")),
        ("Between 2,000 and 3,000 farmers marched.", ("Between 2,000 and 3,000", 2500, 2000, 3000, "farmers")),
        ("They lost 20-25 cows.", ("20-25", 22.5, 20, 25, "cows")),
        ("Dozens of nurses marched.", ("Dozens", None, 24, None, "nurses")),
        ("Several villages were cut off.", ("Several", None, 3, None, "villages")),
        ("Tens of thousands of fans came.", ("Tens of thousands", None, 20_000, 99_999, "fans")),
        ("Several hundred pupils left.", ("Several hundred", None, 300, None, "pupils")),
        ("It cost $3.2bn.", ("$3.2bn", 3.2e9, None, None, "USD")),
        ("It cost $US650 at most.", ("$US650 at most", 650, None, 650, "USD")),
        ("About 5-6,000 skaters came.", ("About 5-6,000", 5500, 5000, 6000, "skaters")),
        ("The first few runners arrived.", ("first few", None, 3, None, "runners")),
        ("He sold 100s of phones.", ("100s", None, 200, 999, "phones")),
        ("The shell fell metres away from a nursery.", ("metres", None, 2, None, "metres")),
        ("Police hold a 67yo Dane.", ("67yo", 67, None, None, "years")),
        ("Ann Other, 67 of Marl, was held.", ("67", 67, None, None, "years")),
        ("The fine was €210m.", ("€210m", 210e6, None, None, "EUR")),
        ("They spent 2.5 trillion naira on roads.", ("2.5 trillion naira", 2.5e12, None, None, "NGN")),
        ("It raised A$5-7 million.", ("A$5-7 million", 6e6, 5e6, 7e6, "AUD")),
        ("Prices rose by 21 per cent.", ("21 per cent", 21, None, None, "percent")),
        ("Two-thirds of the members left.", ("Two-thirds", 0.667, None, None, "share")),
        ("Sales fell by almost a third.", ("almost a third", 0.333, None, 0.333, "share")),
        ("They lost billions of dollars.", ("billions of dollars", None, 2e9, None, "USD")),
        ("The former mayor was dead at 94.", ("94", 94, None, None, "years")),
        ("One in five pupils was ill.", ("One in five", 0.2, None, None, "share")),
        ("The wall is 45 metres high.", ("45 metres", 45, None, None, "metres")),
        ("They waited for two and a half hours.", ("two and a half hours", 2.5, None, None, "hours")),
        ("It took a year and a half.", ("a year and a half", 1.5, None, None, "years")),
        ("Winds reached 150 mph.", ("150 mph", 150, None, None, "miles an hour")),
        ("The plant handles 30 tons of grain a day.", ("30 tons", 30, None, None, "tons a day")),
        ("Workers earn $15 an hour.", ("$15", 15, None, None, "USD an hour")),
        ("It was minus 15 degrees Celsius.", ("minus 15 degrees Celsius", -15, None, None, "degrees Celsius")),
        ("A magnitude 6.3 quake was felt.", ("6.3", 6.3, None, None, "magnitude")),
        ("A 24-year-old was held.", ("24-year-old", 24, None, None, "years")),
        ("Anna Berg, 24, was arrested.", ("24", 24, None, None, "years")),
        ("Nobody under the age of 18 may vote.", ("under the age of 18", 18, None, 17, "years")),
        ("The home side won 3-1.", ("3-1", 3, None, None, "score")),
    ],
)
def test_value_bounds_and_unit(text: str, expected: tuple[object, ...]) -> None:
    """Each wording gives the value, bounds and unit that the brief's format lays down."""
    [(words, value, low, high, unit)] = told(text)
    assert (words, low, high, unit) == (expected[0], *expected[2:])
    assert value is expected[1] is None or value == pytest.approx(expected[1], abs=0.001)


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("The home side won 3-1.", (3, 1)),
        ("The home side lost 1-3.", (1, 3)),
        ("The chamber passed the bill 221-214.", (221, 214)),
        ("The chamber voted 52 to 48.", (52, 48)),
        ("The match was drawn nil-nil, and nobody scored a goal after it.", (0, 0)),
        ("The teams drew 2-all.", (2, 2)),
        ("The mill has 30 to 40 rooms.", (35, None)),
    ],
)
def test_a_score_tells_both_sides(text: str, sides: tuple[int, int | None]) -> None:
    """A game, a vote or a draw has the figures of both sides; a range has no other side."""
    document = Document("d1", "d1.txt", text, "", "text/plain")
    layers, _ = parse(document)
    first = find_quantities(document, layers)[0]
    assert (first.value, first.against) == sides


@pytest.mark.parametrize(
    "text",
    [
        "Flight 93 took off.",
        "Registration Number: 130349",
        "Police arrested one Anna Lind in May.",
        "All of the top 10 lost.",
        "The A42 was closed.",
        "An F-16 crashed.",
        "She lives at 12 Mill Street.",
        "The train left at 9:30 and arrived at 11pm.",
        "They met on 14 April.",
        "The bridge opened in 1967.",
        "One of the ships sank.",
        "A ship sank.",
        "It was the third attack.",
        "Call 0800 555 111 for help.",
        "1. Open the door.",
        "The team met at half-time.",
        "No one knows why.",
        "One neighbour said it was loud.",
        "The 500 index fell.",
        "It is a two-way street.",
    ],
)
def test_what_is_no_quantity(text: str) -> None:
    """Names, dates, clock times, ordinals, telephone and list numbers, and idioms count nothing."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Tourist ship strikes bridge; 27 hurt", ["people"]),
        ("Bomb kills 30 in market", ["people"]),
        ("The blast killed six farmers and wounded at least 90.", ["farmers", "people"]),
        ("The death toll rose to at least six.", ["people"]),
        ("Four sailors were hurt while 20 others were rescued.", ["sailors", "sailors"]),
        ("The tanker has a crew of 23.", ["people"]),
        ("More than 50 of its soldiers fled.", ["soldiers"]),
        ("He bought 12 of the 40 old clocks.", ["clocks", "clocks"]),
        ("The 28-nation bloc met.", ["nations"]),
        ("Eight suspects were held, and one of them confessed.", ["suspects", "suspects"]),
        ("One woman and three children came.", ["women", "children"]),
    ],
)
def test_what_a_number_counts(text: str, counted: list[str]) -> None:
    """The unit is the counted noun in the plural, people where a deed done to them has no noun, or what went before."""
    assert [q.unit for q in quantities(text)] == counted


def test_counted_phrase_and_place() -> None:
    """The counted phrase stands where its span says, with its modifiers, and the head is its noun."""
    text = "About 850 German soldiers stayed."
    [found] = quantities(text)
    assert found.counted == "German soldiers"
    assert found.counted_span is not None
    assert text[found.counted_span.start : found.counted_span.end] == "German soldiers"
    assert parsed(text).tokens[found.head].text == "soldiers"
    assert found.hedge == "About"


def test_a_sum_keeps_what_it_is_told_of() -> None:
    """A sum's counted phrase is the noun that it measures, before or after it."""
    [before] = quantities("The firm had net income of $2 billion.")
    [after] = quantities("The firm took a $5 billion charge.")
    assert (before.counted, after.counted) == ("net income", "charge")


@pytest.mark.parametrize(
    "text",
    ["It is 20 km (12 miles) away.", "The port made 210 million euros ($234 million).", "A 40-hectare (99-acre) site."],
)
def test_a_conversion_in_brackets_tells_what_it_converts(text: str) -> None:
    """A sum or measure in brackets in other units points to the one before it, which points to none."""
    first, second = quantities(text)
    assert (first.converts, second.converts) == (None, first.span)


def test_all_conversions_in_the_brackets_point_to_the_first() -> None:
    """Two conversions in the same brackets are of the one quantity before them."""
    first, *others = quantities("The wall is 75 inches (6ft 3in; 1.9m) tall.")
    assert [q.converts for q in others] == [first.span, first.span]


@pytest.mark.parametrize("text", ["It lost $5 million ($3 million in 2010).", "He ran 20 km (it cost $12)."])
def test_another_quantity_in_brackets_converts_nothing(text: str) -> None:
    """A figure in brackets in the same unit, or of another kind, is one of its own."""
    assert [q.converts for q in quantities(text)] == [None, None]


def test_zero_in_words() -> None:
    """Zero is told by "no" before a noun that reports count, and by a deed done to no one."""
    assert [(q.value, q.unit) for q in quantities("There were no survivors.")] == [(0, "survivors")]
    assert [(q.value, q.unit) for q in quantities("No one was injured.")] == [(0, "people")]
    assert quantities("There was no reason.") == ()


def test_change_is_no_range() -> None:
    """Words such as "from 35 percent to 21 percent" and "rose $1 to $65" are two figures each."""
    assert [q.value for q in quantities("They cut the rate from 35 percent to 21 percent.")] == [35, 21]
    assert [q.value for q in quantities("Oil rose $1.20 to $65.")] == [1.2, 65]


def test_times_keep_their_numbers() -> None:
    """A number inside a time expression is no quantity, but a length of time in one is."""
    text = "Two guards left in week 12 and three years ago."
    layers = parsed(text)
    at, ago = text.index("week 12"), text.index("three years ago")
    times = (
        TimeExpression(Span("d1", at, at + 7), "week 12", Operation("absolute")),
        TimeExpression(Span("d1", ago, ago + 15), "three years ago", Operation("absolute")),
    )
    found = find_quantities(document(text), replace(layers, times=times))
    assert [q.text for q in found] == ["Two", "three years"]


def test_empty_layers_give_nothing() -> None:
    """A report without sentences has no quantities."""
    assert find_quantities(document(""), Annotations("d1")) == ()


@settings(max_examples=60)
@given(st.text(alphabet="0123456789 ,.-$%()abmn/'½éof", max_size=60))
def test_any_text_gives_exact_spans_and_ordered_bounds(text: str) -> None:
    """Whatever the text, no crash; every span holds its words, and low never passes high."""
    for found in find_quantities(document(text), parse(document(text))[0]):
        assert text[found.span.start : found.span.end] == found.text
        assert found.low is None or found.high is None or found.low <= found.high
        assert found.counted_span is None or text[found.counted_span.start : found.counted_span.end] == found.counted


@given(
    st.integers(0, 999_999_999), st.sampled_from(["more than", "at least", "up to", "about", "nearly", "fewer than"])
)
def test_hedges_bound_the_value_on_their_side(value: int, hedge: str) -> None:
    """Bounds lie at the value, or one beyond it where the hedge excludes it, and on one side alone."""
    text = f"They counted {hedge} {value:,} birds."
    [found] = find_quantities(document(text), parse(document(text))[0])
    sides = {"more than": (value + 1, None), "at least": (value, None), "fewer than": (None, value - 1)}
    expected = sides.get(hedge, (None, None if hedge == "about" else value))
    assert (found.value, found.low, found.high) == (value, *expected)


def test_a_fall_from_more_than_one_sum_to_another_is_no_range() -> None:
    """What dropped "more than $11bn to $106bn" dropped by the one to the other, hedged or not."""
    assert [q.value for q in quantities("Its worth dropped more than $11bn to $106bn.")] == [11e9, 106e9]
