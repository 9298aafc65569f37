"""How rare words are, and how much two sets of words share."""

from hypothesis import given
from hypothesis import strategies as st

from crossbearing.linking.rarity import rarity, shared_rarity

WORDS = st.sets(st.sampled_from(["the", "said", "river", "bridge", "Ostrava", "zorbling", "of"]), max_size=6)


def test_the_common_weighs_little_and_the_unseen_most() -> None:
    """Weights rise from everyday words over rarer ones to 1 for words never seen, in any case of letters."""
    assert 0 <= rarity("the") < rarity("river") < rarity("estuary") <= rarity("zorbling") == 1
    assert rarity("River") == rarity("river")


@given(WORDS, WORDS)
def test_overlap_is_a_share(left: set[str], right: set[str]) -> None:
    """The overlap is the same both ways, 0 without a shared word, and 1 between equal sets alone."""
    found = shared_rarity(left, right)
    assert found == shared_rarity(right, left)
    assert 0 <= found <= 1
    assert (found > 0) == bool(left & right)
    assert (found > 1 - 1e-9) == (left == right != set())


def test_a_rare_shared_word_counts_for_more() -> None:
    """Sharing a rare word makes two sets more alike than sharing a common one."""
    assert shared_rarity(["estuary", "the"], ["estuary", "of"]) > shared_rarity(["estuary", "the"], ["bridge", "the"])
