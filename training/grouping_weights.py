"""Learns the weights by which reports share a story, and writes `grouping/weights.json`.

    python -m training.grouping_weights src/crossbearing/grouping/weights.json STORIES.jsonl.gz [--cache FOLDER]

STORIES are the public story sets (AllSides round-ups, ECB+, news_cluster, BASIL, NewsWCL50) as JSON lines. Learnt
from the pairs that blocking proposes within each set's half to work on (`evaluation.stories`), by logistic
regression; a pair of one cluster is positive. Each set counts as the root of its pairs, times `COUNTS`: in AllSides
most pairs are easy, of news_cluster and BASIL there are few. The sets don't mean the same by a story: in AllSides news
of two days and more apart is nearly always another one, in news_cluster a saga of weeks is one. With AllSides eight
times and stories from a likeness of 0.38 on B-cubed F1 on the work half, beside all other reports, would be 0.909 on
AllSides, 0.871 on news_cluster and 0.923 on all in one pool, in place of 0.900, 0.920 and 0.920; a dev cluster of
three weeks would fall apart.

What was tried by cross-validation by cluster (each half of the clusters scored with weights learnt on the other, all
other reports beside them) and changed B-cubed F1 of all sets in one pool by no more than 0.005: squares of the
cosines, findings by the days between, twenty more findings (words told by the whole text, names, clashes of numbers
and places, cosines of headline and lead), boosted trees in place of the regression, other means of linkage than the
average. How near a pair is beside the other pairs of its reports made AllSides better by 0.01 and ECB+ worse by 0.03.
"""

import argparse
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from crossbearing.grouping.findings import day_findings, text_findings
from crossbearing.grouping.index import Index
from crossbearing.grouping.likeness import BIAS
from crossbearing.grouping.sketches import sketch_of
from evaluation.stories.reports import SETS, Filed, filed, of_set
from training.regression import Examples, fit

COUNTS = {"AllSides": 4, "ECB+": 2, "news_cluster": 4, "BASIL": 4}  # times that a set is laid before the regression
RIDGE = 10.0
PROVENANCE = "training/grouping_weights.py on the work half of AllSides, ECB+, news_cluster, BASIL and NewsWCL50"


def main() -> None:
    """Read the stories, learn, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("weights", type=Path)
    parser.add_argument("stories", type=Path)
    parser.add_argument("--cache", type=Path, help="a folder to keep the annotated reports in")
    options = parser.parse_args()
    reports = of_set(filed(options.stories, options.cache), half="work")
    stored = json.dumps({"provenance": PROVENANCE, **learn(reports)}, indent=1)
    options.weights.write_text(stored + "\n", encoding="utf-8")


def learn(reports: Sequence[Filed]) -> Mapping[str, float]:
    """Return the weights of the findings, the bias last."""
    names: tuple[str, ...] = ()
    examples = []
    for dataset in SETS:
        names, found = pairs_of(of_set(reports, dataset))
        examples.extend([found] * COUNTS.get(dataset, 1))
    weights = fit(examples, 1.0, RIDGE)
    return {name: round(float(weight), 2) for name, weight in zip((*names, BIAS), weights, strict=True)}


def pairs_of(reports: Sequence[Filed]) -> tuple[tuple[str, ...], Examples]:
    """Return the names of the findings, those of all pairs that lie near, the last column 1, and the truths."""
    index = Index([sketch_of(one.report) for one in reports])
    near = index.near(np.arange(len(reports)))
    shared = index.shared(near)
    findings = {**text_findings(index, near, shared), **day_findings(index, near, shared)}
    clusters = np.array([one.cluster for one in reports])
    truths = (clusters[near.left] == clusters[near.right]).astype(np.float64)
    return tuple(findings), (np.stack([*findings.values(), np.ones(len(truths))], axis=1), truths)


if __name__ == "__main__":
    main()
