"""New reports placed into stories that are known."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crossbearing.grouping import group
from crossbearing.options import GroupingOptions
from crossbearing.values.reports import Report
from crossbearing.values.stories import Story
from tests.grouping.lookalikes import primaries, quakes, quarters
from tests.reports import ferry, harvest

OPTIONS = GroupingOptions()
ALL = (*ferry(), *harvest(), *quakes(), *primaries(), *quarters())


def in_turn(*lots: tuple[Report, ...]) -> tuple[Story, ...]:
    """Return the stories where the lots come one after the other."""
    stories: tuple[Story, ...] = ()
    for lot in lots:
        stories = group(lot, OPTIONS, stories)
    return stories


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=25)
@given(st.permutations(ALL), st.integers(0, len(ALL)), st.integers(0, len(ALL)))
def test_reports_in_lots_end_as_all_at_once(turned: list[Report], one: int, other: int) -> None:
    """In whatever order and lots they come, the stories are equal to those of all at once, reasons and all."""
    first, second = sorted((one, other))
    lots = tuple(turned[:first]), tuple(turned[first:second]), tuple(turned[second:])
    assert in_turn(*lots) == group(ALL, OPTIONS)


def test_a_known_story_that_nothing_touches_is_returned_as_it_was() -> None:
    """The story itself comes back, not another one like it."""
    (known,) = group(ferry(), OPTIONS)
    assert any(story is known for story in group(harvest(), OPTIONS, [known]))


def test_a_known_report_that_comes_again_changes_nothing() -> None:
    """A report is placed once."""
    known = group(ferry(), OPTIONS)
    assert group(ferry()[:2], OPTIONS, known) == known


def test_new_reports_join_stories_that_were_apart() -> None:
    """Two single reports that were stories of their own share one with the report between them."""
    first, second, third = ferry()
    known = group([first], OPTIONS)
    (story,) = group([third, second], OPTIONS, known)
    assert [report.document.id for report in story.reports] == ["f1", "f2", "f3"]


def test_nothing_new_beside_nothing_known_is_nothing() -> None:
    """No reports give no stories."""
    assert group([], OPTIONS, ()) == ()


def test_a_known_story_that_welded_two_is_parted() -> None:
    """Where a new report touches a story that does not hold together, each of its reports finds its own place."""
    (ship, *others), (olives, _) = ferry(), harvest()
    wrong = replace(group([ship], OPTIONS)[0], reports=(ship, olives))
    assert group(others, OPTIONS, [wrong]) == group([*ferry(), olives], OPTIONS)
