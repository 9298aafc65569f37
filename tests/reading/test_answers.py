"""Tables, archives and files of records at addresses: the same reports and bounds as in a file of this machine."""

import io
import json
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import pyarrow
import pyarrow.parquet
import pytest

from crossbearing.options import ReadingOptions
from crossbearing.reading import find, read
from tests.reading.pdfs import Line, drawn, pdf_of
from tests.site import STORY, Site, serving

OPTIONS = ReadingOptions(allow_private=True)
WORDS = "Three people died when a bridge fell into the river at Arnsby, the police said on Thursday."
ZIP = "application/zip"
Found = tuple[list[tuple[str, str]], list[tuple[str, str]]]


@pytest.fixture
def site() -> Iterator[Site]:
    """Return a site without a page."""
    with serving() as site:
        yield site


def found(path: str, start: str, options: ReadingOptions = OPTIONS) -> Found:
    """Return names, without their start, and texts of the reports at a path, and its problems."""
    sources, problems = find([path], options)
    texts = [(source.name.removeprefix(start), read(source, options).text) for source in sources]
    return texts, [(problem.item.removeprefix(start), problem.message) for problem in problems]


def packed(members: Mapping[str, str | bytes]) -> bytes:
    """Return a ZIP archive of the members, names to content."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def parquet(texts: list[str]) -> bytes:
    """Return a Parquet table with a column of texts."""
    out = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.table({"text": texts}), out)
    return out.getvalue()


CSV = f'title,text\nBridge falls,"{WORDS}"\nNo text,\n'.encode()
LINES = f"{json.dumps({'text': WORDS})}\n{json.dumps({'text': WORDS + ' Four died.'})}\n".encode()
LIST = json.dumps([{"text": WORDS}, {"text": WORDS + " Four died."}]).encode()
MEMBERS: dict[str, str | bytes] = {
    "a/one.txt": WORDS, "two.html": f"<p>{WORDS} Two.</p>", "three.csv": CSV, "../out.txt": WORDS, "x.png": "x",
}  # fmt: skip
ANSWERS = {
    "reports.zip": (packed(MEMBERS), ZIP),
    "articles.csv": (CSV, "text/csv; charset=utf-8"),
    "articles.tsv": (
        CSV.replace(b"title,text", b"title\ttext").replace(b"falls,", b"falls\t").replace(b"No text,", b"No text\t"),
        "text/tab-separated-values",
    ),
    "articles.parquet": (parquet([WORDS, WORDS + " Two."]), "application/vnd.apache.parquet"),
    "articles.jsonl": (LINES, "application/x-ndjson"),
    "articles.json": (LIST, "application/json"),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_answer_holds_what_the_file_holds(site: Site, tmp_path: Path, name: str) -> None:
    """A table or an archive at an address gives the reports, names, texts and problems of the same file on disk."""
    body, kind = ANSWERS[name]
    (tmp_path / name).write_bytes(body)
    here, there = tmp_path / name, site.put(f"/{name}", body, kind)
    reports, problems = found(there, site.address + "/")
    assert (reports, problems) == found(str(here), f"{tmp_path}/")
    assert reports


@pytest.mark.parametrize(
    ("path", "kind", "more"),
    [
        ("/articles.csv", "text/plain", {}),
        ("/articles.csv", "application/octet-stream", {}),
        ("/articles.csv", "application/vnd.ms-excel", {}),
        ("/export?format=csv", "text/csv", {}),
        ("/export", "application/octet-stream", {"Content_Disposition": 'attachment; filename="articles.csv"'}),
        ("/export", "", {"Content_Disposition": "attachment; filename*=UTF-8''..%2Farticles.csv"}),
        ("/articles.CSV?day=2", "text/plain", {}),
    ],
)
def test_name_tells_the_format_where_the_type_does_not(site: Site, path: str, kind: str, more: dict[str, str]) -> None:
    """Servers send tables as plain text or plain bytes: then the name that the server gives, or the address, counts."""
    reports, problems = found(site.put(path, CSV, kind, **more), site.address)
    assert reports == [(f"{path}#2", f"Bridge falls\n{WORDS}")]
    assert problems == [(f"{path}#3", "is a row without a text")]


@pytest.mark.parametrize(
    ("body", "media_type"),
    [
        (packed({"one.txt": WORDS}), "text/plain"),
        (parquet([WORDS]), "application/vnd.apache.parquet"),
        (pdf_of([drawn([Line(50, 700, WORDS)])]), "application/pdf"),
    ],
)
def test_bytes_tell_the_format_where_nothing_else_does(site: Site, body: bytes, media_type: str) -> None:
    """An answer of no known type and no telling name is read as what its first bytes say."""
    sources, problems = find([site.put("/download", body, "application/octet-stream")], OPTIONS)
    assert [read(source, OPTIONS).media_type for source in sources] == [media_type]
    assert problems == ()


def test_page_of_errors_under_the_name_of_an_archive_is_a_page(site: Site) -> None:
    """What a server calls a page is read as one, whatever the address ends in: a login page is no archive."""
    reports, _ = found(site.put("/reports.zip", STORY, "text/html"), site.address)
    assert reports[0][1].startswith("Ferry runs aground near Tessel")


def test_encoding_of_a_table_is_that_which_the_server_names(site: Site) -> None:
    """A table without a mark of its own is read in the encoding named with it."""
    body = "text\nŽeljka Šarić closed the bridge at Arnsby on Thursday.\n".encode("cp1250")
    reports, _ = found(site.put("/a.csv", body, "text/csv; charset=windows-1250"), site.address)
    assert reports == [("/a.csv#2", "Željka Šarić closed the bridge at Arnsby on Thursday.")]


def test_table_may_be_larger_than_a_page_and_no_larger_than_on_disk(site: Site) -> None:
    """A table may hold as many times what one report may as it may in a file; no byte more is fetched."""
    options = ReadingOptions(allow_private=True, max_bytes=1_000)
    row = f'"{WORDS}"\n'.encode()
    fits, beyond = b"text\n" + row * 100, b"text\n" + row * 1_000
    sources, _ = find([site.put("/fits.csv", fits, "text/csv")], options)
    assert len(sources) == 100
    _, (problem,) = find([site.put("/beyond.csv", beyond, "text/csv")], options)
    assert problem.message == "is too large: at most 0.02 MB are read"
    _, (problem,) = find([site.put("/page", b"<p>" + row * 100, "text/html")], options)
    assert problem.message == "is too large: at most 0.001 MB are read"


def test_bomb_at_an_address_is_refused_as_on_disk(site: Site) -> None:
    """An archive that unpacks to more than is read is named and not unpacked; so is one of archives."""
    swollen = site.put("/swollen.zip", packed({f"{at}.txt": b"a" * 9_900_000 for at in range(21)}), ZIP)
    nested = site.put("/nested.zip", packed({"inner.zip": packed({"a.txt": WORDS})}), ZIP)
    assert found(swollen, site.address) == (
        [], [("/swollen.zip", "is too large: 207.9 MB unpacked, and at most 200 MB are read")],
    )  # fmt: skip
    assert found(nested, site.address)[1] == [("/nested.zip/inner.zip", "is an archive in an archive: unpack it first")]


@pytest.mark.parametrize(
    ("name", "body", "kind", "message"),
    [
        ("a.zip", b"PK\x03\x04cut off", ZIP, "is no ZIP archive that can be opened: it is cut off or damaged"),
        ("a.parquet", b"PAR2", "application/x-parquet", "is no Parquet file, though its name says so"),
        ("a.csv", b"name,day\nx,y\n", "text/csv", "has no column of texts"),
        ("a.docx", packed({"[Content_Types].xml": "x"}), "application/octet-stream", "is an Office document"),
        ("a.gz", b"\x1f\x8b", "application/gzip", "is application/gzip, which is not read at an address"),
    ],
)
def test_broken_answers_are_named(site: Site, name: str, body: bytes, kind: str, message: str) -> None:
    """What is no table or archive, though type or name says so, is a problem with its address."""
    reports, ((item, said),) = found(site.put(f"/{name}", body, kind), site.address)
    assert (reports, item) == ([], f"/{name}")
    assert said.startswith(message)


def test_archive_is_not_followed_from_a_feed(site: Site) -> None:
    """A link of a feed leads to pages only: what a feed names is not chosen by the reader, and may be large."""
    site.put("/reports.zip", packed({"a.txt": WORDS}), ZIP)
    item = "<item><title>x</title><link>/reports.zip</link></item>"
    feed = site.put("/feed", f"<rss version='2.0'><channel>{item}</channel></rss>".encode(), "text/xml")
    assert found(feed, site.address) == (
        [], [("/reports.zip", "is application/zip, which is not read at an address")],
    )  # fmt: skip


@pytest.mark.parametrize("header", ['attachment; filename="', "attachment; filename*=x'y", "attachment; filename*0*=%"])
def test_strange_name_of_a_file_does_no_harm(site: Site, header: str) -> None:
    """A name that can't be read is none: the answer is read as its type says."""
    reports, problems = found(site.put("/x", STORY, Content_Disposition=header), site.address)
    assert len(reports) == 1
    assert problems == []
