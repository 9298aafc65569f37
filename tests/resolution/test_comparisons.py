"""Comparing each pair of spellings once."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from crossbearing.linking import reasons_for
from crossbearing.resolution.comparing import COMPARERS, VETOES
from crossbearing.resolution.comparisons import Comparisons
from crossbearing.resolution.name_values import names_of
from crossbearing.resolution.parts import PARTS
from crossbearing.values.stories import Story
from tests.resolution.marked import report

NAMES = ("Mary Berg", "Berg", "Omar Berg", "Leeds Harbour Board", "LHB", "Leeds", "North Korea", "North", "Nort Korea")
mention = st.tuples(st.sampled_from(NAMES), st.sampled_from(("person", "place", "organisation")))


@given(st.lists(st.lists(mention, min_size=1, max_size=4), min_size=1, max_size=3))
def test_same_as_comparing_each(reports: Sequence[Sequence[tuple[str, str]]]) -> None:
    """What was found of one pair of spellings is what the comparers say of every pair of them, places and all."""
    written = [
        report(f"d-{at}", *(f"[{name}|{kind}] left." for name, kind in named)) for at, named in enumerate(reports)
    ]
    names = names_of(Story("s", "", tuple(written), ()))
    for comparers in (COMPARERS, VETOES, PARTS):
        compared = Comparisons(names, comparers)
        for left, one in enumerate(names):
            for right, other in enumerate(names):
                if left != right:
                    assert compared.reasons(left, right) == reasons_for(one, other, comparers)
