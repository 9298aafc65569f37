"""Tags, lemmas and trees on the treebank's own words and sentences.

Punctuation, for the trees, is what the gold calls `punct`; relations are compared with their subtype
("nsubj:pass"), lemmas with their case and without. A sentence too long for the model is cut as in the product,
so that an arc across the cut is wrong.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from pathlib import Path

from crossbearing.annotation.parsing import cuts
from crossbearing.models import Analysis, analyse
from evaluation.language.corpora import Tree, rows_of, written
from evaluation.table import Row

FIGURES = ("UPOS", "LAS", "lemma", "lemma in any case", "XPOS", "UAS")
OF_TREES = frozenset({"LAS", "UAS"})


def measure(name: str, path: Path) -> Iterator[Row]:
    """Yield the share of words that are right, in per cent, for each figure."""
    golds = [Tree.of(row) for row in rows_of(path)]
    shares = right_of((gold, read(gold)) for gold in golds)
    for figure in FIGURES:
        yield Row(f"{name} {figure}", shares[figure])


def read(gold: Tree) -> Tree:
    """Return what the model says of the sentence's words; in a cut sentence every piece has its root."""
    marked = written([gold])
    found: list[Analysis] = []
    heads: list[int] = []
    for piece in cuts(list(marked.trees[0][1]), marked.text):
        offset = len(heads)
        found.append(analyse(gold.words[offset : offset + len(piece)]))
        heads.extend(head + offset if head >= 0 else -1 for head in found[-1].heads)
    return replace(
        gold,
        upos=_joined(piece.upos for piece in found),
        xpos=_joined(piece.xpos for piece in found),
        lemmas=_joined(piece.lemmas for piece in found),
        heads=tuple(heads),
        relations=_joined(piece.relations for piece in found),
    )


def _joined(parts: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(chain.from_iterable(parts))


def right_of(pairs: Iterable[tuple[Tree, Tree]]) -> Mapping[str, float]:
    """Return each figure's share of right words, in per cent, over pairs of a gold tree and one that was read."""
    right, words, in_trees = Counter[str](), 0, 0
    for gold, found in pairs:
        words += len(gold.words)
        in_trees += sum(relation != "punct" for relation in gold.relations)
        right.update(figure for at in range(len(gold.words)) for figure in _right_at(at, gold, found))
    totals = {figure: in_trees if figure in OF_TREES else words for figure in FIGURES}
    return {figure: 100 * right[figure] / total if total else 0.0 for figure, total in totals.items()}


def _right_at(at: int, gold: Tree, found: Tree) -> Iterator[str]:
    """Yield the figures under which the word at this place counts as right."""
    tags = {"UPOS": (gold.upos, found.upos), "XPOS": (gold.xpos, found.xpos), "lemma": (gold.lemmas, found.lemmas)}
    yield from (figure for figure, (one, other) in tags.items() if one[at] == other[at])
    if gold.lemmas[at].casefold() == found.lemmas[at].casefold():
        yield "lemma in any case"
    if gold.relations[at] != "punct" and gold.heads[at] == found.heads[at]:
        yield "UAS"
        if gold.relations[at] == found.relations[at]:
            yield "LAS"
