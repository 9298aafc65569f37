"""The command line: what is written where, and the exit status."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

import crossbearing
from crossbearing.cli import main
from crossbearing.cli.arguments import FILE_FORMATS, FORMATS
from crossbearing.rendering import FILE_FORMATS as RENDERED_FILES
from crossbearing.rendering import FORMATS as RENDERED

REPORT = """Ferry runs aground near Tessel
The Beacon
2021-03-02

A ferry ran aground near Tessel on Monday. Four people were hurt, Mayor Ana Sols said.
"""


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return the path of a report, in a folder without options of its own, which becomes the working folder."""
    path = tmp_path / "ferry.txt"
    path.write_text(REPORT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return str(path)


def status_of(*words: str) -> int:
    """Return the exit status of a call, also where the parser ends it."""
    try:
        return main(words)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else -1


def test_json_goes_to_standard_output(report: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A JSON brief is printed, nothing else beside it, and nothing on stderr of a piped call."""
    assert status_of("brief", report, "--format", "json") == 0
    printed = capsys.readouterr()
    assert [d["outlet"] for d in json.loads(printed.out)["documents"]] == ["The Beacon"]
    assert printed.err == ""


@pytest.mark.parametrize(
    ("name", "start"), [("b.json", "{"), ("b.html", "<!doctype html"), ("b.md", "#"), ("b.txt", "")]
)
def test_format_is_told_by_the_file(report: str, tmp_path: Path, name: str, start: str) -> None:
    """`-o` writes the format of the file's suffix, the terminal's as plain text for any other."""
    assert status_of("brief", report, "-o", str(tmp_path / name)) == 0
    written = (tmp_path / name).read_text(encoding="utf-8")
    assert written.strip().lower().startswith(start)
    assert "Tessel" in written
    assert "\x1b" not in written


def test_terminal_brief_is_the_default(report: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a format the terminal brief is printed, without colours where it is piped."""
    assert status_of("brief", report) == 0
    printed = capsys.readouterr().out
    assert "Tessel" in printed
    assert "\x1b" not in printed


def test_given_outlet_and_date_are_taken(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`--outlet` and `--published` tell what a text does not say."""
    path = tmp_path / "bare.txt"
    path.write_text("A ferry ran aground near Tessel. Four people were hurt.", encoding="utf-8")
    assert status_of("brief", str(path), "--outlet", "The Herald", "--published", "2021-03-02", "--format", "json") == 0
    (document,) = json.loads(capsys.readouterr().out)["documents"]
    assert (document["outlet"], document["published"], document["published_basis"]) == (
        "The Herald", "2021-03-02", "metadata",
    )  # fmt: skip


def test_standard_input_is_a_report(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """`-` reads one report from standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(REPORT.encode())))
    assert status_of("brief", "-", "--format", "json") == 0
    assert "Tessel" in json.loads(capsys.readouterr().out)["documents"][0]["text"]


def test_problems_are_listed_and_strict_minds_them(
    report: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What can't be read is on stderr with stage, item and reason; the status is 0, and 1 under `--strict`."""
    bad = tmp_path / "scan.txt"
    bad.write_bytes(bytes(range(256)) * 8)
    call = ("brief", report, str(bad), "--format", "json")
    assert status_of(*call) == 0
    listed = capsys.readouterr().err.splitlines()
    assert any(line.startswith("crossbearing: reading: ") and "scan.txt: " in line for line in listed)
    assert status_of(*call, "--strict") == 1


def test_nothing_read_is_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where not one report can be read the status is 1, nothing is written, and it is said."""
    assert status_of("brief", str(tmp_path), "-o", str(tmp_path / "b.json")) == 1
    assert "not one report could be read" in capsys.readouterr().err
    assert not (tmp_path / "b.json").exists()


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("brief",),
        ("read", "x"),
        ("brief", "x", "--format", "pdf"),
        ("brief", "x", "--processes", "0"),
        ("brief", "x", "--published", "Thursday"),
        ("brief", "x", "-o", "no/such/folder/b.json"),
        ("brief", "x", "--config", "no-such.toml"),
        ("demo", "atlantis"),
    ],
)
def test_a_wrong_call_is_2(
    words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A wrong call ends with 2 and says on stderr what is wrong, before any work is done."""
    monkeypatch.chdir(tmp_path)
    assert status_of(*words) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "crossbearing" in printed.err


def test_options_come_from_the_nearest_file(report: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A `crossbearing.toml` above the working folder counts, `--config` names another, a wrong key is 2."""
    (tmp_path / "crossbearing.toml").write_text("[tracing]\npassage_words = 9\n", encoding="utf-8")
    (tmp_path / "other.toml").write_text("[tracing]\npassage_word = 9\n", encoding="utf-8")
    assert status_of("brief", report, "--format", "json") == 0
    assert json.loads(capsys.readouterr().out)["options"] == {"tracing.passage_words": "9"}
    assert status_of("brief", report, "--config", "other.toml") == 2
    assert "other.toml: unknown key in [tracing]: passage_word (did you mean passage_words?)" in capsys.readouterr().err


def test_messages_send_no_control_characters(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file's name can't move the reader's cursor: control characters are shown."""
    assert status_of("brief", str(tmp_path / "\x1b[2Jno.txt")) == 1
    err = capsys.readouterr().err
    assert "\x1b" not in err
    assert "\\x1b" in err


def test_formats_are_those_rendered() -> None:
    """The command line offers what rendering has, no more and no less."""
    assert set(FORMATS) == {*RENDERED, *RENDERED_FILES}
    assert set(FILE_FORMATS) == set(RENDERED_FILES)


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    """`--version` prints name and version."""
    assert status_of("--version") == 0
    assert capsys.readouterr().out == f"crossbearing {crossbearing.__version__}\n"


def test_module_is_the_command_and_a_closed_pipe_is_no_error(report: str) -> None:
    """`python -m crossbearing` runs the command; a reader that goes away leaves no traceback."""
    call = [sys.executable, "-m", "crossbearing", "brief", report, "--format", "json"]
    with subprocess.Popen(call, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        assert run.stdout is not None
        assert run.stderr is not None
        run.stdout.close()
        assert b"Traceback" not in run.stderr.read()
