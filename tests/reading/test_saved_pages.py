"""Saved pages (MHTML): the page among its pictures and frames, with the address that it was saved from."""

import quopri

import pytest

from crossbearing.errors import ReadingError
from crossbearing.options import ReadingOptions
from crossbearing.reading import read
from crossbearing.reading.saved_pages import read_saved_page
from crossbearing.values.documents import Document
from crossbearing.values.sources import Source

FIRST = "Three people died when a bridge fell into the river at Arnsby, the “police” said on Thursday."
SECOND = "The bridge was built in 1932, and an inspector had asked for its closure, the mayor said."
PAGE = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>Bridge falls in Arnsby</title>
<meta property="article:published_time" content="2022-02-17"><script>var secret = "script text"</script></head><body>
<article><h1>Bridge falls in Arnsby</h1><p>{FIRST}</p><p>{SECOND}</p></article></body></html>"""
FRAME = "<html><body><p>An advertisement that stands in a frame of its own on the page.</p></body></html>"
ADDRESS = "https://example.org/bridge"


def saved(page: bytes, head: str = "", kind: str = "text/html", end: str = "--B--\r\n") -> bytes:
    """Return a page as browsers save it, with a frame before it."""
    start = (
        "From: <Saved by Blink>\r\nSubject: =?utf-8?Q?Bridge=20falls?=\r\nDate: Sat, 1 Jan 2024 10:00:00 -0000\r\n"
        f'{head}MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary=B\r\n\r\n--B\r\n'
        f"Content-Type: {kind}\r\nContent-ID: <main@x>\r\nContent-Transfer-Encoding: quoted-printable\r\n"
        f"Content-Location: {ADDRESS}\r\n\r\n"
    )
    frame = f"\r\n--B\r\nContent-Type: text/html\r\nContent-Location: cid:frame\r\n\r\n{FRAME}\r\n"
    picture = "--B\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0K\r\n"
    return start.encode() + quopri.encodestring(page) + (frame + picture + end).encode()


def document_of(raw: bytes, name: str = "bridge.mhtml") -> Document:
    """Return the document of a saved page."""
    return read(Source(name, content=raw), ReadingOptions())


@pytest.mark.parametrize("name", ["bridge.mht", "bridge.mhtml"])
def test_page_is_read_and_its_frames_are_not(name: str) -> None:
    """The main part goes the way of a web page, its location is the address, the day of saving no date of it."""
    document = document_of(saved(PAGE.encode()), name)
    assert document.text.split("\n") == ["Bridge falls in Arnsby", FIRST, SECOND]
    assert (document.url, document.published, document.media_type) == (ADDRESS, "2022-02-17", "multipart/related")


def test_address_tells_the_day_where_nothing_else_does() -> None:
    """The day in the address that a page was saved from is its day where no other is told."""
    raw = saved(PAGE.replace("published_time", "none").encode()).replace(b"/bridge", b"/2022/02/18/bridge")
    document = document_of(raw)
    assert (document.published, document.published_basis) == ("2022-02-18", "metadata")


def test_named_start_counts() -> None:
    """Where the message names the part that is the page, that is read, wherever it stands."""
    raw = saved(FRAME.encode()).replace(b"boundary=B", b'start="<second>"; boundary=B')
    second = f"--B\r\nContent-Type: text/html\r\nContent-ID: <second>\r\n\r\n{PAGE}\r\n--B--".encode()
    assert FIRST in document_of(raw.replace(b"--B--", second)).text


def test_charset_of_the_part_goes_before_that_of_the_page() -> None:
    """A page in Windows-1252 that still says it is UTF-8 is read as its part declares."""
    raw = saved(PAGE.encode("cp1252"), kind="text/html; charset=windows-1252")
    assert FIRST in document_of(raw).text
    assert FIRST in document_of(saved(PAGE.encode("cp1252"))).text


def test_snapshot_location_is_the_address() -> None:
    """Chromium's own header names the address; one that is not on the web is none."""
    head = "Snapshot-Content-Location: https://example.org/story\r\n"
    assert document_of(saved(PAGE.encode(), head)).url == "https://example.org/story"
    assert document_of(saved(PAGE.encode()).replace(ADDRESS.encode(), b"file:///home/x.html")).url is None


def test_page_that_is_cut_off_is_read_and_told() -> None:
    """What is there is read, and a problem says that the file ends early."""
    document = document_of(saved(PAGE.encode(), end=""))
    assert SECOND in document.text
    assert [problem.message for problem in document.problems] == ["ends before its last part does: it is cut off"]


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (PAGE.encode(), "is not an e-mail"),
        (saved(PAGE.encode(), kind="text/css").replace(b"text/html", b"a/b"), "no web page"),
        (saved(b"<html><script>alert(1)</script></html>"), "no text on its page"),
        (saved(b"\x00\x01\x02" * 500), "binary"),
        (saved(b"")[:60], "no web page"),
        (b"PK\x03\x04" + bytes(60), "is not an e-mail"),
        (b"MIME-Version: 1.0\n" + b"Content-Type: multipart/related; boundary=b\n\n--b\n" * 100, "parts in parts"),
    ],
)
def test_what_is_no_page_is_refused_by_name(raw: bytes, words: str) -> None:
    """A page without its wrapping, one without text, scripts alone, binaries and nests are refused with the reason."""
    with pytest.raises(ReadingError) as caught:
        read_saved_page(raw, "bridge.mhtml")
    assert caught.value.item == "bridge.mhtml"
    assert words in caught.value.reason
