"""The tables as Parquet: typed, nothing escaped."""

import io
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

import crossbearing.rendering
from crossbearing.errors import OptionsError
from crossbearing.rendering import render_files
from crossbearing.rendering.tables import tabulate
from crossbearing.values.briefs import Brief
from tests.rendering.hallin import BRIEF, HALLIN
from tests.rendering.invented import briefs


def read(content: bytes) -> Any:
    """Return a table as pyarrow reads it; the test is left out where that is not installed."""
    return pytest.importorskip("pyarrow.parquet").read_table(io.BytesIO(content))


@given(briefs)
@settings(max_examples=10, suppress_health_check=list(HealthCheck))
def test_any_brief_reads_back(brief: Brief) -> None:
    """Each table has its rows and columns, half characters replaced, all else as it was."""
    pytest.importorskip("pyarrow")
    files = render_files(brief, "parquet")
    for table in tabulate(brief):
        back = read(files[f"{table.name}.parquet"])
        assert back.column_names == [column.name for column in table.columns]
        assert back.num_rows == len(table.rows)


def test_columns_are_typed_and_texts_as_they_are() -> None:
    """Figures are numbers, lists are lists, and a text that begins as a formula is left alone."""
    pytest.importorskip("pyarrow")
    entity = replace(HALLIN.entities[0], name="=1+1")
    brief = replace(BRIEF, stories=(replace(HALLIN, entities=(entity, *HALLIN.entities[1:])),))
    rows = read(render_files(brief, "parquet")["entities.parquet"]).to_pylist()
    first = next(row for row in rows if row["entity"] == "n-1")
    assert (first["name"], first["spellings"]) == ("=1+1", ["Orsolya Brandt", "Orsolya Brant", "Brandt"])
    assert next(row for row in rows if row["entity"] == "n-2")["longitude"] == -9.1
    assert first["latitude"] is None


def test_same_brief_same_bytes() -> None:
    """The same brief gives the same files."""
    pytest.importorskip("pyarrow")
    assert render_files(BRIEF, "parquet") == render_files(BRIEF, "parquet")


def test_missing_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where pyarrow is not installed the error says what to install."""
    monkeypatch.setattr(crossbearing.rendering, "find_spec", lambda _: None)
    with pytest.raises(OptionsError, match=r"pip install 'crossbearing\[tables\]'"):
        render_files(BRIEF, "parquet")
