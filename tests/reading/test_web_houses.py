"""Houses as the web names them: in title, data, head, foot and address."""

import pytest

from tests.reading.snippets import page_with, snippets


@pytest.mark.parametrize(("parts", "want"), snippets("houses"))
def test_house_is_read_wherever_it_stands(parts: dict[str, str], want: list[str]) -> None:
    """The house is taken by its name, without section, slogan, owner or mark."""
    assert list(filter(None, [page_with(**parts).outlet])) == want
