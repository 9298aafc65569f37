"""Trials run through the pipeline, and what counts as found, right and false."""

from collections.abc import Mapping

import pytest

from crossbearing.values.problems import Problem
from evaluation.planted.accounts import Account, account_of
from evaluation.planted.findings import Finding
from evaluation.planted.measure import Outcome, is_right, outcomes
from evaluation.planted.trials import Bench

FIRST = """Fire destroys hotel in Varna
The Beacon
2024-02-06

VARNA — A fire destroyed a hotel in Varna on Monday and injured 31 guests, police said.
The hotel had 120 rooms. The damage is put at 14 million euros.
"""
SECOND = """Hotel burns down in Varna
The Quay
2024-02-06

Thirty-one guests were injured on Monday when a hotel in Varna was destroyed by fire.
The hotel, which had 120 rooms, belonged to the city. Insurers put the damage at 14 million euros.
"""
ROOMS = {"kind": "number", "shape": "relative clause", "left": "had [120] rooms", "right": "which had [120] rooms"}
DAY = {"kind": "date", "shape": "fronted", "left": "Varna on [Monday]", "right": "were injured on [Monday]"}


def _account(*plants: Mapping[str, str]) -> Account:
    return account_of("hotel", {"subject": "fire", "reports": {"a": FIRST, "b": SECOND}, "plants": plants})


def _outcomes(account: Account) -> list[Outcome]:
    with Bench() as bench:
        return list(outcomes(account, bench))


def test_an_altered_number_is_found() -> None:
    """120 rooms beside 210 is found as a clash of values; the unaltered tellings have none that is false."""
    unaltered, planted = _outcomes(_account({**ROOMS, "planted": "which had [210] rooms"}))
    assert unaltered.plant is None
    assert unaltered.false == planted.false == ()
    assert (planted.difference, planted.right, planted.lost) == ("value", True, "")


def test_a_difference_of_the_tellings_is_false_unless_it_is_known() -> None:
    """Another clash than the planted one is false, but not one that the account says was there from the start."""
    second = SECOND.replace("14 million", "41 million")
    known = ("put at [14 million euros]", "damage at [41 million euros]")
    plant = {**ROOMS, "planted": "which had [210] rooms"}
    for natural, false in (((), ["value"]), ((known,), [])):
        stored = {"subject": "fire", "reports": {"a": FIRST, "b": second}, "plants": [plant], "natural": natural}
        for outcome in _outcomes(account_of("hotel", stored)):
            assert [words.split(":")[0] for words in outcome.false] == false


def test_the_words_that_an_answer_names_are_what_it_points_at() -> None:
    """Since when the hotel had been closed dates no deed, so no claim holds that time; the answer names it."""
    told = "The hotel in Varna had been closed to guests since {}."
    plant = {
        "kind": "date", "shape": "since", "left": "guests since [1996]", "right": "guests since [1996]",
        "planted": "guests since [1999]",
    }  # fmt: skip
    reports = {"a": f"{FIRST}{told.format(1996)}\n", "b": f"{SECOND}{told.format(1996)}\n"}
    _, planted = _outcomes(account_of("hotel", {"subject": "fire", "reports": reports, "plants": [plant]}))
    assert (planted.difference, planted.right) == ("value", True)


def test_what_is_missed_says_where() -> None:
    """A difference that is not found names the stage that lost it."""
    _, planted = _outcomes(_account({**DAY, "planted": "were injured some [days ago]"}))
    assert (planted.difference, planted.right) == ("", False)
    assert planted.lost.split(":")[0] in {"annotation", "extraction", "alignment", "judgement", "no such facts"}


@pytest.mark.parametrize(
    ("difference", "because", "right"),
    [("near", "scope: the figures are of other places", True), ("near", "deed: sell", False), ("value", "", False)],
)
def test_another_scope_is_near_for_that_reason(difference: str, because: str, *, right: bool) -> None:
    """A figure of another scope is right as a near question that says so, not as a clash or for another reason."""
    scope = {**ROOMS, "kind": "scope", "planted": "which like two others of the city had [300] rooms"}
    plant = _account(scope).plants[0]
    assert is_right(Finding("f", difference, because), plant) is right


def test_what_the_pipeline_could_not_read_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """A report that is not in the brief stops the measure, with the problem named; it is no miss."""
    failed = ((), (Problem("reading", "first.txt", "broken"),))
    monkeypatch.setattr("evaluation.planted.trials.serial", lambda *_: failed)
    with Bench() as bench, pytest.raises(RuntimeError, match="broken"):
        bench.run("hotel", FIRST, SECOND)
