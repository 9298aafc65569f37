"""The headline as printed, and the house in the page's title and head."""

import pytest

from crossbearing.reading.page_headlines import headline_of
from crossbearing.reading.page_houses import is_house_shaped
from tests.reading.trees import body_of

HALL = "Market hall to close in May"


@pytest.mark.parametrize(
    ("title", "body", "stated"),
    [
        (f"{HALL} | The Beacon", f"<h1><a href='/'>The Beacon</a></h1><h2>{HALL}</h2>", ()),
        (f"The Beacon: {HALL}", f"<h1>The Beacon</h1><h3 class='post-title'>{HALL}</h3>", ()),
        (f"{HALL} - The Beacon", f"<h1>{HALL}</h1>", ("You won't believe what they close",)),
        ("The Beacon Online", f"<font size='5'><b>{HALL}</b></font>", ()),
        ("The Beacon - News", f"<h2>{HALL}</h2>", ()),
        (f"{HALL} | The Beacon", f"<div role='heading'>{HALL}</div>", ("Hall to close",)),
        ("The Beacon", "<p>Nothing else</p>", (HALL,)),
    ],
)
def test_headline_is_the_printed_one_that_title_and_data_bear_out(
    title: str, body: str, stated: tuple[str, ...]
) -> None:
    """The site's own name in large letters is no headline, nor is a teaser for sharing; data serve where none is."""
    assert headline_of(body_of(body, f"<title>{title}</title>"), stated).words == HALL


@pytest.mark.parametrize(
    ("title", "house"),
    [
        (f"{HALL} | City | The Beacon", "The Beacon"),
        (f"The Beacon | {HALL}", "The Beacon"),
        (f"{HALL} - Notes from Upper Slade", "Notes from Upper Slade"),
        (f"{HALL} - Freshet News, the free news source", "Freshet News"),
        (f"{HALL}：Kazehama Shimpo (風浜新報)", "Kazehama Shimpo"),
    ],
)
def test_house_stands_beside_the_headline_in_the_title(title: str, house: str) -> None:
    """What is left of the page's title, before or behind, without a slogan, is the house."""
    assert headline_of(body_of(f"<h1>{HALL}</h1>", f"<title>{title}</title>"), ()).houses[0] == house


@pytest.mark.parametrize(
    "link", ['<a href="/">The Beacon</a>', '<a href="https://b.example/"><img alt="The Beacon"></a>',
             '<span class="site-title">The Beacon</span>', '<img alt="The Beacon logo">',
             '<header>The Beacon</header>'],
)  # fmt: skip
def test_house_is_named_by_link_to_the_front_page_and_by_logo(link: str) -> None:
    """Where title and data are silent, the head of the page names the house."""
    assert headline_of(body_of(f"{link}<h1>{HALL}</h1>", f"<title>{HALL}</title>"), ()).houses == ("The Beacon",)


@pytest.mark.parametrize(
    "words", ["Latest News", "News from the mountains, every day", "sign in", "Why the hall must go?"]
)
def test_sections_and_slogans_are_no_houses(words: str) -> None:
    """Names of sections, sentences and labels of buttons are not shaped like a house's name."""
    assert not is_house_shaped(words)


def test_heading_within_a_report_is_no_headline() -> None:
    """An entry of a feed begins with its text: its first subheading is not taken for the headline."""
    body = "<p>The city council voted on Monday to close the hall.</p><h2>What comes next</h2><p>Nothing.</p>"
    assert headline_of(body_of(body), ()).words is None


def test_house_is_named_by_the_copyright_line_at_the_foot() -> None:
    """Where nothing else names it, the holder of the rights is the house; a picture under the headline names none."""
    foot = "<img alt='Jane Doe'><p>x</p><footer>© 2023 The Beacon. All rights reserved.</footer>"
    assert headline_of(body_of(f"<h1>{HALL}</h1>{foot}", f"<title>{HALL}</title>"), ()).houses == ("The Beacon",)
