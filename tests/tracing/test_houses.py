"""Outlets and the houses behind them."""

import pytest

from crossbearing.options import TracingOptions
from crossbearing.tracing import trace
from crossbearing.tracing.houses import house_of, outlet_name
from tests.tracing.accounts import report, story


@pytest.mark.parametrize(
    ("one", "other"), [("The Sun", "Wall Street Journal"), ("RIA Novosti", "sputnik"), ("CNN Money", "CNN.com")]
)
def test_one_house(one: str, other: str) -> None:
    """Two outlets of one house have one publisher, however their names are written."""
    assert house_of(one) == house_of(other)


def test_two_houses() -> None:
    """Outlets whose names are alike are not thrown together: the London and the Indian Times are two houses."""
    assert house_of("The Times") != house_of("The Times of India")


def test_unlisted_outlet() -> None:
    """An outlet that is not listed stands for its own house; without an outlet the house is unknown."""
    assert house_of("The  Hallin Gazette") == "Hallin Gazette"
    assert house_of(None) is None
    assert house_of(" – ") is None


def test_usual_name() -> None:
    """The forms of a name lead to the usual one."""
    assert outlet_name("Deutsche Presse Agentur") == outlet_name("DPA") == "dpa"


def test_publishers() -> None:
    """Every document is paired with its house."""
    found = trace(story(report("a", "", outlet="The Sun"), report("b", "")), TracingOptions())
    assert found.publishers == (("a", "News Corp"), ("b", None))
