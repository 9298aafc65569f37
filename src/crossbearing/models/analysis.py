"""Tags, lemmas, parse and names of one sentence, from the shipped analysis model.

The model is all-MiniLM-L6-v2 with heads for Penn and UD tags, lemma scripts, a biaffine parse and
names; `PROVENANCE.md` beside this file says what it was trained on. Dynamic int8 makes a sentence's
output depend on the others of its batch (cosine 0.988 alone against in a batch of 64), so a sentence
is always run alone: about 7,400 words a second on one core.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from crossbearing.models.lemmas import lemma_of
from crossbearing.models.names import name_tags
from crossbearing.models.sessions import ANALYSIS_FILE, labels, session, tokenizer
from crossbearing.models.trees import heads_of

CLASSIFY, SEPARATE, UNKNOWN = 101, 102, 100  # ids of [CLS], [SEP], [UNK] in the word-piece vocabulary
PIECES_PER_WORD = 6  # as in training: the rest of a long word tells nothing more
MAX_WORDS = 80  # 6 pieces each stay under the encoder's 512 positions; longer sentences are cut


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the model says of a sentence, one entry a word.

    `heads` index words of the sentence, -1 for the root. `names` are BIO tags.
    """

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    lemmas: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]
    names: tuple[str, ...]


def analyse(words: Sequence[str]) -> Analysis:
    """Return the analysis of one sentence of 1 to `MAX_WORDS` words.

    Raises ValueError outside that length: the caller cuts sentences.
    """
    if not 0 < len(words) <= MAX_WORDS:
        raise ValueError(f"a sentence of {len(words)} words; 1 to {MAX_WORDS} can be analysed")
    names, xpos, upos, _, scripts, arcs, relations = session(ANALYSIS_FILE).run(None, _encode(words))
    count, known = len(words), labels()
    heads = heads_of(_arc_scores(arcs[0], count))
    tags = tuple(known["upos"][k] for k in upos[0, :count])
    return Analysis(
        upos=tags,
        xpos=tuple(known["xpos"][k] for k in xpos[0, :count]),
        lemmas=tuple(
            lemma_of(word, tag, known["lem"][k]) for word, tag, k in zip(words, tags, scripts[0, :count], strict=True)
        ),
        heads=tuple(head - 1 for head in heads),
        relations=tuple(known["rel"][relations[0, i, head]] for i, head in enumerate(heads)),
        names=name_tags(names[0, :count], known["name"]),
    )


def _arc_scores(arcs: NDArray[np.float32], count: int) -> NDArray[np.float64]:
    """Return scores[head, dependent] with the root at 0; nothing governs the root."""
    scores = np.full((count + 1, count + 1), -1e9)
    scores[:, 1:] = arcs[:count, : count + 1].T
    return scores


def _encode(words: Sequence[str]) -> dict[str, NDArray[np.int64]]:
    ids, shapes, firsts = [CLASSIFY], [0], []
    for place, word in enumerate(words):
        pieces = _pieces(word)
        firsts.append(len(ids))
        ids.extend(pieces)
        shapes.extend([_shape(word, first=place == 0)] * len(pieces))
    row = {"ids": [*ids, SEPARATE], "ty": [*shapes, 0], "att": [1] * (len(ids) + 1), "idx": firsts}
    return {name: np.array([values], dtype=np.int64) for name, values in row.items()}


@lru_cache(maxsize=50_000)
def _pieces(word: str) -> tuple[int, ...]:
    return tuple(tokenizer().encode(word, add_special_tokens=False).ids[:PIECES_PER_WORD]) or (UNKNOWN,)


def _shape(word: str, *, first: bool) -> int:
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
