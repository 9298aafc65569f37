"""Sentence boundaries."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossbearing.annotation.sentences import split_sentences


def sentences(text: str) -> list[str]:
    """Return the sentences' texts."""
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Rain fell. Nobody was hurt.", 2),
        ("Mr. Berg left. He ran.", 2),
        ("Gen. Ola vs. Lt. Hahn was no contest.", 1),
        ("It happened on Jan. 5. Nobody saw it.", 2),
        ("J. K. Hall wrote to A. Sols.", 1),
        ("He works for Orla Inc. The firm is old.", 2),
        ("The U.S. Navy came.", 1),
        ("They came to the U.S. He stayed.", 2),
        ("She arrived at 5 p.m. The hall was full.", 2),
        ("It was I. He knew.", 2),
        ("It cost 3.5 million. 12 men paid.", 2),
        ("He waited... Nothing came.", 2),
        ("Really?! Yes.", 2),
        ("The toll rose to nine. élan failed them.", 1),
        ("The mayor left. Šimek stayed. Øster came. İnan went.", 4),
    ],
)
def test_full_stops(text: str, parts: int) -> None:
    """A stop ends a sentence before a capital, but not in an abbreviation or an initial."""
    assert len(sentences(text)) == parts


def test_datelines_stay_with_their_sentence() -> None:
    """Place, agency and dash before the first sentence belong to it."""
    text = "OSTRAVA (Meridian) — Two men fell off a roof. They live."
    assert sentences(text) == ["OSTRAVA (Meridian) — Two men fell off a roof.", "They live."]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ('"We go." She left.', '"We go."'),
        ("He said: “It ended.” Then rain fell.", "He said: “It ended.”"),
        ("He asked, “Why now?” Nobody knew.", "He asked, “Why now?”"),
        ("They left (by bus.) He stayed.", "They left (by bus.)"),
        ("She stopped. “Look,” he said.", "She stopped."),
    ],
)
def test_closing_marks_belong_to_the_sentence_they_close(text: str, first: str) -> None:
    """A sentence keeps the quotation mark or bracket that closes after its stop; an opening one is the next's."""
    assert sentences(text)[0] == first
    assert len(sentences(text)) == 2


def test_what_goes_on_in_lower_case_is_one_sentence() -> None:
    """A stop inside a quotation does not end the sentence that tells who spoke."""
    assert sentences('"Stop!" he said.') == ['"Stop!" he said.']


def test_a_line_break_ends_a_sentence() -> None:
    """Headlines have no stop: their line ends them; blank lines hold nothing."""
    assert sentences("Ferry aground\n\n  Four were hurt.\n \t\n") == ["Ferry aground", "Four were hurt."]


@given(st.text(alphabet=st.sampled_from("aB.!? \n\t\"“”'()éŠ5—\u00a0\x1c\u2028"), max_size=60))
def test_sentences_share_out_the_text(text: str) -> None:
    """Sentences come in order, do not overlap, are trimmed, and leave nothing out but white space."""
    spans = split_sentences(text)
    ends = [0, *(end for _, end in spans)]
    starts = [*(start for start, _ in spans), len(text)]
    assert all(end <= start for end, start in zip(ends, starts, strict=True))
    assert not "".join(text[end:start] for end, start in zip(ends, starts, strict=True)).strip()
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)
