"""How quantities found are matched with marked ones that have no place."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from evaluation.language.counts import Counts
from evaluation.quantities.__main__ import main
from evaluation.quantities.newsquant import Marked, matched, same_value, same_value_and_unit, sentences
from evaluation.quantities.readings import Reading, pronouns_of


def reading(value: float | None, low: float | None = None, high: float | None = None) -> Reading:
    """Return a reading at no place in particular."""
    return Reading(0, 1, value, low, high, "count", None)


NONE = ("-", "-")


@pytest.mark.parametrize(
    ("found", "marked", "counts"),
    [
        ([reading(5)], [Marked(5, 5, NONE)], Counts(1, 1, 1)),
        ([reading(5), reading(5)], [Marked(5, 5, NONE)], Counts(1, 2, 1)),
        ([reading(7.5, 5, 10)], [Marked(5, 10, NONE)], Counts(1, 1, 1)),
        ([reading(None, 2_000, 9_999)], [Marked(1_000, 10_000, NONE)], Counts(1, 1, 1)),
        ([reading(None, 3)], [], Counts(0, 0, 0)),
        ([reading(20), reading(29)], [Marked(20, 29, NONE)], Counts(1, 1, 1)),
        ([reading(20)], [Marked(20, 29, NONE)], Counts(0, 1, 1)),
    ],
)
def test_values_are_matched_once(found: list[Reading], marked: list[Marked], counts: Counts) -> None:
    """Equal values, equal bounds, vague bounds within a marked range, both ends of a marked change."""
    assert matched(found, marked, same_value) == counts


@pytest.mark.parametrize(
    ("unit", "names", "same"),
    [
        ("USD", ("$", "dollar"), True),
        ("goals", ("goals", "goal"), True),
        ("power plants", ("coal-fired power plants", "coal-fired power plant"), True),
        (None, NONE, True),
        ("goals", NONE, False),
        ("EUR", ("$", "dollar"), False),
    ],
)
def test_units_are_compared_in_own_words(unit: str | None, names: tuple[str, str], same: bool) -> None:  # noqa: FBT001
    """A unit is the same by its own name or by the last word of the counted noun."""
    assert same_value_and_unit(replace(reading(5), unit=unit), Marked(5, 5, names)) is same


def test_a_pronoun_is_left_out() -> None:
    """A marked one that is a pronoun to the product counts against nothing; any other does."""
    ones = [Marked(1, 1, NONE), Marked(1, 1, NONE)]
    assert matched([], ones, same_value, pronouns=1) == Counts(0, 0, 1)
    assert pronouns_of("It was one of the best, and one ship sank.") == 1


def test_shares_and_rates_are_units_too() -> None:
    """The set writes a share with "%"; rates are right by their unit alone, units that no word tells by none marked."""
    share = replace(reading(0.25), unit="share", counted="voters")
    assert same_value_and_unit(share, Marked(0.25, 0.25, ("% voters", "% voter")))
    assert same_value_and_unit(replace(reading(30), unit="people", implied=True), Marked(30, 30, NONE))
    assert same_value_and_unit(replace(reading(5), unit="USD a share"), Marked(5, 5, ("$", "dollar")))


def test_stored_sentences_are_read(tmp_path: Path) -> None:
    """Ranges may stand upside down; exponents are no ranges; what is neither raises and names the sentence."""
    path = tmp_path / "sentences.jsonl"
    units = {"unit": "-", "normalized_unit": "-"}
    row = {"id": "q:1", "text": "t", "quantities": [{"value": "9-5", **units}, {"value": "1E-3", **units}]}
    path.write_text(json.dumps(row), encoding="utf-8")
    assert [(m.low, m.high) for m in next(sentences(path)).marked] == [(5, 9), (0.001, 0.001)]
    path.write_text(json.dumps({**row, "quantities": [{"value": "many", **units}]}), encoding="utf-8")
    with pytest.raises(ValueError, match="q:1"):
        next(sentences(path))


def test_missing_data_fail(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without its data the command names the file and fails."""
    assert main(["--shared", str(tmp_path)]) == 1
    assert "recognizers.jsonl" in capsys.readouterr().out
