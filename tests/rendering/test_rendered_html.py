"""The HTML brief: self-contained, escaped, every anchor leads somewhere."""

from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest
from hypothesis import HealthCheck, given, settings

from crossbearing.rendering import render
from crossbearing.rendering.layout import lay_out
from crossbearing.values.briefs import Brief
from tests.rendering.hallin import BRIEF, TEXTS
from tests.rendering.invented import briefs

VOID = {"meta", "br", "img", "link", "input", "hr"}
ALLOWED = {
    "html", "head", "meta", "title", "style", "body", "a", "header", "main", "footer", "article", "section", "div",
    "span", "p", "h1", "h2", "h3", "h4", "h5", "b", "i", "u", "q", "mark", "ol", "ul", "li", "dl", "dt", "dd", "figure",
    "blockquote", "figcaption", "nav", "br", "details", "summary", "table", "thead", "tbody", "tr", "th", "td",
    "svg", "desc", "path", "rect", "line", "text",
}  # fmt: skip


class Page(HTMLParser):
    """What a browser would make of the page: tags, attributes, ids, links and text by element."""

    def __init__(self, written: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.open: list[str] = []
        self.report_texts: list[str] = []
        self.in_text = 0
        self.policy = ""
        self.text = ""
        self.feed(written)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag with its attributes."""
        given_attributes = dict(attrs)
        self.tags.add(tag)
        self.attributes |= set(given_attributes)
        self.ids += [value for name, value in attrs if name == "id" and value]
        self.links += [value or "" for name, value in attrs if name in {"href", "src", "action"}]
        if given_attributes.get("http-equiv") == "Content-Security-Policy":
            self.policy = given_attributes["content"] or ""
        if tag not in VOID:
            self.open.append(tag)
        if given_attributes.get("class") == "text":
            self.in_text = len(self.open)
            self.report_texts.append("")
        if given_attributes.get("class") == "back":
            self.in_text = -abs(self.in_text)

    def handle_endtag(self, tag: str) -> None:
        """Close a tag, which must be the one last opened."""
        assert self.open.pop() == tag
        if tag == "a" and self.in_text < 0:
            self.in_text = -self.in_text
        if tag == "div" and len(self.open) < self.in_text:
            self.in_text = 0

    def handle_data(self, data: str) -> None:
        """Gather text, the reports' own apart."""
        if self.open and self.open[-1] not in {"style", "title"}:
            self.text += data
        if self.in_text > 0:
            self.report_texts[-1] += data


@given(briefs)
@settings(max_examples=25, suppress_health_check=list(HealthCheck))
def test_any_brief_makes_a_well_formed_page_of_our_own_tags(brief: Brief) -> None:
    """Hostile words in any field open no tag, add no attribute and leave every element closed in order."""
    page = Page(render(brief, "html"))
    assert not page.open
    assert page.tags <= ALLOWED
    assert not any(name.startswith("on") or name in {"style", "src", "xlink:href"} for name in page.attributes)


@given(briefs)
@settings(max_examples=25, suppress_health_check=list(HealthCheck))
def test_every_link_leads_to_one_place_of_the_page_or_to_the_web(brief: Brief) -> None:
    """Each "#x" has exactly one element with that id; every other link is http or https."""
    page = Page(render(brief, "html"))
    assert len(page.ids) == len(set(page.ids))
    inner = {link[1:] for link in page.links if link.startswith("#")}
    assert inner <= set(page.ids)
    assert all(urlsplit(link).scheme in {"http", "https"} for link in page.links if not link.startswith("#"))


@given(briefs)
@settings(max_examples=25, suppress_health_check=list(HealthCheck))
def test_report_texts_stand_whole_at_the_foot(brief: Brief) -> None:
    """The text at the foot is the report's, character for character as far as it can be printed."""
    written = render(brief, "html")
    written.encode("utf-8")
    expected = [whole.text for sheet in lay_out(brief).sheets for _, whole in sheet.texts]
    assert Page(written).report_texts == expected


def test_reports_of_the_example_are_printed_as_they_are() -> None:
    """A plain text comes back unchanged from the page."""
    assert sorted(Page(render(BRIEF, "html")).report_texts) == sorted(TEXTS.values())


def test_page_asks_for_nothing() -> None:
    """No script, image, font or style comes from anywhere, and the policy forbids what might."""
    page = Page(render(BRIEF, "html"))
    assert page.policy.startswith("default-src 'none'; style-src 'sha256-")
    assert not page.tags & {"script", "img", "link", "iframe"}
    assert "url(" not in render(BRIEF, "html")


@pytest.mark.parametrize(
    "words",
    [
        "Cable car stops above the Hallin valley",
        "14–18 March 2019 · Hallin",
        "2 reports / 1 publisher / 2 origins",
        "both cannot be true of the same thing at the same time",
        "5 apart",
        "scope: incidents since 2009, not people on Thursday",
        "attributed to The operator, Hallin Seilbahn AG",
        "sentence 4 of 6",
        "same wire",
        "not text: 4096 bytes of a binary format",
    ],
)
def test_page_says(words: str) -> None:
    """What a reader must find stands on the page."""
    assert words in " ".join(Page(render(BRIEF, "html")).text.split())


def test_claim_is_marked_in_its_sentence() -> None:
    """Evidence is the sentence, the claim marked in it, the figure in the claim strong."""
    written = render(BRIEF, "html")
    assert "<mark><b>38 people</b></mark><mark> were left dangling in the cabins</mark>, the union said" in written


def test_unsafe_address_is_no_link() -> None:
    """A `javascript:` address of a report is dropped, a web address stays."""
    links = Page(render(BRIEF, "html")).links
    assert not any(link.startswith("javascript") for link in links)
    assert "https://courier.example/cable-car?id=1&x=2" in links


def test_claim_in_the_full_text_leads_back_to_its_facts() -> None:
    """A claim's end in the full text carries the numbers of the facts that rest on it, in reading order."""
    written = render(BRIEF, "html")
    assert 'By evening 31 passengers had been brought down</span><a class="back" href="#s1-f3"' in written
