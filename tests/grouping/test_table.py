"""What reports share, word for word."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from crossbearing.grouping.columns import columns_of
from crossbearing.grouping.table import Sharing, Table

BAG = st.dictionaries(st.sampled_from("abcdef"), st.integers(1, 9))
BAGS = st.lists(st.fixed_dictionaries({"one": BAG, "other": BAG}), min_size=1, max_size=6)
Bags = list[dict[str, dict[str, int]]]


@given(BAGS)
def test_what_is_shared_is_the_sum_over_the_words_in_common(bags: Bags) -> None:
    """The sums of all sharings at once are those of pairing every bag with every other."""
    sharings = [Sharing("one", "one"), Sharing("one", "other", asker_weighs=True), Sharing("other", "one")]
    table, everyone = Table(columns_of(bags), sharings), np.arange(len(bags))
    for row, mine in enumerate(bags):
        sums = table.shared(row, everyone)
        for place, theirs in enumerate(bags):
            if place != row:
                assert sums[place].tolist() == [
                    sum(theirs["one"][word] for word in mine["one"] if word in theirs["one"]),
                    sum(mine["one"][word] * theirs["other"][word] for word in mine["one"] if word in theirs["other"]),
                    sum(theirs["one"][word] for word in mine["other"] if word in theirs["one"]),
                ]


@given(BAGS)
def test_a_side_that_does_not_weigh_counts_as_one(bags: Bags) -> None:
    """How much of its words another report says is the asker's weight alone."""
    table = Table(columns_of(bags), [Sharing("one", "other", asker_weighs=True, holder_weighs=False)])
    for row, mine in enumerate(bags):
        said = [sum(mine["one"][word] for word in mine["one"] if word in theirs["other"]) for theirs in bags]
        assert table.shared(row, np.arange(len(bags)))[:, 0].tolist() == said


@given(BAGS)
def test_a_column_knows_the_whole_bags(bags: Bags) -> None:
    """Words that no other report holds are left out of a column, but not of its sums and lengths."""
    column = columns_of(bags)["one"]
    assert column.totals.tolist() == [sum(bag["one"].values()) for bag in bags]
    assert np.allclose(column.lengths**2, [sum(weight**2 for weight in bag["one"].values()) for bag in bags])


def test_nothing_is_shared_by_nothing() -> None:
    """A report without words shares nothing with any, and no others give no sums."""
    table = Table(columns_of([{"one": {}}, {"one": {"a": 1}}]), [Sharing("one", "one")])
    assert table.shared(0, np.array([1])).tolist() == [[0.0]]
    assert table.shared(1, np.zeros(0, np.int64)).shape == (0, 1)
