"""Scores of trees: on given words, and from raw text by characters."""

import json
from pathlib import Path

import pytest

from crossbearing.models.analysis import MAX_WORDS
from crossbearing.values.annotations import Token
from evaluation.language import gold_tokens, raw_text
from evaluation.language.corpora import Tree, documents, rows_of, written
from evaluation.language.counts import counted

ROW = {
    "words": ["Ships", "can", "not", "sail", "."],
    "spaces": [True, False, True, False, True],
    "upos": ["NOUN", "AUX", "PART", "VERB", "PUNCT"],
    "xpos": ["NNS", "MD", "RB", "VB", "."],
    "lemmas": ["ship", "can", "not", "sail", "."],
    "heads": [4, 4, 4, 0, 4],
    "deprels": ["nsubj", "aux", "advmod", "root", "punct"],
    "newdoc": False,
}
GOLD = Tree.of(ROW)


def test_stored_heads_count_from_one(tmp_path: Path) -> None:
    """A stored sentence comes back with heads that index its words, -1 for the root."""
    path = tmp_path / "trees.jsonl"
    path.write_text(json.dumps(ROW) + "\n", encoding="utf-8")
    assert [Tree.of(row) for row in rows_of(path)] == [GOLD]
    assert GOLD.heads == (3, 3, 3, -1, 3)


def test_shares_of_right_words_by_hand() -> None:
    """Punctuation counts for tags and lemmas, not for arcs; a wrong relation costs LAS alone; case counts in lemmas."""
    found = Tree.of(
        ROW
        | {"upos": ["PROPN", "AUX", "PART", "VERB", "PUNCT"], "lemmas": ["Ship", "can", "not", "sail", "!"]}
        | {"heads": [4, 3, 4, 0, 1], "deprels": ["nsubj:pass", "aux", "advmod", "root", "punct"]}
    )
    shares = gold_tokens.right_of([(GOLD, found)])
    assert shares == pytest.approx(
        {"UPOS": 80, "XPOS": 100, "lemma": 60, "lemma in any case": 80, "UAS": 75, "LAS": 50}
    )


def test_long_sentences_are_cut_and_counted_whole() -> None:
    """A sentence past the model's length has an answer for every word, and a root in each piece."""
    count = MAX_WORDS + 20
    words = ("ships", "and") * (count // 2)
    one = ("x",) * count
    found = gold_tokens.read(Tree(words, (True,) * count, one, one, one, (0,) * count, one, opens=False))
    assert len(found.heads) == len(found.lemmas) == count
    assert found.heads.count(-1) == 2
    assert all(-1 <= head < count for head in found.heads)


def test_the_text_is_what_the_words_and_spaces_make() -> None:
    """Sentences are joined by one space, whatever the last word says, and every word stands at its place."""
    marked = written([GOLD, GOLD])
    assert marked.text == "Ships cannot sail. Ships cannot sail."
    assert [marked.text[start:end] for _, places in marked.trees for start, end in places] == [*GOLD.words, *GOLD.words]


def test_documents_begin_where_they_are_marked() -> None:
    """Sentences go together up to the next document mark; without any mark each stands alone."""
    first = Tree.of(ROW | {"newdoc": True})
    assert documents([first, GOLD, first]) == [[first, GOLD], [first]]
    assert documents([GOLD, GOLD]) == [[GOLD], [GOLD]]


def _token(start: int, end: int, head: int, relation: str) -> Token:
    return Token(start, end, "", "", "", "", head, relation)


def test_a_word_cut_otherwise_costs_itself_and_those_under_it() -> None:
    """A word is right by its own characters, its head's characters and its relation; "cannot" uncut loses two."""
    marked = written([GOLD])
    tokens = [_token(0, 5, 2, "nsubj"), _token(6, 12, 2, "aux"), _token(13, 17, -1, "root"), _token(17, 18, 2, "punct")]
    found, gold = raw_text.arcs_of(tokens), raw_text.gold_arcs(marked)
    assert found == {((0, 5), (13, 17), "nsubj"), ((6, 12), (13, 17), "aux"), ((13, 17), None, "root")}
    counts = counted(found, gold)
    assert (counts.right, counts.found, counts.gold) == (2, 3, 4)


def test_the_product_reads_the_raw_text() -> None:
    """The product's arcs of a text are on its characters, without its full stop."""
    found = raw_text.found_arcs("The girl sleeps.")
    assert found == {((0, 3), (4, 8), "det"), ((4, 8), (9, 15), "nsubj"), ((9, 15), None, "root")}
