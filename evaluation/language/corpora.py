"""The gold as it is stored: JSON lines, treebank sentences, and the documents made of them."""

import gzip
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

Place = tuple[int, int]  # start and end


def rows_of(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a file of JSON lines, gzipped or not. Raises FileNotFoundError."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


@dataclass(frozen=True, slots=True)
class Tree:
    """A treebank sentence. `heads` index its words, -1 for the root; `spaces` say where white space follows a word."""

    words: tuple[str, ...]
    spaces: tuple[bool, ...]
    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    lemmas: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]
    opens: bool  # the first of its document

    @classmethod
    def of(cls, row: dict[str, Any]) -> Self:
        """Return the sentence of a stored row, whose heads count from 1 with the root as 0."""
        columns = {name: tuple(row[name]) for name in ("words", "spaces", "upos", "xpos", "lemmas")}
        heads = tuple(head - 1 for head in row["heads"])
        return cls(**columns, heads=heads, relations=tuple(row["deprels"]), opens=row["newdoc"])


@dataclass(frozen=True, slots=True)
class Marked:
    """A text and its treebank sentences, each with the places of its words in the text."""

    text: str
    trees: tuple[tuple[Tree, tuple[Place, ...]], ...]


def documents(trees: Sequence[Tree]) -> list[list[Tree]]:
    """Return the sentences by document. Where no document is marked, every sentence is one of its own."""
    if not any(tree.opens for tree in trees):
        return [[tree] for tree in trees]
    found: list[list[Tree]] = []
    for tree in trees:
        if tree.opens or not found:
            found.append([])
        found[-1].append(tree)
    return found


def written(trees: Iterable[Tree]) -> Marked:
    """Return the text that the words and their white space make, the sentences joined by one space."""
    text, marked = "", []
    for tree in trees:
        places = []
        for word, space in zip(tree.words, (*tree.spaces[:-1], True), strict=True):
            places.append((len(text), len(text) + len(word)))
            text += word + " " * space
        marked.append((tree, tuple(places)))
    return Marked(text.rstrip(" "), tuple(marked))
