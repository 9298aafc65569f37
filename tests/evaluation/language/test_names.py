"""Scores of names, by characters and label."""

import json
from pathlib import Path

from evaluation.language.counts import Counts
from evaluation.language.names import (
    AS_NEWS,
    AS_ONE_BODY,
    AS_UNER,
    by_label,
    measure_news,
    measure_words,
    names_of,
    without_names,
)


def test_bio_tags_make_names() -> None:
    """A B- opens a name even right after another of its kind, an I- lengthens it."""
    places = [(0, 3), (4, 9), (10, 15), (16, 20)]
    assert names_of(places, ["B-LOC", "B-LOC", "I-LOC", "O"]) == {(0, 3, "LOC"), (4, 15, "LOC")}


def test_a_name_is_right_by_its_characters_and_label() -> None:
    """A wrong border and a wrong label each cost a found and a missed name; dates are left out."""
    found = [{(0, 5, "ORG"), (9, 12, "LOC"), (20, 24, "DATE")}, {(3, 9, "ORG")}]
    gold = [{(0, 5, "FORCE"), (9, 12, "LOC")}, {(0, 9, "ORG")}]
    counts = by_label(found, gold, AS_NEWS)
    assert counts["LOC"] == Counts(1, 1, 1)
    assert counts["ORG"] == Counts(0, 2, 1)
    assert counts["FORCE"] == Counts(0, 0, 1)
    assert sum(counts.values(), Counts()) == Counts(1, 3, 3)


def test_older_corpora_know_no_forces() -> None:
    """Where forces are read as organisations and facilities as places, they count as these."""
    counts = by_label([{(0, 5, "FORCE"), (6, 9, "FAC"), (10, 12, "NORP")}], [{(0, 5, "ORG"), (6, 9, "LOC")}], AS_UNER)
    assert counts == {"PERSON": Counts(), "ORG": Counts(1, 1, 1), "LOC": Counts(1, 1, 1)}
    assert by_label([{(0, 5, "FORCE")}], [{(0, 5, "ORG"), (6, 9, "LOC")}], AS_ONE_BODY) == {"ORG": Counts(1, 1, 1)}


def test_documents_without_a_name_are_told() -> None:
    """A document is without names only where none of its rows has one, so that gold still to be marked is noticed."""
    assert without_names([("a", []), ("a", [[0, 3, "ORG"]]), ("b", []), ("b", [])]) == {"b"}


def _stored(path: Path, *rows: object) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_only_the_test_part_of_the_news_gold_counts(tmp_path: Path) -> None:
    """Rows of another split are not read; every label has its figure."""
    text = "The minister flew to Paris on Monday."
    row = {"document": "a", "source": "", "text": text, "names": [[21, 26, "LOC"]]}
    path = _stored(tmp_path / "gold.jsonl", row | {"split": "test"}, row | {"split": "train", "names": [[0, 3, "ORG"]]})
    figures = {found.name: found for found in measure_news("news", path)}
    assert figures["news F1"].value == figures["news LOC"].value == 100
    assert figures["news ORG"].note.endswith("n=0")
    assert {name.split()[-1] for name in figures} >= set(AS_NEWS)
    assert figures["news documents without names"].value == 0


def test_rows_of_words_are_taken_as_they_are(tmp_path: Path) -> None:
    """Spans of given words are scored on the given words."""
    path = _stored(tmp_path / "rows.jsonl", {"words": ["She", "flew", "to", "Paris", "."], "spans": [[3, 4, "LOC"]]})
    assert next(measure_words("uner", path, AS_UNER)).value == 100
