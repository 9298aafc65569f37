"""How likely two reports tell one story: meaning, rare words, names and numbers of headline and lead."""

import json
import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

import numpy as np

from crossbearing.grouping.bags import cover, overlap, shared
from crossbearing.grouping.sketches import Sketch
from crossbearing.linking.agglomeration import Pair
from crossbearing.linking.rarity import rarity
from crossbearing.values.reasons import Reason
from crossbearing.values.spans import Span

RARE = 0.5  # a word of fewer than about one sentence in 250 is worth a look at the pair
ENOUGH_NUMBERS = 3  # distinctive numbers in common, from which more tell no more


def likeness(left: Sketch, right: Sketch) -> float:
    """Return the probability (0..1) that two reports belong to one story; dates play no part in it."""
    found, weights = findings(left, right), _weights()
    return 1 / (1 + math.exp(-weights["bias"] - sum(weights[name] * value for name, value in found.items())))


def joining_reason(left: Sketch, right: Sketch, spans: tuple[Span, Span]) -> Reason:
    """Return why two reports were put together: how alike they are and the rarest words that both use."""
    both = sorted(left.words.words & right.words.words, key=lambda word: (-rarity(word), word))[:4]
    words = f"headline and lead are alike; both say {', '.join(both)}" if both else "headline and lead are alike"
    return Reason("likeness", round(likeness(left, right), 3), words, *spans)


def candidates(sketches: Sequence[Sketch]) -> frozenset[Pair]:
    """Return the pairs that share a rare word of headline or lead: all others can't be one story."""
    homes: dict[str, list[int]] = defaultdict(list)
    for place, sketch in enumerate(sketches):
        for word in sketch.words.words:
            if rarity(word) >= RARE:
                homes[word].append(place)
    return frozenset((a, b) for rows in homes.values() for i, a in enumerate(rows) for b in rows[i + 1 :])


def findings(left: Sketch, right: Sketch) -> Mapping[str, float]:
    """Return what the pair is judged by, each finding from 0 (nothing in common) to 1.

    `cover` and `names` are shares of the shorter lead, so that a report of a few lines can join; `headline`
    is the better told of the two headlines in the other's lead.
    """
    return {
        "meaning": float(np.dot(left.vector, right.vector)),
        "wording": overlap(left.words, right.words),
        "cover": cover(left.words, right.words),
        "names": cover(left.names, right.names),
        "headlines": overlap(left.headline, right.headline),
        "headline": max(_told(left, right), _told(right, left)),
        "numbers": min(len(left.numbers & right.numbers), ENOUGH_NUMBERS) / ENOUGH_NUMBERS,
    }


def _told(left: Sketch, right: Sketch) -> float:
    """Return how much of the left headline the right lead says."""
    return shared(left.headline, right.words) / (left.headline.weight or 1.0)


@cache
def _weights() -> Mapping[str, float]:
    stored = json.loads((files("crossbearing") / "grouping" / "weights.json").read_text(encoding="utf-8"))
    return {name: value for name, value in stored.items() if name != "provenance"}
