"""Reports put on the day of the news they tell."""

from dataclasses import replace
from datetime import date

import pytest

from crossbearing.grouping.retellings import settle
from crossbearing.grouping.sketches import Sketch, sketch_text

NEWS = "214 aboard as Lindau ferry sinks\n\nThe ferry Astra sank off Lindau on Sunday; 37 people are in hospital."
EARLY, LATE = date(2019, 5, 13).toordinal(), date(2019, 7, 1).toordinal()


def sketched(text: str, day: int | None, *told: tuple[int, int]) -> Sketch:
    """Return the sketch of a report with that day, which tells those stretches."""
    return replace(sketch_text(text), day=day, told=told)


def test_news_dated_weeks_after_its_like_takes_the_earlier_day() -> None:
    """A page fetched late tells as new what the others told weeks before; both figures are the same."""
    first, second = settle([sketched(NEWS, EARLY), sketched(NEWS, LATE)])
    assert (first.day, second.day) == (EARLY, EARLY)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (NEWS.replace("214", "189").replace("37", "12"), ()),
        (NEWS, ((EARLY - 12, EARLY + 18),)),
    ],
)
def test_another_event_and_a_look_back_keep_their_day(text: str, told: tuple[tuple[int, int], ...]) -> None:
    """Other figures are another accident; a report that says "in May" looks back from its own day."""
    assert settle([sketched(NEWS, EARLY), sketched(text, LATE, *told)])[1].day == LATE


def test_unknown_days_stay_unknown() -> None:
    """A report without a day is given none here."""
    assert [one.day for one in settle([sketched(NEWS, None), sketched(NEWS, LATE)])] == [None, LATE]
