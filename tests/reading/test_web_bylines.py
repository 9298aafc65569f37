"""Bylines as the web has them: printed, marked up, in the data of the page."""

import pytest

from tests.reading.snippets import page_with, snippets


@pytest.mark.parametrize(("parts", "want"), snippets("bylines"))
def test_authors_are_the_persons_who_wrote(parts: dict[str, str], want: list[str]) -> None:
    """Persons are named in whatever way; houses, desks, agencies, offices, photographers and editors are none."""
    assert list(page_with(**parts).authors) == want
