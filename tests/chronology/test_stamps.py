"""Posts and captions that end with a date of their own."""

import pytest

from tests.reports import report_of


def values(text: str, published: str = "2019-08-04") -> dict[str, str | None]:
    """Return what the expressions of a report of that text tell, by their words."""
    report = report_of("d", f"Ferry sinks off Brandal\n\n{text}", None, published)
    return {time.text: time.value for time in report.annotations.times}


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Divers left the pier last night. — Ana Ruiz (@anaruiz) July 29, 2019", "last night", "2019-07-28"),
        ("Men at the pier a day earlier, in Brandal, July 29, 2019. REUTERS/Ana Ruiz", "a day earlier", "2019-07-28"),
        ("A pier that was hit last night, Brandal, July 29, 2019. Ana Ruiz/Getty Images", "last night", "2019-07-28"),
        ("Divers left the pier last night. The ferry was built on July 29, 2009.", "last night", "2019-08-03"),
        ("Divers left the pier last night.\nNo more. — Ana Ruiz (@anaruiz) July 29, 2019", "last night", "2019-08-03"),
    ],
)  # fmt: skip
def test_a_post_or_caption_counts_from_its_own_date(text: str, words: str, value: str) -> None:
    """A date behind a handle or before a credit anchors its paragraph; another date, or another paragraph, doesn't."""
    assert values(text)[words] == value


def test_a_weekday_shown_in_a_post_lies_behind_it() -> None:
    """A post of Monday that shows how a captain "opens the gate Sunday evening" shows the day before."""
    told = values("Video shows how the captain opens the gate Sunday evening — Ana Ruiz (@anaruiz) July 29, 2019")
    assert told["Sunday evening"] == "2019-07-28"
