"""What the members of a list share: year, week, day, half of the day, month."""

import pytest

from crossbearing.annotation.parsing import parse
from crossbearing.annotation.times import find_times
from crossbearing.values.documents import Document

Told = list[tuple[str, str | None]]


def told(text: str) -> Told:
    """Return words and value of the times of a report of Wednesday 14 July 2021."""
    document = Document("d1", "report.txt", text, "", "text/plain", published="2021-07-14")
    layers, _ = parse(document)
    return [(time.text, time.value) for time in find_times(document, layers)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It rained in May and June 2014.", ["2014-05", "2014-06"]),
        ("It rained in May, June and July 2014.", ["2014-05", "2014-06", "2014-07"]),
        ("It rained on 3 May and 5 June 2014.", ["2014-05-03", "2014-06-05"]),
        ("It rained in December and January 2014.", ["2013-12", "2014-01"]),
        ("He will come next Monday or Tuesday.", ["2021-07-19", "2021-07-20"]),
        ("He came last Monday, Tuesday and Friday.", ["2021-07-05", "2021-07-06", "2021-07-09"]),
        ("He sings every Monday and Wednesday.", ["XXXX-WXX-1", "XXXX-WXX-3"]),
        ("He will come on Friday at 3 or 4 pm.", ["2021-07-16T15:00", "2021-07-16T16:00"]),
        ("He will come at 8 am or 9 am tomorrow.", ["2021-07-15T08:00", "2021-07-15T09:00"]),
        ("He will come tomorrow morning or afternoon.", ["2021-07-15", "2021-07-15"]),
        ("He came on June 3 or 4.", ["2021-06-03", "2021-06-04"]),
        ("He came on 15 or 16 June.", ["2021-06-15", "2021-06-16"]),
        ("He came on June 3rd, 4th or 5th.", ["2021-06-03", "2021-06-04", "2021-06-05"]),
    ],
)
def test_what_one_member_tells_holds_for_all(text: str, values: list[str]) -> None:
    """Year, week, day, half of the day and month are told once for a list."""
    assert [value for _, value in told(text)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("He came in May and left on Friday.", ["2021-05", "2021-07-09"]),
        ("He came last Friday and on Monday.", ["2021-07-09", "2021-07-12"]),
        ("He came on Friday at 3 pm and 5 am.", ["2021-07-09T15:00", "2021-07-09T05:00"]),
        ("On June 3 or 4 people came.", ["2021-06-03"]),
        ("On June 3, 4 ships came.", ["2021-06-03"]),
    ],
)
def test_what_is_told_for_one_alone_is_not_shared(text: str, values: list[str]) -> None:
    """An own tense, an own preposition, an own half of the day or a count keeps an expression apart."""
    assert [value for _, value in told(text)] == values
