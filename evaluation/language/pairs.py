"""Pairs of news sentences, half of them of one story, half of different stories."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Any

import numpy as np

from crossbearing.segmentation.sentences import split_sentences
from crossbearing.segmentation.words import split_words

SHORTEST, LONGEST = 6, 60  # words of a sentence that is drawn
TRIES = 100  # draws a pair, at most

Pair = tuple[str, str]
Stories = Mapping[str, Sequence[str]]  # the texts of a story's reports by its name


def stories_of(rows: Iterable[Mapping[str, Any]]) -> Stories:
    """Return the texts of the reports by their story (`cluster`)."""
    stories: defaultdict[str, list[str]] = defaultdict(list)
    for row in rows:
        stories[row["cluster"]].append(row["text"])
    return stories


def drawn(stories: Stories, each: int, seed: int) -> list[Pair]:
    """Return `each` pairs from two reports of one story, then `each` of two stories; the same for the same seed.

    Stories, then reports, then sentences are drawn evenly. Raises ValueError where no sentence serves.
    """
    chance = np.random.default_rng(seed)
    all_texts = list(stories.values())
    told_twice = [texts for texts in all_texts if len(texts) > 1]

    def of_one_story() -> list[str]:
        texts = told_twice[chance.integers(len(told_twice))]
        return [texts[at] for at in chance.permutation(len(texts))[:2]]

    def of_two_stories() -> list[str]:
        both = [all_texts[at] for at in chance.permutation(len(all_texts))[:2]]
        return [texts[chance.integers(len(texts))] for texts in both]

    return [*_pairs(of_one_story, each, chance), *_pairs(of_two_stories, each, chance)]


def _pairs(reports: Callable[[], list[str]], count: int, chance: np.random.Generator) -> list[Pair]:
    """Return pairs of sentences from pairs of reports; a report without a sentence that serves is drawn again."""
    pairs: list[Pair] = []
    for _ in range(count * TRIES):
        if len(pairs) == count:
            return pairs
        one, other = (_sentences(text) for text in reports())
        if one and other:
            pairs.append((one[chance.integers(len(one))], other[chance.integers(len(other))]))
    raise ValueError(f"too few sentences of {SHORTEST} to {LONGEST} words")


@cache
def _sentences(text: str) -> tuple[str, ...]:
    return tuple(
        text[start:end]
        for start, end in split_sentences(text)
        if SHORTEST <= len(split_words(text, start, end)) <= LONGEST
    )
