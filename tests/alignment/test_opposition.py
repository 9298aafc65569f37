"""Whether two claims take opposite sides."""

import pytest

from crossbearing.alignment.opposition import is_denied_as_said, opposed, reads_negative
from crossbearing.alignment.profiles import Profile, profiles_of
from tests.reports import report_of, story_of

DESTROYED = "The army destroyed the old bridge."


def told(text: str, deed: str) -> Profile:
    """Return the profile of a deed."""
    profiles = profiles_of(story_of(report_of("d", text)), ())
    return next(p for p in profiles if p.claim.predicate == deed and p.claim.kind == "happening")


@pytest.mark.parametrize(
    ("left", "right", "deeds", "sides"),
    [
        (DESTROYED, "The army did not destroy the old bridge.", ("destroy", "destroy"), True),
        (DESTROYED, "The minister denied that the army destroyed the old bridge.", ("destroy", "destroy"), True),
        (DESTROYED, "The minister said that the army destroyed the old bridge.", ("destroy", "destroy"), False),
        (DESTROYED, DESTROYED, ("destroy", "destroy"), False),
        ("The rescue succeeded.", "The rescue failed.", ("succeed", "fail"), True),
        ("The rescue succeeded.", "The rescue did not fail.", ("succeed", "fail"), False),
        ("The rescue did not succeed.", "The rescue failed.", ("succeed", "fail"), False),
        ("Iran complies with the deal.", "Iran does not abide by the deal.", ("comply", "abide"), True),
        ("Prices rose sharply.", "Prices fell sharply.", ("rise", "fall"), True),
        (DESTROYED, "The army did not build a road.", ("destroy", "build"), False),
        ("Police confirmed the reports.", "Police could not confirm the reports.", ("confirm", "confirm"), False),
    ],
)
def test_sides(left: str, right: str, deeds: tuple[str, str], sides: bool) -> None:  # noqa: FBT001 - a table's column
    """Negation, denial and words of opposite meaning oppose; two of them cancel; another deed opposes nothing."""
    ours, theirs = told(left, deeds[0]), told(right, deeds[1])
    assert opposed(ours, theirs) == opposed(theirs, ours) == sides


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The minister denied that the army destroyed the old bridge.", True),
        ("The army did not destroy the old bridge.", False),
        (DESTROYED, False),
    ],
)
def test_what_is_denied_as_said(text: str, said: bool) -> None:  # noqa: FBT001 - a table's column
    """The words of what somebody denies affirm it; those of a negated clause do not."""
    assert is_denied_as_said(told(text, "destroy")) == said


@pytest.mark.parametrize(
    ("text", "deed", "negative"),
    [
        ("The company cannot settle the claim.", "settle", True),
        ("The company “never” settled the claim.", "settle", True),
        ("The company didn’t settle the claim.", "settle", True),
        ("The company settled the claim in Notting Hill.", "settle", False),
    ],
)
def test_negative_words(text: str, deed: str, negative: bool) -> None:  # noqa: FBT001 - a table's column
    """A clause reads negative by a word of its own, whatever stands around the word or is written into it."""
    assert reads_negative(told(text, deed)) is negative
