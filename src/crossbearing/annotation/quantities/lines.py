"""One sentence as the number grammar reads it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from crossbearing.values.annotations import Annotations, Token
from crossbearing.values.documents import Document

_ALIKE = str.maketrans({"’": "'", "‘": "'", "–": "-", "—": "-", "−": "-", "‑": "-", "º": "°", "˚": "°", "μ": "µ"})

Phrases = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence: the document's tokens, their words (lower case, dashes and quotes alike), and its range."""

    document: Document
    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    first: int
    last: int

    def word(self, at: int) -> str:
        """Return the word at a token index, empty outside the sentence."""
        return self.words[at] if self.first <= at < self.last else ""

    def says(self, words: frozenset[str]) -> bool:
        """Return whether a word of the sentence is one of these."""
        return not words.isdisjoint(self.words[self.first : self.last])

    def written(self, at: int) -> str:
        """Return the token at an index as it is written, empty outside the sentence."""
        return self.tokens[at].text if self.first <= at < self.last else ""

    def glued(self, at: int) -> bool:
        """Return whether the token touches the one before it, without white space."""
        return self.first < at < self.last and self.tokens[at - 1].end == self.tokens[at].start

    def upos(self, at: int) -> str:
        """Return the part of speech at a token index, empty outside the sentence."""
        return self.tokens[at].upos if self.first <= at < self.last else ""

    def words_between(self, first: int, last: int) -> str:
        """Return the text from one token to another, end exclusive, as it stands."""
        return self.document.text[self.tokens[first].start : self.tokens[last - 1].end]

    def longest(self, at: int, phrases: Phrases) -> tuple[int, str] | None:
        """Return the end and the meaning of the longest phrase that starts here; phrases stand longest first."""
        for words, meaning in phrases.get(self.word(at), ()):
            if self.words[at : at + len(words)] == words and at + len(words) <= self.last:
                return at + len(words), meaning
        return None

    def longest_before(self, at: int, phrases: Phrases) -> tuple[int, str] | None:
        """Return the start and the meaning of the longest phrase, keyed backwards, that ends before a token."""
        for words, meaning in phrases.get(self.word(at - 1), ()):
            start = at - len(words)
            if start >= self.first and self.words[start:at] == words[::-1]:
                return start, meaning
        return None

    def xpos(self, at: int) -> str:
        """Return the Penn tag at a token index, empty outside the sentence."""
        return self.tokens[at].xpos if self.first <= at < self.last else ""

    def leads(self, at: int, onto: int) -> bool:
        """Return whether the parse leads from a token up to another, within six steps."""
        for _ in range(6):
            at = self.tokens[at].head
            if at in {onto, -1}:
                return at == onto
        return False


def lines_of(document: Document, layers: Annotations) -> Iterator[Line]:
    """Return the sentences of a report, each ready for the number grammar."""
    words = tuple(_word(token.text) for token in layers.tokens)
    for sentence in layers.sentences:
        yield Line(document, layers.tokens, words, sentence.first, sentence.last)


def _word(text: str) -> str:
    lower = text.lower()
    return lower if lower.isascii() else lower.translate(_ALIKE)
