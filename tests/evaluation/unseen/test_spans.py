"""Annotations whose pieces of text are stored as places and come back."""

import json
from pathlib import Path
from typing import Any

import pytest

from evaluation.unseen.__main__ import WORK, main
from evaluation.unseen.reports import text_of
from evaluation.unseen.spans import changed
from evaluation.unseen.store import CLUSTERS, written

TEXTS = {"00": "Two boats sank. “We saw it,” said Ana Ruiz.", "01": "Both boats sank, Ms Ruiz told the Ledger."}
GOLD = {
    "cluster": "boats",
    "names": [{"name": "Ana Ruiz", "spellings": {"00": ["Ana Ruiz"], "01": ["Ruiz"]}}],
    "quantities": [{"question": "boats sunk", "mentions": [{"doc": "00", "evidence": "Two boats sank", "value": 2}]}],
    "dates": [],
    "events": [{"what": "boats sink", "mentions": [{"doc": "01", "evidence": "Both boats sank"}]}],
    "quotes": [{"group": "saw", "speaker": "Ana Ruiz", "mentions": [{"doc": "00", "text": "We saw it"}]}],
    "labels": [{"target": "the boats", "by_doc": {"00": ["boats"], "01": ["boats"]}}],
    "borrowings": [
        {"doc": "01", "from": "The Ledger", "evidence": "told the Ledger"},
        {"pair": ["00", "01"], "evidence": {"00": "boats sank", "01": "boats sank"}},
    ],
}


def place(document: str, words: str) -> list[int]:
    """Return where the words stand."""
    start = TEXTS[document].index(words)
    return [start, start + len(words)]


def words(document: str, at: list[int]) -> str:
    """Return what stands there."""
    return TEXTS[document][at[0] : at[1]]


def pieces(value: Any) -> list[str]:
    """Return all strings of a stored annotation."""
    if isinstance(value, dict):
        return [text for inner in value.values() for text in pieces(inner)]
    if isinstance(value, list):
        return [text for inner in value for text in pieces(inner)]
    return [value] if isinstance(value, str) else []


def test_every_piece_comes_back() -> None:
    """Stored as places and read again beside its texts, an annotation is what it was."""
    stored = changed(GOLD, place)
    assert changed(json.loads(written(stored)), words) == GOLD


def test_no_piece_of_a_report_is_stored() -> None:
    """What is stored holds none of the words that were copied from a report."""
    copied = {"Two boats sank", "Both boats sank", "We saw it", "told the Ledger", "boats sank"}
    assert not copied & set(pieces(changed(GOLD, place)))


@pytest.mark.parametrize("path", sorted(CLUSTERS.glob("*.json")), ids=lambda path: path.stem)
def test_a_stored_cluster_is_all_places(path: Path) -> None:
    """Every evidence, text, spelling and label of a stored cluster is a place with a beginning before its end."""
    stored = json.loads(path.read_text(encoding="utf-8"))
    found: list[list[int]] = []
    changed(stored, lambda _, at: found.append(at))
    assert len(found) > 50
    assert all(isinstance(start, int) and start < end for start, end in found)


def test_both_halves_have_clusters() -> None:
    """Those that were looked at are named, and others are left for the figure."""
    names = {path.stem for path in CLUSTERS.glob("*.json")}
    assert names > WORK


def test_a_row_is_written_with_its_head() -> None:
    """Title, outlet and date stand above the text, an unknown date as an empty line, an outlet's name for its site."""
    row = {"title": "Two boats sink", "outlet": "The Ledger", "date": None, "text": "Two boats sank."}
    assert text_of(row) == "Two boats sink\nThe Ledger\n\n\nTwo boats sank.\n"
    assert text_of({**row, "outlet": "ledger.example"}, "The Ledger") == text_of(row)


def test_without_the_story_sets_the_command_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is measured where the reports are not there, and the exit status tells it."""
    assert main(["--shared", str(tmp_path)]) == 1
    assert "stories.jsonl.gz" in capsys.readouterr().err
