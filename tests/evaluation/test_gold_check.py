"""Gold quotes its reports exactly."""

from pathlib import Path

import pytest
import yaml

from evaluation.gate import GOLD, SAMPLES
from evaluation.gold_check import main, missing

CLUSTERS = [path for folder in (SAMPLES, GOLD) for path in sorted(folder.glob("*.yaml"))]


@pytest.mark.parametrize("path", CLUSTERS, ids=lambda path: path.stem)
def test_gold_stands_in_its_reports(path: Path) -> None:
    """Every evidence string of the samples' gold, and of other gold that is here, stands in its report."""
    gold = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert missing(gold, path.with_suffix("")) == []


def test_what_does_not_stand_there_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Evidence that the report lacks is printed with section and document; the status is 1."""
    (tmp_path / "a.txt").write_text("The  ferry was “late”\nby an hour.", encoding="utf-8")
    (tmp_path / "gold.yaml").write_text(
        "documents: [{id: a, file: a.txt}]\n"
        "dates: [{doc: a, evidence: 'ferry was \"late\" by'}, {doc: a, evidence: on Sunday}]\n",
        encoding="utf-8",
    )
    assert main([str(tmp_path / "gold.yaml"), str(tmp_path)]) == 1
    printed = capsys.readouterr().out
    assert "dates: a: not found: on Sunday" in printed
    assert "2 evidence strings, 1 not found" in printed
