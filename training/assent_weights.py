"""Learns when a claim that is like another says what it says, and writes the weights into `alignment/weights.json`.

    python -m training.assent_weights src/crossbearing/alignment/weights.json training/assent_pairs.csv

A line of PAIRS is a pair of claims that were held to say the same before there was such a check, with its group of
reports, what each comparer finds (`alignment/assent.py`), and whether the two say the same, as judged by reading both.
Of 903 pairs of 41 groups of real reports, of which no text is kept, 73 % did; pairs that do in part were left out.
Each group is held out in turn to measure. The threshold is set by hand and kept.
"""

import argparse
import csv
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from crossbearing.alignment.assent import COMPARERS, MODEL
from training.regression import Examples, fit

CHECKS = ("alike", *COMPARERS)


def main() -> None:
    """Measure, fit on all groups, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target", type=Path)
    parser.add_argument("pairs", type=Path)
    call = parser.parse_args()
    groups = read_pairs(call.pairs)
    stored = json.loads(call.target.read_text(encoding="utf-8"))
    threshold = stored[MODEL]["threshold"]
    print(say(held_out(groups), threshold))  # noqa: T201 - what the script is run for
    learnt = fit(list(groups.values()), positives=1.0)
    weights = {name: round(float(weight), 3) for name, weight in zip((*CHECKS, "bias"), learnt, strict=True)}
    stored[MODEL] = {"threshold": threshold} | weights
    call.target.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")


def read_pairs(path: Path) -> dict[str, Examples]:
    """Return the findings (with a last column of ones) and truths of each group."""
    rows: dict[str, list[Mapping[str, str]]] = {}
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            rows.setdefault(row["group"], []).append(row)
    return {group: _examples(found) for group, found in rows.items()}


def _examples(rows: Sequence[Mapping[str, str]]) -> Examples:
    found = [[*(float(row[check]) for check in CHECKS), 1.0] for row in rows]
    return np.array(found), np.array([float(row["same"]) for row in rows])


def held_out(groups: Mapping[str, Examples]) -> Examples:
    """Return how likely each pair is the same by what the other groups teach (one column), and whether it is."""
    likely = []
    for group, (found, _) in groups.items():
        weights = fit([other for name, other in groups.items() if name != group], positives=1.0)
        likely.append(1 / (1 + np.exp(-found @ weights)))
    return np.concatenate(likely), np.concatenate([true for _, true in groups.values()])


def say(measured: Examples, threshold: float) -> str:
    """Return precision and recall of what reaches the threshold, beside the share that was right before, in words."""
    likely, true = measured
    kept = likely >= threshold
    right = float(true[kept].sum())
    return f"before {true.mean():.3f}, precision {right / kept.sum():.3f}, recall {right / true.sum():.3f}"


if __name__ == "__main__":
    main()
