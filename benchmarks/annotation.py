"""Measures what reading times, quantities, quotations and attributions costs on one core, the model left out.

    python -m benchmarks.annotation

The reports of the packaged samples are parsed beforehand; then each layer is read of all of them, in turn, the best
of five rounds: the machine's other work can only add to a time. Exit status 1 where the sum is dearer than its floor.
"""

import os
import sys
import time
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from crossbearing.annotation.attributions import find_attributions
from crossbearing.annotation.names import find_mentions
from crossbearing.annotation.parsing import parse
from crossbearing.annotation.quantities import find_quantities
from crossbearing.annotation.quotations import find_quotations
from crossbearing.annotation.times import find_times
from crossbearing.values.annotations import Annotations
from crossbearing.values.documents import Document

SAMPLES = Path(__file__).parents[1] / "src" / "crossbearing" / "samples"
PUBLISHED = "2017-10-16"  # any day: times are resolved against it
ROUNDS = 5
FLOOR = 40.0  # microseconds a word, all four layers together
Parsed = tuple[Document, Annotations]
Layer = Callable[[Document, Annotations], object]

LAYERS: Mapping[str, Layer] = {
    "times": find_times,
    "quantities": find_quantities,
    "quotations": find_quotations,
    "attributions": find_attributions,
}


def parsed(path: Path) -> Parsed:
    """Return a report with all layers below the one that is measured last."""
    text = path.read_text(encoding="utf-8")
    document = Document(path.stem, str(path), text, "", "text/plain", published=PUBLISHED)
    layers, tags = parse(document)
    layers = replace(layers, mentions=find_mentions(document, layers, tags))
    layers = replace(layers, times=find_times(document, layers))
    layers = replace(layers, quantities=find_quantities(document, layers))
    return document, replace(layers, quotations=find_quotations(document, layers))


def microseconds(layer: Layer, reports: Sequence[Parsed]) -> float:
    """Return the microseconds of processor time a word that reading one layer of the reports takes."""
    words = sum(len(layers.tokens) for _, layers in reports)
    return min(_seconds(layer, reports) for _ in range(ROUNDS)) * 1e6 / words


def _seconds(layer: Layer, reports: Sequence[Parsed]) -> float:
    started = time.process_time()
    for document, layers in reports:
        layer(document, layers)
    return time.process_time() - started


def main(arguments: Sequence[str] | None = None) -> int:
    """Return 0 where all layers together keep the floor, else 1."""
    ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter).parse_args(arguments)
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {0})
    reports = [parsed(path) for path in sorted(SAMPLES.rglob("*.txt"))]
    costs = {name: microseconds(layer, reports) for name, layer in LAYERS.items()}
    print(
        f"{sum(len(layers.tokens) for _, layers in reports)} words of {len(reports)} reports, one core, model excluded"
    )
    for name, cost in (costs | {"all": sum(costs.values())}).items():
        print(f"{name:14s} {cost:6.1f} µs/word" + (f"   floor {FLOOR:g}" if name == "all" else ""))
    return 1 if sum(costs.values()) > FLOOR else 0


if __name__ == "__main__":
    sys.exit(main())
