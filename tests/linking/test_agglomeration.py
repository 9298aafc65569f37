"""Average-linkage clusters with vetoes."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossbearing.linking.agglomeration import VETO, Pair, agglomerate

SIZE = 7
PAIRS = tuple(combinations(range(SIZE), 2))
SCORES = st.dictionaries(st.sampled_from(PAIRS), st.one_of(st.floats(0, 1), st.just(VETO)))


def mean(left: tuple[int, ...], right: tuple[int, ...], scores: dict[Pair, float], unscored: float) -> float:
    """Return the mean likeness of the pairs between two clusters."""
    found = [scores.get((min(a, b), max(a, b)), unscored) for a in left for b in right]
    return sum(found) / len(found)


@given(SCORES, st.floats(0.01, 1), st.floats(0, 0.5))
def test_clusters_share_out_the_items(scores: dict[Pair, float], threshold: float, unscored: float) -> None:
    """Every item is in one cluster; clusters and their items are in order; no veto lies inside one."""
    found = agglomerate(SIZE, scores, threshold, unscored)
    assert sorted(item for cluster in found for item in cluster) == list(range(SIZE))
    assert [cluster[0] for cluster in found] == sorted(cluster[0] for cluster in found)
    assert all(cluster == tuple(sorted(cluster)) for cluster in found)
    assert not any(scores.get(pair) == VETO for cluster in found for pair in combinations(cluster, 2))


@given(SCORES, st.floats(0.01, 1))
def test_nothing_is_left_to_join(scores: dict[Pair, float], threshold: float) -> None:
    """No two clusters remain whose mean likeness is clearly above the threshold."""
    found = agglomerate(SIZE, scores, threshold)
    assert all(mean(left, right, scores, 0.0) < threshold + 1e-9 for left, right in combinations(found, 2))


@given(SCORES, st.permutations(PAIRS), st.floats(0.01, 1))
def test_the_order_of_the_pairs_changes_nothing(scores: dict[Pair, float], order: list[Pair], threshold: float) -> None:
    """The same scores in another order give the same clusters."""
    turned = {pair: scores[pair] for pair in order if pair in scores}
    assert agglomerate(SIZE, turned, threshold) == agglomerate(SIZE, scores, threshold)


@given(st.permutations(range(1, len(PAIRS) + 1)), st.permutations(range(SIZE)))
def test_the_order_of_the_items_changes_nothing(ranks: list[int], names: list[int]) -> None:
    """Where no two likenesses are equal, items given in another order make the same clusters."""
    scores = {pair: 2.0**-rank for pair, rank in zip(PAIRS, ranks, strict=True)}
    turned = {(min(names[a], names[b]), max(names[a], names[b])): score for (a, b), score in scores.items()}
    found = {frozenset(names[item] for item in cluster) for cluster in agglomerate(SIZE, scores, 0.01)}
    assert found == {frozenset(cluster) for cluster in agglomerate(SIZE, turned, 0.01)}


@given(st.floats(0, 1), st.floats(0, 1), st.floats(0, 0.5))
def test_two_items_join_from_the_threshold_on(score: float, threshold: float, unscored: float) -> None:
    """Two items are one exactly where their likeness reaches the threshold, whatever an unscored pair counts."""
    assert (len(agglomerate(2, {(0, 1): score}, threshold, unscored)) == 1) == (score >= threshold)


@pytest.mark.parametrize(
    ("scores", "clusters"),
    [
        ({(0, 1): 0.9, (1, 2): 0.9}, ((0, 1), (2,))),
        ({(0, 1): 0.9, (1, 2): 0.9, (0, 2): 0.2}, ((0, 1, 2),)),
        ({(0, 1): 0.9, (1, 2): 0.8, (0, 2): VETO}, ((0, 1), (2,))),
        ({(0, 2): 0.9, (0, 1): 0.6, (1, 2): 0.6}, ((0, 1, 2),)),
    ],
)
def test_the_mean_of_all_pairs_decides(scores: dict[Pair, float], clusters: tuple[tuple[int, ...], ...]) -> None:
    """A third item joins two by the mean of its pairs with both, an unscored one counting nothing; a veto stays."""
    assert agglomerate(3, scores, 0.5) == clusters


def test_no_items_no_clusters() -> None:
    """Nothing comes of nothing, and unscored items stand alone."""
    assert agglomerate(0, {}, 0.5) == ()
    assert agglomerate(2, {}, 0.5) == ((0,), (1,))
