"""Measures what the weights by which claims are joined owe to the very clusters that they are measured on.

    python -m training.leave_one_out [--gold ../shared/gold/dev] [--events ../shared/data]

For each gold cluster the weights of figures and of happenings are learnt on the others, with our own accounts and the
public events as ever, and the product briefs the cluster with them; the briefs are scored together. Beside it stand
the figures with weights learnt on all clusters, and with those shipped, which differ where some were set by hand
(`alignment/PROVENANCE.md`).
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

import crossbearing
from crossbearing.alignment.comparers import HAPPENING_COMPARERS
from evaluation.cluster import Item
from evaluation.gate import GOLD, ROOT
from evaluation.score import score
from training.alignment_weights import (
    Weights,
    happening_examples,
    happening_weights,
    public_examples,
    quantity_pairs,
    quantity_weights,
    read_cluster,
    with_learnt,
)
from training.planted_pairs import Labelled, planted_pairs
from training.regression import Examples

PACKAGE = Path(crossbearing.__file__).parent
WEIGHTS = Path("crossbearing") / "alignment" / "weights.json"
SHOWN = (
    "RECONCILIATION",
    "quantities linked F1",
    "quantity verdicts",
    "contested F1",
    "events joined",
    "stances found",
)


@dataclass(frozen=True, slots=True)
class Material:
    """What weights are learnt on: the pairs of each gold cluster by its name, and those of no cluster."""

    figures: Mapping[str, list[Labelled]]
    happenings: Mapping[str, Examples]
    planted: list[list[Labelled]]
    public: list[Examples]

    def learn(self, shipped: Weights, out: str | None) -> Weights:
        """Return the shipped weights with those learnt here in their place, a cluster left out."""
        figures = [pairs for name, pairs in self.figures.items() if name != out]
        happenings = [examples for name, examples in self.happenings.items() if name != out]
        learnt = {
            "quantity": quantity_weights(figures, self.planted),
            "happening": happening_weights(happenings, self.public),
        }
        return with_learnt(shipped, learnt)


def main() -> None:
    """Print the figures with the shipped weights, with those learnt on all clusters, and with a cluster left out."""
    parser = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument("--events", type=Path, default=ROOT.parent / "shared" / "data", metavar="DATA")
    call = parser.parse_args()
    shipped = json.loads((PACKAGE.parent / WEIGHTS).read_text(encoding="utf-8"))
    paths = [path for path in sorted(call.gold.glob("*.yaml")) if path.with_suffix("").is_dir()]
    material = _material(paths, call.events)
    everything = material.learn(shipped, None)
    ways: Mapping[str, Callable[[str], Weights]] = {
        "shipped": lambda _: shipped,
        "learnt on all": lambda _: everything,
        "one left out": lambda name: material.learn(shipped, name),
    }
    for way, weights in ways.items():
        figures = score(_briefs(paths, weights)).figures()
        sys.stdout.write(f"{way}: {'  '.join(f'{name} {figures[name].value:.3f}' for name in SHOWN)}\n")
        sys.stdout.flush()


def _material(paths: Sequence[Path], data: Path) -> Material:
    clusters = {path.stem: read_cluster(path) for path in paths}
    return Material(
        figures={name: [quantity_pairs(cluster)] for name, cluster in clusters.items()},
        happenings={name: happening_examples(cluster, HAPPENING_COMPARERS) for name, cluster in clusters.items()},
        planted=list(planted_pairs()),
        public=list(public_examples(data)),
    )


def _briefs(paths: Sequence[Path], weights: Callable[[str], Weights]) -> Iterator[tuple[Item, Item]]:
    """Yield gold and brief of each cluster, by a copy of the package that holds the cluster's weights."""
    with tempfile.TemporaryDirectory() as home:
        shutil.copytree(PACKAGE, Path(home) / "crossbearing")
        for path in paths:
            (Path(home) / WEIGHTS).write_text(json.dumps(weights(path.stem)), encoding="utf-8")
            yield yaml.safe_load(path.read_text(encoding="utf-8")), _brief(path.with_suffix(""), home)


def _brief(folder: Path, home: str) -> Any:
    """Return the brief of a folder. Raises CalledProcessError where the copy fails."""
    command = [sys.executable, "-m", "crossbearing", "brief", str(folder), "--format", "json"]
    done = subprocess.run(command, env={**os.environ, "PYTHONPATH": home}, capture_output=True, check=True)  # noqa: S603 - our own package
    return json.loads(done.stdout)


if __name__ == "__main__":
    main()
