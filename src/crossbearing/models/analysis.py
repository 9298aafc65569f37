"""Tags, lemmas, parse and names of one sentence, from the shipped model.

`MODEL_CARD.md` beside this file says what the model is and what it was trained on. A sentence is always run
alone, so that what the model says of it does not depend on its company.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from crossbearing.models.lemmas import lemma_of
from crossbearing.models.names import name_tags
from crossbearing.models.relations import relations_of
from crossbearing.models.relatives import attach_relatives
from crossbearing.models.running import Outputs, run
from crossbearing.models.sessions import labels
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
    found = run(tuple(words))
    heads = best_heads(found.arcs)
    rows = np.arange(len(words))
    tags, penn, edits = (_named(kind, found) for kind in ("upos", "xpos", "lemma"))
    names = name_tags(found.names, labels()["name"])
    tree = attach_relatives(words, tags, [head - 1 for head in heads], relations_of(heads, found, labels()["relation"]))
    chosen = [labels()["name"].index(name) for name in names]
    return Analysis(
        upos=tags,
        xpos=penn,
        lemmas=tuple(map(lemma_of, words, tags, edits, penn)),
        heads=tree[0],
        head_odds=tuple(np.exp(found.arcs[rows, heads]).tolist()),
        relations=tree[1],
        names=names,
        name_odds=tuple(np.exp(found.names[rows, chosen]).tolist()),
    )


def _named(kind: str, found: Outputs) -> tuple[str, ...]:
    known = labels()[kind]
    return tuple(known[number] for number in getattr(found, kind).tolist())
