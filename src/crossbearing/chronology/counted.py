"""Operations that count units of the calendar from the anchor date: "last week", "two years ago"."""

import re
from calendar import monthrange
from datetime import date, timedelta

from crossbearing.chronology.stretches import between, day, days_of, month, quarter, week, weekend, year
from crossbearing.values.times import Operation

A_DAY = {"hour": 24, "minute": 1440, "second": 86400}
_PART = re.compile(r"([\d.]+)([YMWD])")
_MONTH = 30  # days: half a month is fifteen
_UNITS = {"Y": "year", "M": "month", "W": "week"}
DAYS = {"week": 7, "fortnight": 14, "weekend": 7}
SUNDAY = 6
SHORT_UNITS = frozenset({"second", "minute", "hour", "day"})
TENS_FROM = 1900  # "the 1900s" and "the 2000s" may be ten years
# What "recent" or "coming" days, weeks, months come to, in days: our reading, a few of the unit.
NEARBY_DAYS = {"day": 7, "week": 30, "month": 120}


def shift(operation: Operation, anchor: date) -> str | None:
    """Return the unit that lies `amount` units from the anchor's own: a day, week, month, year.

    On a Sunday "last week" is the one that has just ended, from Sunday to Saturday.
    """
    if operation.words[0] == "week" and operation.amount == -1 and anchor.weekday() == SUNDAY:
        return between(day(anchor - timedelta(weeks=1)), day(anchor - timedelta(days=1)))
    return unit_away(anchor, operation.amount, operation.words[0])


def unit_away(anchor: date, amount: int, unit: str) -> str | None:
    """Return the unit `amount` units from the anchor's; the day for hours and minutes; None for an unknown unit."""
    match unit:
        case "week" | "fortnight" | "weekend":
            there = anchor + timedelta(weeks=amount * (2 if unit == "fortnight" else 1))
            return weekend(there) if unit == "weekend" else week(there)
        case "month":
            return month(anchor.year, anchor.month + amount)
        case "quarter":
            return _quarter_away(anchor, amount)
        case "decade" | "century" if not amount:
            size = 10 if unit == "decade" else 100
            first = anchor.year // size * size
            return between(year(first), year(first + size - 1))
        case "year" | "decade" | "century":
            return year(anchor.year + amount * {"year": 1, "decade": 10, "century": 100}[unit])
    return day(anchor + timedelta(days=days_away(amount, unit))) if unit in SHORT_UNITS else None


