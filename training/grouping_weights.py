"""Learns the weights by which reports share a story, and writes `grouping/weights.json`.

    python -m training.grouping_weights src/crossbearing/grouping/weights.json STORIES.jsonl.gz

Every line of the data is a report: `dataset`, `cluster`, `title`, `text`. Pairs of a data set within one
cluster are positive, all its other pairs negative; the clusters whose md5 is even are learnt from, the odd
ones measured on. B-cubed F1 there at the shipped threshold of 0.15: BASIL .981, NewsWCL50 1.000,
news_cluster .873, ECB+ .925, AllSides .807 (with meaning, words and names alone .983, 1.000, .817, .917,
.821). At 0.2 AllSides has .824 and news_cluster .850: AllSides counts each day of a saga as its own
cluster, which here is an episode, so the lower threshold was taken; the means over the sets are alike.
"""

import argparse
import gzip
import hashlib
import json
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations
from pathlib import Path

import numpy as np

from crossbearing.grouping.likeness import findings
from crossbearing.grouping.sketches import Sketch, sketch_text
from crossbearing.linking.agglomeration import agglomerate
from training.regression import Examples, fit

THRESHOLDS = (0.1, 0.15, 0.2, 0.25, 0.3)
PROVENANCE = "training/grouping_weights.py on BASIL, NewsWCL50, news_cluster, ECB+, AllSides: clusters of even md5"
Filed = tuple[str, Sketch]
"""The cluster of a report and the report in short."""


def main() -> None:
    """Read the stories, learn, write the weights, and print B-cubed F1 at some thresholds on the other half."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("weights", type=Path)
    parser.add_argument("stories", type=Path)
    options = parser.parse_args()
    learnt, measured = reports_of(options.stories)
    weights = learn(learnt)
    stored = json.dumps({"provenance": PROVENANCE, **weights}, indent=1)
    options.weights.write_text(stored + "\n", encoding="utf-8")
    for dataset, reports in measured.items():
        figures = " ".join(f"{line:.2f}: {b_cubed(reports, weights, line):.3f}" for line in THRESHOLDS)
        sys.stdout.write(f"{dataset} ({len(reports)}) {figures}\n")


def learn(data_sets: Mapping[str, Sequence[Filed]]) -> Mapping[str, float]:
    """Return the weights of the findings, the bias last."""
    pairs = [pairs_of(reports) for reports in data_sets.values()]
    (_, left), (_, right), *_ = next(iter(data_sets.values()))
    names = [*findings(left, right), "bias"]
    return {name: round(float(weight), 2) for name, weight in zip(names, fit(pairs, 1.0), strict=True)}


def reports_of(path: Path) -> tuple[Mapping[str, list[Filed]], Mapping[str, list[Filed]]]:
    """Return the reports to learn from and those to measure on, by data set."""
    halves: tuple[dict[str, list[Filed]], dict[str, list[Filed]]] = (defaultdict(list), defaultdict(list))
    for line in gzip.decompress(path.read_bytes()).decode("utf-8").splitlines():
        row = json.loads(line)
        odd = int(hashlib.md5(row["cluster"].encode(), usedforsecurity=False).hexdigest(), 16) % 2
        text = row["text"] if row["text"].startswith(row["title"]) else f"{row['title']}\n{row['text']}"
        halves[odd][row["dataset"]].append((row["cluster"], sketch_text(text)))
    return halves


def pairs_of(reports: Sequence[Filed]) -> Examples:
    """Return the findings of all pairs of a data set, the last column 1, and whether each is of one cluster."""
    found = [[*findings(left, right).values(), 1.0] for (_, left), (_, right) in combinations(reports, 2)]
    truths = [float(left == right) for (left, _), (right, _) in combinations(reports, 2)]
    return np.array(found), np.array(truths)


def b_cubed(reports: Sequence[Filed], weights: Mapping[str, float], threshold: float) -> float:
    """Return B-cubed F1 of the clusters that the weights make of the reports."""
    found, _ = pairs_of(reports)
    likely = 1 / (1 + np.exp(-np.clip(found @ np.array(list(weights.values())), -30, 30)))
    scores = dict(zip(combinations(range(len(reports)), 2), map(float, likely), strict=True))
    ours = {place: cluster for cluster in agglomerate(len(reports), scores, threshold) for place in cluster}
    gold: dict[str, set[int]] = defaultdict(set)
    for place, (cluster, _) in enumerate(reports):
        gold[cluster].add(place)
    both = [(len(gold[reports[place][0]] & set(ours[place])), place) for place in ours]
    precision = sum(n / len(ours[place]) for n, place in both) / len(reports)
    recall = sum(n / len(gold[reports[place][0]]) for n, place in both) / len(reports)
    return 2 * precision * recall / (precision + recall)


if __name__ == "__main__":
    main()
