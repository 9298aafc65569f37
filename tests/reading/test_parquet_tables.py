"""Parquet: a row a report, values by their types; damaged and swollen files are named."""

import io
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from pyarrow import parquet

from crossbearing.options import ReadingOptions
from crossbearing.reading import find, read
from crossbearing.reading.parquet_tables import in_parquet
from crossbearing.values.problems import Problem
from crossbearing.values.sources import Source

OPTIONS = ReadingOptions()
WORDS = "Three people died when a bridge fell into the river at Arnsby, the police said on Thursday."


def packed(columns: dict[str, Any], **how: Any) -> bytes:
    """Return a table of the columns as a Parquet file's bytes."""
    out = io.BytesIO()
    parquet.write_table(pa.table(columns), out, **how)
    return out.getvalue()


def said(raw: bytes, folder: Path, options: ReadingOptions = OPTIONS) -> list[tuple[str, str]]:
    """Return the problems of finding the file, each item by its file's name."""
    (folder / "t.parquet").write_bytes(raw)
    return [(Path(problem.item).name, problem.message) for problem in find([str(folder)], options)[1]]


def test_row_is_a_report(tmp_path: Path) -> None:
    """Text, date, list of authors and numbers are read by their types; the row is numbered from 1."""
    moment = datetime(2022, 2, 17, 18, 30, tzinfo=UTC)
    columns: dict[str, Any] = {
        "id": [1, 2], "body": [WORDS, WORDS + " More."], "headline": ["Bridge falls", None],
        "publish_date": [moment, None], "authors": [["Jane Doe", "John Roe"], []], "publisher": ["Example Times", "QX"],
    }  # fmt: skip
    (tmp_path / "t.parquet").write_bytes(packed(columns))
    sources, problems = find([str(tmp_path)], OPTIONS)
    assert ([Path(source.name).name for source in sources], problems) == (["t.parquet#1", "t.parquet#2"], ())
    document = read(sources[0], OPTIONS)
    assert (document.title, document.text) == ("Bridge falls", f"Bridge falls\n{WORDS}")
    assert (document.published, document.outlet) == ("2022-02-17T18:30+00:00", "Example Times")
    assert (document.authors, document.media_type) == (("Jane Doe", "John Roe"), "application/vnd.apache.parquet")
    assert read(sources[1], OPTIONS).published is None


def test_dates_and_large_strings() -> None:
    """Days are dates, and a column of large strings or of categories is a column of texts."""
    for kind in (pa.large_string(), pa.string(), pa.dictionary(pa.int32(), pa.string())):
        columns: dict[str, Any] = {"text": pa.array([WORDS]).cast(kind), "date": [date(2022, 2, 17)]}
        (source,) = in_parquet(packed(columns), "t.parquet", OPTIONS)
        assert isinstance(source, Source)
        assert read(source, OPTIONS).published == "2022-02-17"


WHOLE = packed({"text": [WORDS] * 2000, "title": [f"Bridge {row}" for row in range(2000)]}, compression="none")
HOSTILE = {
    "no column of texts": (packed({"id": [1]}), "has no column of texts: one must be named 'text'"),
    "no rows": (packed({"text": pa.array([], pa.string())}), "is a table without a report"),
    "texts that are numbers and none": (packed({"text": [None], "title": ["a"]}), "is a row without a text"),
    "truncated": (WHOLE[: len(WHOLE) // 2], "is cut off or damaged"),
    "a head alone": (b"PAR1", "is cut off or damaged"),
    "marks alone": (b"PAR1PAR1", "is cut off or damaged"),
    "a footer of gigabytes": (b"PAR1" + b"\xff\xff\xff\x7f" + b"PAR1", "is cut off or damaged"),
    "a CSV": (b"text,title\na,b\n", "is no Parquet file"),
    "empty": (b"", "is no Parquet file"),
    "protected": (WHOLE[:-4] + b"PARE", "is protected by a key"),
    "a page overwritten": (WHOLE[:60] + b"\xff" * 400 + WHOLE[460:], "can't be unpacked"),
}


@pytest.mark.parametrize(("raw", "words"), HOSTILE.values(), ids=HOSTILE.keys())
def test_what_can_not_be_read_is_named(raw: bytes, words: str, tmp_path: Path) -> None:
    """Damaged, mislabelled and empty files become problems that say why."""
    assert any(words in message for _, message in said(raw, tmp_path)), said(raw, tmp_path)


def test_rows_before_the_damage_are_read() -> None:
    """What stands before a part that can't be unpacked is read, and the row where it begins is named."""
    texts = [WORDS + str(row) for row in range(4000)]
    raw = packed({"text": texts}, compression="none", row_group_size=1000, use_dictionary=False)
    half = len(raw) // 2
    hits = list(in_parquet(raw[:half] + b"\xff" * 900 + raw[half + 900 :], "t.parquet", OPTIONS))
    problem = hits[-1]
    assert isinstance(problem, Problem)
    assert len(hits) > 1000
    assert problem.item == f"t.parquet#{len(hits)}"


def test_file_that_says_it_swells_is_refused(tmp_path: Path) -> None:
    """A megabyte of one letter, a few bytes packed, is refused by what the file says of its columns."""
    raw = packed({"text": ["a" * 1_000_000]}, compression="zstd", use_dictionary=False)
    assert len(raw) < 20_000
    assert "MB unpacked" in said(raw, tmp_path, ReadingOptions(max_bytes=10_000))[0][1]


def test_text_that_is_repeated_without_end_is_stopped() -> None:
    """A short file whose one text stands in a hundred thousand rows is read up to the most that is taken."""
    texts = pa.DictionaryArray.from_arrays(pa.array([0] * 100_000, pa.int32()), [WORDS * 1000])
    raw = packed({"text": texts})
    assert len(raw) < 50_000
    hits = list(in_parquet(raw, "t.parquet", ReadingOptions(max_bytes=100_000)))
    assert [type(hit) for hit in hits[-2:]] == [Source, Problem]
    assert len(hits) < 30


def test_missing_library_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without pyarrow the problem is the command that installs it."""
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    assert "pip install 'crossbearing[tables]'" in said(WHOLE, tmp_path)[0][1]
