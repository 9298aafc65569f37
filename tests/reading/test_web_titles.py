"""Headlines as the web sets them."""

import pytest

from tests.reading.snippets import page_with, snippets


@pytest.mark.parametrize(("parts", "want"), snippets("titles"))
def test_headline_is_free_of_house_section_and_subtitle(parts: dict[str, str], want: list[str]) -> None:
    """The headline is the printed one, without kicker, subtitle or the name of the house."""
    assert list(filter(None, [page_with(**parts).title])) == want
