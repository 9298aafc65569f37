"""The Markdown brief: escaped, and saying the same as the others."""

import pytest
from hypothesis import HealthCheck, given, settings
from markdown_it import MarkdownIt

from crossbearing.rendering import render
from crossbearing.rendering.markdown import escape
from crossbearing.rendering.wording import one_line
from crossbearing.values.briefs import Brief
from tests.rendering.hallin import BRIEF
from tests.rendering.invented import briefs, words


@given(words)
def test_escaped_words_read_back_as_they_were(text: str) -> None:
    """CommonMark shows an escaped text in a sentence as the text, with no markup in it."""
    (block,) = [token for token in MarkdownIt().parse(f"So {escape(text)} so") if token.type == "inline"]
    assert {token.type for token in block.children or ()} == {"text"} or not one_line(text)
    assert "".join(token.content for token in block.children or ()).split() == f"So {one_line(text)} so".split()


@given(briefs)
@settings(max_examples=25, suppress_health_check=list(HealthCheck))
def test_any_brief_holds_no_html(brief: Brief) -> None:
    """Hostile words in any field make no HTML, image or link but to the web."""
    tokens = MarkdownIt().parse(render(brief, "markdown"))
    children = [child for token in tokens for child in token.children or ()]
    assert not {token.type for token in (*tokens, *children)} & {"html_block", "html_inline", "image", "fence"}
    links = [str(child.attrs["href"]) for child in children if child.type == "link_open"]
    assert all(link.startswith(("http://", "https://")) for link in links)


@pytest.mark.parametrize(
    "line",
    [
        "# Cable car stops above the Hallin valley",
        "  - **43 people** (2 reports / 1 publisher / 2 origins)",
        "- Morning Ledger takes from Alpine News Agency: “told Alpine News Agency”",
        "- **hallin/scan.pdf**: not text: 4096 bytes of a binary format (reading)",
    ],
)
def test_brief_says(line: str) -> None:
    """What a reader must find stands in the text."""
    assert line in render(BRIEF, "markdown").split("\n")
