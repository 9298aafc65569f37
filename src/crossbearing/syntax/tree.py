"""A document's parse as a tree that can be walked down as well as up."""

from collections.abc import Callable, Iterator, Sequence

from crossbearing.values.annotations import Token


class Tree:
    """The tokens of a document with the children of each; a class, since every walk needs both.

    Indices are those of the document's tokens.
    """

    __slots__ = ("_children", "tokens")

    def __init__(self, tokens: Sequence[Token]) -> None:
        """Index the children of every token, in text order."""
        self.tokens = tuple(tokens)
        children: list[list[int]] = [[] for _ in tokens]
        for index, token in enumerate(tokens):
            if token.head >= 0:
                children[token.head].append(index)
        self._children = tuple(tuple(row) for row in children)

    def children(self, index: int, *relations: str) -> tuple[int, ...]:
        """Return a token's children, those in the given relations if any are given."""
        row = self._children[index]
        return tuple(c for c in row if self.tokens[c].relation in relations) if relations else row

    def ancestors(self, index: int) -> Iterator[int]:
        """Yield a token's head, its head's head, up to the root."""
        while (index := self.tokens[index].head) >= 0:
            yield index

    def subtree(self, index: int, stop: Callable[[int], bool] = lambda _: False) -> tuple[int, ...]:
        """Return a token and all below it, in text order, leaving out what hangs on a token that `stop`s."""
        found, waiting = [], [index]
        while waiting:
            current = waiting.pop()
            found.append(current)
            waiting.extend(child for child in self._children[current] if not stop(child))
        return tuple(sorted(found))
