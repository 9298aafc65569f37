"""The size of the weights."""

from pathlib import Path

from evaluation.language.size import measure
from evaluation.table import Row


def test_all_weights_count(tmp_path: Path) -> None:
    """The megabytes of all weight files are added up, other files left out."""
    (tmp_path / "one.onnx").write_bytes(b"0" * 1_500_000)
    (tmp_path / "two.onnx").write_bytes(b"0" * 500_000)
    (tmp_path / "table.tsv").write_bytes(b"0" * 1_000_000)
    assert list(measure("size", tmp_path)) == [Row("size MB", 2.0, "in 2 files")]


def test_no_weights_are_no_small_weights(tmp_path: Path) -> None:
    """A folder without weights gives no figure: nothing to keep the ceiling."""
    assert list(measure("size", tmp_path)) == [Row("size MB", None, "in 0 files")]
