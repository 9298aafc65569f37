"""Feeds: each format's entries, what is a report and what only a summary, and feeds that mean harm."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossbearing.errors import ReadingError
from crossbearing.options import ReadingOptions
from crossbearing.reading import find, read
from crossbearing.reading.feeds import Feed, is_feed, read_feed
from crossbearing.values.documents import Document

BODY = "<p>A ferry ran aground near Tessel on Monday.</p><p>Four people were hurt, Mayor Ana Sols said.</p>"
ITEM = f"""<item><title>Ferry runs aground</title><link>https://beacon.example/ferry</link>
<dc:creator>Jane Doe</dc:creator><pubDate>Tue, 02 Mar 2021 10:00:00 GMT</pubDate>
<description>A ferry ran aground.</description><content:encoded><![CDATA[{BODY}]]></content:encoded></item>"""
SUMMARY = """<item><title>Bridge falls</title><link>/bridge</link><description>A bridge fell.</description></item>"""
RSS = """<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Beacon</title>{}</channel></rss>"""
RDF = """<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"
xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Beacon</title></channel>{}</rdf:RDF>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://beacon.example/">
<title>The Beacon</title>{}</feed>"""
ENTRY = """<entry><title type="html">Ferry runs &lt;b&gt;aground&lt;/b&gt;</title><link rel="self" href="/self"/>
<link href="ferry"/><published>2021-03-02T10:00:00Z</published><updated>2021-03-09T10:00:00Z</updated>
<author><name>Jane Doe</name></author>{}</entry>"""
DATED = ITEM.replace("<pubDate>Tue, 02 Mar 2021 10:00:00 GMT</pubDate>", "<dc:date>2021-03-02T10:00:00Z</dc:date>")


DIV = f'<div xmlns="http://www.w3.org/1999/xhtml">{BODY}</div>'
PREFIXED = DIV.replace("xmlns", "xmlns:x").replace("<", "<x:").replace("<x:/", "</x:")
PLAIN = "A ferry ran aground near Tessel on Monday.\nFour people were hurt, Mayor Ana Sols said."

FEEDS = (
    RSS.format(ITEM + SUMMARY),
    RDF.format(DATED),
    ATOM.format(ENTRY.format(f'<content type="xhtml">{PREFIXED}</content>')),
)


def feed_of(text: str) -> Feed:
    """Return the feed in a text that lay at an address."""
    return read_feed(text.encode(), "feed", "https://beacon.example/feeds/all")


def documents_in(feed: bytes, folder: Path) -> tuple[list[Document], list[str]]:
    """Return the reports of a feed in a file, and its problems."""
    path = folder / "feed.xml"
    path.write_bytes(feed)
    sources, problems = find([str(path)], ReadingOptions())
    return [read(source, ReadingOptions()) for source in sources], [problem.message for problem in problems]


@pytest.mark.parametrize(
    "feed",
    [
        RSS.format(ITEM),
        RDF.format(DATED),
        ATOM.format(ENTRY.format(f'<content type="html"><![CDATA[{BODY}]]></content>')),
        ATOM.format(ENTRY.format(f'<content type="xhtml">{DIV}</content>')),
        ATOM.format(ENTRY.format(f'<content type="xhtml">{PREFIXED}</content>')),
        ATOM.format(ENTRY.format(f"<content>{PLAIN}</content>")),
    ],
    ids=["rss 2", "rss 1", "atom html", "atom xhtml", "atom xhtml, prefixed", "atom text"],
)  # fmt: skip
def test_entry_with_its_full_text_is_a_report(feed: str, tmp_path: Path) -> None:
    """In every format an entry gives the text, and the feed says title, outlet, address, author and date."""
    (document,), problems = documents_in(feed.encode(), tmp_path)
    assert problems == []
    assert document.text.split("\n") == [
        "Ferry runs aground",
        "A ferry ran aground near Tessel on Monday.",
        "Four people were hurt, Mayor Ana Sols said.",
    ]
    assert (document.title, document.outlet, document.url) == (
        "Ferry runs aground", "The Beacon", "https://beacon.example/ferry",
    )  # fmt: skip
    assert (document.authors, document.published) == (("Jane Doe",), "2021-03-02T10:00+00:00")
    assert document.path.endswith("feed.xml#1")


def test_summary_in_a_file_is_named(tmp_path: Path) -> None:
    """An entry without its full text is no report; the problem says where the report is, and nothing is fetched."""
    documents, problems = documents_in(
        RSS.format(ITEM + SUMMARY.replace("/b", "https://b.example/b")).encode(), tmp_path
    )
    assert len(documents) == 1
    assert problems == ["holds a summary only; its report is at https://b.example/bridge"]


@pytest.mark.parametrize(
    "content",
    [
        '<summary>A ferry ran aground.</summary>',
        '<content src="https://beacon.example/ferry" type="text/html"/>',
        '<content type="image/png">aGVsbG8=</content>',
        '<content type="html">  </content>',
    ],
)  # fmt: skip
def test_entry_without_its_text_has_none(content: str) -> None:
    """A summary, a text elsewhere, a picture and a blank are no full text."""
    (entry,) = feed_of(ATOM.format(ENTRY.format(content))).entries
    assert entry.content is None
    assert entry.url == "https://beacon.example/ferry"


@pytest.mark.parametrize(
    ("item", "url"),
    [
        ("<link>/bridge</link>", "https://beacon.example/bridge"),
        ("<link> https://b.example/?a=1&amp;b=2 </link>", "https://b.example/?a=1&b=2"),
        ("<link>https://b.example/?a=1&b=2</link>", "https://b.example/?a=1&b=2"),
        ("<guid>https://b.example/1</guid>", "https://b.example/1"),
        ("<guid isPermaLink='false'>https://b.example/1</guid>", None),
        ("<guid>tag:1</guid>", None),
        ("<link>javascript:alert(1)</link>", None),
        ("<link>file:///etc/passwd</link>", None),
        ("<link>http://[bad/</link>", None),
        ("", None),
    ],
)
def test_link_leads_to_the_web_or_nowhere(item: str, url: str | None) -> None:
    """A link is joined to the feed's address; one of another scheme is none."""
    (entry,) = feed_of(RSS.format(f"<item><title>x</title>{item}</item>")).entries
    assert entry.url == url


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("<author>desk@beacon.example (Jane Doe)</author>", ("Jane Doe",)),
        ("<author>desk@beacon.example</author>", ()),
        ("<dc:creator>Jane Doe</dc:creator><dc:creator>John Roe</dc:creator>", ("Jane Doe", "John Roe")),
    ],
)
def test_authors_are_names(said: str, names: tuple[str, ...]) -> None:
    """Authors are read out of each way to write them; a mail address is no name."""
    (entry,) = feed_of(RSS.format(f"<item>{said}</item>")).entries
    assert entry.authors == names