def _quarter_away(anchor: date, amount: int) -> str:
    return quarter(anchor.year, (anchor.month + 2) // 3 + amount)


def days_away(amount: int, unit: str) -> int:
    """Return whole days in that many days, hours or minutes; less than half a day is none."""
    size = A_DAY.get(unit, 1)
    return amount // size if amount >= 0 else -(-amount // size)


def window(operation: Operation, anchor: date) -> str | None:
    """Return the stretch from the anchor over `amount` units, back or on: "the past 10 days"."""
    amount, unit = operation.amount, operation.words[0]
    match unit:
        case "second" | "minute" | "hour" | "day" | "week" | "fortnight" | "weekend":
            step = DAYS.get(unit, 0) * amount or days_away(amount, unit)
            ends = sorted((anchor, anchor + timedelta(days=step)))
            return between(day(ends[0]), day(ends[1]))
        case "quarter":  # a quarter is one of the calendar's
            first, last = (1, amount) if amount > 0 else (amount, -1)
            return between(_quarter_away(anchor, first), _quarter_away(anchor, last))
        case "month" | "year" | "decade" | "century":
            months = amount * {"month": 1, "year": 12, "decade": 120, "century": 1200}[unit]
            ends = sorted((anchor, _months_away(anchor, months)))
            return between(day(ends[0]), day(ends[1]))
    return None


def _months_away(anchor: date, months: int) -> date:
    """Return the same day of another month, its last day where it is shorter."""
    year_number, number = divmod(anchor.year * 12 + anchor.month - 1 + months, 12)
    return date(year_number, number + 1, min(anchor.day, monthrange(year_number, number + 1)[1]))


def away(operation: Operation, anchor: date) -> str | None:
    """Return what lies a whole duration before (amount -1) or after the anchor, as finely told as its last unit."""
    parts = {unit: float(count) for count, unit in _PART.findall(operation.words[0].partition("T")[0])}
    months, over = divmod(12 * parts.get("Y", 0) + parts.get("M", 0), 1)
    there = _months_away(anchor, operation.amount * int(months))
    there += timedelta(days=operation.amount * int(_MONTH * over + 7 * parts.get("W", 0) + parts.get("D", 0)))
    if "T" in operation.words[0] or "D" in parts or not parts:
        return day(there)
    return unit_away(there, 0, _UNITS[list(parts)[-1]])


def window_of(operation: Operation, anchor: date) -> str | None:
    """Return the stretch of a whole duration up to the anchor (amount -1) or from it on: "the past 2.5 years"."""
    days = days_of(away(Operation("away", operation.amount, (f"{operation.words[0]}0D",)), anchor) or "")
    ends = sorted((anchor, days[0])) if days else []
    return between(day(ends[0]), day(ends[1])) if ends else None


def nearby(operation: Operation, anchor: date) -> str | None:
    """Return the stretch of "recent days" (amount -1) or "the coming weeks" (1); None for years."""
    days = NEARBY_DAYS.get(operation.words[0])
    if days is None:
        return None
    ends = sorted((anchor, anchor + timedelta(days=days * operation.amount)))
    return between(day(ends[0]), day(ends[1]))


def to_date(operation: Operation, anchor: date) -> str | None:
    """Return the anchor's unit up to the anchor: "earlier this week"."""
    stretch = days_of(unit_away(anchor, 0, operation.words[0]) or "")
    return between(day(stretch[0]), day(anchor)) if stretch else None


def from_date(operation: Operation, anchor: date) -> str | None:
    """Return the anchor's unit from the anchor on: "later this week"."""
    stretch = days_of(unit_away(anchor, 0, operation.words[0]) or "")
    return between(day(anchor), day(stretch[1])) if stretch else None


def decade(operation: Operation, _: date) -> str | None:
    """Return the ten years of "1920s"; the hundred of "1800s", which nobody says of ten years."""
    first = int(operation.words[0][:4])
    return between(year(first), year(first + (99 if first % 100 == 0 and first < TENS_FROM else 9)))


def century(operation: Operation, _: date) -> str | None:
    """Return the hundred years of "the 20th century", counted as the news does: 1900 to 1999."""
    first = (int(operation.words[0]) - 1) * 100
    return between(year(first), year(first + 99))


def year_span(operation: Operation, _: date) -> str | None:
    """Return the years of "1914-18" or a season's "2016/17", the month of "2018-05"; raises ValueError for others."""
    first, short = operation.words
    if len(short) == 2 and int(short) <= min(12, int(first[2:])):
        return month(int(first), int(short))
    return between(first, year(int(first[: 4 - len(short)] + short)))


def quarter_of(operation: Operation, _: date) -> str | None:
    """Return a quarter of a stated year."""
    return quarter(int(operation.words[1]), int(operation.words[0]))


def quarter_of_year(operation: Operation, anchor: date) -> str | None:
    """Return a quarter of the year `amount` years from the anchor's."""
    return quarter(anchor.year + operation.amount, int(operation.words[0]))


def quarter_near(operation: Operation, anchor: date) -> str | None:
    """Return the last such quarter that has begun; with tense "future" the next one.

    Of the quarter that is just over the figures are still to come: it is no other, whatever the tense.
    """
    number, current = int(operation.words[0]), (anchor.month + 2) // 3
    back = (current - number) % 4
    ahead = operation.words[1:] == ("future",) and back > 1
    return quarter(anchor.year, current - back + (4 if ahead else 0))


def half(operation: Operation, _: date) -> str | None:
    """Return a half of a stated year; "latter" and "last" half are the second."""
    return _half(int(operation.words[1]), operation.words[0])


def half_of_year(operation: Operation, anchor: date) -> str | None:
    """Return a half of the year `amount` years from the anchor's."""
    return _half(anchor.year + operation.amount, operation.words[0])


def _half(year_number: int, which: str) -> str:
    return f"{month(year_number, 1)}/{month(year_number, 6)}" if which == "1" else (
        f"{month(year_number, 7)}/{month(year_number, 12)}"
    )  # fmt: skip
