"""The table: what a bound says of a figure, what is run for a name, and what missing data look like."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from evaluation.language.__main__ import main, measures, rows
from evaluation.table import Bound, Row, bounds, line


@pytest.mark.parametrize(
    ("value", "bound", "holds"),
    [
        (90.0, Bound(90.0), True),
        (89.99, Bound(90.0), False),
        (26.0, Bound(26.0, ceiling=True), True),
        (26.1, Bound(26.0, ceiling=True), False),
        (float("nan"), Bound(0.0), False),
        (None, Bound(0.0), False),
    ],
)
def test_a_bound_holds_from_its_own_value_on(value: float | None, bound: Bound, holds: bool) -> None:  # noqa: FBT001
    """A floor is met at its value, a ceiling too; what could not be measured meets neither."""
    assert bound.holds(value) is holds


def test_a_line_tells_the_figure_its_floor_and_the_verdict() -> None:
    """A row shows its name, its figure, its bound, the verdict and its note; without a bound there is no verdict."""
    assert line(Row("raw/pud LAS", 88.456), Bound(88.5)).split() == [
        "raw/pud",
        "LAS",
        "88.46",
        ">=",
        "88.5",
        "NOT",
        "MET",
    ]
    assert line(Row("size MB", 25.0, "in 1 file"), Bound(26, ceiling=True)).endswith("<= 26  met      in 1 file")
    assert line(Row("meaning/pairs Spearman", 0.95123), None).split() == ["meaning/pairs", "Spearman", "0.9512"]


def test_every_bound_belongs_to_a_measure() -> None:
    """Every floor begins with the name of a measure, so that none is passed over in silence."""
    names = tuple(f"{name} " for name in measures(Path("nowhere")))
    assert all(figure.startswith(names) for figure in bounds())


def test_only_what_is_asked_for_is_run() -> None:
    """A prefix runs the measures that can have such figures, and keeps the figures that begin so."""
    run = []

    def measure(name: str) -> Iterator[Row]:
        run.append(name)
        yield Row(f"{name} LAS", 1.0)
        yield Row(f"{name} UAS", 2.0)

    groups = {name: lambda name=name: measure(name) for name in ("raw/ewt", "raw/pud", "size")}
    assert [row.name for row in rows(groups, {}, "raw/pud LAS")] == ["raw/pud LAS"]
    assert run == ["raw/pud"]
    assert [row.name for row in rows(groups, {}, "raw")] == [f"raw/{x} {y}AS" for x in ("ewt", "pud") for y in "LU"]


def test_missing_data_do_not_stop_the_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where the data are not there, each figure with a floor stands without value, and is not met."""
    assert main(["--shared", str(tmp_path), "--only", "tokens/gum"]) == 1
    printed = capsys.readouterr().out
    assert [text.split()[:3] for text in printed.splitlines()[1:-1]] == [
        ["tokens/gum", "UPOS", "-"],
        ["tokens/gum", "LAS", "-"],
        ["tokens/gum", "lemma", "-"],
    ]
    assert printed.endswith("language: 3 not met\n")


def test_the_size_of_the_weights_needs_no_data(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The size is measured on the product itself."""
    main(["--shared", str(tmp_path), "--only", "size"])
    assert capsys.readouterr().out.splitlines()[1].split()[:2] == ["size", "MB"]
