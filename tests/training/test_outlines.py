"""How the map's outlines are thinned and packed."""

from hypothesis import given
from hypothesis import strategies as st

from training.outlines import GRID, packed, points_of, thinned

lines = st.lists(st.tuples(st.floats(-180, 180), st.floats(-90, 90)), min_size=2, max_size=30)


@given(lines, st.floats(0, 10))
def test_ends_stay_and_nothing_is_added(points: list[tuple[float, float]], smallest: float) -> None:
    """A thinned line is part of the line, in its order, from its first point to its last: neighbours still meet."""
    kept = thinned(points, smallest)
    assert (kept[0], kept[-1]) == (points[0], points[-1])
    rest = iter(points)
    assert all(point in rest for point in kept)


def test_what_shows_is_kept() -> None:
    """A point on a straight line goes, a corner stays."""
    assert thinned([(0, 0), (1, 0), (2, 0), (2, 2)], 0.001) == [(0, 0), (2, 0), (2, 2)]


@given(lines)
def test_packed_lines_read_back(points: list[tuple[float, float]]) -> None:
    """The steps add up to the points in hundredths of a degree."""
    numbers = packed(points)
    steps = list(zip(numbers[::2], numbers[1::2], strict=True))
    back = points_of(steps, {"scale": (1, 1), "translate": (0, 0)})
    assert back[0] == (round(points[0][0] * GRID), round(points[0][1] * GRID))
    assert back[-1] == (round(points[-1][0] * GRID), round(points[-1][1] * GRID))
