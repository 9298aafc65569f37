"""Spearman's correlation and the area under the curve, by hand and by law."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.language.ranks import area, average_ranks, spearman

VALUES = st.lists(st.integers(-50, 50), min_size=2, max_size=30)


def test_equal_values_share_their_mean_rank() -> None:
    """Two values in the second and third place both have rank 2.5."""
    assert average_ranks([3, 1, 3, 8]).tolist() == [2.5, 1.0, 2.5, 4.0]


def test_spearman_by_hand() -> None:
    """Of five ranks with differences 1, 1, 1, 1, 0 the correlation is 1 - 6 * 4 / (5 * 24) = 0.8."""
    assert spearman([1, 2, 3, 4, 5], [20, 10, 40, 30, 50]) == pytest.approx(0.8)
    assert spearman([1, 2, 3], [0.1, 0.2, 90]) == pytest.approx(1)
    assert spearman([1, 2, 3], [9, 2, -4]) == pytest.approx(-1)


def test_spearman_with_ties_by_hand() -> None:
    """With a tie the ranks 1, 2.5, 2.5 against 1, 2, 3 correlate at 1.5 / sqrt(1.5 * 2)."""
    assert spearman([0, 5, 5], [1, 2, 3]) == pytest.approx(1.5 / math.sqrt(3))


def test_without_an_order_there_is_no_correlation() -> None:
    """Equal values alone have no correlation with anything."""
    assert math.isnan(spearman([1, 1, 1], [1, 2, 3]))


@given(VALUES)
def test_ranks_add_up(values: list[int]) -> None:
    """Average ranks of n values always add up to n(n+1)/2, as ranks without ties do."""
    assert average_ranks(values).sum() == pytest.approx(len(values) * (len(values) + 1) / 2)


def test_area_by_hand() -> None:
    """Of the six pairs of a positive and a negative, four stand right and one is a tie: 4.5 / 6."""
    assert area([0.9, 0.4, 0.4, 0.1, 0.5], [True, True, False, False, False]) == pytest.approx(4.5 / 6)
    assert math.isnan(area([0.1, 0.2], [True, True]))


@given(st.lists(st.tuples(st.integers(0, 9), st.booleans()), min_size=2, max_size=20))
def test_area_counts_pairs(scored: list[tuple[int, bool]]) -> None:
    """The area is the share of pairs of a positive and a negative in which the positive scores higher."""
    above = [score for score, positive in scored if positive]
    below = [score for score, positive in scored if not positive]
    wins = [float(high > low) + 0.5 * (high == low) for high in above for low in below]
    found = area([score for score, _ in scored], [positive for _, positive in scored])
    assert found == pytest.approx(sum(wins) / len(wins)) if wins else math.isnan(found)
