"""Questions over who holds an office."""

from itertools import permutations

import pytest

from crossbearing.alignment.cast import cast_of
from crossbearing.alignment.offices import ask_offices
from crossbearing.values.questions import Question
from tests.reports import entities_of, report_of, story_of


def offices(*texts: str) -> tuple[Question, ...]:
    """Return the questions of a report for each text."""
    reports = [report_of(f"o{place}", text) for place, text in enumerate(texts)]
    return ask_offices(story_of(*reports), cast_of(story_of(*reports), entities_of(*reports)))


def test_one_office_under_two_names_is_asked() -> None:
    """The question is put with the office, its answers are the names, and each stands where it is told."""
    (found,) = offices("Mayor Ana Sols closed the bridge.", "The bridge was closed by the mayor, Pedro Nunes.")
    assert (found.kind, found.words) == ("person", "Who is the mayor")
    assert [given.words for given in found.given] == ["Ana Sols", "Pedro Nunes"]
    assert len(found.claim_ids) == 2


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Environment minister Ana Sols said so.",
            "The bill, said Pedro Nunes, the minister for the environment, is dead.",
        ),
        (
            "Ana Sols, the director of the disaster office, spoke.",
            "The head of the disaster office, Pedro Nunes, spoke.",
        ),
        ("Ana Sols, who leads the dockers' union, spoke.", "Pedro Nunes, the president of the dockers' union, spoke."),
    ],
)
def test_an_office_is_one_however_it_is_told(left: str, right: str) -> None:
    """A title, an apposition on either side and "who leads" tell one office of one thing."""
    assert len(offices(left, right)) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Mayor Ana Sols spoke.", "Mayor Ana Sols spoke."),
        ("Mayor Ana Sols spoke.", "The former mayor, Pedro Nunes, spoke."),
        ("Mayor Ana Sols spoke.", "The then-mayor, Pedro Nunes, spoke."),
        ("Mayor Ana Sols spoke.", "Pedro Nunes, a mayor from the north, spoke."),
        ("Mayor Ana Sols spoke.", "Governor Pedro Nunes spoke."),
        ("Mayor Ana Sols spoke.", "Mayor Pedro Nunes spoke to Sols."),
        ("Mayor Ana Sols spoke.", "Mayor Nunes spoke."),
        ("Environment minister Ana Sols spoke.", "Labour minister Pedro Nunes spoke."),
        ("Minister Ana Sols spoke.", "Minister Pedro Nunes spoke."),
        ("Police chief Ana Sols spoke.", "Police chief Pedro Nunes spoke."),
        ("French president Ana Sols spoke.", "German president Pedro Nunes spoke."),
    ],
)
def test_two_holders_of_what_may_be_two_offices_are_not_set_apart(left: str, right: str) -> None:
    """Nor is one of old, one of several, one whom the other report names too, or one named by surname alone."""
    assert offices(left, right) == ()


def test_the_order_of_the_reports_does_not_matter() -> None:
    """The same questions come of the reports in any order."""
    reports = [
        report_of("r1", "Mayor Ana Sols closed the bridge."),
        report_of("r2", "The mayor, Pedro Nunes, closed the bridge."),
        report_of("r3", "Mayor Ana Sols closed the bridge at noon."),
    ]
    entities = entities_of(*reports)
    asked = {ask_offices(story_of(*turned), cast_of(story_of(*reports), entities)) for turned in permutations(reports)}
    assert len(asked) == 1
