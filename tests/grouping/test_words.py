"""Words and what they weigh."""

from hypothesis import given
from hypothesis import strategies as st

from crossbearing.grouping.words import UNIT, numbers_of, phrases, quoted, rare, repeated, weighted, words_of

WORDS = st.lists(st.sampled_from(["ferry", "harbour", "lindau", "the", "of", "zither", "said"]))


def test_words_come_without_the_genitive() -> None:
    """The 's of the genitive is no part of a name, the apostrophe of a contraction or an Irish name is."""
    text = "Lindau’s ferry, O'Brien's and the sailors' wives didn't co-operate"
    assert words_of(text) == ["lindau", "ferry", "o'brien", "and", "the", "sailors", "wives", "didn't", "co-operate"]


def test_numbers_come_as_written_without_years() -> None:
    """A year dates a text, it counts nothing."""
    assert numbers_of("In 2019, 1,200 homes and 3.5 percent.") == {"1,200", "3.5"}


@given(WORDS)
def test_plain_words_weigh_nothing_and_none_outweighs_an_unseen_one(words: list[str]) -> None:
    """A word of every twentieth sentence is left out; the weight of the others is whole and at most the unit."""
    bag = rare(words)
    assert set(bag) == set(words) - {"the", "of", "said"}
    assert all(isinstance(weight, int) and 0 < weight <= UNIT for weight in bag.values())


@given(WORDS, st.sampled_from(["ferry", "zither"]))
def test_a_word_said_once_more_weighs_more(words: list[str], word: str) -> None:
    """How often a word stands counts, by its logarithm; once is not again and again."""
    before, after = weighted([word, *words], 2), weighted([word, word, *words], 2)
    assert after[word] > before[word]
    assert (word in repeated(words)) == (words.count(word) > 1)


def test_a_phrase_is_two_telling_words_in_a_row() -> None:
    """A plain word between two telling ones parts them."""
    assert set(phrases(words_of("Lindau harbour is the Lindau of zither ferries"))) == {
        "lindau harbour",
        "zither ferries",
    }


def test_quotations_are_kept_as_runs_of_four_words() -> None:
    """Only what stands between quotation marks counts, and of that every four words in a row."""
    assert set(quoted("He said: “We shall rebuild the harbour” and left the harbour for good.")) == {
        "we shall rebuild the",
        "shall rebuild the harbour",
    }
