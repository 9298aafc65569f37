"""The timeline chart: every dated happening once, in order, none on another."""

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from crossbearing.chronology.intervals import Interval
from crossbearing.rendering.charts.shapes import Mark, box_of
from crossbearing.rendering.charts.timelines import TYPE, lay_axis, plot_timeline
from tests.rendering.charts.drawn import account, moment

days = st.sampled_from(
    ["2013-01", "2021-06-10", "2021-SU", "2022-02-16", "2022-02-17", "2022-02-17T08:00", "2025/2027", "soon", None]
)


def apart(one: Mark, other: Mark) -> bool:
    """Return whether two marks share no ground."""
    reach = one.radius + other.radius
    beside = one.right + reach <= other.left + 0.2 or other.right + reach <= one.left + 0.2
    return beside or abs(one.y - other.y) >= reach


@given(st.lists(st.tuples(days, st.integers(1, 20)), max_size=16), st.sampled_from([328, 1000]))
def test_every_dated_happening_stands_once_and_clear(told: list[tuple[str | None, int]], width: float) -> None:
    """Each happening with a day has one mark with its number in the list; no mark covers another."""
    moments = [moment(number, on, reports) for number, (on, reports) in enumerate(told, start=1)]
    chart = plot_timeline(moments, (), width)
    if chart is None:
        return
    dated = [str(n) for n, (on, _) in enumerate(told, start=1) if on not in {None, "soon"}]
    assert [mark.label for mark in chart.marks] == dated
    assert all(apart(one, other) for one, other in combinations(chart.marks, 2))
    assert all(mark.y - mark.radius >= 0 and mark.y + mark.radius <= chart.axis for mark in chart.marks)


@given(st.lists(st.tuples(days, st.integers(1, 20)), max_size=16), st.sampled_from([328, 1000]))
def test_words_share_no_ground(told: list[tuple[str | None, int]], width: float) -> None:
    """The days named below the axis can be read: none runs into another or off the canvas."""
    published = [account(n, on) for n, (on, _) in enumerate(told)]
    chart = plot_timeline([moment(n, on) for n, (on, _) in enumerate(told, start=1)], published, width)
    boxes = [box_of(words, TYPE) for words in chart.words] if chart else []
    assert not any(one.meets(other) for one, other in combinations(boxes, 2))
    assert all(box.left >= -1 and box.right <= width + 1 for box in boxes)


@given(st.lists(st.integers(1, 800_000), min_size=1, max_size=12))
def test_later_stands_to_the_right_and_longer_takes_more_room(starts: list[int]) -> None:
    """The axis keeps the order of days, and of two stretches of time the longer is never the shorter on it."""
    places = lay_axis([Interval(day, day) for day in starts], {}, 1000)
    assert list(places) == sorted(set(starts))
    gaps = sorted((later - day, places[later] - places[day]) for day, later in pairwise(places))
    assert all(shown <= longer + 0.2 for (_, shown), (_, longer) in pairwise(gaps))
    assert all(0 <= x <= 1000 for x in places.values())


def test_one_day_makes_no_chart() -> None:
    """Nothing is drawn where there is one day, or none."""
    assert plot_timeline([moment(1, "2022-02-17"), moment(2, "2022-02-17")], (), 1000) is None
    assert plot_timeline([moment(1, None)], (), 1000) is None


def test_more_reports_make_a_larger_mark() -> None:
    """A happening of many reports is drawn larger; one that is not dated to the day is drawn as a stretch."""
    moments = [moment(1, "2022-02-01", 2), moment(2, "2022-02-09", 7), moment(3, "2022-03", 7)]
    chart = plot_timeline(moments, (account(1, "2022-02-01"),), 1000)
    assert chart
    few, many, month = chart.marks
    assert few.radius < many.radius
    assert (few.kind, month.kind) == ("", "stretch")
    assert month.right > month.left
    assert "1 report published" in {words.text for words in chart.words}