def test_marks_of_html_are_read_as_such() -> None:
    """What XML does not know and HTML does (`&nbsp;`, a bare `&`) spoils neither title nor entry."""
    item = "<item><title>Fire &amp; flood&nbsp;at R&D &eacute;cole &odd; &lt;i&gt;now&lt;/i&gt;</title></item>"
    feed = feed_of(RSS.format(item))
    assert feed.entries[0].title == "Fire & flood at R&D école &odd; now"
    assert feed.problems == ()


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1", "windows-1252", "utf-16"])
def test_feed_is_read_in_the_encoding_that_it_declares(encoding: str) -> None:
    """A feed in another encoding is read in it, and that is no problem."""
    text = f'<?xml version="1.0" encoding="{encoding}"?>' + RSS.format(ITEM.replace("Ferry", "Café"))
    feed = read_feed(text.encode(encoding), "feed")
    assert feed.entries[0].title == "Café runs aground"
    assert feed.problems == ()


def test_prefix_that_nobody_declared_is_no_end() -> None:
    """A feed that uses a prefix without declaring it is read without what stands under it."""
    (entry,) = feed_of(RSS.replace("xmlns:dc", "xmlns:other").format(ITEM)).entries
    assert (entry.title, entry.authors) == ("Ferry runs aground", ())


HOSTILE = {
    "billion laughs": '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>',
    "file": '<!DOCTYPE r [<!ENTITY c SYSTEM "file:///etc/hostname">]>',
    "network": '<!DOCTYPE r [<!ENTITY c SYSTEM "http://127.0.0.1:9/x">]>',
    "parameter": '<!DOCTYPE r [<!ENTITY % p SYSTEM "file:///etc/hostname"> %p;]>',
    "behind a comment": '<!-- <rss> --><?x <rss> ?><!DOCTYPE r [<!ENTITY c SYSTEM "file:///etc/hostname">]>',
}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("prolog", HOSTILE.values(), ids=HOSTILE.keys())
def test_feed_with_entities_is_refused(prolog: str, encoding: str) -> None:
    """A feed that declares entities, those that grow or those that read files, is refused before it is parsed."""
    raw = (prolog + RSS.format(ITEM.replace("Ferry", "&c;"))).encode(encoding)
    with pytest.raises(ReadingError, match="declares entities of its own"):
        read_feed(raw, "feed")


