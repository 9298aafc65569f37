"""Compares the ways of making the model small, on treebank sentences: accuracy, likeness to float, speed, size.

    python -m training.language_model.compare DATA OUT

DATA is the folder of the treebanks (their development parts are used), OUT what `train.py` wrote. Sentences run
alone, on one thread. Heads are each word's best one, not the best tree's: it is the arithmetic that is compared.
"""

import argparse
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from crossbearing.models.analysis import MAX_WORDS
from crossbearing.models.running import Outputs, feed_of
from training.language_model.corpora import Row, rows_of
from training.language_model.export import CALIBRATION, to_onnx
from training.language_model.labels import Labels
from training.language_model.quantise import KINDS, quantise
from training.language_model.running import open_session

PARTS = ("gum",)  # the development part that is not trained on


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table: sizes in MB, shares in %, the cosine of vectors to those of the float graph."""

    name: str
    size: float
    upos: float
    las: float
    same: float
    cosine: float
    pace: float


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    call = parser.parse_args()
    labels = Labels.load(call.out / "labels.json")
    rows = [row for part in PARTS for row in rows_of(call.data / f"ud-{part}-dev.jsonl.gz")]
    rows = [row for row in rows if len(row["words"]) <= MAX_WORDS]
    calibration = [row["words"] for row in rows_of(call.data / "ud-gum-train.jsonl.gz")[::CALIBRATION]]
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "float.onnx"
        to_onnx(call.out / "checkpoint.pt", labels, plain)
        reference, _ = _run(plain, rows)
        print(f"{'':10}{'MB':>8}{'UPOS':>8}{'LAS':>8}{'same %':>8}{'cosine':>8}{'words/s':>9}")  # noqa: T201
        for kind in ("float", *KINDS):
            weights = Path(folder) / f"{kind}.onnx"
            if kind != "float":
                quantise(plain, weights, kind, calibration)
            line = measure(kind, weights, rows, reference, labels)
            print(  # noqa: T201
                f"{line.name:10}{line.size:8.2f}{line.upos:8.2f}{line.las:8.2f}{line.same:8.1f}{line.cosine:8.4f}{line.pace:9.0f}"
            )


def measure(name: str, weights: Path, rows: Sequence[Row], reference: Sequence[Outputs], labels: Labels) -> Line:
    """Return the line of one graph."""
    found, pace = _run(weights, rows)
    pairs = [_right(outputs, row, labels) for outputs, row in zip(found, rows, strict=True)]
    words = sum(len(row["words"]) for row in rows)
    counted = sum(relation != "punct" for row in rows for relation in row["deprels"])
    same = sum(_same(a, b) for a, b in zip(found, reference, strict=True))
    cosine = float(np.mean([a.meaning @ b.meaning for a, b in zip(found, reference, strict=True)]))
    return Line(
        name, weights.stat().st_size / 1e6, 100 * sum(tags for tags, _ in pairs) / words,
        100 * sum(arcs for _, arcs in pairs) / counted, 100 * same / len(rows), cosine, pace,
    )  # fmt: skip


def _run(weights: Path, rows: Sequence[Row]) -> tuple[list[Outputs], float]:
    session = open_session(weights, threads=1)
    feeds = [feed_of(tuple(row["words"])) for row in rows]
    began = time.process_time()
    found = [Outputs(*session.run(list(Outputs._fields), feed)) for feed in feeds]
    return found, sum(len(row["words"]) for row in rows) / (time.process_time() - began)


def _heads(outputs: Outputs) -> NDArray[np.int64]:
    heads: NDArray[np.int64] = outputs.arcs.argmax(axis=1)
    return heads


def _right(outputs: Outputs, row: Row, labels: Labels) -> tuple[int, int]:
    """Return how many tags, and how many arcs with their relation, are right; punctuation has no arcs."""
    heads = _heads(outputs)
    chosen = outputs.relations[np.arange(len(heads)), heads]
    arcs = sum(
        int(head) == gold and labels.relation[relation] == expected
        for head, gold, relation, expected in zip(heads, row["heads"], chosen, row["deprels"], strict=True)
        if expected != "punct"
    )
    return sum(labels.upos[tag] == gold for tag, gold in zip(outputs.upos, row["upos"], strict=True)), arcs


def _same(ours: Outputs, theirs: Outputs) -> bool:
    """Return whether tags, names and heads of a sentence are the same in both."""
    names = np.array_equal(ours.names.argmax(axis=1), theirs.names.argmax(axis=1))
    return names and np.array_equal(ours.upos, theirs.upos) and np.array_equal(_heads(ours), _heads(theirs))


if __name__ == "__main__":
    main()
