"""Sentences, words and parse of a report, each sentence analysed alone."""

from collections.abc import Sequence
from dataclasses import dataclass

from crossbearing.models import Analysis, analyse
from crossbearing.models.analysis import MAX_WORDS
from crossbearing.segmentation.sentences import split_sentences
from crossbearing.segmentation.words import split_words
from crossbearing.values.annotations import Annotations, Sentence, Token
from crossbearing.values.documents import Document

CERTAINTY_PLACES = 3  # decimals kept of a probability


@dataclass(frozen=True, slots=True)
class NameTags:
    """The model's BIO name tag of each token, and its probability of that tag."""

    tags: tuple[str, ...]
    odds: tuple[float, ...]


def parse(document: Document) -> tuple[Annotations, NameTags]:
    """Return the report's sentences and tokens, and the model's name tags."""
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    tags: list[str] = []
    odds: list[float] = []
    for start, end in split_sentences(document.text):
        words = split_words(document.text, start, end)
        for cut in cuts(words, document.text):
            found = analyse([document.text[start:end] for start, end in cut])
            parsed = _tokens(cut, document.text, found, len(tokens))
            sentences.append(Sentence(cut[0][0], cut[-1][1], len(tokens), len(tokens) + len(parsed)))
            tokens.extend(parsed)
            tags.extend(found.names)
            odds.extend(found.name_odds)
    return Annotations(document.id, tuple(sentences), tuple(tokens)), NameTags(tuple(tags), tuple(odds))


def _tokens(words: Sequence[tuple[int, int]], text: str, found: Analysis, offset: int) -> list[Token]:
    """Return the tokens of one analysed sentence; `offset` is the count of tokens before it."""
    return [
        Token(
            start, end, text[start:end], found.lemmas[i], found.upos[i], found.xpos[i],
            found.heads[i] + offset if found.heads[i] >= 0 else -1, found.relations[i],
            round(found.head_odds[i], CERTAINTY_PLACES),
        )
        for i, (start, end) in enumerate(words)
    ]  # fmt: skip


def cuts(words: list[tuple[int, int]], text: str) -> list[list[tuple[int, int]]]:
    """Return the sentence in pieces that the model can take, cut after the last comma or dash that fits."""
    pieces = []
    while len(words) > MAX_WORDS:
        stops = [i for i in range(MAX_WORDS // 2, MAX_WORDS) if text[words[i][0]] in ",;:–—-"]
        cut = stops[-1] + 1 if stops else MAX_WORDS
        pieces.append(words[:cut])
        words = words[cut:]
    return [*pieces, words] if words else pieces
