"""The imprint that a page prints: persons, and the day."""

import pytest

from crossbearing.reading.page_imprints import page_imprint, stated_days, tells_imprint
from crossbearing.reading.page_persons import named_persons
from tests.reading.trees import PROSE, body_of, only

DAY = "2022-02-17"


@pytest.mark.parametrize(
    ("markup", "authors"),
    [
        ('<p class="byline">By <a href="/by/jd">Jane Doe</a> and <a href="/by/jr">John Roe</a></p>',
         ("Jane Doe", "John Roe")),
        ('<h4 class="author-name"><a href="/author/jd/">Jane Doe</a>, <a href="/author/jr/">John Roe</a></h4>',
         ("Jane Doe", "John Roe")),
        ('<div class="author">Jane Doe For Daily Beacon</div>', ("Jane Doe",)),
        ('<p>17.02.2022 – 14:35 | by Jane Doe</p>', ("Jane Doe",)),
        ('<p>Jane Doe, 17 February 2022</p>', ("Jane Doe",)),
        ('<p class="by"><span itemprop="author"><span itemprop="name">Jane Doe</span></span> <i>Reporter</i></p>',
         ("Jane Doe",)),
        ('<div><span>Jane Doe</span><span>Senior Reporter</span></div><p>17 Feb 2022</p>', ("Jane Doe",)),
        ('<p>Jane Doe, City Editor</p><p>17 Feb 2022</p>', ("Jane Doe",)),
        ('<p>Published on 17 February 2022 by Jane Doe</p>', ("Jane Doe",)),
        ('<p>Jane Doe | Updated: March 1, 2022 | Published: February 17, 2022</p>', ("Jane Doe",)),
        ('<table><tr><td>Author:</td><td>Jane Doe</td></tr></table>', ("Jane Doe",)),
        ('<p class="byline">Jane Doe <a href="mailto:x">jdoe@beacon.example</a></p>', ("Jane Doe",)),
        ('<p>New York, Feb 17, 2022 (Metro News)</p>', ()),
        ('<p>Words fail Jane Doe when she speaks of that day.</p>', ()),
        ('<p class="author">The Beacon</p>', ()),
        ('<p class="byline">By Newsroom</p>', ()),
    ],
)  # fmt: skip
def test_persons_are_those_of_the_byline(markup: str, authors: tuple[str, ...]) -> None:
    """Links to persons, labelled elements and lines under the headline name the authors; a house is none."""
    tree = body_of(f"<h1>Hall to close</h1>{markup}<p>{PROSE}</p>")
    assert page_imprint(tree, only(tree, "//h1"), ("The Beacon",)).authors == authors


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("Published 5 October 2023 Last updated 9 October 2023", [("2023-10-05", False), ("2023-10-09", True)]),
        ("Last updated on 23rd August 2007 First published on 22nd August 2007",
         [("2007-08-23", True), ("2007-08-22", False)]),
        ("17 February 2022", [(DAY, False)]),
        ("Three days ago", []),
    ],
)  # fmt: skip
def test_each_day_of_a_line_is_that_of_publication_or_of_an_update(line: str, days: list[tuple[str, bool]]) -> None:
    """The last word before a date tells which it is."""
    assert [(value[:10], updated) for value, updated in stated_days(line)] == days


def test_day_under_the_headline_is_told_from_days_elsewhere() -> None:
    """The day that stands under the headline is the printed one; one in another report's line is none."""
    tree = body_of(f"<p>3 May 2020</p><h1>Hall to close</h1><p>17 February 2022</p><p>{PROSE}</p><p>4 June 2021</p>")
    imprint = page_imprint(tree, only(tree, "//h1"), ())
    assert (imprint.printed, imprint.elsewhere) == (DAY, "2020-05-03")


def test_day_in_an_attribute_serves_where_the_page_prints_hours_ago() -> None:
    """Relative times have their day in an attribute; that of an update is passed over."""
    spans = (
        '<span class="updated"><time datetime="2022-03-01">now</time></span><span class="ago" title="{}">3 h ago</span>'
    )
    tree = body_of(f"<h1>Hall to close</h1>{spans.format('Thu 17 Feb 2022, 7:05 am')}<p>{PROSE}</p>")
    assert page_imprint(tree, only(tree, "//h1"), ()).marked == f"{DAY}T07:05"


def test_author_in_markup_is_found_anywhere() -> None:
    """What the markup calls the author counts in a side column too."""
    tree = body_of('<div class="sidebar"><a rel="author"><span>Dr Jane Doe</span></a></div>')
    assert named_persons(tree) == ("Jane Doe",)


@pytest.mark.parametrize(
    ("line", "tells"),
    [
        ("By Jane Doe and John Roe, 17 February 2022, 10:02", True),
        ("Author: | Jane Doe", True),
        ("Jane Doe and John Roe were hurt", False),
        ("17 February 2022", False),
    ],
)
def test_line_of_known_authors_is_told_from_news_of_them(line: str, *, tells: bool) -> None:
    """A line is the imprint's where nothing is left of it without the names of the authors, the day and the hour."""
    assert tells_imprint(line, ("Jane Doe", "John Roe")) is tells