def test_outside_grammar_is_not_fetched() -> None:
    """A feed that names a grammar elsewhere, as old RSS does, is read without it."""
    prolog = '<?xml version="1.0"?><!DOCTYPE rss SYSTEM "http://127.0.0.1:9/rss.dtd">'
    assert len(feed_of(prolog + RSS.format(ITEM)).entries) == 1


def test_script_in_an_entry_is_no_text(tmp_path: Path) -> None:
    """Scripts, styles and handlers in an entry are neither run nor read."""
    harm = "<script>alert('x')</script><style>p{}</style><p onclick='alert(1)'>The crew stayed aboard.</p>"
    (document,), _ = documents_in(RSS.format(ITEM.replace("</p>]]", f"</p>{harm}]]")).encode(), tmp_path)
    assert document.text.endswith("The crew stayed aboard.")
    assert "alert" not in document.text


@pytest.mark.parametrize("cut", [14, 60, 300])
def test_cut_off_feed_keeps_its_whole_entries(cut: int, tmp_path: Path) -> None:
    """A feed that ends too early gives the entries that are whole, not the half of one, and says so."""
    feed = RSS.format(ITEM + ITEM.replace("ferry", "barge")).encode()
    documents, problems = documents_in(feed[:-cut], tmp_path)
    assert [document.url for document in documents][:1] == ["https://beacon.example/ferry"]
    assert len(documents) == (2 if cut == 14 else 1)
    assert problems == [f"is cut off or not well-formed; entries read: {len(documents)}"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b"<urlset><url/></urlset>", "its root is <urlset>"),
        (b"<html><body>A ferry ran aground.</body></html>", "its root is <html>"),
        (b"A ferry ran aground near Tessel.", "is not a feed"),
        (b"<rss/>", "without a whole entry"),
        (RSS.format("<a>" * 50_000).encode(), "without a whole entry"),
        (b"%PDF-1.7", "is a PDF"),
        (bytes(range(256)) * 8, "is binary"),
    ],
)
def test_what_is_no_feed_is_named(content: bytes, words: str, tmp_path: Path) -> None:
    """Other XML, other files under the name, empty and endlessly nested ones are named with the reason."""
    documents, problems = documents_in(content, tmp_path)
    assert documents == []
    assert len(problems) == 1
    assert words in problems[0]


def test_large_feed_is_refused(tmp_path: Path) -> None:
    """A file larger than is read is not opened."""
    path = tmp_path / "feed.rss"
    path.write_text(RSS.format(ITEM))
    _, (problem,) = find([str(path)], ReadingOptions(max_bytes=100))
    assert "is too large" in problem.message


def test_feed_is_known_by_its_beginning() -> None:
    """A feed is one whatever its media type says; a page is none, whatever it tells of feeds."""
    assert all(is_feed(feed.format(ITEM).encode()) for feed in (RSS, RDF, ATOM))
    assert is_feed(RSS.format(ITEM).encode("utf-16"))
    assert not is_feed(b"<!doctype html><html><body><rss></rss></body></html>")
    assert not is_feed(b"How to write a feed: <rss>")


@given(st.text(max_size=200))
def test_whatever_stands_in_a_feed_is_read_or_refused(words: str) -> None:
    """No text between the marks of a feed breaks the reader."""
    with suppress(ReadingError):
        feed_of(RSS.format(f"<item><title>{words}</title><link>{words}</link></item>"))


@given(st.sampled_from(FEEDS), st.lists(st.tuples(st.integers(0, 900), st.integers(0, 30), st.binary(max_size=6))))
def test_damaged_feed_is_read_or_refused(feed: str, damage: list[tuple[int, int, bytes]]) -> None:
    """However a feed is cut up and overwritten, it is read in part or refused with a reason."""
    raw = feed.encode()
    for at, length, put_in in damage:
        raw = raw[:at] + put_in + raw[at + length :]
    with suppress(ReadingError):
        read_feed(raw, "feed", "https://beacon.example/")
