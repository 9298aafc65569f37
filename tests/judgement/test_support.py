"""Reports, publishers and origins behind an answer."""

from dataclasses import replace
from itertools import permutations

import pytest

from crossbearing.judgement.support import count_support
from crossbearing.values.dependences import Lineage
from tests.judgement.cases import borrowing, claim, lineage, witnesses

A, B, C = (claim(document, 12.0) for document in "abc")


def test_independent_reports_are_counted_each() -> None:
    """Reports that took nothing from each other are origins of their own; unknown publishers count one each."""
    assert count_support((A, B, C), witnesses(A, B, C)) == (3, 3, 3)


def test_a_report_that_says_it_twice_counts_once() -> None:
    """Two claims of one report are one report, one publisher, one origin."""
    again = claim("a", 12.0, sentence=4)
    assert count_support((A, again), witnesses(A, again)) == (1, 1, 1)


def test_reports_of_one_house_are_one_publisher() -> None:
    """Two outlets of a house are two reports of one publisher and one origin; None is unknown, not one house."""
    assert count_support((A, B, C), witnesses(A, B, C, publishers={"a": "House", "b": "House", "c": None})) == (3, 2, 2)
    assert count_support((A, B), witnesses(A, B, publishers={"a": None, "b": None})) == (2, 2, 2)


@pytest.mark.parametrize("kind", ["republished", "same wire"])
def test_a_republished_report_is_one_origin_for_everything(kind: str) -> None:
    """Where the whole report is taken over, every claim has one origin, in or out of the passages."""
    bare = Lineage("a", "b", kind, ())
    assert count_support((A, B), witnesses(A, B, lineages=(bare,))) == (2, 2, 1)


@pytest.mark.parametrize("kind", ["copied passage", "shared quotation"])
def test_a_shared_passage_is_one_origin_for_what_it_holds(kind: str) -> None:
    """A shared passage ties the claims in it, whichever report is named first; another claim keeps two origins."""
    for shared in (lineage(A, B, kind), lineage(B, A, kind)):
        assert count_support((A, B), witnesses(A, B, lineages=(shared,))) == (2, 2, 1)
        elsewhere = claim("b", 12.0, sentence=4)
        assert count_support((A, elsewhere), witnesses(A, elsewhere, lineages=(shared,))) == (2, 2, 2)


def test_what_is_taken_from_one_outlet_has_one_origin() -> None:
    """Two sentences that name one outlet as their source have one origin; two outlets are two."""
    same = (borrowing(A, "Radio Mirador"), borrowing(B, "Radio Mirador"))
    assert count_support((A, B), witnesses(A, B, borrowings=same)) == (2, 2, 1)
    other = (borrowing(A, "Radio Mirador"), borrowing(B, "The Beacon"))
    assert count_support((A, B), witnesses(A, B, borrowings=other)) == (2, 2, 2)


def test_what_is_taken_from_the_outlet_of_another_report_is_that_reports() -> None:
    """A report that cites the outlet of another adds no origin to what that one says; its article may be left out."""
    assert count_support((A, B), witnesses(A, B, borrowings=(borrowing(B, "The A"),))) == (2, 2, 1)
    assert count_support((A, B), witnesses(A, B, borrowings=(borrowing(A, "B"),))) == (2, 2, 1)
    assert count_support((A, B), witnesses(A, B, borrowings=(borrowing(B, "The B"),))) == (2, 2, 2)


def test_a_borrowing_in_another_sentence_says_nothing_of_this_one() -> None:
    """Only the claim's own sentence is taken from the outlet that it names."""
    elsewhere = borrowing(claim("b", 12.0, sentence=4), "Radio Mirador")
    found = witnesses(A, B, borrowings=(borrowing(A, "Radio Mirador"), elsewhere))
    assert count_support((A, B), found) == (2, 2, 2)


def test_a_picture_gives_a_claim_no_origin() -> None:
    """Two sentences with a picture of one agency are not taken from it."""
    pictures = tuple(replace(borrowing(claim, "Radio Mirador"), picture=True) for claim in (A, B))
    assert count_support((A, B), witnesses(A, B, borrowings=pictures)) == (2, 2, 2)


def test_origins_join_in_chains() -> None:
    """Where b took from a and c from b, all three have one origin, in whatever order they are counted."""
    found = witnesses(A, B, C, lineages=(Lineage("a", "b", "republished", ()), Lineage("b", "c", "republished", ())))
    assert {count_support(turned, found) for turned in permutations((A, B, C))} == {(3, 3, 1)}


def test_a_copy_adds_no_origin() -> None:
    """Reports go up with a copy, origins do not."""
    found = witnesses(A, B, C, lineages=(Lineage("a", "b", "same wire", ()),))
    assert count_support((A, C), found) == (2, 2, 2)
    assert count_support((A, B, C), found) == (3, 3, 2)
