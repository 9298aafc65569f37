"""The map: places where they belong, names that can be read."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from crossbearing.rendering.charts.maps import TYPE, plot_map
from crossbearing.rendering.charts.shapes import box_of
from crossbearing.rendering.pages import Place
from tests.rendering.charts.drawn import place

MALI = (
    place("Mali", -4, 17, "country"),
    place("Bamako", -7.98, 12.61),
    place("Gao", 0.4, 16.27, "province"),
    place("Timbuktu", -3.0, 16.77),
)
PARIS = place("Paris", 2.35, 48.85, country="FR")
places = st.builds(
    place,
    st.text("abc ", min_size=1, max_size=12),
    st.floats(-180, 180),
    st.floats(-90, 90),
    st.sampled_from(["town", "province", "country", "region"]),
    st.sampled_from(["ML", "FR", "ZZ"]),
)


def test_places_stand_as_on_the_globe() -> None:
    """North is up, east is right, a country is tinted and named, a province is a ring, neighbours are named."""
    chart = plot_map(MALI, 640)
    assert chart
    bamako, gao, timbuktu = chart.marks
    assert bamako.left < timbuktu.left < gao.left
    assert timbuktu.y < gao.y < bamako.y
    assert (bamako.kind, gao.kind) == ("town", "wide")
    assert [land.title for land in chart.lands if land.kind == "named"] == ["Mali"]
    assert {"Mali", "Bamako", "Gao", "Timbuktu", "Burkina Faso"} <= {words.text for words in chart.words}


def test_what_is_far_is_listed() -> None:
    """A capital on another continent does not shrink the scene, it is named as off the map."""
    near, wide = plot_map(MALI, 640), plot_map((*MALI, PARIS), 640)
    assert near
    assert wide
    assert wide.scale == near.scale
    assert [place.name for place in wide.off] == ["Paris"]


def test_scale_is_true() -> None:
    """The scale's length in pixels is what its kilometres make on the map: a degree of latitude is 111 of them."""
    chart = plot_map((place("A", 0, 10), place("B", 0, 11)), 640)
    assert chart
    degree = abs(chart.marks[0].y - chart.marks[1].y)
    assert abs(chart.scale / float(chart.scale_words.split()[0].replace(",", "")) - degree / 111.2) < 0.02


@given(st.lists(places, max_size=8), st.sampled_from([328, 640]))
@settings(max_examples=25)
def test_names_can_be_read_and_no_place_is_lost(told: list[Place], width: float) -> None:
    """No name runs into another or off the map; each place is on the map or listed as off it."""
    chart = plot_map(told, width)
    if chart is None:
        return
    boxes = [box_of(words, TYPE) for words in chart.words]
    assert not any(one.meets(other) for one, other in combinations(boxes, 2))
    assert all(box.left >= 0 and box.right <= width and box.bottom <= chart.height for box in boxes)
    points = [p for p in told if p.precision not in {"country", "region"}]
    assert len(chart.marks) + len([p for p in chart.off if p in points]) == len(points)


def test_no_place_makes_no_map() -> None:
    """Without a point there is nothing to draw."""
    assert plot_map((), 640) is None
