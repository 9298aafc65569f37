"""Sidecars and records: what stands beside a text."""

import json
from pathlib import Path

import pytest

from crossbearing.errors import ReadingError
from crossbearing.options import ReadingOptions
from crossbearing.reading import read
from crossbearing.reading.records import read_record
from crossbearing.values.documents import Document
from crossbearing.values.sources import Source

REPORT = "Bridge falls\n\nThree people died when a bridge fell into the river at Arnsby, the police said on Thursday.\n"


def beside(folder: Path, text: str, sidecar: str) -> Document:
    """Return the document of a text with that sidecar."""
    (folder / "a.txt").write_text(text)
    (folder / "a.meta.json").write_text(sidecar)
    return read(Source(str(folder / "a.txt")), ReadingOptions(outlet="Option Gazette", published="1999-01-01"))


def test_sidecar_says_what_the_text_does_not(tmp_path: Path) -> None:
    """Title, outlet, url, date and authors come from the sidecar, before any option."""
    told = {"title": "Arnsby bridge", "outlet": "Harbour Gazette", "url": "https://e.x", "authors": "Jane Doe"}
    document = beside(tmp_path, REPORT, json.dumps(told | {"published": "17 Feb 2022"}))
    assert (document.title, document.outlet, document.url) == ("Arnsby bridge", "Harbour Gazette", "https://e.x")
    assert (document.published, document.published_basis) == ("2022-02-17", "metadata")
    assert document.text.startswith("Arnsby bridge\nBridge falls\n")


@pytest.mark.parametrize("sidecar", ["{", "[]", '"x"', "\ud83d".encode("utf-8", "replace").decode()])
def test_broken_sidecar_is_a_problem_of_a_document_that_is_read(tmp_path: Path, sidecar: str) -> None:
    """A sidecar that is no JSON object does not keep the report from being read."""
    document = beside(tmp_path, REPORT, sidecar)
    assert document.outlet == "Option Gazette"
    assert "sidecar a.meta.json" in document.problems[0].message


def test_date_that_contradicts_the_text_is_told(tmp_path: Path) -> None:
    """The sidecar's date counts, and a problem names both."""
    document = beside(tmp_path, REPORT + "Published: 19 February 2022\n", '{"published": "2022-02-17"}')
    assert document.published == "2022-02-17"
    assert document.problems[0].message == "says that it was published 2022-02-19; its metadata says 2022-02-17"


def test_value_that_is_no_date_is_told(tmp_path: Path) -> None:
    """A date that can't be read is a problem, and the next that is known counts."""
    document = beside(tmp_path, REPORT, '{"published": "last week"}')
    assert document.published == "1999-01-01"
    assert "'last week' is not a date" in document.problems[0].message


@pytest.mark.parametrize("content", [b"3", b"[1]", b'{"title": "x"}', b'{"text": [1]}', b"{", b"[" * 100_000])
def test_record_without_text_is_refused(content: bytes) -> None:
    """What is no object with a text raises ReadingError that names it."""
    with pytest.raises(ReadingError, match=r"r\.json"):
        read_record(content, "r.json")


def test_lone_surrogates_are_replaced() -> None:
    """A surrogate that JSON smuggles in becomes the replacement character."""
    assert read_record(b'{"text": "a \\ud800 bridge"}', "r").text == "a \N{REPLACEMENT CHARACTER} bridge"
