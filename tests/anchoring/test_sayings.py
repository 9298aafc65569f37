"""Times in a speaker's own words."""

import pytest

from crossbearing.anchoring import anchor
from crossbearing.options import AnchoringOptions
from tests.reports import report_of, story_of

WORDS = '"I spoke to the leader of the movement today and it was good," Trent told reporters on the lawn.'


def values(text: str, published: str = "2020-03-05", *others: tuple[str, str]) -> list[str | None]:
    """Return the dates of a report's times once its story is anchored; `others` are texts with their days."""
    reports = (report_of("a", text, published=published), *(
        report_of(f"b{place}", other, published=day) for place, (other, day) in enumerate(others)
    ))  # fmt: skip
    anchored = anchor(story_of(*reports), AnchoringOptions())
    (found,) = (report for report in anchored.reports if report.document.id == "a")
    return [time.value for time in found.annotations.times]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"President Trent said Tuesday he hopes for peace. {WORDS}", ["2020-03-03", "2020-03-03"]),
        ('"We were attacked today," the mayor, Ana Roth, said on Tuesday.', ["2020-03-03", "2020-03-03"]),
        (f"Ana Roth said Tuesday she hopes for peace. {WORDS}", ["2020-03-03", "2020-03-05"]),
        ("President Trent said Tuesday that he is busy today.", ["2020-03-03", "2020-03-05"]),
    ],
)
def test_today_is_the_day_of_the_saying(text: str, expected: list[str]) -> None:
    """What a speaker calls today is the day that is told of the saying, not of another's; no quotation, no such day."""
    assert values(text) == expected


def test_the_same_words_were_said_before_the_first_report_of_them() -> None:
    """A report of the next day quotes what another had the day before: its "today" is that day; other words are not."""
    assert values(WORDS, "2020-03-05", (f"Hopes rose. {WORDS}", "2020-03-04")) == ["2020-03-04"]
    other = WORDS.replace("leader of the movement", "head of the army")
    assert values(WORDS, "2020-03-05", (f"Hopes rose. {other}", "2020-03-04")) == ["2020-03-05"]


def test_what_is_counted_on_within_a_quotation_follows() -> None:
    """The next day after a speaker's tomorrow is two days after the saying."""
    text = 'Ana Roth said Tuesday the group would meet. "If not tomorrow, the next day," Roth said.'
    assert values(text) == ["2020-03-03", "2020-03-04", "2020-03-05"]
