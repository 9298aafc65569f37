"""The inverted index."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from crossbearing.grouping.fields import Field, Telling
from crossbearing.grouping.postings import Postings, table_of

BAGS = st.lists(st.dictionaries(st.sampled_from("abcdef"), st.integers(1, 9)), min_size=1, max_size=6)


@given(BAGS, BAGS)
def test_what_is_shared_is_the_sum_over_the_words_in_common(
    held: list[dict[str, int]], asked: list[dict[str, int]]
) -> None:
    """An inverted index finds the same sums as pairing every bag with every other."""
    asked = (asked * 6)[: len(held)] if len(asked) < len(held) else asked[: len(held)]
    numbers: dict[str, int] = {}
    tables = table_of(held, numbers), table_of(asked, numbers)
    plain, weighed = Postings(*tables), Postings(*tables, weighed=True)
    for row, mine in enumerate(asked):
        assert plain.shared(row).tolist() == [sum(mine[w] for w in mine if w in other) for other in held]
        assert weighed.shared(row).tolist() == [sum(mine[w] * other[w] for w in mine if w in other) for other in held]


@given(BAGS)
def test_cosines_are_the_same_either_way(bags: list[dict[str, int]]) -> None:
    """A cosine lies in 0 to 1 and does not depend on the side it is seen from."""
    field = Field(table_of(bags, {}))
    rows = [field.cosine(row) for row in range(len(bags))]
    for one in range(len(bags)):
        for other in range(len(bags)):
            assert rows[one][other] == rows[other][one]
            assert one == other or 0 <= rows[one][other] <= 1 + 1e-9


@given(BAGS)
def test_shares_told_lie_between_nothing_and_all(bags: list[dict[str, int]]) -> None:
    """A report says all of its own words, and at most all of another's."""
    numbers: dict[str, int] = {}
    telling = Telling(table_of(bags, numbers), table_of(bags, numbers))
    everyone = np.arange(len(bags))
    for row in range(len(bags)):
        ours, theirs = telling.shares(row, everyone)
        assert ours[row] == theirs[row] == 1
        assert ((ours >= 0) & (ours <= 1) & (theirs >= 0) & (theirs <= 1)).all()
