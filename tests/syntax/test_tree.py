"""Ways through a parse."""

from hypothesis import given
from hypothesis import strategies as st

from crossbearing.syntax import Tree
from crossbearing.values.annotations import Token
from tests.reports import tree_of

HEADS = st.integers(1, 12).flatmap(lambda n: st.tuples(*(st.integers(-1, i - 1) for i in range(n))))


def made(heads: tuple[int, ...]) -> Tree:
    """Return a tree of bare tokens with these heads."""
    return Tree([Token(i, i + 1, "x", "x", "X", "X", head, "dep") for i, head in enumerate(heads)])


def test_children_by_relation() -> None:
    """Children come in text order, all of them or those of the relations asked for."""
    tree = tree_of("The old mayor sold two boats.")
    sold = next(i for i, token in enumerate(tree.tokens) if token.text == "sold")
    assert [tree.tokens[i].text for i in tree.children(sold, "nsubj", "obj")] == ["mayor", "boats"]
    assert set(tree.children(sold, "obj")) < set(tree.children(sold))
    assert tree.children(sold, "csubj") == ()


def test_a_stop_leaves_out_what_hangs_on_it() -> None:
    """What hangs on a stopping token is left out with it."""
    tree = tree_of("The old mayor sold two boats.")
    words = tree.subtree(3, stop=lambda i: tree.tokens[i].relation == "obj")
    assert [tree.tokens[i].text for i in words] == ["The", "old", "mayor", "sold", "."]


@given(HEADS)
def test_down_is_the_reverse_of_up(heads: tuple[int, ...]) -> None:
    """A token stands in the subtree of each of its ancestors and of no other token but itself."""
    tree = made(heads)
    for index in range(len(heads)):
        above = {index, *tree.ancestors(index)}
        assert {other for other in range(len(heads)) if index in tree.subtree(other)} == above


@given(HEADS)
def test_roots_share_out_the_tokens(heads: tuple[int, ...]) -> None:
    """The subtrees of the roots hold each token exactly once."""
    tree = made(heads)
    held = [i for root, head in enumerate(heads) if head < 0 for i in tree.subtree(root)]
    assert sorted(held) == list(range(len(heads)))


def test_no_tokens() -> None:
    """A text without words has an empty tree."""
    assert Tree(()).tokens == ()
