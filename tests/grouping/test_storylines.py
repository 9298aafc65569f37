"""What ties the episodes of a story."""

import pytest

from crossbearing.grouping import group
from crossbearing.options import GroupingOptions
from crossbearing.values.stories import Tie
from tests.reports import ferry, report_of

CHARGED = (
    "Tessel ferry captain charged over sandbank accident\nThe captain of the ferry Halcyon, which ran aground "
    "near Tessel {when}, was charged on Friday with negligence, prosecutors said."
)
CORRECTED = (
    "Correction: Tessel ferry Halcyon carried 201 passengers\nThe ferry Halcyon, which ran aground off Tessel with "
    "injured people aboard, carried 201 passengers and not 210, the mayor's office said on Friday."
)


def ties_with(text: str) -> tuple[Tie, ...]:
    """Return the ties of the ferry's story with a report of ten weeks later."""
    (story,) = group([*ferry(), report_of("f4", text, "The Beacon", "2021-05-15")], GroupingOptions())
    first, second = story.episodes
    assert [(tie.before, tie.later) for tie in story.ties] == [(first.id, second.id)]
    return story.ties


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (CHARGED.format(when="on 1 March"), "follows"),
        (CHARGED.format(when="in March"), "follows"),
        (CHARGED.format(when="in bad weather"), "earlier"),
        (CORRECTED, "corrects"),
    ],
)
def test_a_later_episode_hangs_on_the_one_before(text: str, kind: str) -> None:
    """It follows where it tells the earlier day as background, corrects where it says so; the reason says why."""
    (tie,) = ties_with(text)
    assert tie.kind == kind
    assert tie.reason.left is not None
    assert tie.reason.left.document_id in {"f1", "f2", "f3"}
    assert tie.reason.right is not None
    assert tie.reason.right.document_id == "f4"


def test_one_episode_hangs_on_nothing() -> None:
    """A story of one happening has no ties."""
    (story,) = group(ferry(), GroupingOptions())
    assert story.ties == ()
