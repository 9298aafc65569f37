"""The furniture of a web page: what its makers' names for parts, and headings, say is not the report."""

import pytest

from crossbearing.reading.markup import lines_of
from crossbearing.reading.web_furniture import clear, clear_imprint
from tests.reading.trees import MORE, PROSE, body_of, only


def left(markup: str, *, imprint: bool = False) -> list[str]:
    """Return the lines that are left of a page, after the imprint is taken out too if that is asked."""
    tree = body_of(f"<h1>Hall to close</h1>{markup}")
    headline = only(tree, "//h1")
    clear(tree, headline)
    if imprint:
        clear_imprint(tree, headline)
    return [line.words for line in lines_of(tree)][1:]


REPORT = f"<p>{PROSE}</p><p>{MORE}</p>"


@pytest.mark.parametrize(
    "part",
    [
        '<div class="post-comments"><p>{}</p></div>',
        '<div id="onetrust-consent-sdk"><p>{}</p></div>',
        '<div class="kg-signup-card"><p>{}</p></div>',
        '<div class="RelatedLinks"><p>{}</p></div>',
        '<div role="dialog"><p>{}</p></div>',
        "<aside><p>{}</p></aside>",
        "<footer><p>{}</p></footer>",
        '<div style="display: none"><p>{}</p></div>',
        "<div hidden><p>{}</p></div>",
        "<div><h3>Most read</h3><p>{}</p></div>",
        "<div><div>Related stories</div><ul><li>{}</li></ul></div>",
        '<p><span class="sr-only">{}</span></p>',
    ],
)
def test_part_of_the_site_is_taken_out(part: str) -> None:
    """Comments, consent, letters, other reports and hidden parts go, whatever prose is in them."""
    assert left(REPORT + part.format("The ferry to Tessel will not run on Sunday, said the company.")) == [PROSE, MORE]


@pytest.mark.parametrize(
    "markup",
    [
        '<div class="content-with-sidebar">{}</div>',
        '<div class="widget"><div class="entry-content">{}</div></div>',
        '<div class="hidden md:block">{}</div>',
        '<form id="aspnetForm">{}</form>',
        "<section>{}</section>",
    ],
)
def test_report_stays_whatever_holds_it_is_called(markup: str) -> None:
    """A part with most of the page's prose, or the report's body, is no furniture, though it is called so."""
    assert left(markup.format(REPORT)) == [PROSE, MORE]


def test_rest_of_a_report_that_is_folded_away_stays() -> None:
    """What is hidden beside the report's first part, and is long, is its rest."""
    rest = f'<div style="display:none"><p>{MORE}</p><p>{PROSE}</p></div>'
    assert left(f"<div><p>{PROSE}</p><p>{MORE}</p>{rest}</div>") == [PROSE, MORE, MORE, PROSE]


def test_words_of_a_sentence_stay_whatever_they_are_called() -> None:
    """A link to a topic or a marked day within a sentence is not torn out of it."""
    sentence = PROSE.replace("Monday", "<time>Monday</time>").replace("market hall", '<a class="tags">market hall</a>')
    assert left(f"<p>{sentence}</p>", imprint=True) == [PROSE]


def test_box_of_facts_stays() -> None:
    """A box beside the report that is called one of facts is a part of it."""
    assert left(f'{REPORT}<aside class="factbox"><p>Built: 1902</p></aside>') == [PROSE, MORE, "Built: 1902"]


def test_heading_over_other_reports_takes_only_their_list() -> None:
    """Where the heading stands among the report's own paragraphs, these stay."""
    markup = f"<div><p>{PROSE}</p><h3>Related</h3><ul><li><a>Ferry stops</a></li></ul><p>{MORE}</p></div>"
    assert left(markup) == [PROSE, MORE]


def test_imprint_is_taken_out_after_it_was_read() -> None:
    """Byline, day and section stay at first, in the report's own foot too, and then go; a subtitle stays."""
    markup = f'<p class="kicker">City</p><p class="byline">Jane Doe</p><p class="dek">Traders must go</p>{REPORT}'
    foot = '<article><footer class="entry-footer"><span>Jane Doe</span></footer></article>'
    assert left(markup + foot) == ["City", "Jane Doe", "Traders must go", PROSE, MORE, "Jane Doe"]
    assert left(markup + foot, imprint=True) == ["Traders must go", PROSE, MORE]


def test_post_of_another_service_keeps_its_words_alone() -> None:
    """Name, day and links of a post that is set into the report are left out."""
    post = '<blockquote class="twitter-tweet"><p>I was wrong. <a>pic.example/x</a></p>— Ivo <a>2 May</a></blockquote>'
    assert left(REPORT + post) == [PROSE, MORE, "I was wrong."]
