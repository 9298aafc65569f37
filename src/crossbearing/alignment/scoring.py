"""How likely two claims answer one question: weighted comparers through a logistic curve, candidates only."""

import json
import math
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import combinations

import numpy as np

from crossbearing.alignment.comparers import Comparer
from crossbearing.alignment.profiles import Profile
from crossbearing.alignment.vetoes import kept_apart
from crossbearing.linking.agglomeration import VETO, Pair
from crossbearing.values.reasons import Reason

CANDIDATE_COSINE = 0.3  # 5 % of the pairs of one event and 3 % of one question lie below, half of all others do
REASONS_KEPT = 3


def score_pairs(profiles: Sequence[Profile], comparers: Mapping[str, Comparer], name: str) -> dict[Pair, float]:
    """Return the probability (0..1) of each candidate pair, `VETO` for pairs that can't be one."""
    if len(profiles) < 2:
        return {}
    vectors = np.stack([profile.vector for profile in profiles])
    near = np.argwhere(np.triu(vectors @ vectors.T, k=1) >= CANDIDATE_COSINE)
    scores = dict.fromkeys(_of_one_sentence(profiles), VETO)
    for left, right in near.tolist():
        pair = profiles[left], profiles[right]
        scores[left, right] = VETO if kept_apart(*pair) else likelihood(*pair, comparers, name)
    return scores


def _of_one_sentence(profiles: Sequence[Profile]) -> list[Pair]:
    """Return the pairs of one sentence that are kept apart, however little alike they are."""
    homes: dict[tuple[str, int], list[int]] = {}
    for place, profile in enumerate(profiles):
        homes.setdefault((profile.claim.document_id, profile.claim.sentence), []).append(place)
    pairs = (pair for places in homes.values() for pair in combinations(places, 2))
    return [(left, right) for left, right in pairs if kept_apart(profiles[left], profiles[right])]


def likelihood(left: Profile, right: Profile, comparers: Mapping[str, Comparer], name: str) -> float:
    """Return the probability that two claims are one, under the learnt weights of that name."""
    return weigh(left, right, comparers, learnt(name))


def weigh(left: Profile, right: Profile, comparers: Mapping[str, Comparer], weights: Mapping[str, float]) -> float:
    """Return the probability that two claims are one, under given weights: one for each comparer, and `bias`."""
    total = weights["bias"] + sum(weights[check] * compare(left, right) for check, compare in comparers.items())
    return 1 / (1 + math.exp(-total))


def reasons_for(left: Profile, right: Profile, comparers: Mapping[str, Comparer], name: str) -> tuple[Reason, ...]:
    """Return the findings that weighed most in joining two claims, in the comparers' own words."""
    weights = learnt(name)
    findings = [(weights[check] * compare(left, right), check, compare) for check, compare in comparers.items()]
    heaviest = sorted((f for f in findings if f[0] > 0), key=lambda f: (-f[0], f[1]))[:REASONS_KEPT]
    return tuple(
        Reason(
            check, round(math.tanh(weight), 3), (compare.__doc__ or check).strip(), left.claim.span, right.claim.span
        )
        for weight, check, compare in heaviest
    )


@cache
def learnt(name: str) -> Mapping[str, float]:
    """Return the weights of one model ("quantity", "happening"): a comparer's name each, `bias`, thresholds."""
    stored = json.loads((files("crossbearing") / "alignment" / "weights.json").read_text(encoding="utf-8"))
    weights: Mapping[str, float] = stored[name]
    return weights
