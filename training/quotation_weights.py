"""Learns when a few words between marks are somebody's, and writes `annotation/quotation_weights.json.gz`.

    python -m training.quotation_weights src/crossbearing/annotation/quotation_weights.json.gz POLNEAR.jsonl.gz

Learnt from the part of PolNeAR stored as its train split: a stretch between quotation marks is somebody's
where half of its words or more stand in the content of an attribution. Of a report only lemmas, tags,
relations and the shape of the stretch are kept, with their weights, those seen twice or more.
"""

import argparse
import gzip
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from crossbearing.annotation.cast import cast_of
from crossbearing.annotation.names import find_mentions
from crossbearing.annotation.parsing import parse
from crossbearing.annotation.phrases import Parse, parse_of
from crossbearing.annotation.quotation_desk import Desk
from crossbearing.annotation.quotation_marks import find_marked
from crossbearing.annotation.quotation_shapes import Stretch, shape
from crossbearing.annotation.reported_speech import find_sayings
from crossbearing.values.documents import Document
from training.sparse_regression import Example, fitted

ROUNDS, RIDGE, FEWEST = 15, 1e-3, 2


def main() -> None:
    """Read the reports, learn, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("weights", type=Path)
    parser.add_argument("reports", type=Path)
    options = parser.parse_args()
    with gzip.open(options.reports, "rt", encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row["split"] == "train"]
    learnt = fitted([example for row in rows for example in examples_of(row)], (ROUNDS, RIDGE, FEWEST))
    packed = json.dumps(learnt, ensure_ascii=False, separators=(",", ":")).encode()
    options.weights.write_bytes(gzip.compress(packed, mtime=0))
    sys.stdout.write(f"{len(rows)} reports, {len(learnt)} features\n")


def examples_of(row: Mapping[str, Any]) -> Iterator[Example]:
    """Yield the stretches of a stored row."""
    document = Document(row["id"], row["id"], row["text"], "", "text/plain")
    layers, tags = parse(document)
    layers = replace(layers, mentions=find_mentions(document, layers, tags))
    return examples(parse_of(document.text, layers), row["labels"]["attributions"])


def examples(parsed: Parse, attributions: Iterable[Mapping[str, Any]]) -> Iterator[Example]:
    """Yield what is seen of each stretch between marks, and whether it is somebody's."""
    contents = [(piece["start"], piece["end"]) for each in attributions for piece in each["content"]]
    told = frozenset(w for w, t in enumerate(parsed.tokens) if any(s <= t.start and t.end <= e for s, e in contents))
    sayings, marked = find_sayings(parsed, 0), find_marked(parsed.text)
    sources = (saying.source for saying in sayings if saying.source is not None)
    desk = Desk(cast_of(parsed, sources, marked), sayings, marked, 0)
    for each in marked:
        words = desk.words(each)
        if words:
            stretch = Stretch(each, words, desk.saying_for(each), in_headline=False)
            yield shape(parsed, stretch), 2 * sum(word in told for word in words) >= len(words)


if __name__ == "__main__":
    main()
