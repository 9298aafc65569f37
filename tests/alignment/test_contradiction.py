"""Which claims can't both be so."""

import pytest

from crossbearing.alignment.contradiction import contradicts, covered
from crossbearing.alignment.profiles import Profile, profiles_of
from tests.reports import report_of, story_of


def told(text: str, deed: str, report: str) -> Profile:
    """Return the profile of a deed that a report tells."""
    profiles = profiles_of(story_of(report_of(report, text)), ())
    return next(p for p in profiles if p.claim.predicate == deed and p.claim.kind == "happening")


@pytest.mark.parametrize(
    ("left", "right", "deeds"),
    [
        ("The army destroyed the old bridge.", "The army did not destroy the bridge.", ("destroy", "destroy")),
        ("The firm keeps to the deal.", "The firm has not kept the deal.", ("keep", "keep")),
        ("Two people suffered minor injuries.", "No one was injured.", ("suffer", "injure")),
        ("Shares of the bank rose on Friday.", "Shares of the bank fell on Friday.", ("rise", "fall")),
        ("The union says the army burnt the mill.", "He denied that the army burnt the mill.", ("burn", "burn")),
        # "without" is told by both, so it is not what one of them denies; a verb with its particle is one word
        ("The firm will sell cars without seats.", "The firm will not sell cars without seats.", ("sell", "sell")),
        ("The firm has rolled out the car.", "The firm has not rolled out the car.", ("roll out", "roll out")),
        # what was not there is what the other tells of
        ("There was no danger from the Orla dam.", "The Orla dam is in danger.", ("be", "danger")),
    ],
)
def test_who_negates_what_another_tells_contradicts_it(left: str, right: str, deeds: tuple[str, str]) -> None:
    """By a negation, by nobody, by an opposite deed, by a denial."""
    ours, theirs = told(left, deeds[0], "a"), told(right, deeds[1], "b")
    assert contradicts(ours, theirs)
    assert contradicts(theirs, ours)


@pytest.mark.parametrize(
    ("left", "right", "deeds"),
    [
        # a negation falls on what it adds
        ("A judge blocked the rules.", "The judge did not block the rules for nurses abroad.", ("block", "block")),
        # what is asked, and what shall be, is no denial of what was
        (
            "The minister left the palace.",
            "The king never wanted the minister to leave the palace.",
            ("leave", "leave"),
        ),
        ("The king threatened the islands.", "Never threaten the islands again!", ("threaten", "threaten")),
        # what begins may end, what was shut may open
        ("The senator launched her campaign.", "The senator ended her campaign.", ("launch", "end")),
        ("The bridge was closed.", "The bridge has reopened.", ("close", "reopen")),
        # another's deed
        (
            "The meeting was attended by the chairman.",
            "The president did not attend the meeting.",
            ("attend", "attend"),
        ),
        # who failed to find a trace did not find one
        ("The inquiry failed to find a trace.", "The inquiry failed to find a trace.", ("fail", "find")),
        # what nobody managed is not denied by who tried something else
        ("The police enforced the order.", "The crowd failed to prevent the police.", ("enforce", "prevent")),
        # what somebody seeks is not done yet; what one disputes another may acknowledge
        ("The city sought to buy the property.", "The city has not bought the property.", ("buy", "buy")),
        ("The lawyer acknowledged the account.", "The office disputed the account.", ("acknowledge", "dispute")),
        # who does not know denies nothing
        ("Police confirmed the reports.", "Police could not confirm the reports.", ("confirm", "confirm")),
    ],
)
def test_what_may_both_be_so_is_no_contradiction(left: str, right: str, deeds: tuple[str, str]) -> None:
    """Another scope, mood, moment, doer or deed leaves both standing."""
    ours, theirs = told(left, deeds[0], "a"), told(right, deeds[1], "b")
    assert not contradicts(ours, theirs)
    assert not contradicts(theirs, ours)


def test_one_report_contradicts_itself_only_by_a_denial() -> None:
    """A writer who negates one thing and tells another means two things."""
    ours = told("The army destroyed the old bridge.", "destroy", "a")
    assert not contradicts(ours, told("The army did not destroy the old bridge.", "destroy", "a"))
    assert contradicts(ours, told("He denied that the army destroyed the old bridge.", "destroy", "a"))


def test_words_alike_are_covered() -> None:
    """A word of the same side or class stands for another; the share is weighed by rarity."""
    assert covered(["comply"], ["abide"]) == covered(["soldier"], ["troops"]) == 1.0
    assert covered(["comply"], ["violate"]) == 0.0
    assert 0.0 < covered(["soldier", "quarry"], ["troops"]) < 1.0
    assert covered([], ["abide"]) == 0.0
