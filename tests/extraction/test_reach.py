"""Places, times and deeds of the figures of one clause."""

import pytest

from crossbearing.extraction.reach import own_of
from crossbearing.values.claims import Claim
from crossbearing.values.spans import Span
from tests.reports import report_of


def told(text: str) -> dict[str, Claim]:
    """Return the claim of each figure of a sentence, by the figure's words."""
    report = report_of("figures", f"The day in figures\n{text}\n", "The Beacon", "2022-03-02")
    return {claim.quantity.text: claim for claim in report.claims if claim.quantity}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The virus killed 12 people in Guinea and 8 in Liberia.", {"12": ["Guinea"], "8": ["Liberia"]}),
        (
            "As of Sunday, 1,200 cases were reported in Guinea and 800 in Liberia.",
            {"1,200": ["Guinea"], "800": ["Liberia"]},
        ),
        ("Twelve soldiers and four rebels were killed in Mali.", {"Twelve": ["Mali"], "four": ["Mali"]}),
        ("In Mali, 12 soldiers and 4 rebels were killed.", {"12": ["Mali"], "4": ["Mali"]}),
    ],
)
def test_a_place_belongs_to_the_figure_before_it(text: str, places: dict[str, list[str]]) -> None:
    """Where each figure has a place of its own it has no other; one place for all is each figure's."""
    start = len("The day in figures\n")
    found = {
        words: [text[span.start - start : span.end - start] for span in claim.where]
        for words, claim in told(text).items()
    }
    assert found == places


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("The number of dead rose to 41 on Tuesday from 27 on Monday.", {"41": "Tuesday", "27": "Monday"}),
        (
            "Profit rose to 20 billion euros, from 16.5 billion a year earlier.",
            {"20 billion euros": None, "16.5 billion": "a year earlier"},
        ),
        ("Twelve soldiers and four rebels were killed on Friday.", {"Twelve": "Friday", "four": "Friday"}),
    ],
)
def test_a_figure_is_told_as_of_its_own_time(text: str, times: dict[str, str | None]) -> None:
    """The time after a figure is its own; that of a figure compared with is nobody else's."""
    start = len("The day in figures\n")
    claims = told(text)
    found = {
        words: claim.when and text[claim.when.start - start : claim.when.end - start].removeprefix("on ")
        for words, claim in claims.items()
    }
    assert found == times


def test_a_joined_verb_keeps_its_figure() -> None:
    """Of two deeds in one clause each has the figure that follows it."""
    claims = told("The blast, which killed 85 people and wounded 200 more, was heard in Lund.")
    assert {words: claim.predicate for words, claim in claims.items()} == {"85": "kill", "200": "wound"}


def test_nothing_found_is_nothing() -> None:
    """A clause without places gives its figures none."""
    [claim] = told("Twelve soldiers died.").values()
    assert claim.quantity is not None
    assert own_of((), claim.quantity, [claim.quantity], "") == ()
    assert own_of((Span("d", 900, 905),), claim.quantity, [claim.quantity], "x" * 99) == (Span("d", 900, 905),)
