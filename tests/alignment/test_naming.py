"""Questions over names, each pair of them once."""

from crossbearing.alignment import align
from crossbearing.options import AlignmentOptions
from tests.reports import entities_of, report_of, story_of

SAID = '"The old houses stood and the new ones knelt,"'


def test_two_names_are_set_against_each_other_once() -> None:
    """Who is called mayor under two names is not asked again as the speaker of what the mayor said."""
    reports = (
        report_of("n1", f"{SAID} said Mayor Ana Sols.", None, "2022-03-04"),
        report_of("n2", f"{SAID} said Pedro Nunes, the mayor.", None, "2022-03-04"),
    )
    asked = align(story_of(*reports), entities_of(*reports), AlignmentOptions()).asked
    assert [question.words for question in asked if question.kind == "person"] == ["Who is the mayor"]
