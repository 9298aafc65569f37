"""Operations that look for a named stretch near the anchor date: a weekday, a month, a holiday."""

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta

from crossbearing.chronology.holidays import holiday, holidays_near
from crossbearing.chronology.stretches import day, days_of, month, season_start, weekend
from crossbearing.values.times import Operation

MONTHS_AHEAD = 4  # "mid-January" told in December is ahead; "in August" told in May may be either
CENTURY_AHEAD = 50  # and at most so far where it is told as still to come
YEARS_AHEAD = 10  # "3/4/89" told in 1998 is of 1989: a year of two digits lies at most so far ahead
DAYS_A_WEEK = 7
# How much further off a day behind and one ahead counts, by tense. Plans are told in the past too ("asked it to
# reply by 31 October"), and a day eleven months off is rarely meant.
WEIGHTS = {"past": (1, 4), "": (1, 2), "present": (1, 1), "future": (100, 1), "since": (1, 1000)}
# What is scheduled is told in the present too: "the show starts on Friday".
AHEAD = frozenset({"future", "present"})
BEHIND = frozenset({"past", "since"})


def weekday_near(operation: Operation, anchor: date) -> str | None:
    """Return such a weekday: the last up to the anchor, the next from it on ("future"), the nearer ("present")."""
    number, tense = int(operation.words[0]), operation.words[1]
    ahead = (number - anchor.weekday()) % DAYS_A_WEEK
    if tense in AHEAD:
        return day(anchor + timedelta(days=ahead))
    return day(anchor - timedelta(days=-ahead % DAYS_A_WEEK))


def weekday_which(operation: Operation, anchor: date) -> str | None:
    """Return the such weekday nearest before (amount -1) or after (1) the anchor, never the anchor itself."""
    step = _steps_to_weekday(operation, anchor)
    return day(anchor + timedelta(days=step if operation.amount > 0 else -step))


def weekday_beyond(operation: Operation, anchor: date) -> str | None:
    """Return "last Wednesday" or "next Friday": that of the week before or after.

    Of a day of the week that is on nobody says so: it is "Wednesday", or "this Wednesday".
    """
    return weekday_of_week(operation, anchor)


def _steps_to_weekday(operation: Operation, anchor: date) -> int:
    """Return the days, one to seven, to the next such weekday, before the anchor for a negative amount."""
    ahead = int(operation.words[0]) - anchor.weekday()
    return ((ahead if operation.amount > 0 else -ahead) - 1) % DAYS_A_WEEK + 1


def weekday_of_week(operation: Operation, anchor: date) -> str | None:
    """Return the weekday of the week `amount` weeks from the anchor's; on a Sunday the last one has just ended."""
    ended = operation.amount == -1 and anchor.weekday() == DAYS_A_WEEK - 1
    step = int(operation.words[0]) - anchor.weekday() + DAYS_A_WEEK * (0 if ended else operation.amount)
    return day(anchor + timedelta(days=step))


def weekend_near(operation: Operation, anchor: date) -> str | None:
    """Return this week's weekend on Saturday, Sunday or with tense "future", else the one before.

    "This weekend" is the one before only where what is told of it is past.
    """
    tense, *this = operation.words
    here = anchor.weekday() >= 5 or tense == "future" or (bool(this) and tense not in BEHIND)
    return weekend(anchor if here else anchor - timedelta(weeks=1))


def weekend_which(operation: Operation, anchor: date) -> str | None:
    """Return the weekend of the week `amount` weeks from the anchor's."""
    return weekend(anchor + timedelta(weeks=operation.amount))


def month_near(operation: Operation, anchor: date) -> str | None:
    """Return the month by tense: the last one begun, the one from here on, else whichever lies nearer."""
    number, tense = int(operation.words[0]), operation.words[1]
    ahead = (number - anchor.month) % 12
    if tense == "future" or (tense not in BEHIND and ahead <= MONTHS_AHEAD):
        return month(anchor.year, anchor.month + ahead)
    return month(anchor.year, anchor.month - (anchor.month - number) % 12)


def month_which(operation: Operation, anchor: date) -> str | None:
    """Return the such month nearest before (amount -1) or after (1) the anchor's month."""
    number = int(operation.words[0])
    if operation.amount < 0:
        return month(anchor.year, anchor.month - ((anchor.month - number - 1) % 12 + 1))
    return month(anchor.year, anchor.month + (number - anchor.month - 1) % 12 + 1)


def month_of_year(operation: Operation, anchor: date) -> str | None:
    """Return the month of the year `amount` years from the anchor's."""
    return month(anchor.year + operation.amount, int(operation.words[0]))


