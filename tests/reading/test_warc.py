"""Web archives: the pages in them, what is passed over and counted, and archives that are damaged."""

import gzip
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossbearing.options import ReadingOptions
from crossbearing.reading import extras, find, read
from crossbearing.reading.warc import in_archive
from crossbearing.values.problems import Problem
from crossbearing.values.sources import Source
from tests.site import STORY

OPTIONS = ReadingOptions()


def record(
    body: bytes = STORY, *, kind: str = "response", url: str = "https://beacon.example/ferry", **more: str
) -> bytes:
    """Return a record of an archive; `more` are headers of the answer, `_` written for `-`, and its `status`."""
    status = more.pop("status", "200 OK")
    headers = {"Content-Type": "text/html; charset=utf-8", **{name.replace("_", "-"): more[name] for name in more}}
    answer = f"HTTP/1.1 {status}\r\n" + "".join(f"{name}: {value}\r\n" for name, value in headers.items()) + "\r\n"
    block = answer.encode() + body if kind in ("response", "revisit") else body
    media_type = "application/http; msgtype=response" if kind in ("response", "revisit") else "text/plain"
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2021-03-05T06:07:08Z\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\nContent-Type: {media_type}\r\n"
        f"Content-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def found(
    archive: bytes, folder: Path, name: str = "a.warc", options: ReadingOptions = OPTIONS
) -> tuple[list[Source], list[str]]:
    """Return the pages of an archive, and its problems."""
    path = folder / name
    path.write_bytes(archive)
    sources, problems = find([str(path)], options)
    return list(sources), [problem.message for problem in problems]


def packed(*records: bytes) -> bytes:
    """Return an archive as crawlers pack it: each record by itself."""
    return b"".join(map(gzip.compress, records))


TWO = (record(), record(STORY.replace(b"210", b"180"), url="https://beacon.example/barge"))


@pytest.mark.parametrize(
    ("name", "archive"),
    [
        ("a.warc", b"".join(TWO)),
        ("a.warc.gz", packed(*TWO)),
        ("A.WARC.GZ", gzip.compress(b"".join(TWO))),
        ("mislabelled.warc", packed(*TWO)),
        ("mislabelled.warc.gz", b"".join(TWO)),
    ],
)
def test_pages_are_reports(name: str, archive: bytes, tmp_path: Path) -> None:
    """Plain or packed, as a whole or by records, an archive gives its pages with their addresses."""
    sources, problems = found(archive, tmp_path, name)
    documents = [read(source, OPTIONS) for source in sources]
    assert [document.url for document in documents] == ["https://beacon.example/ferry", "https://beacon.example/barge"]
    assert [Path(document.path).name for document in documents] == [f"{name}#1", f"{name}#2"]
    assert documents[0].text.startswith("Ferry runs aground near Tessel\nA ferry ran aground")
    assert problems == []


def test_day_of_archiving_is_no_day_of_publication(tmp_path: Path) -> None:
    """A page without a date keeps none; a problem says on which day it was archived. A page's own date counts."""
    dated = STORY.replace(b"<nav>", b'<meta property="article:published_time" content="2021-03-02"><nav>')
    sources, _ = found(record() + record(dated), tmp_path)
    bare, told = (read(source, OPTIONS) for source in sources)
    assert (bare.published, told.published) == (None, "2021-03-02")
    assert [p.message for p in bare.problems] == ["does not say when it was published; it was archived on 2021-03-05"]
    assert told.problems == ()


def test_other_records_are_counted(tmp_path: Path) -> None:
    """Answers that are no page are counted by what they are; what an archive notes for itself is passed over."""
    others = [
        record(b"software: x\r\n", kind="warcinfo"),
        record(b"GET / HTTP/1.1\r\n\r\n", kind="request"),
        record(b"x: y\r\n", kind="metadata"),
        record(status="404 Not Found"),
        record(status="404 Not Found"),
        record(status="301 Moved", Location="/x"),
        record(b"\x89PNG", Content_Type="image/png"),
        record(b"", kind="revisit"),
        record(b"words", kind="resource"),
    ]
    sources, problems = found(b"".join([*others, record()]), tmp_path)
    assert len(sources) == 1
    assert problems == [
        "holds records that are not read (6): 2 of status 404, 1 of status 301, 1 of image/png, 1 revisit, 1 resource"
    ]


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (gzip.compress(STORY), {"Content_Encoding": "gzip"}),
        (STORY, {"Content_Encoding": "gzip"}),
        (b"%x\r\n%s\r\n0\r\n\r\n" % (len(STORY), STORY), {"Transfer_Encoding": "chunked"}),
        (
            b"5;x=y\r\n%s\r\n%X\r\n%s\r\n0\r\n\r\n" % (STORY[:5], len(STORY) - 5, STORY[5:]),
            {"Transfer_Encoding": "chunked"},
        ),
        (STORY, {"Transfer_Encoding": "chunked"}),
    ],
    ids=["gzip", "gzip undone", "one piece", "two pieces", "pieces undone"],
)
def test_page_is_unpacked(body: bytes, headers: dict[str, str], tmp_path: Path) -> None:
    """Pages kept as they were sent are unpacked; pages kept unpacked under the same headers are taken as they are."""
    (source,), _ = found(record(body, **headers), tmp_path)
    assert source.content == STORY


