"""Addresses given as paths: pages and feeds of a site of our own on this machine; no test goes beyond it."""

from collections.abc import Iterator
from hashlib import sha256

import pytest

from crossbearing.errors import ReadingError
from crossbearing.options import ReadingOptions
from crossbearing.reading import extras, find, read, web
from crossbearing.values.sources import Source
from tests.site import STORY, Site, serving

OPTIONS = ReadingOptions(allow_private=True)
PLAIN = b"Bridge falls\n\nThree people died when a bridge fell into the river at Arnsby, the police said on Thursday.\n"
RSS = """<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Beacon</title>
{}</channel></rss>"""
LINKED = "<item><title>x</title><link>{}</link><pubDate>Tue, 02 Mar 2021 10:00:00 GMT</pubDate></item>"
WHOLE = "<item><title>Barge sinks</title><content:encoded>&lt;p&gt;A barge sank.&lt;/p&gt;</content:encoded></item>"


@pytest.fixture
def site() -> Iterator[Site]:
    """Return a site without a page."""
    with serving() as site:
        yield site


def found(*paths: str, options: ReadingOptions = OPTIONS) -> tuple[list[Source], list[tuple[str, str]]]:
    """Return the sources at the addresses, and the problems with their items."""
    sources, problems = find(paths, options)
    return list(sources), [(problem.item, problem.message) for problem in problems]


def test_page_at_an_address_is_a_report(site: Site) -> None:
    """A page is read as one in a file is, and keeps the address at which it was found in the end."""
    site.put("/ferry", STORY.replace(b"<nav>", b'<link rel="canonical" href="https://other.example/"><nav>'))
    address = site.answer("/old", 301, Location="/ferry")
    (source,), problems = found(address)
    document = read(source, OPTIONS)
    assert (document.path, document.url) == (address, f"{site.address}/ferry")
    assert document.text.startswith("Ferry runs aground near Tessel\nA ferry ran aground")
    assert problems == []


@pytest.mark.parametrize(
    ("body", "kind", "media_type"),
    [
        (PLAIN, "text/plain", "text/plain"),
        (b"# " + PLAIN, "text/markdown", "text/markdown"),
        (b'{"text": "A ferry ran aground near Tessel on Monday."}', "application/json", "application/json"),
        (b"Subject: Bridge falls\r\n\r\n" + PLAIN, "message/rfc822", "message/rfc822"),
        (STORY, "application/xhtml+xml", "text/html"),
        (STORY, "text/xml", "text/html"),
        (STORY, "", "text/html"),
        (PLAIN, "", "text/plain"),
    ],
)
def test_media_type_chooses_the_reader(site: Site, body: bytes, kind: str, media_type: str) -> None:
    """The media type says how a page is read; one without is read as what it looks like."""
    (source,), _ = found(site.put("/x", body, kind))
    assert read(source, OPTIONS).media_type == media_type


def test_encoding_that_the_server_names_counts_before_that_of_the_page(site: Site) -> None:
    """The order is that of the HTML standard: byte order mark, server, page; what does not hold is passed over."""
    page = "<html><head>{}</head><body><p>The mayor, Željka Šarić, closed the bridge on Thursday.</p></body></html>"
    meta = '<meta charset="{}">'
    served = "text/html; charset={}"
    answers = {
        "/server": (page.format("").encode("cp1250"), served.format('"windows-1250"')),
        "/both": (page.format(meta.format("koi8-r")).encode("cp1250"), served.format("windows-1250")),
        "/mark": (b"\xef\xbb\xbf" + page.format(meta.format("koi8-r")).encode(), served.format("windows-1250")),
        "/page": (page.format(meta.format("windows-1250")).encode("cp1250"), "text/html"),
        "/wrong": (page.format(meta.format("windows-1250")).encode("cp1250"), served.format("utf-8")),
        "/unknown": (page.format(meta.format("windows-1250")).encode("cp1250"), served.format("x-none")),
    }
    sources, _ = found(*(site.put(path, *answer) for path, answer in answers.items()))
    texts = {source.path.removeprefix(site.address): read(source, OPTIONS).text for source in sources}
    assert {path: "Željka Šarić" in text for path, text in texts.items()} == dict.fromkeys(answers, True)


def test_latin_1_of_a_server_is_windows_1252(site: Site) -> None:
    """Pages sent as ISO 8859-1 hold the quotation marks of Windows, as the Encoding Standard has it."""
    body = "<p>“The bridge fell at noon,” said the mayor of Arnsby.</p>".encode("cp1252")
    (source,), _ = found(site.put("/x", body, "text/html; charset=ISO-8859-1"))
    assert read(source, OPTIONS).text == "“The bridge fell at noon,” said the mayor of Arnsby."


def test_digest_is_that_of_the_bytes_as_they_were_sent(site: Site) -> None:
    """Whatever encoding the server names, the document's digest is that of the answer itself."""
    body = "<p>The café at Arnsby was closed on Thursday.</p>".encode("cp1252")
    (source,), _ = found(site.put("/x", body, "text/html; charset=windows-1252"))
    assert read(source, OPTIONS).sha256 == sha256(body).hexdigest()


