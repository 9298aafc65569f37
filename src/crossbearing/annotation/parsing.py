"""Sentences, words and parse of a report, each sentence analysed alone."""

from crossbearing.annotation.sentences import split_sentences
from crossbearing.annotation.words import split_words
from crossbearing.models import analyse
from crossbearing.models.analysis import MAX_WORDS
from crossbearing.values.annotations import Annotations, Sentence, Token
from crossbearing.values.documents import Document


def parse(document: Document) -> tuple[Annotations, tuple[str, ...]]:
    """Return the report's sentences and tokens, and one BIO name tag a token from the model."""
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    tags: list[str] = []
    for start, end in split_sentences(document.text):
        words = split_words(document.text, start, end)
        for cut in _cuts(words, document.text):
            parsed, named = _analysed(cut, document.text, len(tokens))
            sentences.append(Sentence(cut[0][0], cut[-1][1], len(tokens), len(tokens) + len(parsed)))
            tokens.extend(parsed)
            tags.extend(named)
    return Annotations(document.id, tuple(sentences), tuple(tokens)), tuple(tags)


def _analysed(words: list[tuple[int, int]], text: str, offset: int) -> tuple[list[Token], tuple[str, ...]]:
    forms = [text[start:end] for start, end in words]
    found = analyse(forms)
    tokens = [
        Token(
            *words[i], form, found.lemmas[i], found.upos[i], found.xpos[i],
            found.heads[i] + offset if found.heads[i] >= 0 else -1, found.relations[i],
        )
        for i, form in enumerate(forms)
    ]  # fmt: skip
    return tokens, found.names


def _cuts(words: list[tuple[int, int]], text: str) -> list[list[tuple[int, int]]]:
    """Return the sentence in pieces that the model can take, cut after the last comma or dash that fits."""
    pieces = []
    while len(words) > MAX_WORDS:
        stops = [i for i in range(MAX_WORDS // 2, MAX_WORDS) if text[words[i][0]] in ",;:–—-"]
        cut = stops[-1] + 1 if stops else MAX_WORDS
        pieces.append(words[:cut])
        words = words[cut:]
    return [*pieces, words] if words else pieces
