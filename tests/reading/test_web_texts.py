"""What stands amid a report on the web: what is a part of it, and what is not."""

import pytest

from tests.reading.snippets import page_with, read_table
from tests.reading.trees import MORE, PROSE


@pytest.mark.parametrize("markup", read_table("texts")["furniture"])
def test_furniture_amid_the_report_is_left_out(markup: str) -> None:
    """Letters, other reports, tools, credits and quotations for show leave no word in the text."""
    assert page_with(inner=markup).text == page_with().text


@pytest.mark.parametrize("part", read_table("texts")["report"])
def test_parts_of_the_report_stay(part: dict[str, str]) -> None:
    """Boxes of facts, tables, captions, quoted posts and what is folded away are the report's."""
    text = page_with(inner=part["markup"]).text
    assert part["words"] in text
    assert PROSE in text
    assert MORE in text
