"""Markup: what elements are called, and the lines that a page shows."""

import pytest

from crossbearing.reading.markup import label_of, lines_of, words_of
from tests.reading.trees import PROSE, body_of, only


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        ("<p>One <b>t</b>wo</p><p>three</p>", ["One two", "three"]),
        ("<div>One<br>two<hr>three</div>", ["One", "two", "three"]),
        ("<ul><li>One<li>two</ul>", ["- One", "- two"]),
        ("<pre>One\ntwo\n\nthree</pre>", ["One two", "three"]),
        ("<table><tr><th>Day</th><th>Dead</th></tr><tr><td>1</td><td>12</td></tr></table>", ["Day | Dead", "1 | 12"]),
        ("<p>By <a>Jane Doe</a><time>17 Feb</time></p>", ["By Jane Doe 17 Feb"]),
        ("<p><span>T</span><span>he</span> bridge</p>", ["The bridge"]),
        ("<section>One<div>two</div>three</section>", ["One", "two", "three"]),
    ],
)
def test_lines_are_those_that_a_browser_shows(markup: str, lines: list[str]) -> None:
    """Blocks, line breaks, items and rows are lines of their own; words of one line are not torn or glued."""
    assert [line.words for line in lines_of(body_of(markup))] == lines


def test_words_of_an_inline_element_are_read() -> None:
    """An element without a block in it has its words too."""
    assert words_of(only(body_of("<p><span>Jane <b>Doe</b></span></p>"), "//span")) == "Jane Doe"


def test_share_of_links_is_told() -> None:
    """A line of a link alone is one to its whole length, one half of which is a link to its half."""
    lines = lines_of(body_of("<p><a>four</a></p><p><a>four</a>four</p><p>four</p>"))
    assert [line.linked for line in lines] == [1.0, 0.5, 0.0]


def test_label_is_made_of_words() -> None:
    """Hyphens, underscores and capitals within a class or an id part its words."""
    element = only(body_of('<div class="Related_links__x7 mol-para" id="sideBar">x</div>'), "//div")
    assert label_of(element) == "related links x7 mol para side bar"


@pytest.mark.parametrize(
    ("table", "is_table"),
    [
        (f"<table><tr><td>{PROSE} {PROSE}</td></tr></table>", False),
        ("<table><tr><td>Menu</td><td><table><tr><td>1</td></tr></table></td></tr></table>", False),
        ("<table><tr><td>Dead</td><td>12</td></tr></table>", True),
        (f"<table><caption>Dead</caption><tr><td>{PROSE} {PROSE}</td></tr></table>", True),
    ],
)
def test_table_that_lays_out_a_page_is_no_table(table: str, *, is_table: bool) -> None:
    """A table with prose or another table in its cells is read as a page; one of figures stays a table."""
    assert bool(body_of(table).xpath("//body/table")) is is_table
