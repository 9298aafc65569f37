"""Days of publication as the web tells them: in data, attributes, addresses and print."""

import pytest

from tests.reading.snippets import page_with, snippets


@pytest.mark.parametrize(("parts", "want"), snippets("days"))
def test_day_is_that_of_publication(parts: dict[str, str], want: list[str]) -> None:
    """The day is read in many forms and names; one that can be read both ways only where the page tells."""
    assert [day[:10] for day in filter(None, [page_with(**parts).published])] == want