def day_of_year(operation: Operation, anchor: date) -> str | None:
    """Return the month and day of the year `amount` years from the anchor's."""
    number, of_month = operation.words
    return day(date(anchor.year + operation.amount, int(number), int(of_month)))


def month_day(operation: Operation, anchor: date) -> str | None:
    """Return the month and day in the year that tense, weekday (where one is told) and nearness speak for."""
    number, of_month, tense, weekday = (*operation.words, "")[:4]
    years = range(max(anchor.year - (1 if weekday else 6), 1), anchor.year + 2)
    found = [when for y in years if (when := _day_or_none(y, int(number), int(of_month)))]
    fitting = [when for when in found if not weekday or when.weekday() == int(weekday)] or found
    return _nearest(fitting, anchor, tense)


def day_of_month(operation: Operation, anchor: date) -> str | None:
    """Return the last such day of a month up to the anchor, from the anchor on with tense "future".

    Where a weekday is told too, the day falls on it.
    """
    number, tense, weekday = (*operation.words, "")[:3]
    months = [divmod(anchor.year * 12 + anchor.month - 1 + step, 12) for step in range(-11, 12)]
    found = [when for y, m in months if (when := _day_or_none(y, m + 1, int(number)))]
    found = [when for when in found if not weekday or when.weekday() == int(weekday)]
    sided = found if weekday else [when for when in found if (when >= anchor if tense in AHEAD else when <= anchor)]
    return _nearest(sided, anchor, tense)


def holiday_near(operation: Operation, anchor: date) -> str | None:
    """Return the holiday nearest the anchor, on the side that the tense says."""
    name, tense = operation.words
    return _nearest(holidays_near(name, anchor.year), anchor, tense)


def holiday_of_year(operation: Operation, _: date) -> str | None:
    """Return the holiday of a stated year."""
    return day(holiday(operation.words[0], int(operation.words[1])))


def holiday_which(operation: Operation, anchor: date) -> str | None:
    """Return the holiday of the year `amount` years from the anchor's."""
    return day(holiday(operation.words[0], anchor.year + operation.amount))


def season_which(operation: Operation, anchor: date) -> str | None:
    """Return the season last gone (-1), of this year (0), or next to begin (1)."""
    season = operation.words[0]
    if operation.amount == 0:
        return f"{anchor.year:04d}-{season}"
    if operation.amount > 0:
        return f"{anchor.year + (season_start(anchor.year, season) <= anchor):04d}-{season}"
    candidates = (f"{anchor.year - back:04d}-{season}" for back in range(3))
    return next((value for value in candidates if (days := days_of(value)) and days[1] < anchor), None)


def season_of_year(operation: Operation, anchor: date) -> str | None:
    """Return the season of the year `amount` years from the anchor's."""
    return f"{anchor.year + operation.amount:04d}-{operation.words[0]}"


def slashed(operation: Operation, anchor: date) -> str | None:
    """Return the day of "17/02/2022"; None where day and month could change places.

    Amount 1 says that the text puts the month first, and then they can't.
    """
    text, tense = (*operation.words, "")[:2]
    first, second, year = (int(part) for part in re.split(r"[/.-]", text))
    ahead = CENTURY_AHEAD if tense == "future" else YEARS_AHEAD
    century = (anchor.year + ahead - year) // 100 * 100 if year < 100 else 0
    orders = ((first, second), (second, first))
    readings = [when for number, of_month in orders if (when := _day_or_none(century + year, number, of_month))]
    if operation.amount or len(set(readings)) == 1:
        return day(readings[0]) if readings else None
    return _beside(readings, anchor)


def _beside(readings: Iterable[date], anchor: date) -> str | None:
    """Return the one reading within a month of the anchor, None where none or both lie there."""
    near = [when for when in readings if abs((when - anchor).days) <= 31]
    return day(near[0]) if len(near) == 1 else None


def _nearest(found: list[date], anchor: date, tense: str) -> str | None:
    """Return the day nearest the anchor; one on the side that the tense does not say counts as further off."""

    def distance(when: date) -> tuple[int, date]:
        days = (when - anchor).days
        behind, ahead = WEIGHTS.get(tense, WEIGHTS[""])
        return abs(days) * (ahead if days > 0 else behind), when

    return day(min(found, key=distance)) if found else None


def _day_or_none(year: int, number: int, of_month: int) -> date | None:
    if not (1 <= year <= 9999 and 1 <= number <= 12 and 1 <= of_month <= monthrange(year, number)[1]):
        return None
    return date(year, number, of_month)
