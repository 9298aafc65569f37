"""The samples are in the package and the demo finds them."""

import json
from pathlib import Path

import pytest

from crossbearing.cli import main
from crossbearing.cli.samples import sample_folders, sample_names


def test_samples_are_packaged() -> None:
    """The three samples are there, each a folder with reports."""
    assert sample_names() == ("landslide", "merger", "sahel")
    assert all(any(Path(folder).iterdir()) for folder in sample_folders([]))


def test_demo_briefs_a_sample(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`crossbearing demo merger` reads that sample and nothing else, from any folder."""
    monkeypatch.chdir(tmp_path)
    assert main(["demo", "merger", "--format", "json"]) == 0
    brief = json.loads(capsys.readouterr().out)
    assert {Path(document["path"]).parent.name for document in brief["documents"]} == {"merger"}
