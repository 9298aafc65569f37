"""CSV: a row a report, columns by their names; each row that can't be read is named."""

import csv
import io
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossbearing.options import ReadingOptions
from crossbearing.reading import find, read
from crossbearing.reading.csv_tables import in_csv
from crossbearing.reading.records import read_record
from crossbearing.reading.rows import known_names
from crossbearing.reading.tables import table
from crossbearing.values.problems import Problem
from crossbearing.values.sources import Source

OPTIONS = ReadingOptions()
DOCS = Path(__file__).parents[2] / "docs" / "formats.md"
WORDS = "Three people died when a bridge fell into the river at Arnsby, the police said on Thursday."
MORE = "The bridge was built in 1932, and an inspector had asked for its closure, the mayor said."


def table_of(*rows: tuple[str, ...], delimiter: str = ",") -> str:
    """Return the rows as a spreadsheet writes them."""
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue()


def taken(raw: str | bytes, options: ReadingOptions = OPTIONS) -> tuple[list[Source], list[tuple[str, str]]]:
    """Return the sources of a table and its problems, item and message."""
    content = raw if isinstance(raw, bytes) else raw.encode()
    hits = list(in_csv(content, "t.csv", options))
    problems = [(hit.item, hit.message) for hit in hits if isinstance(hit, Problem)]
    return [hit for hit in hits if isinstance(hit, Source)], problems


def said(raw: str | bytes, folder: Path, options: ReadingOptions = OPTIONS) -> list[tuple[str, str]]:
    """Return the problems of finding the file, each item by its file's name."""
    (folder / "t.csv").write_bytes(raw if isinstance(raw, bytes) else raw.encode())
    return [(Path(problem.item).name, problem.message) for problem in find([str(folder / "t.csv")], options)[1]]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_row_is_a_report(tmp_path: Path, delimiter: str) -> None:
    """Columns are known by their names in any case and order, whatever parts them; others are passed over."""
    head = ("Id", "Article_Text", "Headline", "Date Published", "Source Name", "Link", "Author")
    row = (
        "7",
        f"{WORDS}\n\n{MORE}",
        "Bridge falls",
        "2022-02-17",
        "Example Times",
        "https://e.x/1",
        "Jane Doe; John Roe",
    )
    (tmp_path / "t.csv").write_text(table_of(head, row, delimiter=delimiter))
    sources, problems = find([str(tmp_path)], OPTIONS)
    document = read(sources[0], OPTIONS)
    assert (problems, Path(document.path).name, document.media_type) == ((), "t.csv#2", "text/csv")
    assert document.text.split("\n") == ["Bridge falls", WORDS, MORE]
    assert (document.title, document.outlet, document.url) == ("Bridge falls", "Example Times", "https://e.x/1")
    assert (document.published, document.authors) == ("2022-02-17", ("Jane Doe", "John Roe"))


def test_names_are_tried_in_the_tables_order() -> None:
    """Of two columns for one thing, the one that is named first in columns.toml counts."""
    sources, _ = taken(table_of(("content", "text"), ("no", WORDS)))
    assert read_record(sources[0].content or b"", "x").text == WORDS


def test_no_name_stands_for_two_things() -> None:
    """A column's name says one thing: no name is in the table twice."""
    names = ["".join(filter(str.isalnum, name)) for known in table("columns.toml").values() for name in known]
    assert len(set(names)) == len(names) == known_names(names)
    assert known_names(["Full-Text", "nothing"]) == 1


def test_page_of_formats_lists_the_names() -> None:
    """docs/formats.md shows the names of columns as they are read."""
    rows = re.findall(r"^\| [a-z]+ \| ((?:`[a-z ]+` ?)+)", DOCS.read_text(encoding="utf-8"), re.MULTILINE)
    assert [re.findall("`([^`]+)`", row) for row in rows] == list(table("columns.toml").values())