def test_failures_are_named_and_the_rest_goes_on(site: Site) -> None:
    """What can't be fetched is a problem with its address and the reason; the other reports are read."""
    picture = site.put("/a.png", b"\x89PNG", "image/png")
    lost = f"{site.address}/lost"
    plan = site.put("/sitemap.xml", b"<urlset><url>x</url></urlset>", "application/xml")
    sources, problems = found(picture, site.put("/ferry"), lost, "ftp://example.org/a", plan)
    assert [source.path for source in sources] == [f"{site.address}/ferry"]
    assert problems == [
        ("ftp://example.org/a", "is not fetched: only http and https are, not ftp"),
        (picture, "is image/png, which is not read at an address"),
        (lost, "answered 404 Not Found"),
        (plan, "is XML, but neither a page nor a feed"),
    ]


def test_private_host_is_a_problem_by_default(site: Site) -> None:
    """Without the option nothing on this machine is asked for."""
    sources, ((item, message),) = found(site.put("/ferry"), options=ReadingOptions())
    assert sources == []
    assert item == f"{site.address}/ferry"
    assert "is this machine" in message
    assert site.asked == []


def test_address_given_twice_is_fetched_once(site: Site) -> None:
    """An address given twice is one report, and a problem says so."""
    address = site.put("/ferry")
    sources, problems = found(address, address)
    assert len(sources) == 1
    assert problems == [(address, "was given more than once; it is read once")]
    assert site.asked == ["/robots.txt", "/ferry"]


def test_order_of_addresses_does_not_matter(site: Site) -> None:
    """The same addresses in another order give the same sources and problems."""
    addresses = [site.put("/b"), site.put("/a", PLAIN, "text/plain"), f"{site.address}/lost"]
    assert found(*addresses) == found(*addresses[::-1])


def test_feed_gives_its_entries_and_the_pages_it_leads_to(site: Site) -> None:
    """An entry with its text is read from the feed, one without is fetched; a link that fails is named."""
    site.put("/ferry")
    items = WHOLE + LINKED.format("/ferry") + LINKED.format("/lost") + "<item><title>no link</title></item>"
    feed = site.put("/feed", RSS.format(items).encode(), "application/rss+xml")
    sources, problems = found(feed)
    entry, page = (read(source, OPTIONS) for source in sources)
    assert (entry.path, entry.title, entry.outlet) == (f"{feed}#1", "Barge sinks", "The Beacon")
    assert (page.path, page.url, page.published) == (
        f"{site.address}/ferry", f"{site.address}/ferry", "2021-03-02T10:00+00:00",
    )  # fmt: skip
    assert problems == [
        (f"{feed}#4", "holds a summary only; it has no link to its report"),
        (f"{site.address}/lost", "answered 404 Not Found"),
    ]


def test_page_of_two_feeds_is_fetched_once(site: Site) -> None:
    """A page that two feeds lead to, and that is given itself, is one report."""
    page = site.put("/ferry")
    feed = RSS.format(LINKED.format("/ferry")).encode()
    sources, problems = found(site.put("/a", feed, "text/xml"), site.put("/b", feed, "text/html"), page)
    assert [source.path for source in sources] == [page]
    assert problems == []
    assert site.asked.count("/ferry") == 1


def test_feed_leads_nowhere_private(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each link of a feed goes the same way as an address given: what is refused there is refused here."""
    session = NoSession(site.address)
    monkeypatch.setattr(web, "_session", lambda *_: session)
    _, problems = found("https://feeds.example/all")
    assert problems == [(f"{site.address}/ferry", "is not fetched")]


class NoSession:
    """A session that has a feed at one address and refuses every other."""

    def __init__(self, inside: str) -> None:
        self._inside = inside

    def fetch(self, address: str, *_: object) -> object:
        """Return the feed, which leads inside."""
        from crossbearing.fetching.sessions import Fetched

        if address != "https://feeds.example/all":
            raise ReadingError(address, "is not fetched")
        feed = RSS.format(LINKED.format(f"{self._inside}/ferry"))
        return Fetched(address, "application/rss+xml", feed.encode())


def test_feed_in_a_feed_is_not_followed(site: Site) -> None:
    """A feed that leads to a feed leads no further: no chain of feeds holds us."""
    inner = site.put("/inner", RSS.format(WHOLE).encode(), "application/rss+xml")
    feed = site.put("/feed", RSS.format(LINKED.format("/inner")).encode(), "application/rss+xml")
    assert found(feed) == ([], [(inner, "is a feed in another feed, which is not followed")])


def test_long_feed_is_bounded(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a feed with very many links the first are fetched, and a problem says how many there were."""
    monkeypatch.setattr(web, "MOST_LINKS", 2)
    links = "".join(LINKED.format(site.put(f"/{number}")) for number in range(5))
    feed = site.put("/feed", RSS.format(links).encode(), "application/rss+xml")
    sources, problems = found(feed)
    assert len(sources) == 2
    assert (feed, "leads to 5 pages, of which the first 2 are fetched") in problems


def test_hostile_feed_is_refused(site: Site) -> None:
    """A feed at an address that declares entities is refused like one in a file."""
    prolog = '<!DOCTYPE r [<!ENTITY c SYSTEM "file:///etc/hostname">]>'
    feed = site.put("/feed", (prolog + RSS.format(WHOLE)).encode(), "application/rss+xml")
    assert found(feed) == ([], [(feed, "declares entities of its own, which are not read")])


def test_missing_library_is_named_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the libraries of the extra every address is a problem that says what to install."""

    def missing(_: str) -> None:
        raise ImportError

    monkeypatch.setattr(extras, "import_module", missing)
    _, problems = found("https://example.org/a", "https://example.org/b")
    assert [item for item, _ in problems] == ["https://example.org/a", "https://example.org/b"]
    assert all(message.endswith("pip install 'crossbearing[web]'") for _, message in problems)
