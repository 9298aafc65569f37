"""Lemmas by table, by the model's edit, by regular inflection."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossbearing.models import is_word, lemma_of


@pytest.mark.parametrize(
    ("word", "upos", "lemma"),
    [
        ("soldiers", "NOUN", "soldier"), ("Killed", "VERB", "kill"), ("mice", "NOUN", "mouse"),
        ("was", "AUX", "be"), ("WITHDREW", "VERB", "withdraw"), ("Paris", "PROPN", "Paris"),
    ],
)  # fmt: skip
def test_known_forms(word: str, upos: str, lemma: str) -> None:
    """Forms of the table have its lemma in any case; a name stays as it is."""
    assert lemma_of(word, upos) == lemma


@pytest.mark.parametrize(
    ("script", "lemma"),
    [("l|0|", "zorbing"), ("l|3|", "zorb"), ("l|3|e", "zorbe"), ("k|3|", "Zorb"), ("u|3|", "Zorb"), ("l|=|be", "be")],
)
def test_the_edit_of_an_unknown_form(script: str, lemma: str) -> None:
    """A form the table lacks is edited: letters cut and added, the case lowered, kept or raised."""
    assert lemma_of("Zorbing", "INTJ", script) == lemma


def test_a_wrong_edit_gives_way_to_regular_inflection() -> None:
    """Where the edit makes no known word and regular inflection does, the known word is taken."""
    assert lemma_of("evacuates", "VERB", "l|1|q") == "evacuate"


@given(st.text(min_size=1, max_size=12), st.sampled_from(["VERB", "NOUN", "ADJ", "PROPN", "NUM", "PUNCT"]))
def test_no_word_loses_all_its_letters(word: str, upos: str) -> None:
    """Whatever the word, its lemma is not empty."""
    assert lemma_of(word, upos, "l|0|")


@pytest.mark.parametrize(
    ("word", "lemma"),
    [("protesters", "protester"), ("firefighters", "firefighter"), ("cameramen", "cameraman"), ("churches", "church")],
)
def test_a_plural_the_table_lacks_loses_its_ending(word: str, lemma: str) -> None:
    """A plural is never its own lemma, though it be one piece of the model's vocabulary."""
    assert lemma_of(word, "NOUN", "l|0|", "NNS") == lemma


def test_words_of_the_language() -> None:
    """Words of open classes are known in any case, invented ones are not."""
    assert is_word("Bridge")
    assert is_word("walked")
    assert not is_word("zorbling")
