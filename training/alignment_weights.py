"""Learns the weights by which claims are joined, from gold clusters, and writes `alignment/weights.json`.

    python -m training.alignment_weights WEIGHTS FOLDER_OF_GOLD... [--events ../shared/data] [--out-of CLUSTER]

WEIGHTS is src/crossbearing/alignment/weights.json, written anew in place, or a copy of it.

Pairs of claims that the gold puts under one question (or one event) are positive, all other pairs negative. Logistic
regression with a ridge penalty, fitted by Newton's method; a cluster counts as the root of its number of pairs. What
joins figures is learnt on our own accounts told twice as well (`training/planted_pairs.py`), beside which a gold
cluster counts twice. What
joins happenings is learnt on the events of ECB+ and MEANTIME as well (their work halves), without `--events` on the
clusters alone. `--out-of` leaves a cluster out, to measure. The thresholds are set by hand and kept.
"""

import argparse
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from numpy.typing import NDArray

from crossbearing.alignment.comparers import HAPPENING_COMPARERS, QUANTITY_COMPARERS, Comparer
from crossbearing.alignment.happenings import tellings
from crossbearing.alignment.looks import comparers_with, looks_of
from crossbearing.alignment.profiles import Profile, profiles_of
from crossbearing.alignment.scoring import CANDIDATE_COSINE
from crossbearing.alignment.vetoes import kept_apart
from crossbearing.anchoring import anchor
from crossbearing.grouping import group
from crossbearing.options import Options
from crossbearing.pipeline import report_on
from crossbearing.reading import find
from crossbearing.resolution import resolve
from evaluation.folding import Folded
from evaluation.happenings.corpora import GoldTellings, ecb, meantime
from training.planted_pairs import Labelled, planted_pairs
from training.regression import Examples, fit

Labels = Mapping[int, frozenset[int]]
Weights = Mapping[str, Mapping[str, float]]
POSITIVES_COUNT = 3.0  # what a pair of one event weighs beside another: they are a twentieth of all pairs
CLUSTER_COUNTS, MEANTIME_COUNTS = 2, 4  # times that a gold cluster, a subject of MEANTIME counts beside one of ECB+
# Learnt, they let in what was read to be false in nearly every case (alignment/PROVENANCE.md).
BY_HAND = {
    "quantity": frozenset({"other_figure_of_another_thing", "vague_beside_exact", "one_report_loosely"}),
    "happening": frozenset({"one_report"}),  # the gold of our clusters marks one telling a report, so it can't say
}
ROUNDS = 3  # after which the weights of figures stay the same to two digits


@dataclass(frozen=True, slots=True)
class Cluster:
    """A gold cluster with the profiles of its claims."""

    gold: Mapping[str, Any]
    folded: Mapping[str, Folded]
    profiles: tuple[Profile, ...]


def main() -> None:
    """Fit both models on all clusters but those left out, and write them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target", type=Path)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--events", type=Path, metavar="DATA")
    parser.add_argument("--out-of", action="append", default=[], metavar="CLUSTER")
    call = parser.parse_args()
    paths = [path for folder in call.gold for path in sorted(folder.glob("*.yaml")) if path.stem not in call.out_of]
    clusters = [read_cluster(path) for path in paths]
    stored = json.loads(call.target.read_text(encoding="utf-8"))
    figures = [[quantity_pairs(cluster)] for cluster in clusters]
    happenings = [happening_examples(cluster, HAPPENING_COMPARERS) for cluster in clusters]
    learnt = {
        "quantity": quantity_weights(figures, list(planted_pairs())),
        "happening": happening_weights(happenings, list(public_examples(call.events)) if call.events else []),
    }
    call.target.write_text(json.dumps(with_learnt(stored, learnt), indent=1) + "\n", encoding="utf-8")


def with_learnt(stored: Weights, learnt: Weights) -> Weights:
    """Return the weights of all kinds, those learnt in place of the stored; thresholds and those set by hand stay."""
    kept = {
        kind: {name: weight for name, weight in weights.items() if name not in BY_HAND[kind]}
        for kind, weights in learnt.items()
    }
    return {**stored, **{kind: {**stored[kind], **weights} for kind, weights in kept.items()}}


def quantity_weights(ours: list[list[Labelled]], planted: list[list[Labelled]]) -> dict[str, float]:
    """Return the weights by the names of the comparers, from the pairs of the gold clusters and of our own accounts.

    They are learnt anew in each round: what is told elsewhere depends on how much claims look alike.
    """
    examples = [*ours * CLUSTER_COUNTS, *planted]
    weights = dict.fromkeys((*QUANTITY_COMPARERS, "told_elsewhere", "bias"), 0.0)
    for _ in range(ROUNDS):
        rows = [_in_context(trials, weights) for trials in examples]
        weights = _named((*QUANTITY_COMPARERS, "told_elsewhere"), fit(rows, positives=None))
    return weights


def _in_context(trials: Sequence[Labelled], weights: Mapping[str, float]) -> Examples:
    """Return the pairs of one group of reports that are not kept apart, compared in the light of the other figures."""
    found = []
    for profiles, known in trials:
        pairs = [(i, j) for i, j in known if not kept_apart(profiles[i], profiles[j])]
        compared = comparers_with(looks_of(profiles, weights))
        found.append(_examples(profiles, pairs, [known[pair] for pair in pairs], compared))
    return np.concatenate([x for x, _ in found]), np.concatenate([y for _, y in found])


def happening_weights(ours: list[Examples], public: list[Examples]) -> dict[str, float]:
    """Return the weights by the names of the comparers, from the examples of the gold clusters and the public sets."""
    return _named(HAPPENING_COMPARERS, fit([*ours * CLUSTER_COUNTS, *public], positives=POSITIVES_COUNT))


def public_examples(data: Path) -> Iterator[Examples]:
    """Yield the pairs of claims of each story of the public sets' work halves."""
    for stories, count in (
        (ecb(data / "coreference" / "ecbplus.jsonl.gz"), 1),
        (meantime(data / "everything" / "meantime.jsonl.gz"), MEANTIME_COUNTS),
    ):
        kept = [event_examples(gold) for gold in stories if gold.work]
        yield from (examples for examples in kept if len(examples[1]) for _ in range(count))


