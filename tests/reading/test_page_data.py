"""What the data of a page say: JSON-LD, microdata, RDFa, meta tags."""

import json

import pytest

from crossbearing.reading.page_data import page_data
from tests.reading.trees import body_of


def linked(**article: object) -> str:
    """Return the script of a JSON-LD article."""
    record = json.dumps({"@type": "NewsArticle", **article})
    return f'<script type="application/ld+json">{record}</script>'


CARD = '<meta name="author" content="admin"><meta name="twitter:label1" content="{}">'
CARD += '<meta name="twitter:data1" content="{}">'


@pytest.mark.parametrize(
    ("head", "authors"),
    [
        (linked(author={"@type": "Person", "name": "By Jane Doe"}), ("Jane Doe",)),
        (linked(author=[{"name": "Jane Doe"}, "John Roe"]), ("Jane Doe", "John Roe")),
        (linked(author={"@type": "Person", "name": "Jane Doe"}, contributor={"@type": "Person", "name": "John Roe"}),
         ("Jane Doe", "John Roe")),
        (linked(author={"@type": "Organization", "name": "City Desk"}), ()),
        (linked(author={"@type": "Person", "name": "cms-import"}), ()),
        (linked(author={"@type": "Person", "name": "The Beacon"}, publisher={"name": "The Beacon"}), ()),
        ('<meta name="author" content="Super User">', ()),
        ('<meta name="DC.creator" content="Doe, Jane">', ("Jane Doe",)),
        ('<meta name="citation_author" content="Jane Doe"><meta name="citation_author" content="John Roe">',
         ("Jane Doe", "John Roe")),
        ('<meta property="article:author" content="https://x.example/doe"><meta name="byl" content="By Jane Doe">',
         ("Jane Doe",)),
        (CARD.format("Written by", "Jane Doe"), ("Jane Doe",)),
        (CARD.format("Est. reading time", "Two Minutes"), ()),
    ],
)  # fmt: skip
def test_authors_are_persons(head: str, authors: tuple[str, ...]) -> None:
    """Houses, desks, accounts and addresses are no authors; names are set the usual way round."""
    assert page_data(body_of("", head)).authors == authors


def test_links_within_json_ld_are_followed() -> None:
    """An author or a publisher that is but a link has the name that stands elsewhere on the page."""
    graph = {"@graph": [
        {"@type": "Article", "author": {"@id": "#jane"}, "publisher": {"@id": "#house"}},
        {"@type": "Person", "@id": "#jane", "name": "Jane Doe"}, {"@id": "#house", "name": "The Beacon"},
    ]}  # fmt: skip
    data = page_data(body_of("", f'<script type="application/ld+json">{json.dumps(graph)}</script>'))
    assert (data.authors, data.houses) == (("Jane Doe",), ("The Beacon",))


def test_microdata_and_rdfa_are_read() -> None:
    """Headline, house and day are taken from properties on the page."""
    house = '<div itemprop="publisher" itemscope><meta itemprop="name" content="The Beacon"></div>'
    day = '<span itemprop="datePublished" content="2016-07-21T16:45:00+0100">21st July</span>'
    data = page_data(body_of(f'<h1 itemprop="headline">Hall to close</h1>{house}{day}'))
    assert (data.titles, data.houses) == (("Hall to close",), ("The Beacon",))
    assert data.published == "2016-07-21T16:45:00+0100"
    created = '<span property="schema:dateCreated" content="2022-08-03T09:15:22+00:00">Wed</span>'
    assert page_data(body_of(created)).published == "2022-08-03T09:15:22+00:00"


def test_text_in_the_data_is_kept() -> None:
    """A page that a browser would build by script has its report in its data."""
    assert page_data(body_of("", linked(articleBody="A barge sank."))).body == "A barge sank."


@pytest.mark.parametrize(
    "script", ["{", "[" * 5000, '"x"', '{"@type": 3}', '{"@type": "Article", "author": {"@id": 1}}']
)
def test_broken_data_do_no_harm(script: str) -> None:
    """What is no JSON, or another shape than expected, says nothing."""
    data = page_data(body_of("", f'<script type="application/ld+json">{script}</script>'))
    assert (data.titles, data.authors, data.published) == ((), (), None)
