"""The tables as CSV: as RFC 4180 has it, and nothing that a spreadsheet would run."""

import csv
import io
import re
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crossbearing.rendering import render_files
from crossbearing.rendering.archives import zipped
from crossbearing.rendering.tables import Table, tabulate
from crossbearing.rendering.tables.csv_files import FORMULA, neutral
from crossbearing.rendering.tables.precisions import name_precision
from crossbearing.values.briefs import Brief
from crossbearing.values.claims import Claim
from crossbearing.values.facts import Answer
from tests.rendering.hallin import BRIEF, TEXTS, claim
from tests.rendering.invented import briefs, words
from tests.rendering.placed import PLACED
from tests.rendering.told import strings_in, told

PAGE = Path(__file__).parents[2] / "docs" / "tables.md"
IDS = re.compile(r"[qu]-[0-9a-f]{12}")
PRECISIONS = {
    "exact", "about", "at least", "at most", "between", "vague", "minute", "day", "month", "season", "year", "stretch",
}  # fmt: skip


def rows_of(brief: Brief, name: str) -> list[dict[str, str]]:
    """Return a table as a reader of CSV gets it."""
    return list(csv.DictReader(io.StringIO(render_files(brief, "csv")[f"{name}.csv"].decode("utf-8"), newline="")))


def table_of(brief: Brief, name: str) -> Table:
    """Return a table before it is written."""
    return next(table for table in tabulate(brief) if table.name == name)


@given(briefs)
@settings(max_examples=25, suppress_health_check=list(HealthCheck))
def test_any_brief_reads_back(brief: Brief) -> None:
    """Each file is UTF-8 and has a line of names, every row as many cells as there are names, no cell a formula."""
    for name, content in render_files(brief, "csv").items():
        head, *rows = csv.reader(io.StringIO(content.decode("utf-8"), newline=""), strict=True)
        table = table_of(brief, name.removesuffix(".csv"))
        assert head == [column.name for column in table.columns]
        assert len(rows) == len(table.rows)
        texts = [at for at, column in enumerate(table.columns) if column.kind in {"text", "list"}]
        assert all(len(row) == len(head) for row in rows)
        assert not any(row[at][:1] in set("=+-@\t\r\n") for row in rows for at in texts)


@given(briefs)
@settings(max_examples=25, suppress_health_check=list(HealthCheck))
def test_every_word_of_the_tables_stands_in_the_brief(brief: Brief) -> None:
    """A string in a cell is one of the brief, an id of ours, or a word for how exact an answer is."""
    allowed = set(strings_in(brief)) | PRECISIONS
    cells = {text for table in tabulate(brief) for row in table.rows for text in strings_in(row)}
    assert {text for text in cells - allowed if not IDS.fullmatch(text)} == set()


@given(briefs)
@settings(max_examples=25, suppress_health_check=list(HealthCheck))
def test_what_a_row_rests_on_stands_in_its_report(brief: Brief) -> None:
    """The words of a fact, answer, event or claim are the characters of its report's text from start to end."""
    texts = {part.document.id: part.document.text for story in brief.stories[:1] for part in story.story.reports}
    first = Brief(brief.stories[:1], brief.problems, brief.model)
    for name in ("reports", "facts", "answers", "events", "claims"):
        table = table_of(first, name)
        for row in (dict(zip([c.name for c in table.columns], cells, strict=True)) for cells in table.rows):
            assert row["report"] is None or texts[row["report"]][row["start"] : row["end"]] == row["text"]  # type: ignore[index]


@pytest.mark.parametrize("name", ["reports", "facts", "answers", "events", "claims", "entities", "mentions", "quotes"])
def test_every_row_has_its_words(name: str) -> None:
    """In a whole brief each row of each table says which characters of which report it rests on."""
    rows = rows_of(BRIEF, name)
    assert len(rows) >= 4
    assert all(neutral(TEXTS[row["report"]][int(row["start"]) : int(row["end"])]) == row["text"] for row in rows)


@given(st.one_of(words, st.text(alphabet="'=+-@\t\r\n＝a"), st.text()))
def test_neutral_text_is_no_formula_and_can_be_had_back(text: str) -> None:
    """No text begins a formula, and one apostrophe less where one was set gives back the text."""
    written = neutral(text)
    assert written[:1] not in set("=+-@\t\r\n＝＋－＠") or not written
    back = written[1:] if written[:1] == "'" and FORMULA.match(written[1:]) else written
    assert back == re.sub("[\x00\ud800-\udfff]", "\ufffd", text)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=HYPERLINK(0)", "'=HYPERLINK(0)"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"),
        ("＝1", "'＝1"),
        ("'=1", "''=1"),
        ("'tis", "'tis"),
        ("a = b", "a = b"),
        ("", ""),
    ],
)
def test_formulas_are_neutralised(text: str, written: str) -> None:
    """What OWASP names as the start of a formula gets an apostrophe before it, other texts stay."""
    assert neutral(text) == written


