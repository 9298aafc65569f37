"""Paths -> sources: files, folders, standard input, records; what is passed over and what is named."""

import io
import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from crossbearing.options import ReadingOptions
from crossbearing.reading import find, read

OPTIONS = ReadingOptions()
REPORT = "Bridge falls\n\nThree people died when a bridge fell into the river at Arnsby, the police said on Thursday.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with two reports, one of them in a folder of its own, and things that are none."""
    (tmp_path / "inner").mkdir()
    (tmp_path / ".git").mkdir()
    (tmp_path / "b.txt").write_text(REPORT)
    (tmp_path / "inner" / "a.md").write_text(f"# {REPORT}")
    for name in (
        "b.meta.json",
        "gold.yaml",
        "README.md",
        "PROVENANCE.md",
        ".hidden.txt",
        ".git/c.txt",
        "crossbearing.toml",
    ):
        (tmp_path / name).write_text("{}")
    return tmp_path


def messages(paths: list[str]) -> list[tuple[str, str]]:
    """Return the problems of finding, each item by its file's name."""
    return [(Path(problem.item).name, problem.message) for problem in find(paths, OPTIONS)[1]]


def test_folder_is_walked_in_order(folder: Path) -> None:
    """A folder gives its reports sorted; hidden files, sidecars, gold and notes are passed over in silence."""
    sources, problems = find([str(folder)], OPTIONS)
    assert [Path(source.path).name for source in sources] == ["b.txt", "a.md"]
    assert problems == ()


def test_order_of_paths_does_not_matter(folder: Path) -> None:
    """The same paths in another order give the same sources and problems."""
    paths = [str(folder / "inner"), str(folder / "b.txt"), str(folder), "nowhere"]
    assert find(paths, OPTIONS) == find(paths[::-1], OPTIONS)


def test_file_reached_twice_is_read_once(folder: Path) -> None:
    """A file given beside its folder is one source, and a problem says so."""
    paths = [str(folder), str(folder / "b.txt"), str(folder / "inner" / ".." / "b.txt")]
    assert len(find(paths, OPTIONS)[0]) == 2
    assert messages(paths) == [("b.txt", "was given more than once; it is read once")]


def test_same_bytes_twice_are_told_and_told_apart(tmp_path: Path) -> None:
    """Equal files at two paths are both read, under two ids even in folders of one name, and a problem says so."""
    for parent in ("x/day", "y/day"):
        (tmp_path / parent).mkdir(parents=True)
        (tmp_path / parent / "report.txt").write_text(REPORT)
    sources, problems = find([str(tmp_path)], OPTIONS)
    assert len({read(source, OPTIONS).id for source in sources}) == 2
    assert [problem.message.startswith("has the same bytes as") for problem in problems] == [True]


@pytest.mark.parametrize("name", ["report.docx", "report", "table.xlsx"])
def test_other_formats_are_named(folder: Path, name: str) -> None:
    """A file of another format is a problem, given by itself or found in a folder."""
    (folder / name).write_text("x")
    said = [(name, f"is not a format that is read ({Path(name).suffix or 'no suffix'})")]
    assert messages([str(folder)]) == said
    assert messages([str(folder / name)]) == said


def test_nothing_there_is_named(tmp_path: Path) -> None:
    """A missing path and an empty folder are problems, not errors."""
    assert messages([str(tmp_path / "gone")]) == [("gone", "is not there")]
    assert messages([str(tmp_path)]) == [(tmp_path.name, "is a folder without a report")]


def test_empty_and_unreadable_files_are_left_for_reading_to_name(tmp_path: Path) -> None:
    """Finding does not open plain files, so an empty one is still a source."""
    (tmp_path / "empty.txt").touch()
    assert [source.name for source in find([str(tmp_path)], OPTIONS)[0]] == [str(tmp_path / "empty.txt")]


def test_records_are_sources_of_their_own(tmp_path: Path) -> None:
    """Each line of a .jsonl file and each object of a .json list is a source with its number."""
    record = {
        "text": REPORT,
        "outlet": "The Example Times",
        "published": "2022-02-17",
        "authors": ["Jane Doe"],
        "url": "http://e.x/1",
    }
    (tmp_path / "list.json").write_text(json.dumps([record, record | {"title": "Another"}]))
    (tmp_path / "lines.jsonl").write_text(json.dumps(record | {"text": REPORT + "Two."}) + "\n\nno json\n")
    (tmp_path / "one.json").write_text(json.dumps(record | {"text": REPORT + "One."}))
    sources, _ = find([str(tmp_path)], OPTIONS)
    assert [source.name.removeprefix(f"{tmp_path}/") for source in sources] == [
        "lines.jsonl#1", "lines.jsonl#3", "list.json#1", "list.json#2", "one.json",
    ]  # fmt: skip
    document = read(sources[3], OPTIONS)
    assert (document.title, document.outlet, document.authors) == ("Another", "The Example Times", ("Jane Doe",))
    assert (document.published, document.published_basis, document.url) == ("2022-02-17", "metadata", "http://e.x/1")


def test_standard_input_is_one_report(monkeypatch: pytest.MonkeyPatch) -> None:
    """A dash reads standard input once and keeps its bytes."""
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(REPORT.encode())))
    sources, problems = find(["-", "-"], OPTIONS)
    assert [(source.name, source.content) for source in sources] == [("-", REPORT.encode())]
    assert [problem.item for problem in problems] == ["-"]


def test_broken_list_is_left_for_reading_to_name(tmp_path: Path) -> None:
    """A .json file that is no JSON is one source, which reading refuses by name."""
    (tmp_path / "broken.json").write_text('[{"text": ')
    assert len(find([str(tmp_path / "broken.json")], OPTIONS)[0]) == 1
