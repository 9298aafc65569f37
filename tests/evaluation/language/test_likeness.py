"""Measures of sentence vectors: pairs drawn, cosines, grouping."""

from collections.abc import Sequence

import numpy as np
import pytest

from evaluation.language.answers import grouping_area
from evaluation.language.meaning import cosines
from evaluation.language.original import Vectors
from evaluation.language.pairs import drawn, stories_of

LONG_ENOUGH = "Report {} of story {} says that the ferry sank. No."
ROWS = [{"cluster": f"s{s}", "text": LONG_ENOUGH.format(r, s)} for s in range(4) for r in range(3 if s else 1)]
STORIES = stories_of(ROWS)


def _story(sentence: str) -> str:
    return sentence.split()[4]


def test_half_of_the_pairs_are_of_one_story() -> None:
    """The first half pairs two reports of a story, the second half two stories; short sentences are never drawn."""
    pairs = drawn(STORIES, 20, seed=3)
    assert len(pairs) == 40
    assert all(_story(one) == _story(other) and one != other for one, other in pairs[:20])
    assert all(_story(one) != _story(other) for one, other in pairs[20:])
    assert all(len(text.split()) == 10 for pair in pairs for text in pair)


def test_the_same_seed_draws_the_same_pairs() -> None:
    """Pairs depend on the seed alone."""
    assert drawn(STORIES, 10, seed=3) == drawn(STORIES, 10, seed=3) != drawn(STORIES, 10, seed=4)


def test_reports_without_a_sentence_to_draw_are_refused() -> None:
    """Where no sentence is long enough the measure says so instead of going on for ever."""
    with pytest.raises(ValueError, match="too few sentences"):
        drawn({"a": ["No.", "Yes."], "b": ["No."]}, 1, seed=3)


def test_cosines_are_of_each_pair() -> None:
    """The cosine of vectors of length 1 is their product, pair by pair."""
    known = {"east": (1.0, 0.0), "north": (0.0, 1.0), "between": (0.6, 0.8)}

    def encoder(texts: Sequence[str]) -> Vectors:
        return np.array([known[text] for text in texts], dtype=np.float32)

    assert cosines(encoder, [("east", "north"), ("east", "between")]) == pytest.approx([0, 0.6])


def test_groups_that_lie_together_are_told_apart() -> None:
    """Where like answers are nearest the area is 1; where they are far it is what the ties with other pairs give."""
    vectors = np.array([(1, 0), (1, 0), (0, 1), (0, 1)], dtype=np.float32)
    assert grouping_area(vectors, ["a", "b", "c", "d"], [7, 7, 2, 2]) == 1
    assert grouping_area(vectors, ["a", "b", "c", "d"], [7, 2, 7, 2]) == pytest.approx(0.25)


def test_the_same_wording_proves_nothing() -> None:
    """Answers of the same words, in any case, are no pair: what is left of the group lies farthest, so the area is 0.

    With that pair counted it would be 3 of 9.
    """
    vectors = np.array([(1, 0), (1, 0), (-1, 0), (0, 1)], dtype=np.float32)
    assert grouping_area(vectors, ["Two", "two", "a pair", "three"], [7, 7, 7, 2]) == 0
