"""Trees from raw text: the product's own sentences and words against the treebank's.

A word is right when its characters, its head's characters and its relation are (Zeman et al. 2018,
the CoNLL shared task), here with the relation's subtype and without punctuation on either side.
The stored PUD, EWT and GUM mark no documents, so every sentence is a document of its own and the
splitter can only cut too often; "joined" figures put a hundred sentences in one text instead, where
it can also miss a border, as a reader of unrelated sentences would.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from crossbearing.annotation.parsing import parse
from crossbearing.values.annotations import Token
from crossbearing.values.documents import Document
from evaluation.language.corpora import Marked, Place, Tree, documents, rows_of, written
from evaluation.language.counts import Counts, counted
from evaluation.table import Row

Arc = tuple[Place, Place | None, str]  # the word, its head (None for the root), the relation
TOGETHER = 100  # sentences joined into one text: memory stays bounded


def measure(name: str, path: Path) -> Iterator[Row]:
    """Yield the labelled and the plain attachment score, in per cent: F1 over words that are no punctuation."""
    trees = [Tree.of(row) for row in rows_of(path)]
    joined = [trees[start : start + TOGETHER] for start in range(0, len(trees), TOGETHER)]
    for kind, groups in (("", documents(trees)), (" joined", joined)):
        labelled, plain = _scored([written(group) for group in groups])
        yield Row(f"{name} LAS{kind}", labelled.f1, labelled.note())
        yield Row(f"{name} UAS{kind}", plain.f1, plain.note())


def _scored(texts: Sequence[Marked]) -> tuple[Counts, Counts]:
    labelled = plain = Counts()
    for marked in texts:
        found, gold = found_arcs(marked.text), gold_arcs(marked)
        labelled += counted(found, gold)
        plain += counted({arc[:2] for arc in found}, {arc[:2] for arc in gold})
    return labelled, plain


def gold_arcs(marked: Marked) -> set[Arc]:
    """Return the arcs of the text's treebank sentences, punctuation left out."""
    return {
        (place, places[head] if head >= 0 else None, relation)
        for tree, places in marked.trees
        for place, head, relation in zip(places, tree.heads, tree.relations, strict=True)
        if relation != "punct"
    }


def found_arcs(text: str) -> set[Arc]:
    """Return the arcs that the product reads in the text, punctuation left out."""
    return arcs_of(parse(Document("", "", text, "", "text/plain"))[0].tokens)


def arcs_of(tokens: Sequence[Token]) -> set[Arc]:
    """Return the arcs of a document's tokens, punctuation left out."""
    places = [(token.start, token.end) for token in tokens]
    return {
        (place, places[token.head] if token.head >= 0 else None, token.relation)
        for place, token in zip(places, tokens, strict=True)
        if token.relation != "punct"
    }
