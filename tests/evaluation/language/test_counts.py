"""Precision, recall and F1 from counts."""

import pytest

from evaluation.language.counts import Counts, counted


def test_f1_by_hand() -> None:
    """Two right of four found, where three were to be found: P 50, R 66.7, F1 57.1."""
    counts = counted({"a", "b", "x", "y"}, {"a", "b", "c"})
    assert counts == Counts(right=2, found=4, gold=3)
    assert (counts.precision, counts.recall, counts.f1) == pytest.approx((50, 200 / 3, 400 / 7))
    assert counts.note() == "P 50.0 R 66.7 n=3"


def test_counts_add_up_before_they_are_divided() -> None:
    """A long text weighs more than a short one: F1 is over all items, not the mean of texts."""
    assert (Counts(1, 1, 1) + Counts(0, 9, 0)).precision == 10


def test_nothing_found_is_nothing_right() -> None:
    """Where there is nothing at all, every share is 0."""
    assert (Counts().precision, Counts().recall, Counts().f1) == (0, 0, 0)
