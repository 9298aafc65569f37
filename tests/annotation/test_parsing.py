"""Sentences, tokens and parse of a report."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossbearing.annotation.parsing import NameTags, parse
from crossbearing.models.analysis import MAX_WORDS
from crossbearing.values.annotations import Annotations
from crossbearing.values.documents import Document

PIECES = st.sampled_from(
    [
        "Rain fell on Ostrava. ",
        "Nine men, ",
        "“We left,” ",
        "she said.\n",
        "  ",
        "\n\n",
        "N’t ",
        "é 1 ",
        "\u200b",
        ".",
    ]
)
LIST = ", ".join(f"number {i}" for i in range(70))  # 210 words and commas


def parsed(text: str) -> tuple[Annotations, NameTags]:
    """Return the layers of a text and its name tags."""
    return parse(Document("d", "d.txt", text, "", "text/plain"))


@settings(max_examples=30)
@given(st.lists(PIECES, max_size=8).map("".join))
def test_offsets_are_exact_and_trees_whole(text: str) -> None:
    """Tokens stand where they say, each in one sentence, and its head in the same sentence, with one root each."""
    layers, tags = parsed(text)
    assert len(tags.tags) == len(tags.odds) == len(layers.tokens)
    assert all(0 <= odd <= 1 for odd in tags.odds)
    assert all(text[token.start : token.end] == token.text for token in layers.tokens)
    assert [i for s in layers.sentences for i in range(s.first, s.last)] == list(range(len(layers.tokens)))
    for sentence in layers.sentences:
        own = layers.tokens[sentence.first : sentence.last]
        assert (own[0].start, own[-1].end) == (sentence.start, sentence.end)
        heads = [token.head for token in own]
        assert heads.count(-1) == 1
        assert all(sentence.first <= head < sentence.last for head in heads if head >= 0)


@pytest.mark.parametrize("text", ["", " \n\t\n ", "\u2028"])
def test_a_text_without_words(text: str) -> None:
    """White space alone has no sentence and no token."""
    layers, tags = parsed(text)
    assert (layers.sentences, layers.tokens, tags.tags) == ((), (), ())


def test_a_sentence_too_long_for_the_model_is_cut_at_commas() -> None:
    """An endless list comes in pieces that the model can take, cut after commas, with no word lost."""
    layers, _ = parsed(LIST)
    assert len(layers.sentences) > 2
    assert all(sentence.last - sentence.first <= MAX_WORDS for sentence in layers.sentences)
    assert all(layers.tokens[sentence.last - 1].text == "," for sentence in layers.sentences[:-1])
    assert "".join(token.text for token in layers.tokens) == LIST.replace(" ", "")


def test_a_long_sentence_without_commas_is_cut_too() -> None:
    """Where no mark invites a cut, the piece is as long as the model takes."""
    layers, _ = parsed("word " * (2 * MAX_WORDS + 3))
    assert [s.last - s.first for s in layers.sentences] == [MAX_WORDS, MAX_WORDS, 3]


def test_a_sentence_is_analysed_alone() -> None:
    """What stands before a sentence changes nothing in its analysis."""
    alone, _ = parsed("The storm tore two roofs off.")
    after, _ = parsed("Nobody came.\nThe storm tore two roofs off.")
    tail = after.tokens[-len(alone.tokens) :]
    assert [(t.lemma, t.upos, t.relation) for t in tail] == [(t.lemma, t.upos, t.relation) for t in alone.tokens]
