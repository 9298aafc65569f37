"""Time values as stretches of days."""

import re
from datetime import date

Days = tuple[int, int]  # first and last day, as ordinals
SEASONS = {"SP": (3, 1, 5, 31), "SU": (6, 1, 8, 31), "FA": (9, 1, 11, 30), "WI": (12, 1, 2, 28)}
OVERLAP = 0.9  # of the stretch that both cover together: a tenth may be off at the edges


def days_of(value: str) -> Days | None:
    """Return first and last day of an ISO day, month, year, week, season or a/b; None for anything else.

    Clock times are cut off.
    """
    try:
        if value.count("/") == 1:
            first, last = (days_of(part) for part in value.split("/"))
            return (first[0], last[1]) if first and last else None
        return _named(value.split("T", maxsplit=1)[0])
    except (ValueError, TypeError, OverflowError):
        return None


def _named(value: str) -> Days:
    if season := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
        year, (month, day, last_month, last_day) = int(season[1]), SEASONS[season[2]]
        last_year = year + (last_month < month)
        return date(year, month, day).toordinal(), date(last_year, last_month, last_day).toordinal()
    if week := re.fullmatch(r"(\d{4})-W(\d\d)", value):
        monday = date.fromisocalendar(int(week[1]), int(week[2]), 1).toordinal()
        return monday, monday + 6
    parts = [int(part) for part in value.split("-")]
    if len(parts) == 1:
        return date(parts[0], 1, 1).toordinal(), date(parts[0], 12, 31).toordinal()
    if len(parts) == 2:
        following = date(parts[0] + parts[1] // 12, parts[1] % 12 + 1, 1)
        return date(parts[0], parts[1], 1).toordinal(), following.toordinal() - 1
    day = date(*parts).toordinal()
    return day, day


def same_time(want: str, have: object) -> bool:
    """Return whether both are the same stretch of days, but for a tenth of it at the edges."""
    wanted, had = days_of(want), days_of(str(have or ""))
    if wanted is None or had is None:
        return str(have) == want
    both = min(wanted[1], had[1]) - max(wanted[0], had[0]) + 1
    either = max(wanted[1], had[1]) - min(wanted[0], had[0]) + 1
    return both > 0 and both / either >= OVERLAP
