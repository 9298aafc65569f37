"""Stories and their episodes."""

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossbearing.grouping import group
from crossbearing.options import GroupingOptions
from crossbearing.values.reports import Report
from crossbearing.values.stories import Story
from tests.grouping.lookalikes import primaries, quakes, quarters
from tests.reports import ferry, harvest, report_of

UNDATED = "Ferry Halcyon stuck on Tessel sandbank\nThe ferry Halcyon ran aground near Tessel. Four people were hurt."
CHARGED = (
    "Tessel ferry captain charged over sandbank accident\nThe captain of the ferry Halcyon, which ran aground "
    "near Tessel in March, was charged on Friday with negligence, prosecutors said."
)

EVERYONE = (*harvest(), *quakes(), *primaries(), *quarters())


def grouped(*reports: Report) -> tuple[Story, ...]:
    """Return the stories of the reports."""
    return group(reports, GroupingOptions())


def piles(stories: tuple[Story, ...]) -> set[tuple[str, ...]]:
    """Return the stories' document ids."""
    return {tuple(report.document.id for report in story.reports) for story in stories}


def test_two_piles_are_two_stories() -> None:
    """Reports of two happenings make two stories, each named after one of its headlines, with one episode."""
    stories = grouped(*ferry(), *harvest())
    assert piles(stories) == {("f1", "f2", "f3"), ("h1", "h2")}
    for story in stories:
        (episode,) = story.episodes
        assert story.title in {report.document.title for report in story.reports}
        assert episode.document_ids == tuple(report.document.id for report in story.reports)


def test_the_day_of_an_episode_is_that_of_the_deed() -> None:
    """An episode lies on the day that its leads name, not on the day of publication."""
    (story,) = grouped(*ferry())
    assert story.episodes[0].date == "2021-03-01"


def test_the_day_that_one_lead_names_outweighs_the_days_that_others_came_out() -> None:
    """A lead that names no day says nothing of when it was, however many such there are."""
    text = "Ferry sinks off Brandal\n\nThe ferry Saga sank off Brandal{}, killing four people, police said."
    told = (("a", " on Monday"), ("b", ""), ("c", ""))
    reports = [report_of(key, text.format(day), f"The {key}", "2021-03-03") for key, day in told]
    (story,) = grouped(*reports)
    assert story.episodes[0].date == "2021-03-01"
    (alone,) = grouped(reports[1])
    assert alone.episodes[0].date == "2021-03-03"


def test_the_order_of_reports_changes_nothing() -> None:
    """Reports in any order give equal stories, in equal order."""
    reports = (*ferry()[:2], *harvest())
    expected = grouped(*reports)
    assert all(grouped(*turned) == expected for turned in permutations(reports))


def test_an_unrelated_report_changes_nothing_for_the_others() -> None:
    """The story of the ferry is equal, reasons and all, whether the harvest is read beside it or not."""
    (alone,) = grouped(*ferry())
    assert alone in grouped(*ferry(), *harvest())
    assert alone in grouped(harvest()[0], *ferry())


def test_news_of_days_apart_is_another_episode_of_the_story() -> None:
    """The trial weeks later belongs to the saga and not to the accident's episode, and the reason is kept."""
    (story,) = grouped(*ferry(), report_of("f4", CHARGED, "The Beacon", "2021-05-15"))
    assert [episode.document_ids for episode in story.episodes] == [("f1", "f2", "f3"), ("f4",)]
    assert [episode.date for episode in story.episodes] == ["2021-03-01", "2021-05-14"]
    assert len(story.reasons) == 3
    assert all(reason.score == -1 and "74 days apart" in reason.words for reason in story.reasons)


def test_an_undated_report_joins_by_what_it_tells() -> None:
    """A report without a date joins its episode; one alone has an episode without a date, never today's."""
    undated = report_of("f5", UNDATED)
    (story,) = grouped(*ferry(), undated)
    assert [episode.document_ids for episode in story.episodes] == [("f1", "f2", "f3", "f5")]
    (alone,) = grouped(undated)
    assert alone.episodes[0].date is None


def test_joined_reports_carry_the_reason() -> None:
    """Each report that joins an episode has a reason with a score, pointing at two headlines."""
    (story,) = grouped(*ferry())
    reasons = story.episodes[0].reasons
    assert len(reasons) == 2
    for reason in reasons:
        assert 0 < reason.score <= 1
        assert reason.left is not None
        assert reason.right is not None
        assert reason.left.document_id != reason.right.document_id


@pytest.mark.parametrize("count", [0, 1])
def test_few_reports(count: int) -> None:
    """No report gives no story, one gives one of its own."""
    assert len(grouped(*ferry()[:count])) == count


def test_reports_without_words_stand_alone() -> None:
    """Reports with nothing to go by are not joined for being alike in nothing."""
    assert len(grouped(report_of("e1", "12"), report_of("e2", "12"), *ferry())) == 3


def test_the_threshold_is_the_users_choice() -> None:
    """From a likeness that nothing reaches on, every report is a story of its own."""
    assert len(group(ferry(), GroupingOptions(story_likeness=1.1))) == 3


@pytest.mark.parametrize("pairs", [quakes(), primaries(), quarters()])
def test_look_alikes_are_two_stories(pairs: tuple[Report, ...]) -> None:
    """Two quakes in one province, two votes that one candidate won, two quarters' results: each its own story."""
    first, second, third, fourth = (report.document.id for report in pairs)
    assert piles(grouped(*pairs)) == {(first, second), (third, fourth)}


@pytest.mark.parametrize("pairs", [quakes(), primaries(), quarters()])
def test_a_refusal_says_what_stands_in_the_way(pairs: tuple[Report, ...]) -> None:
    """Each of two look-alikes names the other, with a score below 0 and the headlines of the nearest two."""
    for story in grouped(*pairs):
        (reason,) = story.reasons
        assert reason.check == "other story"
        assert -1 <= reason.score < 0
        assert "days apart" in reason.words
        assert reason.left is not None
        assert reason.left.document_id in {report.document.id for report in story.reports}


@settings(deadline=None, max_examples=20)
@given(st.sets(st.sampled_from(range(len(EVERYONE)))))
def test_unrelated_reports_change_nothing(others: set[int]) -> None:
    """Whatever else is read beside them, the ferry's reports are one equal story."""
    (alone,) = grouped(*ferry())
    assert alone in grouped(*ferry(), *(EVERYONE[place] for place in others))
