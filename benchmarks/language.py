"""Measures how fast the model reads raw text on one core, beside the first model run bare.

    python -m benchmarks.language [--first ../shared/language-model]

Everything is on: sentences, words, tags, lemmas, parse, names and vectors of the packaged samples' reports. The
first model gets the same sentences ready cut, does not decode, and knows no vectors. Both run alternately, the best
of five rounds each: the machine's other work can only add to a time.
"""

import os
import time
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from crossbearing.models import analyse, sessions
from crossbearing.models.analysis import MAX_WORDS
from crossbearing.models.pieces import pieces_of
from crossbearing.models.running import run
from crossbearing.segmentation.sentences import split_sentences
from crossbearing.segmentation.words import split_words

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "src" / "crossbearing" / "samples"
FIRST = ROOT.parent / "shared" / "language-model"
ROUNDS = 5


def texts() -> list[str]:
    """Return the texts of the samples' reports."""
    paths = sorted(path for path in SAMPLES.rglob("*") if path.suffix == ".txt")
    return [path.read_text(encoding="utf-8") for path in paths]


def sentences_of(text: str) -> Iterator[tuple[str, ...]]:
    """Yield the words of each sentence, of up to as many as the model takes."""
    for start, end in split_sentences(text):
        words = [text[a:b] for a, b in split_words(text, start, end)]
        if words:
            yield tuple(words[:MAX_WORDS])


def read(reports: Sequence[str]) -> None:
    """Read the reports from raw text, nothing kept from before."""
    run.cache_clear()
    for text in reports:
        for words in sentences_of(text):
            analyse(words)


def first_model(folder: Path, sentences: Sequence[Sequence[str]]) -> Callable[[], None]:
    """Return a call that runs the first model bare over the sentences, one by one."""
    import onnxruntime  # noqa: PLC0415 - only where the first model is there

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads, options.inter_op_num_threads = 1, 1
    session = onnxruntime.InferenceSession(str(folder / "model.int8.onnx"), options)
    feeds = [_feed(words) for words in sentences]

    def bare() -> None:
        for feed in feeds:
            session.run(None, feed)

    return bare


def _feed(words: Sequence[str]) -> dict[str, Any]:
    found = pieces_of(words)
    row = {"ids": found.ids, "ty": found.shapes, "att": (1,) * len(found.ids), "idx": found.firsts}
    return {name: np.array([values], dtype=np.int64) for name, values in row.items()}


def best_of(calls: Sequence[Callable[[], None]]) -> list[float]:
    """Return the fewest seconds of each call, run alternately."""
    times: list[list[float]] = [[] for _ in calls]
    for _ in range(ROUNDS):
        for call, taken in zip(calls, times, strict=True):
            started = time.process_time()
            call()
            taken.append(time.process_time() - started)
    return [min(taken) for taken in times]


def main() -> None:
    """Print words a second of processor time on one core."""
    parser = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("--first", type=Path, default=FIRST, help="the folder of the first model (%(default)s)")
    call = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {0})
    sessions.THREADS = 1  # two threads would take turns on one core
    reports = texts()
    sentences = [words for text in reports for words in sentences_of(text)]
    count = sum(map(len, sentences))
    calls: list[Callable[[], None]] = [lambda: read(reports)]
    if (call.first / "model.int8.onnx").exists():
        calls.append(first_model(call.first, sentences))
    ours, *first = (count / seconds for seconds in best_of(calls))
    print(f"{count} words in {len(sentences)} sentences of {len(reports)} reports, one core")
    print(f"from raw text, everything on  {ours:8.0f} words/s")
    if first:
        print(f"first model, bare             {first[0]:8.0f} words/s   ratio {ours / first[0]:.2f}")


if __name__ == "__main__":
    main()
