"""How much two figures look alike, and what another figure of a report says against a pair."""

from itertools import product

import pytest

from crossbearing.alignment.looks import Looks, looks_of
from crossbearing.alignment.profiles import Profile, profiles_of
from crossbearing.alignment.scoring import learnt
from crossbearing.values.reports import Report
from tests.reports import report_of, story_of

TAX = "The law sets a levy of {} percent on cash held abroad."
FACTORY = "The levy on factories abroad will be {} percent, the ministry said."


def looked_at(*reports: Report) -> tuple[Looks, list[Profile]]:
    """Return the looks of the reports' quantity claims, and these in the order of the text."""
    found = [p for p in profiles_of(story_of(*reports), ()) if p.claim.quantity]
    found.sort(key=lambda p: ([r.document.id for r in reports].index(p.claim.document_id), p.claim.span))
    return looks_of(found, learnt("quantity")), found


def test_figures_are_left_aside_and_units_are_not() -> None:
    """What two claims look like is the same both ways, whatever their figures; other units look like nothing."""
    reports = [
        report_of("a", TAX.format(15)),
        report_of("b", TAX.format(8)),
        report_of("c", "The levy on cash abroad is 8 euros."),
    ]
    looks, (ours, theirs, euros) = looked_at(*reports)
    assert looks.between(ours, theirs) == looks.between(theirs, ours) > 0.9
    assert looks.between(ours, euros) == 0


def test_a_figure_that_the_other_report_gives_elsewhere_speaks_against_a_pair() -> None:
    """Both reports give 15 percent: the 8 percent of one is no rival of the other's 15; alone it would be."""
    both = TAX.format(15) + " " + FACTORY.format(8)
    looks, (ours, theirs, other) = looked_at(report_of("a", TAX.format(15)), report_of("b", both))
    assert looks.told_elsewhere(ours, other) == looks.told_elsewhere(other, ours) == looks.between(ours, theirs)
    assert looks.told_elsewhere(ours, theirs) == 0
    alone, (ours, other) = looked_at(report_of("a", TAX.format(15)), report_of("c", FACTORY.format(8)))
    assert alone.told_elsewhere(ours, other) == 0


@pytest.mark.parametrize(("again", "parted"), [("", False), (" " + FACTORY.format(8), True)])
def test_within_one_report_both_figures_must_be_given_twice(again: str, *, parted: bool) -> None:
    """A report that gives one figure twice and another once may contradict itself; both twice are two answers."""
    report = report_of("a", f"{TAX.format(15)} {FACTORY.format(8)} {TAX.format(15)}{again}")
    looks, (fifteen, eight, *_) = looked_at(report)
    assert (looks.told_elsewhere(fifteen, eight) > 0) == parted


def test_what_is_told_elsewhere_is_a_share() -> None:
    """The finding lies between 0 and 1 and is the same both ways."""
    looks, found = looked_at(report_of("a", TAX.format(15)), report_of("b", TAX.format(15) + " " + FACTORY.format(8)))
    for left, right in product(found, found):
        assert 0 <= looks.told_elsewhere(left, right) <= 1
        assert looks.told_elsewhere(left, right) == looks.told_elsewhere(right, left)
