"""The gate: what is below its floor, and how floors move."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation import gate
from evaluation.tally import HEADLINE, Figure

FLOORS = {"samples": {"spans exact": 1.0, "RECONCILIATION": 0.5}}
FIGURES = st.fixed_dictionaries({"spans exact": st.floats(0, 1), "RECONCILIATION": st.floats(0, 1)})


def measured(**figures: float) -> gate.Measured:
    """Return figures of the samples, underscores for spaces."""
    return {"samples": {name.replace("_", " "): Figure(value, 10) for name, value in figures.items()}}


def test_below_names_what_fell_and_what_is_gone() -> None:
    """A figure under its floor is named, and one that can't be measured any more too."""
    assert gate.below(FLOORS, measured(spans_exact=1.0, RECONCILIATION=0.5)) == []
    assert gate.below(FLOORS, measured(RECONCILIATION=0.49)) == ["samples/spans exact", "samples/RECONCILIATION"]


def test_a_set_that_is_not_here_is_not_below() -> None:
    """Floors of a gold set whose folder is not there are left alone."""
    assert gate.below(FLOORS | {"gold": {"spans exact": 1.0}}, measured(spans_exact=1, RECONCILIATION=1)) == []


@given(FIGURES)
def test_raising_lifts_and_never_lowers(figures: dict[str, float]) -> None:
    """After raising, every floor is at least what it was, at most what was measured or it was, and holds."""
    now = {"samples": {name: Figure(value, 10) for name, value in figures.items()}}
    lifted = gate.raised(FLOORS, now)["samples"]
    for name, floor in FLOORS["samples"].items():
        assert floor <= lifted[name] <= max(floor, figures[name] + 1e-9)
        spare = 0.0 if name in gate.EXACT else gate.MARGIN
        assert lifted[name] >= min(1, figures[name]) - spare - gate.STEP


def test_raising_leaves_figures_without_a_floor_alone() -> None:
    """A figure gets a floor by hand, in floors.json."""
    assert "events told" not in gate.raised(FLOORS, measured(events_told=0.9))["samples"]


def test_lowering_lets_one_floor_fall() -> None:
    """Only the floor named falls, to just under what was measured; a name that is not measured is a KeyError."""
    now = measured(spans_exact=0.9, RECONCILIATION=0.417)
    fallen = gate.lowered(FLOORS, now, "samples/RECONCILIATION")["samples"]
    assert fallen["RECONCILIATION"] == pytest.approx(0.36)
    assert fallen["spans exact"] == 1.0
    with pytest.raises(KeyError):
        gate.lowered(FLOORS, now, "samples/verdicts")


def test_table_marks_what_is_below() -> None:
    """The table has floor and figure side by side and marks those below."""
    lines = gate.table(FLOORS, measured(spans_exact=0.5, RECONCILIATION=0.6)).splitlines()
    assert [line.endswith("BELOW") for line in lines] == [False, True, False]


def test_stored_floors_are_those_of_the_headline() -> None:
    """Every part of the headline has a floor in both sets, and spans are exact."""
    floors = json.loads(gate.FLOORS.read_text(encoding="utf-8"))
    for its in floors.values():
        assert {*HEADLINE, "RECONCILIATION"} <= set(its)
        assert its["spans exact"] == 1.0


def test_command_measures_stores_and_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command ends with 1 below a floor, and with 0 once that floor was let fall."""
    stored = tmp_path / "floors.json"
    stored.write_text(json.dumps(FLOORS), encoding="utf-8")
    monkeypatch.setattr(gate, "FLOORS", stored)
    monkeypatch.setattr(gate, "measure", lambda _: measured(spans_exact=1.0, RECONCILIATION=0.4))
    assert gate.main([]) == 1
    assert gate.main(["--lower", "samples/RECONCILIATION"]) == 0
    assert json.loads(stored.read_text(encoding="utf-8"))["samples"]["RECONCILIATION"] == 0.35
    assert "every figure is at its floor" in capsys.readouterr().out
