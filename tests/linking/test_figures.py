"""When two wordings of a number can both be true."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossbearing.linking.figures import Figure, figure_of
from crossbearing.values.quantities import Quantity
from crossbearing.values.spans import Span

Bounds = tuple[float | None, float | None, float | None]
NUMBERS = st.floats(0, 1e9, allow_nan=False)
HEDGES = st.sampled_from([None, "about", "at least", "more than", "up to", "nearly"])


def figure(bounds: Bounds, hedge: str | None = None, kind: str = "count", unit: str | None = None) -> Figure:
    """Return the figure of a quantity with this value, low and high."""
    return figure_of(Quantity(Span("d", 0, 1), "x", *bounds, kind, unit, None, None, hedge, 0))


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    """Draw the figure of a quantity as annotation makes them: bare, bounded, open-ended or vague."""
    low, value, high = sorted(draw(st.lists(NUMBERS, min_size=3, max_size=3)))
    shapes: list[Bounds] = [
        (value, None, None), (value, low, high), (value, value, None), (value, None, value), (None, low, None),
        (None, low, high),
    ]  # fmt: skip
    return figure(draw(st.sampled_from(shapes)), draw(HEDGES))


BARE_15, MORE_THAN_12 = figure((15, None, None)), figure((12, 13, None), "more than")


@pytest.mark.parametrize(
    ("left", "right", "fits"),
    [
        (figure((15, None, None)), figure((15, None, None)), True),
        (figure((15, None, None)), figure((16, None, None)), False),
        (MORE_THAN_12, BARE_15, True),
        (MORE_THAN_12, figure((12, None, None)), False),
        (MORE_THAN_12, figure((80, None, None)), False),
        (figure((600, None, None), "about"), figure((640, None, None)), True),
        (figure((600, None, None), "about"), figure((700, None, None)), False),
        (figure((1000, 1001, None), "more than"), figure((1000, None, None)), True),
        (figure((400, None, 400), "up to"), figure((250, None, None)), True),
        (figure((400, None, 400), "up to"), figure((450, None, None)), False),
        (figure((5, 4, 6)), figure((None, 3, None)), True),
        (figure((5, 4, 6)), figure((7, None, None)), False),
        (figure((None, 24, None)), figure((60, None, None)), True),
        (figure((None, 24, None)), figure((359, None, None)), False),
        (figure((6, 6, None), "at least"), figure((9, None, None)), False),
        (figure((27000, None, None)), figure((27350, None, None)), True),
        (figure((27000, None, None)), figure((27500, None, None)), False),
        (figure((27000, None, None)), figure((28000, None, None)), False),
        (figure((2000, None, None)), figure((2400, None, None)), False),
        (figure((30, None, None)), figure((31, None, None)), False),
        (figure((6, 6, None), "at least"), figure((None, 3, None)), True),
    ],
)
def test_what_can_both_be_true(left: Figure, right: Figure, fits: bool) -> None:  # noqa: FBT001 - a table's column
    """Bounds decide; an open end closes at twice the number, a vague word within a power of ten, a toll at once.

    From a thousand on a number of two digits and noughts fits what rounds to it, and no other round number.
    """
    assert left.fits(right) == right.fits(left) == fits


def test_scores_fit_where_both_sides_do() -> None:
    """3-1 is no 3-2, though the first side has the same; a figure without another side may be either."""
    three_one, three_two = (
        figure_of(Quantity(Span("d", 0, 1), "x", 3, None, None, "score", "score", None, None, None, 0, against))
        for against in (1, 2)
    )
    assert not three_one.fits(three_two)
    assert not three_one.same(three_two)
    assert three_one.fits(figure((3, None, None)))


@given(figures(), figures())
def test_fitting_is_mutual(left: Figure, right: Figure) -> None:
    """Fitting and sameness hold both ways, and what is the same fits."""
    assert left.fits(right) == right.fits(left)
    assert left.same(right) == right.same(left)
    assert left.fits(left)
    if left.same(right) and not (left.running or right.running):
        assert left.fits(right)


@given(figures())
def test_the_number_named_lies_within_what_is_admitted(found: Figure) -> None:
    """Bounds are in order and hold the nominal value."""
    assert found.low <= found.high
    assert found.value is None or found.low <= found.value <= found.high


def test_sameness_asks_for_equal_exactness() -> None:
    """About 600, a round number, says what 600 does; more than 600 says less, and about 197 less than 197."""
    bare, exact = figure((600, None, None)), figure((197, None, None))
    assert figure((600, None, None), "about").same(bare)
    assert bare.same(figure((600, None, None)))
    for less, than in ((figure((600, 601, None), "more than"), bare), (figure((197, None, None), "about"), exact)):
        assert less.fits(than)
        assert not less.same(than)


def test_units_of_one_scale_meet() -> None:
    """Percentages meet shares, weeks meet days, and half a century is 50 years."""
    assert figure((50, None, None), kind="percent", unit="percent").same(figure((0.5, None, None), kind="share"))
    weeks = figure((2, None, None), kind="duration", unit="weeks")
    assert weeks.same(figure((14, None, None), kind="duration", unit="days"))
    assert not weeks.same(figure((2, None, None), kind="count", unit="weeks"))
    half, years = (
        figure((length, None, None), kind="duration", unit=unit) for length, unit in ((0.5, "centuries"), (50, "years"))
    )
    assert half.same(years)


@pytest.mark.parametrize(
    ("told", "hours", "fits"), [(8, 8 + 1 / 3, True), (11, 11.5, True), (3, 3.5, False), (8, 9, False), (8, 8.7, False)]
)
def test_whole_hours_are_hours_and_minutes_rounded(told: float, hours: float, fits: bool) -> None:  # noqa: FBT001
    """Eight hours may be eight and a third, no nine; an hour in six is too much to round off."""
    left, right = (figure((length, None, None), kind="duration", unit="hours") for length in (told, hours))
    assert left.fits(right) == right.fits(left) == fits
    assert not left.same(right)
