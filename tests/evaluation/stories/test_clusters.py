"""Scores of a grouping."""

import pytest

from evaluation.stories.clusters import score, welded
from evaluation.stories.reports import Filed, topic_of
from tests.reports import report_of


def filed(key: str, cluster: str) -> Filed:
    """Return a report of a cluster."""
    return Filed("ECB+", cluster, report_of(key, "Ferry sinks."))


def test_b_cubed_of_the_gold_itself_is_one() -> None:
    """A perfect grouping scores 1; one that welds all has all recall and the precision of the shares."""
    gold = {"a": 1, "b": 1, "c": 2, "d": 2}
    assert score(gold, gold).f1 == 1
    found = score(gold, dict.fromkeys(gold, 0))
    assert (found.precision, found.recall) == (0.5, 1)
    assert found.f1 == pytest.approx(2 / 3)


def test_sister_topics_are_one_topic() -> None:
    """The two clusters of an ECB+ topic are told by their ends."""
    assert topic_of("ECB+:7ecb") == topic_of("ECB+:7ecbplus") == "ECB+:7"
    assert topic_of("BASIL:7") == "BASIL:7"


def test_both_sisters_are_of_one_half() -> None:
    """Look-alikes can be measured on either half."""
    halves = {(filed("a", f"ECB+:{n}ecb").half, filed("a", f"ECB+:{n}ecbplus").half) for n in range(40)}
    assert halves == {("work", "work"), ("figure", "figure")}


def test_pairs_of_sisters_that_share_a_story_are_counted() -> None:
    """Of four pairs of two sister topics one is welded; a topic without a sister has no pairs."""
    reports = [
        filed("a", "ECB+:7ecb"), filed("b", "ECB+:7ecb"), filed("c", "ECB+:7ecbplus"), filed("d", "ECB+:7ecbplus"),
        filed("e", "ECB+:8ecb"),
    ]  # fmt: skip
    assert welded(reports, {"a": 1, "b": 2, "c": 1, "d": 3, "e": 1}) == (1, 4)