def test_gzip_bomb_in_a_record_is_refused(tmp_path: Path) -> None:
    """A page that unpacks to more than is read is a problem of its own; the other pages are read."""
    bomb = record(gzip.compress(bytes(20_000_000)), url="https://bomb.example/", Content_Encoding="gzip")
    sources, problems = found(bomb + record(), tmp_path)
    assert [source.row for source in sources] == [2]
    assert problems == ["https://bomb.example/ is too large: at most 10 MB are read"]


def test_gzip_bomb_of_an_archive_is_refused(tmp_path: Path) -> None:
    """A packed archive whose one record never ends is read no further than a page may be long."""
    head, _, rest = record(bytes(20_000_000)).partition(b"\r\n\r\n")
    sources, problems = found(packed(head + b"\r\n\r\n" + rest, record()), tmp_path, "a.warc.gz")
    assert [source.row for source in sources] == [2]
    assert "is too large" in problems[0]


@pytest.mark.parametrize("cut", [5, 30, 200, len(TWO[1]) - 60, len(TWO[1]) - 4])
def test_cut_off_archive_keeps_what_is_whole(cut: int, tmp_path: Path) -> None:
    """An archive that ends in the middle of a record gives those before it, never half a page, and says so."""
    sources, problems = found(b"".join(TWO)[:-cut], tmp_path)
    assert [source.row for source in sources] == [1]
    assert len(problems) == 1
    assert any(words in problems[0] for words in ("cut off", "damaged", "without a whole answer"))


@pytest.mark.parametrize("cut", [1, 12, 60])
def test_cut_off_packed_archive_keeps_what_is_whole(cut: int, tmp_path: Path) -> None:
    """A packed archive that ends too early never gives half a page."""
    sources, _ = found(packed(*TWO)[:-cut], tmp_path, "a.warc.gz")
    assert [source.content for source in sources][:1] == [STORY]
    assert all((source.content or b"").endswith(b"</html>") for source in sources)


@pytest.mark.parametrize("rubbish", [b"rubbish" * 40, b"WARC/1.0\r\n" + b"a" * 200_000])
def test_rubbish_ends_an_archive(rubbish: bytes, tmp_path: Path) -> None:
    """Bytes that are no record end the reading; the pages before them are kept."""
    sources, problems = found(record() + rubbish + record(), tmp_path)
    assert sources[0].content == STORY
    assert problems
    assert "after its record" in problems[-1]


def test_damaged_packing_ends_an_archive(tmp_path: Path) -> None:
    """A bit turned round in the packing is noticed; the pages before it are kept."""
    first = gzip.compress(TWO[0])
    archive = bytearray(packed(*TWO))
    archive[len(first) + 60] ^= 0xFF
    sources, problems = found(bytes(archive), tmp_path, "a.warc.gz")
    assert [source.row for source in sources] == [1]
    assert "is damaged after its record 1" in problems[0]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "holds no record"),
        (b"A ferry ran aground near Tessel.", "is no web archive"),
        (b"%PDF-1.7 \r\n\r\n", "is no web archive"),
        (gzip.compress(b"A ferry ran aground."), "is no web archive"),
        (b"\x1f\x8b" + b"x" * 99, "is no web archive"),
    ],
)
def test_what_is_no_archive_is_named(content: bytes, words: str, tmp_path: Path) -> None:
    """An empty file and other files under the name are named with the reason."""
    sources, problems = found(content, tmp_path)
    assert sources == []
    assert len(problems) == 1
    assert words in problems[0]


def test_declared_gigabytes_are_not_believed(tmp_path: Path) -> None:
    """A record that says it is longer than the file is cut off, and no memory is set aside for it."""
    huge = record().replace(b"\r\n\r\nHTTP", b"0000000\r\n\r\nHTTP", 1)
    sources, problems = found(huge, tmp_path)
    assert sources == []
    assert len(problems) == 1


def test_missing_library_is_named_with_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the library of the extra an archive is a problem that says what to install."""

    def missing(_: str) -> None:
        raise ImportError

    monkeypatch.setattr(extras, "import_module", missing)
    assert found(record(), tmp_path)[1] == ["needs fastwarc, which is not there: pip install 'crossbearing[web]'"]


def test_lost_archive_is_named(tmp_path: Path) -> None:
    """An archive that can't be opened is a problem, not an end of the run."""
    (problem,) = in_archive(str(tmp_path / "lost.warc"), OPTIONS)
    assert isinstance(problem, Problem)
    assert "could not be opened" in problem.message


@given(st.booleans(), st.lists(st.tuples(st.integers(0, 900), st.integers(0, 30), st.binary(max_size=6)), max_size=5))
@settings(max_examples=50)
def test_damaged_archive_never_breaks_the_reader(together: bool, damage: list[tuple[int, int, bytes]]) -> None:  # noqa: FBT001
    """However an archive is cut up and overwritten, it gives pages and problems."""
    raw = b"".join(TWO) if together else packed(*TWO)
    for at, length, put_in in damage:
        raw = raw[:at] + put_in + raw[at + length :]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.warc.gz"
        path.write_bytes(raw)
        assert all(isinstance(hit, Source | Problem) for hit in in_archive(str(path), OPTIONS))
