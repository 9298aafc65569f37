"""The main text: which part of a page it is, and which of its lines."""

from crossbearing.reading.main_text import main_lines
from tests.reading.trees import MORE, PROSE, body_of, only


def main(markup: str) -> list[str]:
    """Return the main lines of a page, behind its headline."""
    tree = body_of(markup)
    return [line.words for line in main_lines(tree, only(tree, "//h1"))][1:]


def test_article_of_the_headline_goes_before_longer_teasers() -> None:
    """Of several articles on a page the one with the headline is the report, however short."""
    other = f"<article><h3>Ferry</h3><p>{MORE}</p><p>{MORE}</p></article>"
    assert main(f"<article><h1>Hall</h1><p>{PROSE}</p></article>{other}") == [PROSE]


def test_what_stands_between_headline_and_body_belongs_to_the_report() -> None:
    """Subtitle and caption over the body are read, and what stands over the headline is not."""
    top = "<div><p>Metro News</p><h1>Hall</h1><h2>Traders must go by May</h2><p>The hall in 1902.</p></div>"
    body = f"<div><p>{PROSE}</p><p>{MORE}</p></div>"
    assert main(f"<main>{top}{body}</main>") == ["Traders must go by May", "The hall in 1902.", PROSE, MORE]


def test_quotation_in_large_letters_is_left_out() -> None:
    """A quotation set apart that another line holds in full is left out; one that stands only there is not."""
    shown = "<blockquote>voted on Monday to close the old market hall</blockquote>"
    said = "<blockquote>We shall not go.</blockquote>"
    lines = main(f"<article><h1>Hall</h1><p>{PROSE}</p>{shown}{said}<p>{MORE}</p></article>")
    assert lines == [PROSE, "We shall not go.", MORE]


def test_line_that_is_a_link_leads_away() -> None:
    """A line that is nothing but a link is left out; a paragraph that is one, and ends as a sentence does, is not."""
    link = "<p><a>Ferry to Tessel stops</a></p>"
    assert main(f"<article><h1>Hall</h1><p><a>{PROSE}</a></p>{link}<p>{MORE}</p></article>") == [PROSE, MORE]


def test_text_over_a_heading_of_first_rank_is_not_lost() -> None:
    """Where the only such heading stands in the middle of the report, what is over it is read too."""
    tree = body_of(f"<div><p>{PROSE}</p><h1>What comes next</h1><p>{MORE}</p></div>")
    assert [line.words for line in main_lines(tree, only(tree, "//h1"))] == [PROSE, "What comes next", MORE]
