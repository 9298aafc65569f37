"""Durations, sets and vague times: what lies on no day of the calendar."""

import pytest

from crossbearing.annotation.parsing import parse
from crossbearing.annotation.times import find_times, parted
from crossbearing.values.documents import Document

Told = list[tuple[str, str | None]]


def periods_of(text: str) -> Told:
    """Return words and value of the periods of a report of 14 July 2021."""
    document = Document("d1", "report.txt", text, "", "text/plain", published="2021-07-14")
    layers, _ = parse(document)
    return [(time.text, time.value) for time in parted(find_times(document, layers))[1]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The siege went on for five months.", [("five months", "P5M")]),
        ("He got a three-year term.", [("three-year", "P3Y")]),
        ("They waited for two and a half hours.", [("two and a half hours", "PT2H30M")]),
        ("The war took a year and a half.", [("a year and a half", "P1Y6M")]),
        ("They spoke for half an hour.", [("half an hour", "PT30M")]),
        ("It takes 3 hours 30 minutes.", [("3 hours 30 minutes", "PT3H30M")]),
        ("He waited more than 20 years.", [("more than 20 years", "P20Y")]),
        ("They stayed for several weeks.", [("several weeks", "PXW")]),
        ("The line was down for two decades.", [("two decades", "P20Y")]),
        ("They were gone two to three weeks.", [("two to three weeks", "P2W")]),
        ("A yearlong strike ended.", [("yearlong", "P1Y")]),
        ("Months after that, the mill stood empty.", [("Months after", "PXM")]),
        ("Sales fell for two consecutive quarters.", [("two consecutive quarters", "P6M")]),
        ("He was held for one hundred and fifty days.", [("one hundred and fifty days", "P150D")]),
        ("It took a decade and a half.", [("a decade and a half", "P15Y")]),
        ("Prices rose over the years.", [("over the years", "PXY")]),
        (
            "It is open 24 hours a day, seven days a week.",
            [("24 hours", "PT24H"), ("a day", "P1D"), ("seven days", "P7D"), ("a week", "P1W")],
        ),
    ],
)
def test_lengths_are_durations(text: str, expected: Told) -> None:
    """How long something lasts is an ISO 8601 duration, X where nobody counts."""
    assert periods_of(text) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He swims every Friday.", "XXXX-WXX-5"),
        ("He swims every other day.", "P2D"),
        ("He swims each week.", "P1W"),
        ("He swims twice a month.", "P1M"),
        ("The court sits annually.", "P1Y"),
        ("She trains on Tuesdays.", "XXXX-WXX-2"),
        ("She trains every morning.", "TMO"),
        ("She trains every Monday at 4 pm.", "XXXX-WXX-1T16:00"),
        ("They close every weekend.", "XXXX-WXX-WE"),
        ("They meet every few months.", "PXM"),
        ("It chimes every half hour.", "PT30M"),
    ],
)
def test_sets_are_what_comes_round_again(text: str, value: str) -> None:
    """What happens again and again has the TIMEX3 value of its round."""
    assert [found for _, found in periods_of(text)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The town is quiet now.", "PRESENT_REF"),
        ("The mill currently stands empty.", "PRESENT_REF"),
        ("The mill was recently sold.", "PAST_REF"),
        ("In the past it made rope.", "PAST_REF"),
        ("It was sold some time ago.", "PAST_REF"),
        ("It was sold the other day.", "PAST_REF"),
        ("Nothing changes for the time being.", "PRESENT_REF"),
        ("The mill will soon be sold.", "FUTURE_REF"),
        ("It may be used in the near future.", "FUTURE_REF"),
    ],
)
def test_vague_times_are_past_present_or_future(text: str, value: str) -> None:
    """A time that nobody could put on a calendar is a reference to past, present or future."""
    assert [found for _, found in periods_of(text)] == [value]


def test_a_unit_told_in_passing_is_the_report_s_own() -> None:
    """The player "of the year" is told in passing: the year of the report, and no date of the news."""
    assert periods_of("She was player of the year.") == [("the year", "2021")]


@pytest.mark.parametrize("text", ["A 44-year-old man spoke.", "The farmer was 60 years old.", "He left two days ago."])
def test_ages_and_dates_are_no_lengths(text: str) -> None:
    """An age is a quantity and a date a date."""
    assert periods_of(text) == []