def test_rows_are_numbered_as_a_spreadsheet_does() -> None:
    """The head is row 1; blank rows count and are passed over; a row without a text is named."""
    content = table_of(("text", "title"), (WORDS, "a"), ("", ""), ("", "no text"), (MORE, "b"))
    sources, problems = taken(content)
    assert [source.row for source in sources] == [2, 5]
    assert problems == [("t.csv#4", "is a row without a text")]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_encodings_of_spreadsheets(encoding: str) -> None:
    """A mark at the head is no part of the first name, and other encodings are found as in any text."""
    sources, _ = taken(table_of(("text",), (WORDS.replace("a bridge", "Jürgen’s bridge"),)).encode(encoding))
    assert "Jürgen’s bridge" in read_record(sources[0].content or b"", "x").text


def test_cells_of_formulas_are_text() -> None:
    """A cell that a spreadsheet would run is read as its letters."""
    sources, _ = taken(table_of(("text", "title"), (WORDS, '=HYPERLINK("https://e.x","a")')))
    assert b"=HYPERLINK" in (sources[0].content or b"")


def test_cell_may_be_as_long_as_a_report() -> None:
    """A text of more than Python's usual 131,072 characters a cell is read, and that limit is left as it was."""
    usual = csv.field_size_limit()
    sources, problems = taken(table_of(("text",), (WORDS * 3000,)))
    assert (len(sources), problems, csv.field_size_limit()) == (1, [], usual)


HOSTILE = {
    "no column of texts": (table_of(("id", "words"), ("1", WORDS)), "t.csv", "has no column of texts"),
    "no head": (table_of((WORDS,), (MORE,)), "t.csv", "has no column of texts"),
    "head alone": ("text,title\n", "t.csv", "is a table without a report"),
    "empty": ("", "t.csv", "is empty"),
    "binary": (bytes(range(256)) * 20, "t.csv", "is binary"),
    "a workbook": (b"PK\x03\x04" + bytes(100), "t.csv", "is a ZIP archive"),
    "a quotation mark left open": (f'text,title\n{MORE},a\n"{WORDS}\n{MORE}\n', "t.csv#3", "quotation marks"),
    "a quotation mark in a cell": (f'text,title\n"{WORDS}"x,a\n', "t.csv#2", "quotation marks"),
    "too many cells": (f"text,title\n{WORDS},and,more,cells\n", "t.csv#2", "cells, and the head has 2"),
    "cut off": (f"title,text\na,{MORE}\nb", "t.csv#3", "without a text"),
}


@pytest.mark.parametrize(("raw", "item", "words"), HOSTILE.values(), ids=HOSTILE.keys())
def test_what_can_not_be_read_is_named(raw: str | bytes, item: str, words: str, tmp_path: Path) -> None:
    """Files and rows that are no reports become problems, the row named; the other rows are read."""
    problems = said(raw, tmp_path)
    assert [words in message for name, message in problems if name == item] == [True]


def test_largest_file_and_most_rows(tmp_path: Path) -> None:
    """A file over twenty times the largest report is refused unread; rows beyond the most are told and left."""
    content = table_of(("text",), *((WORDS,) for _ in range(30)))
    assert "is too large" in said(content, tmp_path, ReadingOptions(max_bytes=100))[0][1]
    sources, problems = taken(content, ReadingOptions(max_bytes=100))
    assert len(sources) == 19
    assert problems == [("t.csv", "is read up to row 20: at most 100,000 rows and 0.002 MB are taken from a file")]


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30), min_size=1, max_size=8))
def test_every_cell_comes_back(texts: list[str]) -> None:
    """Whatever the letters, each text that is not blank is a source with its row, and the text is the cell's."""
    sources, _ = taken(table_of(("text", "title"), *((text, "x") for text in texts)).encode("utf-8-sig"))
    filled = {row: text for row, text in enumerate(texts, 2) if text.strip()}
    assert {source.row for source in sources} == set(filled)
