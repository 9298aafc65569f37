"""Scores of a grouping: B-cubed, and look-alikes welded."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from crossbearing.grouping import group
from crossbearing.options import GroupingOptions
from crossbearing.values.stories import Story
from evaluation.stories.reports import Filed, topic_of
from evaluation.tally import Tally, b_cubed

Partition = Mapping[str, Hashable]


@dataclass(frozen=True, slots=True)
class Score:
    """B-cubed precision, recall and F1, each 0 to 1."""

    precision: float
    recall: float
    f1: float

    def note(self) -> str:
        """Return precision and recall in words."""
        return f"precision {self.precision:.3f} recall {self.recall:.3f}"


def score(gold: Partition, system: Partition) -> Score:
    """Return B-cubed of a partition against another."""
    tally = Tally()
    b_cubed(gold, system, tally, "stories")
    precision, recall = (tally.figures()[f"stories {part}"].value for part in ("precision", "recall"))
    return Score(precision, recall, 2 * precision * recall / (precision + recall or 1.0))


def gold_of(reports: Sequence[Filed]) -> Partition:
    """Return the cluster of each report."""
    return {one.report.document.id: one.cluster for one in reports}


def homes(stories: Sequence[Story]) -> Partition:
    """Return the story of each report."""
    return {report.document.id: story.id for story in stories for report in story.reports}


def grouped(reports: Sequence[Filed], options: GroupingOptions) -> Partition:
    """Return the story of each report, all grouped at once."""
    return homes(group([one.report for one in reports], options))


def grouped_in_turn(reports: Sequence[Filed], options: GroupingOptions, turns: int) -> Partition:
    """Return the story of each report, where they come in random order and in so many lots."""
    waiting = [one.report for one in reports]
    Random(1).shuffle(waiting)  # noqa: S311 - an order, no secret
    stories: tuple[Story, ...] = ()
    for turn in range(turns):
        stories = group(waiting[turn::turns], options, stories)
    return homes(stories)


def welded(reports: Sequence[Filed], system: Partition) -> tuple[int, int]:
    """Return how many pairs of reports of two sister topics share a story, and how many such pairs there are."""
    by_topic: dict[str, dict[str, list[Hashable]]] = {}
    for one in reports:
        clusters = by_topic.setdefault(topic_of(one.cluster), {})
        clusters.setdefault(one.cluster, []).append(system[one.report.document.id])
    sisters = [list(clusters.values()) for clusters in by_topic.values() if len(clusters) == 2]
    pairs = [(left, right) for ours, theirs in sisters for left in ours for right in theirs]
    return sum(left == right for left, right in pairs), len(pairs)
