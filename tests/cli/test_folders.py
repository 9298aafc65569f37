"""Formats of several files: a folder, a ZIP, or a pipe."""

import io
import sys
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from zipfile import ZipFile

import pytest

from crossbearing.cli import main
from crossbearing.cli.folders import write_files
from crossbearing.cli.output import destination
from crossbearing.errors import OptionsError
from crossbearing.rendering import render_files
from tests.rendering.hallin import BRIEF

FILES = render_files(BRIEF, "csv")


def contents(folder: Path) -> dict[str, bytes]:
    """Return what a folder holds."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def unzipped(content: bytes) -> dict[str, bytes]:
    """Return what a ZIP holds."""
    with ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_command_writes_tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`--format csv --output FOLDER` is 0 and leaves the tables there."""
    monkeypatch.setattr(import_module("crossbearing.cli.main"), "_reconcile", lambda *_: BRIEF)
    monkeypatch.chdir(tmp_path)
    assert main(["brief", "reports", "--format", "csv", "--output", "tables"]) == 0
    assert contents(tmp_path / "tables") == FILES


@pytest.mark.parametrize("made", [True, False])
def test_tables_go_into_a_folder(tmp_path: Path, *, made: bool) -> None:
    """Each table is a file in the folder, which is made where it is missing."""
    folder = tmp_path / "tables"
    if made:
        folder.mkdir()
    target = destination(str(folder), "csv")
    write_files(BRIEF, target.format, target.path)
    assert contents(folder) == FILES


def test_tables_go_into_a_zip(tmp_path: Path) -> None:
    """A name that ends in .zip is one file with all tables, CSV where no format is named."""
    target = destination(str(tmp_path / "tables.zip"), None)
    write_files(BRIEF, target.format, target.path)
    assert unzipped((tmp_path / "tables.zip").read_bytes()) == FILES


def test_tables_go_into_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a place of their own the tables go to a pipe as a ZIP."""
    piped = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(piped))
    write_files(BRIEF, destination(None, "csv").format, None)
    assert unzipped(piped.getvalue()) == FILES


def test_tables_are_not_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal is not sent a ZIP: it is said what to do."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    with pytest.raises(OptionsError, match="--output"):
        destination(None, "csv")


@pytest.mark.parametrize(
    ("output", "chosen", "reason"),
    [("a.csv", "csv", "is a file"), ("folder.zip", "csv", "is a folder"), ("folder.zip", "json", "is a folder")],
)
def test_wrong_place_is_said_before_any_work(tmp_path: Path, output: str, chosen: str, reason: str) -> None:
    """Tables need a folder or a ZIP, one text needs a file."""
    (tmp_path / "a.csv").write_text("")
    (tmp_path / "folder.zip").mkdir()
    with pytest.raises(OptionsError, match=reason):
        destination(str(tmp_path / output), chosen)


@pytest.mark.parametrize(
    ("name", "chosen"), [("b.geojson", "geojson"), ("b.ftm.json", "ftm"), ("B.JSON", "json"), ("b", "terminal")]
)
def test_format_is_told_by_the_name(tmp_path: Path, name: str, chosen: str) -> None:
    """What a file's name ends in says how it is written."""
    assert destination(str(tmp_path / name), None).format == chosen


def test_disk_that_refuses_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a file can't be written the error names the place."""

    def refuse(_path: Path, _content: Iterable[int]) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", refuse)
    with pytest.raises(OptionsError, match="No space left"):
        write_files(BRIEF, "csv", tmp_path / "tables")
