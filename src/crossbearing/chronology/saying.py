"""ISO 8601 time values put in a reader's words, as `docs/brief-format.md` lists them."""

import re
from collections.abc import Mapping
from datetime import date

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SEASONS: Mapping[str, str] = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)
CLOCK = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?", re.ASCII)
MONTH = re.compile(r"(\d{4})-(\d\d)", re.ASCII)
SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)", re.ASCII)


def say_date(value: str) -> str:
    """Return a time value in words: "14 March 2019", "summer 2021"; what is no time value comes back as it is."""
    first, slash, last = value.partition("/")
    if slash:
        return _stretch(_point(first), _point(last))
    return _point(value)


def say_day(ordinal: int) -> str:
    """Return a day by its proleptic Gregorian ordinal in few words: "14 Mar 2019"."""
    day = date.fromordinal(ordinal)
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def _point(value: str) -> str:
    if clock := CLOCK.fullmatch(value):
        day, time, zone = clock.groups()
        return f"{_point(day)}, {time}" + _zone(zone)
    if (day_match := DAY.fullmatch(value)) and _is_month(day_match[2]):
        return f"{int(day_match[3])} {MONTHS[int(day_match[2]) - 1]} {day_match[1]}"
    if (month := MONTH.fullmatch(value)) and _is_month(month[2]):
        return f"{MONTHS[int(month[2]) - 1]} {month[1]}"
    if season := SEASON.fullmatch(value):
        return f"{SEASONS[season[2]]} {season[1]}"
    return value


def _is_month(digits: str) -> bool:
    return 1 <= int(digits) <= 12


def _zone(zone: str | None) -> str:
    if zone is None:
        return ""
    return " UTC" if zone in {"Z", "+00:00", "+0000"} else f" (UTC{zone})"


def _stretch(first: str, last: str) -> str:
    """Return "1–7 January 2018" for days of one month, "30 January – 5 February 2018" for days of one year."""
    if first == last:
        return first
    if first.count(" ") != 2 or last.count(" ") != 2 or "," in first + last:
        return f"{first} – {last}"
    (day, month, year), (_, last_month, last_year) = first.split(" "), last.split(" ")
    if (month, year) == (last_month, last_year):
        return f"{day}–{last}"
    return f"{day} {month} – {last}" if year == last_year else f"{first} – {last}"
