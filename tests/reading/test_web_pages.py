"""Web pages: main text, captions and metadata; scripts are neither run nor read as text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossbearing.errors import ReadingError
from crossbearing.options import ReadingOptions
from crossbearing.reading import read
from crossbearing.reading.web_pages import read_markup, read_web_page
from crossbearing.values.documents import Document
from crossbearing.values.sources import Source

HEAD = """<!DOCTYPE html><html lang="en"><head><title>Bridge falls in Arnsby - The Example Times</title>%s
<script>window.secret = "script text"</script><style>p {color: red}</style></head><body>
<a href="#main">Skip to content</a><nav><a href="/">Home</a> <a href="/w">World</a></nav>"""
BODY = """<article><h1>Bridge falls in Arnsby</h1><p class="byline">By Jane Doe</p>
<figure><img src="a.jpg" alt="x"><figcaption>Rescue workers beside the fallen bridge.</figcaption></figure>
<p>A bridge fell into the river in Arnsby on Thursday, killing three people, the police said.</p>
<script>document.write("script text")</script><p onclick="alert(1)">The bridge was built in <b>1932</b>.</p>
<p>"We heard a noise," said <a href="/p">Mary Roe</a>, who lives beside it.</p>
<aside><p>Sign up for our newsletter</p></aside></article>
<footer><p>© 2022 The Example Times. All rights reserved.</p></footer></body></html>"""
LINKED = """<script type="application/ld+json">{"@graph": [{"@type": "WebSite"}, {"@type": ["NewsArticle"],
"headline": "Bridge falls in Arnsby", "datePublished": "2022-02-17T10:00:00Z", "author": [{"name": "Jane Doe"}],
"publisher": {"name": "The Example Times"}, "url": "https://e.x/bridge"}]}</script>"""
TAGGED = """<meta property="og:title" content="Bridge falls in Arnsby">
<meta property="og:site_name" content="The Example Times">
<meta property="article:published_time" content="2022-02-17T10:00:00Z"><meta name="author" content="Jane Doe">
<link rel="canonical" href="https://e.x/bridge">"""


def page(head: str = "", body: str = BODY) -> Document:
    """Return the document of a web page."""
    return read(Source("arnsby.html", content=(HEAD % head + body).encode()), ReadingOptions())


@pytest.mark.parametrize("head", [LINKED, TAGGED])
def test_metadata_of_json_ld_and_meta_tags(head: str) -> None:
    """Title, outlet, authors, date and address are read off either."""
    document = page(head)
    assert (document.title, document.outlet, document.authors) == (
        "Bridge falls in Arnsby",
        "The Example Times",
        ("Jane Doe",),
    )
    assert (document.published, document.published_basis) == ("2022-02-17T10:00+00:00", "metadata")
    assert document.url == "https://e.x/bridge"


def test_text_is_the_article_with_its_captions() -> None:
    """The text is headline, caption and paragraphs, a line each, and nothing else."""
    assert page(LINKED).text.split("\n") == [
        "Bridge falls in Arnsby",
        "Rescue workers beside the fallen bridge.",
        "A bridge fell into the river in Arnsby on Thursday, killing three people, the police said.",
        "The bridge was built in 1932.",
        '"We heard a noise," said Mary Roe, who lives beside it.',
    ]


def test_page_without_metadata_is_read_off_its_text() -> None:
    """Headline and byline on the page serve where its head says nothing; the year of a footer is no date."""
    document = page()
    assert (document.title, document.authors, document.published) == ("Bridge falls in Arnsby", ("Jane Doe",), None)


@pytest.mark.parametrize(
    "body",
    [
        "<p>A bridge fell <script>script text</script>in Arnsby on Thursday, said the police.",
        BODY,
        BODY.replace("article", "div"),
    ],
)
def test_scripts_are_never_text(body: str) -> None:
    """Whatever the page's shape, what stands in a script is not in the text."""
    text = page(LINKED, body).text
    assert "Thursday" in text
    assert "script text" not in text
    assert "secret" not in text


def test_declared_encoding_counts() -> None:
    """A page is decoded as it declares."""
    content = (HEAD % '<meta charset="windows-1250">' + BODY.replace("Mary Roe", "Šárka Nováková")).encode("cp1250")
    assert "Šárka Nováková" in read_web_page(content, "x").text


@pytest.mark.parametrize(
    ("head", "body", "outlet"),
    [
        ('<meta property="og:site_name" content="The Beacon | Your city">', "", "The Beacon"),
        ('<meta property="og:site_name" content="News from the hills, every day">', "", "The Example Times"),
        ('<meta property="og:site_name" content="beacon.example">', "", "The Example Times"),
        ('<meta property="og:site_name" content="TET">', "", "The Example Times"),
        ('<meta property="og:site_name" content="The Example Times Online">', "", "The Example Times"),
    ],
)
def test_slogans_addresses_and_initials_are_no_houses_where_another_name_is_known(
    head: str, body: str, outlet: str
) -> None:
    """The page's title names the house where the data hold something else in its place."""
    assert page(head, body or BODY).outlet == outlet


@pytest.mark.parametrize(
    ("linked", "printed", "printed_day"),
    [
        ("2022-02-18T03:00:00Z", "17 February 2022, 8:00pm CST", "2022-02-17"),
        ("2024-06-01", "17 February 2022", "2022-02-17"),
        ("2022-02-17T10:00:00Z", "18 February 2022", "2022-02-18"),
        ("2022-02-17T10:00:00Z", "17 February 2022", None),
    ],
)
def test_earlier_day_under_the_headline_counts_and_is_said(linked: str, printed: str, printed_day: str | None) -> None:
    """Data are written anew when a site moves, and in other time zones: a printed day before theirs counts."""
    head = f'<meta property="article:published_time" content="{linked}">'
    document = page(head, BODY.replace("</h1>", f"</h1><p>{printed}</p>"))
    assert (document.published or "")[:10] == "2022-02-17"
    said = f"says that it was published {printed_day}; its metadata says {linked[:10]}" if printed_day else None
    assert [problem.message for problem in document.problems] == list(filter(None, [said]))


PIECES = st.sampled_from((
    "<div class='comments'>", "<div class='byline author date'>", "<div hidden>", "</div>", "<article>", "</article>",
    "<h1>", "</h1>", "<h2>Related</h2>", "<p>", "</p>", "<table><tr><td>", "</table>", "<time datetime='2020-02-30'>",
    "<time>", "<a href='/'>", "</a>", "<br>", "<blockquote class='twitter-tweet'>", "<figure><figcaption>", "<li>",
    "<span itemprop='author' itemscope>", "<span class='updated'>", "</span>", "<pre>", "<footer>", "<aside>",
    "<font size=5>", " ",
    "By Jane Doe, 17 February 2022", "The mayor of Arnsby said that the bridge would be closed until the spring.", "x",
    "<script type='application/ld+json'>{\"@type\": \"Article\", \"author\": [{}]}</script>", "<title>A | B</title>",
))  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=30))
def test_markup_of_any_shape_is_read_or_refused_by_name(pieces: list[str]) -> None:
    """However its elements are opened, nested and left open, a page gives text or an error that names it."""
    try:
        text = read_markup("".join(pieces), "x").text
    except ReadingError as error:
        text = error.item
    assert text.strip()


@pytest.mark.parametrize("content", [b"<html></html>", b"<!-- -->", b"<p></p>", b"<?xml version='1.0'?>"])
def test_page_without_text_is_refused(content: bytes) -> None:
    """A page with nothing on it raises ReadingError that names it."""
    with pytest.raises(ReadingError, match="x"):
        read_web_page(content, "x")
