"""Blocking, comparing and clustering, on small numbers."""

from hypothesis import given
from hypothesis import strategies as st

from crossbearing.linking import Clusters, Link, cluster, connected, links_between, pairs_sharing
from crossbearing.values.reasons import Reason


def near(left: int, right: int) -> Reason | None:
    """Join numbers less than three apart."""
    gap = abs(left - right)
    return Reason("near", 1 - gap / 3, f"{gap} apart") if gap < 3 else None


def never(_left: int, _right: int) -> Reason | None:
    """Veto nothing."""
    return None


def test_pairs_share_a_key() -> None:
    """Only items with a key in common are paired."""
    assert pairs_sharing([["a"], ["b"], ["a", "b"]]) == [(0, 2), (1, 2)]


def test_crowded_keys_pair_neighbours() -> None:
    """Under a crowded key the pairs grow with the items, not with their square."""
    assert pairs_sharing([["a"]] * 5, crowded=3) == [(0, 1), (1, 2), (2, 3), (3, 4)]


def test_links_carry_their_reasons() -> None:
    """A link holds every reason, and its score is the strongest."""
    (link,) = links_between([1, 2], [(0, 1)], (near,), least=0.5)
    assert [reason.check for reason in link.reasons] == ["near"]
    assert link.score == link.reasons[0].score


def test_weak_links_are_left_out() -> None:
    """A pair below the least score is no link."""
    assert links_between([1, 3], [(0, 1)], (near,), least=0.5) == []


def test_a_veto_holds_between_clusters() -> None:
    """Two items that a veto parts never meet through a third."""
    links = [Link(0, 1, 0.9, ()), Link(1, 2, 0.8, ())]

    def apart(left: int, right: int) -> Reason | None:
        return Reason("apart", -1.0, "apart") if {left, right} == {0, 2} else None

    assert cluster(Clusters(3), links, apart).all() == ((0, 1), (2,))


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7), st.floats(0, 1)), max_size=12), st.randoms())
def test_order_of_links_does_not_matter(rows: list[tuple[int, int, float]], random: object) -> None:
    """The clusters are a partition, and the same whatever order the links come in."""
    links = [Link(min(a, b), max(a, b), score, ()) for a, b, score in rows]
    turned = list(links)
    random.shuffle(turned)  # type: ignore[attr-defined]
    found = connected(8, links)
    assert found == cluster(Clusters(8), turned, never).all()
    assert sorted(item for members in found for item in members) == list(range(8))
