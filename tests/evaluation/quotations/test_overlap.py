"""How far stretches of words agree."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.quotations.overlap import Agreement, agreement, at_all, exactly, in_part

STRETCHES = st.lists(st.frozensets(st.integers(0, 12), min_size=1), max_size=5)


def words(first: int, last: int) -> frozenset[int]:
    """Return the words from first to last."""
    return frozenset(range(first, last + 1))


def test_a_stretch_earns_the_share_that_is_right() -> None:
    """Three of four words found are right: precision 3/4; they are half of the six marked: recall 1/2."""
    found = agreement([words(3, 6)], [words(1, 5), words(20, 20)], in_part)
    assert found.right == pytest.approx(3 / 4)
    assert found.known == pytest.approx(3 / 5)
    assert (found.found, found.gold) == (1, 2)
    assert found.precision == pytest.approx(0.75)
    assert found.recall == pytest.approx(0.3)


def test_one_common_word_is_enough_at_all() -> None:
    """What is right in part counts whole where one word is enough, and not at all where all are asked for."""
    assert agreement([words(3, 6)], [words(6, 9)], at_all).f1 == 1
    assert agreement([words(3, 6)], [words(6, 9)], exactly).f1 == 0


def test_agreements_add_up() -> None:
    """Two texts are measured together, not each on its own."""
    total = agreement([words(0, 1)], [words(0, 1)], exactly) + agreement([words(0, 1)], [], exactly)
    assert (total.precision, total.recall) == (0.5, 1)


def test_nothing_is_worth_nothing() -> None:
    """Without stretches every figure is 0, and stretches without words don't count."""
    assert agreement([frozenset()], [], in_part) == Agreement()
    assert Agreement().f1 == 0


@given(STRETCHES, STRETCHES)
def test_swapping_the_sides_swaps_precision_and_recall(one: list[frozenset[int]], other: list[frozenset[int]]) -> None:
    """Precision of one side is recall of the other, and part is never more than any."""
    there, back = agreement(one, other, in_part), agreement(other, one, in_part)
    assert there.precision == pytest.approx(back.recall)
    assert there.f1 <= agreement(one, other, at_all).f1 + 1e-9
