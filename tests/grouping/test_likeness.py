"""How alike two reports are: short ones beside long ones, and what a pair is judged by."""

import numpy as np
import pytest

from crossbearing.grouping.findings import day_findings, text_findings
from crossbearing.grouping.index import Index, Near
from crossbearing.grouping.likeness import LEAST, MOST, Odds, judge, likeness_of, odds_of, weights
from crossbearing.grouping.sketches import sketch_of
from crossbearing.values.reports import Report
from tests.grouping.lookalikes import quarters
from tests.reports import ferry, harvest, report_of

LONG = """Ferry sinks off Lindau harbour, nine sailors missing
The ferry Astra sank off the harbour of Lindau on Tuesday with 214 people aboard, the coast guard said. Nine
sailors were still missing on Wednesday, and 37 people were taken to hospital. The cause of the accident was not
known. Divers searched the wreck in heavy rain, and the minister of transport promised an inquiry."""
SHORT = "214 aboard as Lindau ferry sinks\nThe ferry Astra has sunk off Lindau; 37 are in hospital."
OTHER = "Council votes on parking fees\nThe council of Marl voted for higher parking fees on Tuesday."


def index_of(*reports: Report) -> Index:
    """Return the index of the reports."""
    return Index([sketch_of(report) for report in reports])


def near_first(index: Index) -> Near:
    """Return the pairs of the first report with those near it."""
    return index.near(np.array([0]))


def odds_near(index: Index) -> dict[int, Odds]:
    """Return the odds of the first report and each of those near it."""
    judged = judge(index, near_first(index))
    return {int(row): Odds(*odds) for row, *odds in zip(judged.right, judged.story, judged.telling, strict=True)}


def judged(*reports: Report) -> dict[str, float]:
    """Return the findings of the first two reports, seen from the first."""
    index = index_of(*reports)
    near = near_first(index)
    place = near.right.tolist().index(1)
    shared = index.shared(near)
    findings = {**text_findings(index, near, shared), **day_findings(index, near, shared)}
    return {name: float(row[place]) for name, row in findings.items()}


def test_a_report_of_two_lines_is_like_a_long_one_of_the_same_event() -> None:
    """What a short report says is measured by its own length, so that it can join; another event is not near."""
    odds = odds_near(index_of(report_of("s", SHORT), report_of("l", LONG), report_of("o", OTHER)))
    assert likeness_of(odds[1].story) > 0.5
    assert 2 not in odds


def test_findings_do_not_depend_on_the_order_of_the_pair() -> None:
    """The same two reports are as alike from either side, to the last digit."""
    one, other = report_of("s", SHORT), report_of("l", LONG)
    assert judged(one, other) == judged(other, one)


def test_findings_do_not_depend_on_the_other_reports() -> None:
    """What a pair is judged by is the same, to the last digit, whatever stands beside it."""
    one, other, *_ = ferry()
    assert judged(one, other) == judged(one, other, *harvest(), *quarters())


def test_every_finding_has_a_weight_and_no_weight_is_idle() -> None:
    """The stored weights are those of the findings, and the bias."""
    assert set(judged(*ferry())) | {"bias"} == set(weights())


def test_findings_are_shares() -> None:
    """Each finding lies in 0 to 1, so that its weight tells the most that it can do."""
    findings = judged(*ferry())
    assert all(0 <= value <= 1 + 1e-9 for value in findings.values())


def test_years_and_single_digits_are_no_distinctive_numbers() -> None:
    """Events share a year or a "3" by chance."""
    report = report_of("n", "In 2019, 214 people and 3 dogs fled 1,200 homes.")
    assert sketch_of(report).numbers == {"214", "1,200"}


def test_reports_of_other_things_are_not_near() -> None:
    """Only pairs whose leads mean something alike are compared at all, a pair once."""
    index = index_of(report_of("s", SHORT), report_of("l", LONG), report_of("o", OTHER))
    near = index.near(np.arange(3))
    assert list(zip(near.left.tolist(), near.right.tolist(), strict=True)) == [(0, 1)]


def test_only_reports_that_wait_are_looked_at() -> None:
    """What was explored before is left out."""
    index = index_of(*ferry())
    assert index.near(np.array([0]), np.array([True, False, True])).right.tolist() == [2]


def test_days_fall_into_one_step() -> None:
    """A pair is undated or lies in one step of days; which, is seen from the dates alone."""
    first, _, third = ferry()
    undated = report_of("u", first.document.text)
    for other, step in ((third, "1 days apart"), (undated, "undated")):
        found = judged(first, other)
        steps = [name for name, value in found.items() if value and ("days apart" in name or name == "undated")]
        assert [name for name in steps if not name.startswith("main")] == [step]


def test_the_same_measure_with_another_figure_on_another_day_is_a_veto() -> None:
    """Two quarters' results are told in the same words: the telling is alike, one story is ruled out."""
    odds = odds_near(index_of(*quarters()))
    assert odds[2].telling > 0
    assert odds[2].story == LEAST


@pytest.mark.parametrize("likeness", [0.05, 0.3, 0.5, 0.95])
def test_log_odds_and_likeness_are_two_names_of_one_thing(likeness: float) -> None:
    """Turning a likeness into log odds and back gives the likeness."""
    assert likeness_of(odds_of(likeness)) == pytest.approx(likeness)
    assert odds_of(1.1) > MOST
