"""The day of a named holiday in a year."""

import json
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Any


def holiday(name: str, year: int) -> date:
    """Return the holiday's day in the year; raises KeyError for a name that is not in `holidays.json`."""
    table = _table()
    if name in table["fixed"]:
        return date(year, *table["fixed"][name])
    if name in table["weekday_of_month"]:
        month, weekday, nth = table["weekday_of_month"][name]
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
    if name in table["weekday_from"]:
        month, of_month, weekday = table["weekday_from"][name]
        first = date(year, month, of_month)
        return first + timedelta(days=(weekday - first.weekday()) % 7)
    return _easter(year) + timedelta(days=table["from_easter"][name])


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
