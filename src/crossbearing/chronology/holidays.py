"""The day of a named holiday in a year."""

import json
from datetime import MAXYEAR, date, timedelta
from functools import cache
from importlib.resources import files
from typing import Any

ROUND = 4  # years: what comes round least often, an inauguration
_EPOCH = date(622, 7, 18)  # 15 July 622 of the Julian calendar


def holiday(name: str, year: int) -> date:
    """Return the holiday's day in the year; raises KeyError for a name that `holidays.json` has not for that year."""
    table = _table()
    if name in table["fixed"]:
        return date(year, *table["fixed"][name])
    if name in table["weekday_of_month"]:
        month, weekday, nth = table["weekday_of_month"][name]
        return _weekday_from(date(year, month, 1), weekday) + timedelta(weeks=nth - 1)
    if name in table["weekday_from"]:
        month, of_month, weekday = table["weekday_from"][name]
        return _weekday_from(date(year, month, of_month), weekday)
    if name in table["islamic"]:
        return _islamic(year, *table["islamic"][name])
    if name in table["listed"]:
        days = {day[:4]: day for day in table["listed"][name]}
        return date.fromisoformat(days[f"{year:04d}"])
    return _easter(year) + timedelta(days=table["from_easter"][name])


def holidays_near(name: str, year: int) -> list[date]:
    """Return the days of the holiday in the years around, where there are such: elections come every few years."""
    found = (_holiday_or_none(name, there) for there in range(max(year - ROUND, 1), min(year + ROUND, MAXYEAR) + 1))
    return [when for when in found if when]


def _holiday_or_none(name: str, year: int) -> date | None:
    try:
        return holiday(name, year)
    except KeyError:
        return None


def _weekday_from(first: date, weekday: int) -> date:
    return first + timedelta(days=(weekday - first.weekday()) % 7)


def _islamic(year: int, month: int, day: int) -> date:
    """Return the first such day of the Islamic calendar in the year, by its tabular form.

    That is within a day of what is seen in the sky; eleven of thirty years are leap years, 15 July 622 the epoch.
    """
    first = date(year, 1, 1)
    lunar = int((year - 622) * 33 / 32)
    there = (_tabular(lunar + step, month, day) for step in range(-1, 3))
    return next(when for when in there if when >= first)


def _tabular(year: int, month: int, day: int) -> date:
    days = (year - 1) * 354 + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2 + day - 1
    return _EPOCH + timedelta(days=days)


def _easter(year: int) -> date:
    """Return Western Easter Sunday (the anonymous Gregorian computus, Nature, 20 April 1876)."""
    century, rest = divmod(year, 100)
    moon = year % 19
    shift = (19 * moon + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - shift - rest % 4) % 7
    late = (moon + 11 * shift + 22 * week) // 451
    month, day = divmod(shift + week - 7 * late + 114, 31)
    return date(year, month, day + 1)


@cache
def _table() -> dict[str, Any]:
    text = (files("crossbearing") / "chronology" / "holidays.json").read_text(encoding="utf-8")
    table: dict[str, Any] = json.loads(text)
    return table
