"""Places against gold places."""

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.halves import is_work
from evaluation.places.__main__ import main
from evaluation.places.toponyms import by_people, gold_reports, kilometres, located, read_and_located

POINTS = st.tuples(st.floats(-90, 90), st.floats(-180, 180))


def gold(folder: Path) -> Path:
    """Return a file with one report: a town, a country, and a place without a point."""
    text = "The ferry left Gao for Mopti in Mali."
    names = (("Gao", 16.27, -0.04), ("Mopti", None, None), ("Mali", 17.0, -4.0))
    marks = [
        {"start": text.index(name), "end": text.index(name) + len(name), "lat": lat, "lon": lon}
        for name, lat, lon in names
    ]
    path = folder / "data" / "places" / "toponyms.jsonl.gz"
    path.parent.mkdir(parents=True)
    row = {"id": "x", "dataset": "LGL", "text": text, "outlet": "", "labels": {"toponyms": marks}}
    with gzip.open(path, "wt", encoding="utf-8") as opened:
        opened.write(json.dumps(row))
    return path


def test_gold_places(tmp_path: Path) -> None:
    """What has a point counts, given and read from the text; what has none is left out."""
    (report,) = gold_reports(gold(tmp_path))
    assert (located(report).right, located(report).gold) == (2, 2)
    assert by_people(report).gold == 2
    assert (read_and_located(report).right, read_and_located(report).found) == (2, 2)


def test_missing_data(tmp_path: Path) -> None:
    """Missing data fail the run rather than pass it."""
    assert main(["--shared", str(tmp_path), "--given"]) == 1


def test_known_distance() -> None:
    """A degree along a meridian is 111.2 kilometres."""
    assert kilometres((10.0, 5.0), (11.0, 5.0)) == pytest.approx(111.2, abs=0.1)


@given(POINTS, POINTS)
def test_distance_is_the_same_both_ways(one: tuple[float, float], other: tuple[float, float]) -> None:
    """A distance is never negative, and the same both ways."""
    assert kilometres(one, other) == pytest.approx(kilometres(other, one), abs=1e-6)
    assert kilometres(one, other) >= 0


def test_halves() -> None:
    """The half of an item is told by its key alone, and both halves have items."""
    assert {is_work(str(number)) for number in range(20)} == {True, False}
    assert is_work("x") == is_work("x")
