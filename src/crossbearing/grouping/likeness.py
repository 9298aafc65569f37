"""How likely two reports belong to one story: weighted findings, summed to log odds."""

import json
import math
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np

from crossbearing.grouping.findings import day_findings, text_findings, vetoed
from crossbearing.grouping.index import Index, Marks
from crossbearing.grouping.postings import Row

LEAST, MOST = -5.0, 6.0  # log odds beyond which a pair says no more in the mean of two groups
BIAS, UNDATED = "bias", "undated"


class Odds(NamedTuple):
    """Log odds of a pair: that it belongs to one `story`, and that it is one `telling`, whatever the days."""

    story: float
    telling: float


def odds_near(index: Index, row: int, but: Marks | None = None) -> dict[int, Odds]:
    """Return the odds of a report and each of those near it that are not all but none; marked ones left out."""
    near = index.near(row, but)
    told = _weighed(text_findings(index, near), np.full(len(near.others), weights()[BIAS]))
    story = np.clip(_weighed(day_findings(index, near), told.copy()), LEAST, MOST)
    story[vetoed(index, near)] = LEAST
    telling = np.clip(told + weights()[UNDATED], LEAST, MOST)
    some = np.flatnonzero((story > LEAST) | (telling > LEAST))
    pairs = map(Odds, story[some].tolist(), telling[some].tolist())
    return dict(zip(near.others[some].tolist(), pairs, strict=True))


def _weighed(findings: Mapping[str, Row], total: Row) -> Row:
    """Return the total with the weighted findings added."""
    # one finding after the other: each pair's sum is then the same whatever other pairs stand beside it
    for name, finding in findings.items():
        total += weights()[name] * finding
    return total


def odds_of(likeness: float) -> float:
    """Return the log odds of a likeness; infinite for one that nothing reaches (1 and more)."""
    if likeness >= 1:
        return math.inf
    return math.log(likeness / (1 - likeness)) if likeness > 0 else -math.inf


def likeness_of(odds: float) -> float:
    """Return the likeness (0..1) of log odds."""
    return 1 / (1 + math.exp(-odds))


@cache
def weights() -> Mapping[str, float]:
    """Return the weight of each finding in log odds, and the bias."""
    stored = json.loads((files("crossbearing") / "grouping" / "weights.json").read_text(encoding="utf-8"))
    return {name: value for name, value in stored.items() if name != "provenance"}
