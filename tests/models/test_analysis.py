"""Tags, lemmas, parse and names of a sentence."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossbearing.models import analyse
from crossbearing.models.analysis import MAX_WORDS
from crossbearing.models.running import run
from crossbearing.models.sessions import labels

SENTENCE = ["Anna", "Berg", "closed", "the", "old", "bridges", "in", "Norway", "."]


def test_every_word_gets_every_layer() -> None:
    """Each layer has one entry a word, from the model's label sets."""
    found, known = analyse(SENTENCE), labels()
    layers = (found.upos, found.xpos, found.lemmas, found.heads, found.relations, found.names)
    assert {len(layer) for layer in layers} == {len(SENTENCE)}
    assert set(found.upos) <= set(known["upos"])
    assert set(found.xpos) <= set(known["xpos"])
    assert set(found.relations) <= set(known["relation"])
    assert set(found.names) <= set(known["name"])


def test_a_plain_sentence_is_read_right() -> None:
    """Verb, subject, object, lemmas and names of a plain sentence come out."""
    found = analyse(SENTENCE)
    closed, bridges = SENTENCE.index("closed"), SENTENCE.index("bridges")
    assert (found.heads[closed], found.relations[closed], found.upos[closed]) == (-1, "root", "VERB")
    assert (found.heads[0], found.relations[0]) == (closed, "nsubj")
    assert (found.heads[bridges], found.relations[bridges], found.lemmas[bridges]) == (closed, "obj", "bridge")
    assert found.names[0].startswith("B-")
    assert found.names[1] == f"I-{found.names[0][2:]}"
    assert found.names[closed] == "O"


@given(st.lists(st.lists(st.sampled_from([*SENTENCE, "U.S.", "14", "“", "Mali", "…"]), min_size=1), max_size=5))
def test_an_analysis_depends_on_its_sentence_alone(company: list[list[str]]) -> None:
    """Whatever was analysed before, a sentence's analysis is the same, odds included, and so is its vector."""
    run.cache_clear()
    before, meaning = analyse(SENTENCE), run(tuple(SENTENCE)).meaning
    run.cache_clear()
    for words in company:
        analyse(words[:MAX_WORDS])
    assert analyse(SENTENCE) == before
    assert np.array_equal(run(tuple(SENTENCE)).meaning, meaning)


def test_odds_are_probabilities() -> None:
    """The odds of heads and names lie between 0 and 1; of a plain sentence's verb they are high."""
    found = analyse(SENTENCE)
    assert all(0 <= odds <= 1.000001 for odds in (*found.head_odds, *found.name_odds))
    assert found.head_odds[SENTENCE.index("closed")] > 0.9


@pytest.mark.parametrize("words", [["Fire"], ["\u200b"], ["…", "—"], ["unbelievably" * 40], ["x"] * MAX_WORDS])
def test_odd_sentences_are_analysed(words: list[str]) -> None:
    """One word, marks alone, an endless word and the longest sentence get a parse with one root."""
    assert analyse(words).heads.count(-1) == 1


@pytest.mark.parametrize("count", [0, MAX_WORDS + 1])
def test_other_lengths_are_refused(count: int) -> None:
    """No words, or more than the model takes, is the caller's error and says so."""
    with pytest.raises(ValueError, match=f"{count} words"):
        analyse(["x"] * count)
