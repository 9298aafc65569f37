"""Questions over where it happened."""

import pytest

from crossbearing.alignment import align
from crossbearing.options import AlignmentOptions, ResolutionOptions
from crossbearing.resolution import resolve
from crossbearing.values.questions import Question
from tests.reports import report_of, story_of

ANTWERP = "In Antwerp, where dockers stopped work, 4,000 people marched."


def places(*texts: str) -> list[Question]:
    """Return the questions of a report for each text, all published on one day."""
    reports = [report_of(f"w{place}", text, None, "2022-03-04") for place, text in enumerate(texts)]
    story = story_of(*reports)
    questions = align(story, resolve(story, ResolutionOptions()), AlignmentOptions())
    return [question for question in questions.asked if question.kind == "place"]


def test_one_happening_at_two_places_is_asked() -> None:
    """The question is the happening with its place left open; its answers are the places, where they are named."""
    (found,) = places(ANTWERP, "Four thousand people took part in a march in Ghent.")
    assert found.words == "Where: Four thousand people took part in a march in …"
    assert [given.words for given in found.given] == ["Antwerp", "Ghent"]
    assert not any(given.narrows for given in found.given)


def test_a_town_says_more_exactly_what_its_country_says() -> None:
    """Where one report names the town and another only the country, the town narrows the country."""
    (found,) = places("Some 4,200 tents were sent from Lyon.", "From France came some 4,200 tents.")
    town, country = found.given
    assert (town.words, country.words) == ("Lyon", "France")
    assert (town.narrows, country.narrows) == (frozenset({country.key}), frozenset())


@pytest.mark.parametrize(
    "other",
    [
        "Four thousand people took part in a march in Antwerp.",
        "Four thousand people took part in a march in Ghent, a day after one in Antwerp.",
        "A museum was opened in Ghent.",
        "Four thousand people left for Ghent.",
        "In May 2016 four thousand people took part in a march in Ghent.",
    ],
)
def test_another_happening_is_no_other_place(other: str) -> None:
    """Nor is what is done towards a place, at another time, or told by a report that names both."""
    assert places(ANTWERP, other) == []
