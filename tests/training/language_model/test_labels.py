"""Label sets and lemma scripts."""

from hypothesis import given
from hypothesis import strategies as st

from crossbearing.models.lemmas import apply_script
from training.language_model.labels import NAME_TAGS, labels_of, script_of

LETTERS = st.text("abcdefghijABCDEFGHIJ", min_size=1, max_size=14)
SENTENCE = {
    "words": ["Troops", "left"] * 4,
    "lemmas": ["troop", "leave"] * 4,
    "xpos": ["NNS", "VBD"] * 4,
    "upos": ["NOUN", "VERB"] * 4,
    "deprels": ["nsubj", "root"] * 4,
}


@given(LETTERS, st.text("abcdefghij", min_size=1, max_size=14))
def test_a_script_makes_its_lemma(word: str, lemma: str) -> None:
    """Applied to the word it was made for, a script gives the lemma, in small letters or with a capital."""
    assert apply_script(word, script_of(word, lemma)) == lemma
    assert apply_script(word.lower(), script_of(word.lower(), lemma.capitalize())) == lemma.capitalize()


def test_a_name_keeps_its_capitals() -> None:
    """A word that is its own lemma is left as it stands."""
    assert script_of("McNeil", "McNeil") == "k|0|"


def test_labels_are_those_of_the_sentences() -> None:
    """Tags and relations are sorted, each once; a script seen fewer than four times is left out."""
    found = labels_of([SENTENCE, {key: values[:1] for key, values in SENTENCE.items()} | {"lemmas": ["trooper"]}])
    assert (found.xpos, found.upos, found.relation) == (("NNS", "VBD"), ("NOUN", "VERB"), ("nsubj", "root"))
    assert set(found.lemma) == {script_of("Troops", "troop"), script_of("left", "leave")}
    assert found.name == NAME_TAGS
