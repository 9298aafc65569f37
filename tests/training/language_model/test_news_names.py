"""The gold of names in news, as it is kept."""

import json
from itertools import pairwise
from pathlib import Path

from crossbearing.segmentation import split_words
from training.language_model.labels import NAME_KINDS

GOLD = Path(__file__).parents[3] / "training" / "language_model" / "news_names" / "gold.jsonl"
ROWS = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]


def test_names_are_spans_of_their_sentence() -> None:
    """Names lie inside the sentence in order, apart from each other, without white space around, of a known kind."""
    for row in ROWS:
        assert all(row["text"][start:end].strip() == row["text"][start:end] != "" for start, end, _ in row["names"])
        assert all(before[1] <= after[0] for before, after in pairwise(row["names"]))
        assert {kind for _, _, kind in row["names"]} <= set(NAME_KINDS) - {"DATE"}


def test_no_document_is_in_both_parts() -> None:
    """The split is by document, and both parts hold every kind of name."""
    documents = {split: {row["document"] for row in ROWS if row["split"] == split} for split in ("train", "test")}
    assert not documents["train"] & documents["test"]
    for split in documents:
        kinds = {kind for row in ROWS if row["split"] == split for _, _, kind in row["names"]}
        assert kinds == set(NAME_KINDS) - {"DATE"}


def test_names_begin_and_end_with_words() -> None:
    """Our words cut nearly every name where it begins and ends: what is cut otherwise can't be learnt."""
    cut = total = 0
    for row in ROWS:
        words = split_words(row["text"], 0, len(row["text"]))
        starts, ends = {start for start, _ in words}, {end for _, end in words}
        total += len(row["names"])
        cut += sum(start not in starts or end not in ends for start, end, _ in row["names"])
    assert cut <= total / 200


def test_there_is_enough_of_it() -> None:
    """The gold has at least 40,000 words, as was asked."""
    assert sum(len(split_words(row["text"], 0, len(row["text"]))) for row in ROWS) >= 40_000
