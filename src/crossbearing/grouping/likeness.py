"""How likely two reports belong to one story: weighted findings, summed to log odds."""

import json
import math
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np

from crossbearing.grouping.columns import Places, Row
from crossbearing.grouping.findings import day_findings, text_findings, vetoed
from crossbearing.grouping.index import Index, Near

LEAST, MOST = -3.0, 6.0  # log odds beyond which a pair says no more in the mean of two groups
BIAS, UNDATED = "bias", "undated"


class Odds(NamedTuple):
    """Log odds of a pair: that it belongs to one `story`, and that it is one `telling`, whatever the days."""

    story: float
    telling: float


class Judged(NamedTuple):
    """Pairs of reports with their odds."""

    left: Places
    right: Places
    story: Row
    telling: Row


def judge(index: Index, near: Near) -> Judged:
    """Return the odds of the pairs that are not all but none."""
    shared = index.shared(near)
    told = _weighed(text_findings(index, near, shared), np.full(len(near.left), weights()[BIAS]))
    story = np.clip(_weighed(day_findings(index, near, shared), told.copy()), LEAST, MOST)
    story[vetoed(index, near, shared)] = LEAST
    telling = np.clip(told + weights()[UNDATED], LEAST, MOST)
    # reports without a rare word in common may be alike in being about nothing
    some = np.flatnonzero(((story > LEAST) | (telling > LEAST)) & (shared.of("wording") > 0))
    return Judged(near.left[some], near.right[some], story[some], telling[some])


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
