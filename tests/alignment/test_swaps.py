"""Questions over the one name or time in which two reports' clauses differ."""

import pytest

from crossbearing.alignment import align
from crossbearing.options import AlignmentOptions, ResolutionOptions
from crossbearing.resolution import resolve
from crossbearing.values.questions import Question
from tests.reports import report_of, story_of

BRIDGE = "Minister Ana Ruiz opened the rebuilt bridge over the northern canal."
OPENED = "The rebuilt bridge over the northern canal was opened in 1986."


def asked(*texts: str) -> list[Question]:
    """Return the questions over names and times of a report for each text, all published on one day."""
    reports = [report_of(f"x{place}", text, None, "2022-03-04") for place, text in enumerate(texts)]
    story = story_of(*reports)
    questions = align(story, resolve(story, ResolutionOptions()), AlignmentOptions())
    return [question for question in questions.asked if question.given]


def test_one_name_for_another_in_the_same_words_is_asked() -> None:
    """The question is the clause with the name left open; its answers are the names, where they stand."""
    (found,) = asked(BRIDGE, "Clara Holm opened the rebuilt bridge over the northern canal.")
    assert (found.kind, found.words) == ("person", "Who: … opened the rebuilt bridge over the northern canal")
    assert [given.words for given in found.given] == ["Ana Ruiz", "Clara Holm"]
    assert [given.span.end - given.span.start for given in found.given] == [len("Ana Ruiz"), len("Clara Holm")]


def test_one_year_for_another_in_the_same_words_is_asked() -> None:
    """The answers are the times in ISO, though they cover more than a month."""
    (found,) = asked(OPENED, "In 1983 the rebuilt bridge over the northern canal was opened.")
    assert (found.kind, [given.words for given in found.given]) == ("date", ["1986", "1983"])
    assert found.words == "When: In … the rebuilt bridge over the northern canal was opened"


def test_one_place_for_another_is_asked_where_a_name_is_told_elsewhere_too() -> None:
    """That a report names the other's place as well does not matter where every word is the same."""
    (found,) = asked(
        "The firm will close its old paper mill in Lyon in spring. Osaka keeps its mill.",
        "The firm will close its old paper mill in Osaka in spring.",
    )
    assert (found.kind, {given.words for given in found.given}) == ("place", {"Lyon", "Osaka"})


def test_one_figure_that_is_no_chance_makes_other_words_one_thing() -> None:
    """Who marched is told in other words; that it was 25,000 people tells that it was one march."""
    (found,) = asked(
        "A first protest in June drew 25,000 people.",
        "In April, when the unions first took to the streets, 25,000 people came.",
    )
    assert (found.kind, {given.words for given in found.given}) == ("date", {"2021-06", "2021-04"})


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (BRIDGE, BRIDGE),
        # other words, another thing
        (BRIDGE, "Clara Holm closed a museum of the northern canal."),
        # a plan, and what is denied, is not what was done
        (BRIDGE, "Clara Holm will open the rebuilt bridge over the northern canal."),
        (BRIDGE, "Clara Holm did not open the rebuilt bridge over the northern canal."),
        # a day may be of that year
        (OPENED, "The rebuilt bridge over the northern canal was opened on 3 May 1986."),
        # what both reports tell of the first bridge tells that the second is another
        (
            f"{OPENED} The bridge over the southern canal was opened in 1991.",
            f"{OPENED} The bridge over the southern canal was opened in 1991.",
        ),
        # who said it is told by what was said
        ("Ana Ruiz said the school would close.", "Clara Holm said the harbour had silted up."),
    ],
)
def test_nothing_is_asked_where_there_may_be_two_things(left: str, right: str) -> None:
    """Nor where the clauses agree, or one is only less exact."""
    assert asked(left, right) == []
