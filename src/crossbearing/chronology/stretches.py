"""Stretches of the calendar as ISO text, and back to their first and last day."""

import re
from calendar import monthrange
from datetime import date, timedelta

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # first month; a winter belongs to the year it begins in
_SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)\Z")


def day(when: date) -> str:
    """Return the day as ISO text."""
    return when.isoformat()


def month(year: int, number: int) -> str:
    """Return a month as ISO text; `number` may lie outside 1..12 and then counts on into other years."""
    return date(year + (number - 1) // 12, (number - 1) % 12 + 1, 1).isoformat()[:7]


def year(number: int) -> str:
    """Return a year as ISO text; raises ValueError outside 1..9999."""
    return date(number, 1, 1).isoformat()[:4]


def between(first: str, last: str) -> str:
    """Return the stretch from the start of one to the end of the other, in calendar order or ValueError."""
    opening, closing = days_of(first), days_of(last)
    if opening is None or closing is None or opening[0] > closing[1]:
        raise ValueError(f"no stretch from {first} to {last}")
    return f"{first.split('/', maxsplit=1)[0][:10]}/{last.rsplit('/', maxsplit=1)[-1][:10]}"


def week(when: date) -> str:
    """Return the week, Monday to Sunday, that holds the day."""
    monday = when - timedelta(days=when.weekday())
    return between(day(monday), day(monday + timedelta(days=6)))


def weekend(when: date) -> str:
    """Return the Saturday and Sunday of the week that holds the day."""
    saturday = when + timedelta(days=5 - when.weekday())
    return between(day(saturday), day(saturday + timedelta(days=1)))


def season_start(year_number: int, season: str) -> date:
    """Return the first day of a season; raises KeyError for a season unknown."""
    return date(year_number, SEASONS[season], 1)


def quarter(year_number: int, number: int) -> str:
    """Return the first and last month of a quarter; `number` may count on into other years."""
    return f"{month(year_number, 3 * number - 2)}/{month(year_number, 3 * number)}"


def days_of(value: str) -> tuple[date, date] | None:
    """Return the first and last day of an ISO day, month, year, season, clock time or `a/b`; None for other text."""
    try:
        first, _, last = value.partition("/")
        if last:
            return _days(first)[0], _days(last)[1]
        return _days(first)
    except (ValueError, OverflowError):
        return None


def _days(value: str) -> tuple[date, date]:
    if season := _SEASON.match(value):
        start = season_start(int(season[1]), season[2])
        end_year, end_month = divmod(start.year * 12 + start.month + 1, 12)
        return start, date(end_year, end_month + 1, monthrange(end_year, end_month + 1)[1])
    year_number, *rest = (int(part) for part in value.split("T", maxsplit=1)[0].split("-"))
    if len(rest) > 2:
        raise ValueError(value)
    if not rest:
        return date(year_number, 1, 1), date(year_number, 12, 31)
    first = date(year_number, rest[0], rest[1] if len(rest) > 1 else 1)
    last = first if len(rest) > 1 else first.replace(day=monthrange(first.year, first.month)[1])
    return first, last
