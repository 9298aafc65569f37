"""The learnt weights by which attributions are read, from `attribution_weights.json.gz`."""

import gzip
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

BIAS = "bias"
Table = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class AttributionWeights:
    """Log-odds of each feature.

    `cue`: that a word attributes; `source`, `content`: that a phrase beside a cue names the source, or holds
    what is told. `candidates` are the words other than verbs that may be cues ("claim/NOUN"), `priors` how
    often words of like meaning attribute, in tenths.
    """

    cue: Table
    source: Table
    content: Table
    candidates: frozenset[str]
    priors: Mapping[str, int]


@cache
def attribution_weights() -> AttributionWeights:
    """Return the weights; `training/attribution_weights.py` says what they were learnt from."""
    packed = (files("crossbearing") / "annotation" / "attribution_weights.json.gz").read_bytes()
    stored = json.loads(gzip.decompress(packed))
    priors = {f"{word}/{tag}": int(tenth) for tag, tenths in stored["priors"].items()
              for tenth, words in tenths.items() for word in words.split()}  # fmt: skip
    return AttributionWeights(
        cue=stored["cue"], source=stored["source"], content=stored["content"],
        candidates=frozenset(stored["candidates"].split()), priors=priors,
    )  # fmt: skip


def log_odds(table: Table, features: Iterable[str]) -> float:
    """Return the sum of the weights of what is seen, the bias with it."""
    return table[BIAS] + sum(map(table.get, features, _ZEROS))


_ZEROS = (0.0,) * 200  # longer than any list of features
