"""Claims with their evidence."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reports import claim_of, report_of

TEXT = """Bus hits wall in Varga
Three people were killed and at least 14 others were injured when a bus hit a wall in Varga on Monday, police said.
"The driver lost control of the bus," said Anna Berg, who leads the rescue service. She added that 40 firemen came.
The company paid 2.5 million euros in 2020. It denied that it had ignored 3 warnings.
"""
REPORT = report_of("bus", TEXT, "The Beacon", "2022-03-02")
PARTS = st.sampled_from(
    [
        "Nine men were hurt", ", police said", ". ", "“About 40 came,” ", " she said", "\n", "5 of 12 boats", " sank ",
        "who", " (3 percent)", " never paid €4m", ";", '"', " in May ",
    ]
)  # fmt: skip


def test_claims_are_read_once_for_each_clause_and_quantity() -> None:
    """There is a claim for each quantity, one for each deed, in text order, each with an id of its own."""
    counted = [claim.quantity.text for claim in REPORT.claims if claim.quantity]
    assert sorted(counted) == sorted(quantity.text for quantity in REPORT.annotations.quantities)
    assert {"kill", "injure", "hit", "lose", "come", "pay", "deny", "ignore"} <= {c.predicate for c in REPORT.claims}
    assert len({claim.id for claim in REPORT.claims}) == len(REPORT.claims)
    assert [claim.span for claim in REPORT.claims] == sorted(claim.span for claim in REPORT.claims)


def test_a_claim_takes_time_place_and_names_of_its_clause() -> None:
    """What is named in the clause goes with the claim; a place is where, another name is who."""
    hit, text = claim_of(REPORT, "hit"), REPORT.document.text
    second = next(c for c in REPORT.claims if c.predicate == "hit" and c.sentence == 1)
    assert second.when is not None
    assert text[second.when.start : second.when.end] in {"Monday", "on Monday"}
    assert [text[span.start : span.end] for span in second.where] == ["Varga"]
    assert hit.who == ()


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Rep. Mary Stone (R-Ohio) praised the plan.", []),
        ("Sen. John Reed, D-Iowa, praised the plan.", []),
        ("Mary Stone praised the plan in Ohio.", ["Ohio"]),
    ],
)
def test_the_seat_of_a_member_is_no_place_of_a_deed(text: str, where: list[str]) -> None:
    """The state behind a party's letter tells whom a politician sits for, not where something happens."""
    praised = claim_of(report_of("t", text, None, "2022-03-02"), "praise")
    assert [text[span.start : span.end] for span in praised.where] == where


def test_a_claim_takes_the_only_time_of_its_sentence() -> None:
    """A clause without a time of its own takes its sentence's where there is one alone."""
    report = report_of("t", "On Monday the mayor said that the bridge was closed. It reopened.", None, "2022-03-02")
    closed, reopened = claim_of(report, "close"), claim_of(report, "reopen")
    assert closed.when == report.annotations.times[0].span
    assert reopened.when is None
    two = report_of("u", "On Monday the mayor said the bridge closed between June and July 2020.", None, "2022-03-02")
    assert claim_of(two, "say").when == two.annotations.times[0].span


def test_a_claim_knows_who_says_so() -> None:
    """What the police are cited for is attributed to them; the words that cite them are the report's own."""
    killed, said = claim_of(REPORT, "kill"), claim_of(REPORT, "say")
    assert [holder.text for holder in killed.attribution] == ["police"]
    assert said.attribution == ()
    assert [holder.text for holder in claim_of(REPORT, "lose").attribution] == ["Anna Berg"]


def test_nested_sources_stand_innermost_first() -> None:
    """Where one source cites another, the chain runs from the inner to the outer."""
    report = report_of("n", "The mayor said that the police believe the driver escaped the city.")
    assert [h.text for h in claim_of(report, "escape").attribution] == ["the police", "The mayor"]


def test_evidence_holds_a_closing_mark_for_each_opening_one() -> None:
    """Evidence that opens a quotation runs on to the mark that closes it, where that follows at once."""
    report = report_of("q", "The mayor called it “a dark day” for Varga. She spoke of “the worst flood”.")
    assert claim_of(report, "speak").text.endswith("“the worst flood”")


def test_a_claim_is_the_same_whatever_its_report_is_beside() -> None:
    """A quantity's evidence has the same id again on the same text, and another in another document."""
    again = report_of.__wrapped__("bus", TEXT, "The Beacon", "2022-03-02")
    assert again == REPORT
    other = report_of("bus2", TEXT, "The Beacon", "2022-03-02")
    assert not {claim.id for claim in other.claims} & {claim.id for claim in REPORT.claims}


@settings(max_examples=40)
@given(st.lists(PARTS, max_size=9).map("".join))
def test_evidence_is_exact_and_holds_its_quantity(text: str) -> None:
    """On any text a claim's words stand at its span, within one sentence, and hold its number and what it counts."""
    report = report_of.__wrapped__("d", text)
    for claim in report.claims:
        sentence = report.annotations.sentences[claim.sentence]
        assert report.document.text[claim.span.start : claim.span.end] == claim.text
        assert claim.span.start < sentence.end
        assert claim.span.end > sentence.start
        assert (claim.kind == "quantity") == (claim.quantity is not None)
        if claim.quantity:
            assert claim.span.contains(claim.quantity.span)
            assert claim.quantity.counted_span is None or claim.span.contains(claim.quantity.counted_span)
        assert claim.when is None or text[claim.when.start : claim.when.end].strip()
        assert all(claim.span.contains(span) for span in (*claim.where, *claim.who))


def test_a_question_tells_nothing() -> None:
    """The clauses of a question make no claim of what happened; the sentence beside it does."""
    report = report_of("d", "Did the mayor close the bridge? Engineers opened the lock.")
    assert [claim.predicate for claim in report.claims if claim.kind == "happening"] == ["open"]
