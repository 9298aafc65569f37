"""Tags, lemmas, parse and names of one sentence, from the shipped analysis model.

The model is all-MiniLM-L6-v2 with heads for Penn and UD tags, lemma scripts, a biaffine parse and
names; `PROVENANCE.md` beside this file says what it was trained on. Dynamic int8 makes a sentence's
output depend on the others of its batch (cosine 0.988 alone against in a batch of 64), so a sentence
is always run alone: about 7,400 words a second on one core.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from crossbearing.models.lemmas import lemma_of
from crossbearing.models.names import name_tags
from crossbearing.models.pieces import pieces_of
from crossbearing.models.sessions import ANALYSIS_FILE, labels, session
from crossbearing.models.trees import best_heads

MAX_WORDS = 80  # 6 pieces each stay under the encoder's 512 positions; longer sentences are cut


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the model says of a sentence, one entry a word.

    `heads` index words of the sentence, -1 for the root; `names` are BIO tags. The odds are the model's
    probabilities, 0 to 1, of the head and of the name tag.
    """

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    lemmas: tuple[str, ...]
    heads: tuple[int, ...]
    head_odds: tuple[float, ...]
    relations: tuple[str, ...]
    names: tuple[str, ...]
    name_odds: tuple[float, ...]


def analyse(words: Sequence[str]) -> Analysis:
    """Return the analysis of one sentence of 1 to `MAX_WORDS` words.

    Raises ValueError outside that length: the caller cuts sentences.
    """
    if not 0 < len(words) <= MAX_WORDS:
        raise ValueError(f"a sentence of {len(words)} words; 1 to {MAX_WORDS} can be analysed")
    names, xpos, upos, _, scripts, arcs, relations = session(ANALYSIS_FILE).run(None, _feed(words))
    count, known = len(words), labels()
    scores = arcs[0, :count, : count + 1]
    heads = best_heads(scores)
    tags = tuple(known["upos"][k] for k in upos[0, :count].tolist())
    penn = tuple(known["xpos"][k] for k in xpos[0, :count].tolist())
    edits = (known["lem"][k] for k in scripts[0, :count].tolist())
    named = name_tags(names[0, :count], known["name"])
    return Analysis(
        upos=tags,
        xpos=penn,
        lemmas=tuple(map(lemma_of, words, tags, edits, penn)),
        heads=tuple(head - 1 for head in heads),
        head_odds=_odds(scores, heads),
        relations=tuple(known["rel"][relations[0, i, head]] for i, head in enumerate(heads)),
        names=named,
        name_odds=_odds(names[0, :count], list(map(known["name"].index, named))),
    )


def _odds(scores: NDArray[np.float32], chosen: Sequence[int]) -> tuple[float, ...]:
    """Return the softmax of each row at its chosen column."""
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    odds = raised[np.arange(len(chosen)), chosen] / raised.sum(axis=1)
    return tuple(odds.tolist())


def _feed(words: Sequence[str]) -> dict[str, NDArray[np.int64]]:
    found = pieces_of(words)
    row = {"ids": found.ids, "ty": found.shapes, "att": (1,) * len(found.ids), "idx": found.firsts}
    return {name: np.array([values], dtype=np.int64) for name, values in row.items()}
