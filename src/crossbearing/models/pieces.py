"""The word pieces of a sentence's words as the analysis model reads them, each with the letter shape of its word."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from crossbearing.models.sessions import tokenizer

CLASSIFY, SEPARATE, UNKNOWN = 101, 102, 100  # ids of [CLS], [SEP], [UNK] in the word-piece vocabulary
PIECES_PER_WORD = 6  # as in training: the rest of a long word tells nothing more
POSITIONS = 510  # of the encoder, without [CLS] and [SEP]
SHAPES = 7


@dataclass(frozen=True, slots=True)
class Pieces:
    """What goes into the model: piece ids from [CLS] to [SEP], a letter shape a piece, each word's first piece."""

    ids: tuple[int, ...]
    shapes: tuple[int, ...]
    firsts: tuple[int, ...]


def pieces_of(words: Sequence[str]) -> Pieces:
    """Return the pieces of one sentence's words, at most six a word, between [CLS] and [SEP]."""
    ids, shapes, firsts = [CLASSIFY], [0], []
    for place, word in enumerate(words):
        pieces = _pieces(word)
        firsts.append(len(ids))
        ids.extend(pieces)
        shapes.extend([shape_of(word, first=place == 0)] * len(pieces))
    return Pieces((*ids, SEPARATE), (*shapes, 0), tuple(firsts))


def fitting(words: Sequence[str]) -> int:
    """Return how many of the words, from the first, the encoder has positions for."""
    sizes = accumulate(len(_pieces(word)) for word in words)
    return sum(size <= POSITIONS for size in sizes)


@lru_cache(maxsize=50_000)
def _pieces(word: str) -> tuple[int, ...]:
    return tuple(tokenizer().encode(word, add_special_tokens=False).ids[:PIECES_PER_WORD]) or (UNKNOWN,)


@lru_cache(maxsize=50_000)
def shape_of(word: str, *, first: bool) -> int:
    """Return the letter shape that goes in as token type, since the pieces are uncased.

    0 lower, 1 Title, 2 Title at the start of a sentence, 3 CAPS, 4 mixed, 5 digits, 6 digits and letters.
    """
    letters = [c for c in word if c.isalpha()]
    digits = any(c.isdigit() for c in word)
    capitals = sum(c.isupper() for c in word)
    if word.islower() or not letters:
        return 5 if digits and not letters else 0
    if digits:
        return 6
    if len(letters) > 1 and capitals == len(letters):
        return 3
    if word[0].isupper() and capitals == 1:
        return 2 if first else 1
    return 4 if capitals else 0
