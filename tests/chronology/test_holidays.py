"""The days of holidays."""

from datetime import date

import pytest

from crossbearing.annotation.times_grammar import grammar
from crossbearing.chronology.holidays import holiday


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("black-friday", date(2016, 11, 25)),
        ("ash-wednesday", date(2017, 3, 1)),
        ("corpus-christi", date(2017, 6, 15)),
        ("eid-al-fitr", date(2022, 5, 2)),
        ("eid-al-fitr", date(2023, 4, 21)),
        ("chinese-new-year", date(2024, 2, 10)),
    ],
)
def test_a_holiday_has_its_day_in_each_year(name: str, day: date) -> None:
    """Fixed, floating, Easter's, lunar: each holiday has one day in a year."""
    assert holiday(name, day.year) == day


def test_every_name_of_the_grammar_has_a_day() -> None:
    """No name of a day leads nowhere."""
    keys = {phrase.key for phrases in grammar().phrases.values() for phrase in phrases}
    assert all(holiday(key, 2020).year == 2020 for key in keys)


def test_a_year_outside_the_list_has_no_day() -> None:
    """Where days are only listed, an unlisted year is unknown."""
    with pytest.raises(KeyError):
        holiday("chinese-new-year", 1900)
