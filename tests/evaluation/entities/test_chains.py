"""Measures of coreference."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.entities.chains import Share, b_cubed, ceaf, muc

PARTITIONS = st.dictionaries(st.integers(0, 8), st.integers(0, 3), min_size=1)


@given(PARTITIONS)
def test_equal_partitions(chains: dict[int, int]) -> None:
    """Equal partitions score 1, whatever the names of the entities."""
    renamed = {item: f"e{entity}" for item, entity in chains.items()}
    assert b_cubed(renamed, chains).f1 == pytest.approx(1)
    assert ceaf(renamed, chains).f1 == pytest.approx(1)
    assert muc(renamed, chains).f1 in {0, 1}


def test_known_figures() -> None:
    """One entity found as two halves: all found is right, half of it is recalled."""
    gold, found = dict.fromkeys("abcd", 1), {"a": 1, "b": 1, "c": 2, "d": 2}
    assert (b_cubed(found, gold).precision, b_cubed(found, gold).recall) == (1, 0.5)
    assert muc(found, gold).precision == 1
    assert muc(found, gold).recall == pytest.approx(2 / 3)
    assert ceaf(found, gold).recall == pytest.approx(2 / 3)
    assert ceaf(found, gold).precision == pytest.approx(1 / 3)


def test_nothing() -> None:
    """Where there is nothing, every share is 0."""
    assert Share().f1 == 0


def test_shares_add_up() -> None:
    """Shares of two stories weigh by their mentions."""
    assert (Share(1, 1, 1, 1) + Share(0, 3, 0, 1)).precision == 0.25