def event_examples(gold: GoldTellings) -> Examples:
    """Return all pairs of claims that tell a gold event, one where it is the same."""
    pairs = [(i, j) for i, j in combinations(range(len(gold.profiles)), 2) if not _apart(gold.profiles, i, j)]
    return _examples(gold.profiles, pairs, [gold.events[i] == gold.events[j] for i, j in pairs], HAPPENING_COMPARERS)


def _apart(profiles: Sequence[Profile], left: int, right: int) -> bool:
    return kept_apart(profiles[left], profiles[right])


def _named(comparers: Iterable[str], weights: NDArray[np.float64]) -> dict[str, float]:
    return {name: round(float(weight), 3) for name, weight in zip([*comparers, "bias"], weights, strict=True)}


def read_cluster(path: Path) -> Cluster:
    """Return a gold file with the profiles of its reports' claims; dates and entities as the product finds them."""
    gold = yaml.safe_load(path.read_text(encoding="utf-8"))
    options = Options()
    sources, _ = find([str(path.with_suffix(""))], options.reading)
    stories = group([report_on(source, options) for source in sources], options.grouping)
    anchored = [anchor(story, options.anchoring) for story in stories]
    profiles = tuple(p for story in anchored for p in profiles_of(story, resolve(story, options.resolution)))
    names = {Path(entry["file"]).name: entry["id"] for entry in gold["documents"]}
    documents = {
        r.document.id: (names.get(Path(r.document.path).name), r.document) for s in anchored for r in s.reports
    }
    folded = {gold_id: Folded(document.text) for gold_id, document in documents.values() if gold_id}
    marked = {document_id: gold_id for document_id, (gold_id, _) in documents.items() if gold_id}
    return Cluster({**gold, "ids": marked}, folded, profiles)


def quantity_pairs(cluster: Cluster) -> Labelled:
    """Return the quantity claims of a cluster and the pairs that the gold puts under a question, true if it is one."""
    profiles = tuple(p for p in cluster.profiles if p.claim.kind == "quantity")
    labels = _labels(cluster, profiles, "quantities", numbers=True)
    known = {place: min(found) for place, found in labels.items()}
    return profiles, {(i, j): known[i] == known[j] for i, j in combinations(sorted(known), 2)}


def happening_examples(cluster: Cluster, comparers: Mapping[str, Comparer]) -> Examples:
    """Return the pairs of claims of different reports of which at least one tells a gold event."""
    profiles = tellings([p for p in cluster.profiles if p.claim.kind == "happening"])
    labels = _labels(cluster, profiles, "events", numbers=False)
    pairs = [
        (i, j)
        for i, j in _candidates(profiles)
        if (i in labels or j in labels) and profiles[i].claim.document_id != profiles[j].claim.document_id
    ]
    none: frozenset[int] = frozenset()
    truths = [bool(labels.get(i, none) & labels.get(j, none)) for i, j in pairs]
    return _examples(profiles, pairs, truths, comparers)


def _candidates(profiles: Sequence[Profile]) -> list[tuple[int, int]]:
    if not profiles:
        return []
    vectors = np.stack([profile.vector for profile in profiles])
    near = np.argwhere(np.triu(vectors @ vectors.T, k=1) >= CANDIDATE_COSINE)
    return [(int(i), int(j)) for i, j in near]


def _examples(
    profiles: Sequence[Profile],
    pairs: Sequence[tuple[int, int]],
    truths: Sequence[bool],
    comparers: Mapping[str, Comparer],
) -> Examples:
    rows = [[*(compare(profiles[i], profiles[j]) for compare in comparers.values()), 1.0] for i, j in pairs]
    return np.array(rows).reshape(len(pairs), len(comparers) + 1), np.array(truths, dtype=float)


def _labels(cluster: Cluster, profiles: Sequence[Profile], section: str, *, numbers: bool) -> Labels:
    """Return for each profile that a gold entry's evidence overlaps the entries' indices."""
    found: dict[int, set[int]] = {}
    for entry, item in enumerate(cluster.gold.get(section) or []):
        for mention in item["mentions"]:
            folded = cluster.folded.get(mention["doc"])
            spans = folded.find(mention["evidence"]) if folded else []
            for place, profile in enumerate(profiles):
                same_report = cluster.gold["ids"].get(profile.claim.document_id) == mention["doc"]
                if same_report and _meets(profile, spans, mention, numbers=numbers):
                    found.setdefault(place, set()).add(entry)
    return {place: frozenset(entries) for place, entries in found.items()}


def _meets(profile: Profile, spans: Iterable[tuple[int, int]], mention: Mapping[str, Any], *, numbers: bool) -> bool:
    quantity = profile.claim.quantity
    at = quantity.span if numbers and quantity else profile.claim.span
    if not any(at.start < end and start < at.end for start, end in spans):
        return False
    return (
        not numbers or quantity is None or mention.get("value") in {None, quantity.value, quantity.low, quantity.high}
    )


if __name__ == "__main__":
    main()
