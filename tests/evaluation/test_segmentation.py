"""The measure of sentences and words: what is counted, and the marks it is counted against."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

from evaluation import segmentation
from evaluation.gate import GOLD

TEXT = "Bridge falls\n\nFour were hurt at Orrin on Monday. The bridge was old.\n"
PLACES = [(0, 12), (13, 47), (48, 67)]  # the reading leaves one line break between paragraphs


def marks_of(folder: Path, digest: str) -> Path:
    """Return a file of marks for one report in the folder."""
    path = folder / "marks.json"
    path.write_text(json.dumps({"documents": [{"document": "a.txt", "sha256": digest, "sentences": PLACES}]}))
    return path


def test_marks_are_scored_on_the_text_as_it_is_read(tmp_path: Path) -> None:
    """Sentences that the splitter finds as marked score 100."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    read = segmentation.text_of(tmp_path / "a.txt")
    [row] = segmentation.dev(marks_of(tmp_path, sha256(read.encode()).hexdigest()), tmp_path)
    assert row.value == 100
    assert "n=3" in row.note


def test_a_changed_reading_is_noticed(tmp_path: Path) -> None:
    """Marks on another text than is read now give no figure, and the report is named."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    [row] = segmentation.dev(marks_of(tmp_path, "0" * 64), tmp_path)
    assert row.value is None
    assert "a.txt" in row.note


def test_cuts_at_semicolons_are_undone_on_one_line_only() -> None:
    """Pieces after a semicolon or colon are joined to the one before; a line break keeps them apart."""
    text = "It rained; it blew: all left.\nThose hurt:\nAna Sols."
    places = [(0, 10), (11, 19), (20, 29), (30, 41), (42, 51)]
    assert segmentation.rejoined(text, places) == [(0, 29), (30, 41), (42, 51)]


def test_trimmed_places_hold_no_white_space_at_the_edges() -> None:
    """White space is cut off on both sides."""
    assert segmentation.trimmed("a  b c \n", 1, 8) == (3, 6)


def test_missing_data_fail_the_floors(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without the gold no figure can be taken, and the status is 1."""
    assert segmentation.main(["--shared", str(tmp_path)]) == 1
    assert "2 not met" in capsys.readouterr().out


def test_stored_marks_are_in_order_and_enough() -> None:
    """The stored marks are 300 sentences at the least, in order, none empty, and no report is marked twice."""
    rows = json.loads(segmentation.DEV.read_text(encoding="utf-8"))["documents"]
    assert len({row["document"] for row in rows}) == len(rows)
    assert sum(len(row["sentences"]) for row in rows) >= 300
    for row in rows:
        edges = [edge for place in row["sentences"] for edge in place]
        assert edges == sorted(edges)
        assert all(start < end for start, end in row["sentences"])


@pytest.mark.skipif(not GOLD.is_dir(), reason="the dev clusters are not here")
def test_dev_sentences_keep_their_floor() -> None:
    """Where the dev clusters are, their text is the one that was marked and the floor holds."""
    [row] = segmentation.dev(segmentation.DEV, GOLD)
    assert segmentation.FLOORS[row.name].holds(row.value), row
