"""The outlines that the map is drawn on."""

from hypothesis import given
from hypothesis import strategies as st

from crossbearing.gazetteer.countries import name_of_country
from crossbearing.rendering.charts.outlines import Window, countries, crop, middle_of


def test_countries_are_where_they_are() -> None:
    """The middle of a country's largest part lies where maps put it."""
    middles = {c.code: max((middle_of(ring) for ring in c.rings), key=lambda found: found[1])[0] for c in countries()}
    for code, (east, north) in {"ML": (-3.5, 17.3), "PE": (-74.4, -9.2), "NL": (5.6, 52.2), "US": (-99, 39.5)}.items():
        assert abs(middles[code][0] - east) < 1.5
        assert abs(middles[code][1] - north) < 1.5


def test_codes_are_those_of_the_gazetteer() -> None:
    """Nine outlines in ten carry a code, each once, and the gazetteer knows it."""
    codes = [country.code for country in countries() if country.code]
    assert len(codes) == len(set(codes)) > 0.9 * len(countries())
    assert all(name_of_country(code) for code in codes)


@given(st.floats(-179, 170), st.floats(-89, 80), st.floats(0.5, 60))
def test_what_is_cropped_stays_in_the_window(west: float, south: float, size: float) -> None:
    """No point of a cropped outline lies outside the window."""
    window = Window(west, south, west + size, south + size)
    for country in countries()[::12]:
        for ring in crop(country, window):
            assert all(
                west - 1e-6 <= east <= window.east + 1e-6 and south - 1e-6 <= north <= window.north + 1e-6
                for east, north in ring
            )


def test_middle_and_size_of_a_square() -> None:
    """A square of two degrees has its middle in the middle and four square degrees, whichever way round it runs."""
    ring = [(0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0)]
    assert middle_of(ring) == middle_of(ring[::-1]) == ((1.0, 1.0), 4.0)
    assert middle_of([(1.0, 1.0), (1.0, 1.0), (1.0, 1.0)]) == ((1.0, 1.0), 0.0)
