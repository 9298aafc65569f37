"""The shipped files."""

from hashlib import sha256

from crossbearing.models import fingerprint
from crossbearing.models.sessions import FOLDER, MODEL_FILE, labels, tokenizer


def test_the_fingerprint_is_that_of_the_weights() -> None:
    """The fingerprint is the sha256 of the weight file."""
    assert fingerprint() == sha256((FOLDER / MODEL_FILE).read_bytes()).hexdigest()


def test_label_sets_fit_the_stages() -> None:
    """The label sets that decoding needs are there, without repeats, and every I- has its B-."""
    known = labels()
    assert {"xpos", "upos", "lemma", "relation", "name"} <= set(known)
    assert all(len(set(values)) == len(values) for values in known.values())
    assert {f"B-{tag[2:]}" for tag in known["name"] if tag.startswith("I-")} <= set(known["name"])


def test_letter_case_is_dropped_by_the_tokeniser() -> None:
    """The pieces are uncased: the letter shape goes in apart."""
    assert tokenizer().encode("RIVER").ids == tokenizer().encode("river").ids
