"""Which attributions are measured, and what the command prints."""

from pathlib import Path

import pytest

from crossbearing.values.quotations import Holder
from crossbearing.values.spans import Span
from evaluation.quotations.__main__ import main, outermost


def holder(cue: tuple[int, int], content: tuple[int, int]) -> Holder:
    """Return an attribution with a cue and a content."""
    return Holder(Span("d", 0, 1), "x", "say", Span("d", *cue), Span("d", *content))


def test_attributions_inside_another_are_left_out() -> None:
    """Of a chain the outer one is measured; two that hold each other both are."""
    outer, inner = holder((5, 9), (10, 60)), holder((20, 24), (25, 60))
    assert outermost([outer, inner]) == [outer]
    left, right = holder((5, 9), (0, 60)), holder((20, 24), (0, 60))
    assert outermost([left, right]) == [left, right]


def test_missing_data_meet_no_floor(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without the corpus the figures can't be taken, and the command fails."""
    assert main(["--shared", str(tmp_path), "--only", "dev"]) == 1
    assert "missing" in capsys.readouterr().out
