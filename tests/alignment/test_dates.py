"""Questions over dates."""

from crossbearing.alignment import align
from crossbearing.options import AlignmentOptions, ResolutionOptions
from crossbearing.resolution import resolve
from crossbearing.values.questions import Question
from tests.reports import report_of, story_of


def dates(*texts: str) -> list[Question]:
    """Return the date questions of a report for each text, all published on one day."""
    reports = [report_of(f"d{place}", text, None, "2022-03-04") for place, text in enumerate(texts)]
    story = story_of(*reports)
    questions = align(story, resolve(story, ResolutionOptions()), AlignmentOptions())
    return [question for question in questions.asked if question.kind == "date"]


def test_two_reports_that_date_one_happening_answer_one_question() -> None:
    """The question is put with the happening's words and holds the claims of both reports."""
    (found,) = dates("The ferry hit a wall on Tuesday.", "On Wednesday the ferry hit a wall.")
    assert found.words.startswith("When: ")
    assert "ferry" in found.words
    assert len(found.claim_ids) == 2


def test_one_report_alone_is_not_asked() -> None:
    """A date that only one report gives, or that no claim holds itself, makes no question."""
    assert dates("The ferry hit a wall on Tuesday.", "The ferry hit a wall.") == []
    assert dates("The ferry hit a wall on Tuesday.") == []


def test_another_deed_on_another_day_is_no_other_date() -> None:
    """Where the days can't be one, only the same deed done to the same thing stands against the others."""
    asked = dates("Police released two drivers on Tuesday.", "Police released the ferry on Wednesday.")
    assert asked == []


def test_what_has_other_figures_was_done_twice() -> None:
    """Where the figures of two tellings differ, their days are of two happenings."""
    assert dates("Police arrested 43 drivers on Tuesday.", "On Wednesday police arrested 30 drivers.") == []


def test_what_is_done_again_or_planned_is_no_rival() -> None:
    """A ferry that is to sail again on Friday, or will sail, sailed all the same on Tuesday."""
    left = "The ferry left the port on Tuesday."
    assert dates(left, "The ferry left the port again on Thursday.") == []
    assert dates(left, "The ferry will leave the port on Thursday.") == []
    assert len(dates(left, "The ferry left the port on Wednesday.")) == 1


def test_what_was_done_elsewhere_is_no_rival() -> None:
    """The dead of one town on one day are not those of another on the next, though a third report names neither."""
    told = ("The blast killed nine people in Bergen on Tuesday.", "The blast killed nine people on Tuesday at a bar.")
    for place, answers in (("Madrid", 2), ("Bergen", 3)):
        found = dates(*told, f"The blast killed nine people in {place} on Wednesday.")
        assert [len(question.claim_ids) for question in found] == [answers]


def test_a_time_behind_a_dash_is_another_clauses() -> None:
    """What follows a dash goes on with the clause around, so that the deed before it keeps its own day."""
    assert dates("The ferry hit a wall on Tuesday.", "The pier where the ferry hit a wall - on Wednesday night.") == []


def test_what_is_denied_has_no_date() -> None:
    """A clause that says what did not happen on a day does not date it."""
    assert dates("The ferry hit a wall on Tuesday.", "The ferry did not hit a wall on Wednesday.") == []


def test_days_weeks_apart_are_of_two_deeds() -> None:
    """The same told in other words three weeks off is told of another time; of the day before it is a rival."""
    left = "The ferry hit a wall on 1 March, passengers said."
    assert dates(left, "On 8 February the large ferry to the island hit a wall.") == []
    assert len(dates(left, "On 28 February the large ferry to the island hit a wall.")) == 1


def test_a_time_that_may_be_another_deeds_is_no_rival() -> None:
    """The day of a speech is not the day of what is said of it."""
    left = "The judges cited the speech of the president on Tuesday."
    assert dates(left, "The judges cited the March 3 speech of the president.") == []
