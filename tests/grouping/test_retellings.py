"""Reports put on the day of the news they tell."""

from datetime import date

import pytest

from crossbearing.grouping.index import Index
from crossbearing.grouping.neighbours import explore
from crossbearing.grouping.pile import Pile
from crossbearing.grouping.retellings import settle
from crossbearing.grouping.sketches import sketch_of
from tests.reports import report_of

NEWS = "214 aboard as Lindau ferry sinks\nThe ferry Astra sank off Lindau harbour; 37 people are in hospital."
EARLY, LATE = "2019-05-13", "2019-07-01"


def days_of(*told: tuple[str, str | None]) -> list[str | None]:
    """Return the days of reports, given as text and date of publication, once they are settled as one story."""
    reports = tuple(report_of(f"r{place}", text, None, day) for place, (text, day) in enumerate(told))
    pile = Pile(reports, Index([sketch_of(report) for report in reports]))
    rows = range(len(reports))
    days = settle(pile, explore(pile.index, rows, 0.0), rows)
    return [None if day is None else date.fromordinal(day).isoformat() for day in days.values()]


def test_news_dated_weeks_after_its_like_takes_the_earlier_day() -> None:
    """A page fetched late tells as new what the others told weeks before; both figures are the same."""
    assert days_of((NEWS, EARLY), (NEWS, LATE)) == [EARLY, EARLY]


@pytest.mark.parametrize(
    "text", [NEWS.replace("214", "189").replace("37", "12"), NEWS.replace("harbour;", "harbour in May 2019;")]
)
def test_another_event_and_a_look_back_keep_their_day(text: str) -> None:
    """Other figures are another accident; a report that says "in May" looks back from its own day."""
    assert days_of((NEWS, EARLY), (text, LATE)) == [EARLY, LATE]


def test_unknown_days_stay_unknown() -> None:
    """A report without a day is given none here."""
    assert days_of((NEWS, None), (NEWS, LATE)) == [None, LATE]


def test_the_stamp_of_a_pasted_post_is_no_look_back() -> None:
    """A page fetched late shows a post of the day of the news; that dates the post, not the report."""
    post = "\nSaw it sink — Ada Berg (@adaberg) May 13, 2019"
    assert days_of((NEWS, EARLY), (NEWS + post, LATE)) == [EARLY, EARLY]
    assert days_of((NEWS, EARLY), (NEWS + "\nIt sank on May 13, 2019.", LATE)) == [EARLY, LATE]