def test_negative_figures_stay_figures() -> None:
    """A degree west is a number, not a text with an apostrophe."""
    assert {row["longitude"] for row in rows_of(BRIEF, "entities")} == {"", "-9.1"}


def test_lines_end_as_the_standard_has_it() -> None:
    """Lines end in CR LF, a text with a line break or a quotation mark is quoted, its marks doubled."""
    content = render_files(BRIEF, "csv")["reports.csv"].decode("utf-8")
    assert content.startswith("story,report,start,end,text,")
    assert content.endswith("\r\n")
    assert '""We heard a bang and then nothing moved at all,""' in content


def test_answers_of_a_fact() -> None:
    """An answer has its figure, its bounds, how exact it is, and the three numbers of support."""
    rows = [row for row in rows_of(BRIEF, "answers") if row["fact"] == "f-stranded"]
    assert [(r["answer"], r["number"], r["reports"], r["publishers"], r["origins"]) for r in rows] == [
        ("1", "43", "2", "1", "2"), ("2", "38", "1", "1", "1"),
    ]  # fmt: skip
    assert rows[1]["text"] == "38 people were left dangling in the cabins"
    assert next(row for row in rows_of(BRIEF, "answers") if row["fact"] == "f-halt")["precision"] == "minute"


def test_claims_name_places_and_facts() -> None:
    """A claim has its time value, the entities that it names, and the facts that rest on it."""
    row = next(row for row in rows_of(PLACED, "claims") if row["claim"] == "c-2")
    assert (row["when"], row["where"], row["who"], row["facts"]) == (
        "2019-03-14T10:40",
        "n-2",
        "n-4",
        "f-halt; f-gusts",
    )


def rough(text: str) -> Claim:
    """Return a claim of which the figure is hedged by a word."""
    told_so = claim("c-x", "d-2", "About forty people were stuck", number="About forty people")
    assert told_so.quantity is not None
    return replace(told_so, quantity=replace(told_so.quantity, value=40.0, hedge=text or None))


@pytest.mark.parametrize(
    ("value", "low", "high", "hedge", "precision"),
    [
        (43.0, None, None, "", "exact"),
        (40.0, None, None, "about", "about"),
        (50.0, 51.0, None, "more than", "at least"),
        (400.0, None, 400.0, "up to", "at most"),
        (5.0, 4.0, 6.0, "", "between"),
        (None, 24.0, None, "", "vague"),
        (None, None, None, "", None),
        ("asserts", None, None, "", None),
        ("2019-03-14", None, None, "", "day"),
        ("2019-03", None, None, "", "month"),
        ("2019-SU", None, None, "", "season"),
        ("2019", None, None, "", "year"),
        ("2018-12-30/2019-01-02", None, None, "", "stretch"),
        ("either/or", None, None, "", None),
    ],
)
def test_precision(
    value: float | str | None, low: float | None, high: float | None, hedge: str, precision: str | None
) -> None:
    """How exact an answer is follows from its bounds, the hedge of its words, or the form of its time."""
    answer = Answer(value, low, high, None, "", (), (), 1, 1, 1)
    assert name_precision(answer, rough(hedge)) == precision


def test_page_names_every_table_and_column() -> None:
    """The page on tables describes each table and each column."""
    described = set(re.findall(r"`(\w+)`", PAGE.read_text(encoding="utf-8")))
    assert {table.name for table in tabulate(BRIEF)} <= described
    assert {column.name for table in tabulate(BRIEF) for column in table.columns} <= described


def test_same_brief_same_bytes() -> None:
    """Files and ZIP are the same byte for byte, and the ZIP gives back the files."""
    files = render_files(BRIEF, "csv")
    assert zipped(files) == zipped(render_files(BRIEF, "csv"))
    with ZipFile(io.BytesIO(zipped(files))) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == files


def test_words_of_a_brief_hold_its_strings() -> None:
    """What counts as told has the title of a story, and not what nobody wrote."""
    assert "Cable car stops above the Hallin valley" in told(BRIEF)
    assert "Cable car falls" not in told(BRIEF)
