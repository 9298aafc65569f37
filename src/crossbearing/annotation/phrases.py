"""Phrases off the parse: what hangs on a word, and where a phrase stands in the text."""

from bisect import bisect_left
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from crossbearing.syntax import datelines_of
from crossbearing.values.annotations import Annotations, Mention, Token
from crossbearing.values.spans import Span

# "QUITO, Ecuador —", "LIMA (Cordia) -" at the head of a paragraph
EDGES = frozenset(",;:.—–-\"“”„«»'‘’()[]")


@dataclass(frozen=True, slots=True)
class Parse:
    """A report's words with what hangs on each, its sentence, and the name that it is part of.

    `datelines` are the words before the dash of "QUITO, Ecuador —", of which no clause tells anything.
    """

    document_id: str
    text: str
    tokens: tuple[Token, ...]
    below: tuple[tuple[int, ...], ...]
    sentence_of: tuple[int, ...]
    name_of: tuple[Mention | None, ...]
    layers: Annotations
    datelines: frozenset[int] = frozenset()

    def kind(self, word: int) -> str | None:
        """Return the type of the name that the word is part of, None outside of names."""
        name = self.name_of[word]
        return name.type if name else None

    def hanging(self, word: int, *relations: str) -> tuple[int, ...]:
        """Return the words that hang on a word by one of the relations, in text order."""
        return tuple(w for w in self.below[word] if self.tokens[w].relation in relations)

    def has_case(self, word: int, *forms: str) -> bool:
        """Return whether one of the prepositions (lower case) stands before the word's phrase."""
        return any(self.tokens[w].text.lower() in forms for w in self.hanging(word, "case"))

    def reach(self, word: int, without: Collection[int] = ()) -> list[int]:
        """Return the word and all that hangs on it, sorted, but for the branches named."""
        found, open_ = [], [word]
        while open_:
            current = open_.pop()
            found.append(current)
            open_.extend(w for w in self.below[current] if w not in without)
        return sorted(found)

    def span(self, words: Iterable[int]) -> Span:
        """Return the stretch from the first word to the last, punctuation at its edges left out."""
        ordered = sorted(words)
        while len(ordered) > 1 and self.tokens[ordered[0]].text in EDGES:
            ordered.pop(0)
        while len(ordered) > 1 and self.tokens[ordered[-1]].text in EDGES:
            ordered.pop()
        return Span(self.document_id, self.tokens[ordered[0]].start, self.tokens[ordered[-1]].end)

    def words_of(self, span: Span) -> str:
        """Return the text of a span."""
        return self.text[span.start : span.end]


def parse_of(text: str, layers: Annotations) -> Parse:
    """Return the report's parse, indexed from head to dependents."""
    below: list[list[int]] = [[] for _ in layers.tokens]
    for word, token in enumerate(layers.tokens):
        if token.head >= 0:
            below[token.head].append(word)
    sentence_of = [0] * len(layers.tokens)
    for place, sentence in enumerate(layers.sentences):
        sentence_of[sentence.first : sentence.last] = [place] * (sentence.last - sentence.first)
    edges = tuple(tuple(words) for words in below)
    words = (layers.document_id, text, layers.tokens, edges, tuple(sentence_of), _names(layers), layers)
    return Parse(*words, datelines=_datelines(text, layers))


def _datelines(text: str, layers: Annotations) -> frozenset[int]:
    starts = [token.start for token in layers.tokens]
    found = (range(bisect_left(starts, start), bisect_left(starts, end)) for start, end in datelines_of(text))
    return frozenset(word for words in found for word in words)


def _names(layers: Annotations) -> tuple[Mention | None, ...]:
    starts = [token.start for token in layers.tokens]
    names: list[Mention | None] = [None] * len(starts)
    for mention in layers.mentions:
        first, last = bisect_left(starts, mention.span.start), bisect_left(starts, mention.span.end)
        names[first:last] = [mention] * (last - first)
    return tuple(names)


def main_subject(parse: Parse, subjects: list[int]) -> int:
    """Return the subject of the highest verb, the last of several."""
    return min(reversed(subjects), key=lambda w: _depth(parse, w))


def _depth(parse: Parse, word: int) -> int:
    depth = 0
    while parse.tokens[word].head >= 0:
        word = parse.tokens[word].head
        depth += 1
    return depth
