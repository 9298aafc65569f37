"""Which propositions are asked, in whose words, and who speaks to them."""

from crossbearing.alignment import align
from crossbearing.options import AlignmentOptions
from crossbearing.values.questions import Question
from tests.reports import entities_of, report_of, story_of


def statements(*texts: str) -> list[tuple[Question, list[str]]]:
    """Return the statements of a report for each text, each with the words of those that speak to it."""
    reports = [report_of(f"t{place}", text, None, "2022-03-02") for place, text in enumerate(texts)]
    words = {claim.id: claim.text for report in reports for claim in report.claims}
    asked = align(story_of(*reports), entities_of(*reports), AlignmentOptions()).asked
    return [(q, [words[claim] for claim in q.claim_ids]) for q in asked if q.kind == "statement"]


def test_other_figures_are_left_out_of_a_statement() -> None:
    """Who gives another figure answers the question of that figure; the others still say the same."""
    tunnel = "The trains collided in the tunnel."
    found = statements(
        tunnel, tunnel, "The 2 trains collided in the 53 tunnels.", "The 3 trains collided in the tunnel."
    )
    assert [spoken for question, spoken in found if question.words == "The trains collided in the tunnel"] == [
        ["The trains collided in the tunnel"] * 2
    ]


def test_the_denial_that_a_second_report_makes_is_on_its_side() -> None:
    """Two who deny one thing in other words stand together against who says it."""
    ((question, spoken),) = statements(
        "The army destroyed the old bridge in Varga.",
        "The general denied that the army destroyed the old bridge.",
        "The minister denied that soldiers destroyed the old bridge.",
    )
    assert question.words == "The army destroyed the old bridge in Varga"
    sides = dict(zip(spoken, question.sides, strict=True))
    assert sides["The army destroyed the old bridge in Varga"] == "asserts"
    assert sides["the army destroyed the old bridge"] == sides["soldiers destroyed the old bridge"] == "denies"


def test_a_clause_of_it_is_asked_where_it_says_enough() -> None:
    """What "it" is needs no name where the clause tells it; "he" does, and so does an "it" of few words."""
    found = statements(*["It is the deadliest mine fire in the history of the region."] * 2)
    assert [question.words for question, _ in found] == ["It is the deadliest mine fire in the history of the region"]
    assert statements(*["He is the oldest mine worker in the history of the region."] * 2) == []
    assert statements(*["It is a big fire."] * 2) == []
