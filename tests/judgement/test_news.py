"""The day of an episode's news."""

import pytest

from crossbearing.judgement.news import LEAD, Dated, days_of_news
from crossbearing.values.stories import Episode
from tests.judgement.cases import claim

EPISODE = Episode("e", "", "2018-01-01", ("a", "b", "c"))


def told(day: str, documents: str, sentence: int = 0) -> Dated:
    """Return a happening of that day that each of the documents tells in one of its sentences."""
    return Dated(tuple(claim(document, sentence=sentence) for document in documents), day)


@pytest.mark.parametrize(
    ("happenings", "day"),
    [
        ([told("2017-12-31", "ab")], "2017-12-31"),
        ([told("2017-12-31", "a")], "2018-01-01"),
        ([told("2017-12-31", "abc", sentence=LEAD)], "2018-01-01"),
        ([told("2017-12-31", "ab"), told("2018-01-01", "ab")], "2018-01-01"),
        ([told("2017-12-31", "abc"), told("2018-01-01", "ab")], "2017-12-31"),
        ([told("2017-12-25", "abc")], "2018-01-01"),
        ([told("2017-12", "abc")], "2018-01-01"),
        ([told("2017-12-31", "xy")], "2018-01-01"),
    ],
)
def test_the_news_are_of_the_day_of_what_most_lead_with(happenings: list[Dated], day: str) -> None:
    """What two reports lead with decides; told once, deep down, long before, or by another episode's it does not."""
    assert days_of_news([EPISODE], happenings) == dict.fromkeys("abc", day)


def test_an_episode_without_a_day_has_none() -> None:
    """Without a day of the episode nobody knows what is news and what led up to it."""
    open_one = Episode("e", "", None, ("a", "b"))
    assert days_of_news([open_one], [told("2017-12-31", "ab")]) == {"a": None, "b": None}
