"""The calendar stretch that a time value covers, in days."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}  # first and last month, northern


@dataclass(frozen=True, slots=True)
class Interval:
    """First and last day of a stretch, as proleptic Gregorian ordinals, both inclusive."""

    first: int
    last: int

    def meets(self, other: "Interval") -> bool:
        """Return whether both share a day."""
        return self.first <= other.last and other.first <= self.last

    @property
    def days(self) -> int:
        """Return the length in days."""
        return self.last - self.first + 1


def interval_of(value: str | None) -> Interval | None:
    """Return the days of an ISO day, month, year, season, clock time or `a/b` stretch; None for anything else."""
    if not value:
        return None
    try:
        first, _, last = value.partition("/")
        left, right = _single(first), _single(last or first)
    except (ValueError, OverflowError):
        return None
    return Interval(left.first, right.last) if left.first <= right.last else None


def _single(value: str) -> Interval:
    day = value.split("T", maxsplit=1)[0]
    if day[5:] in SEASONS:
        return _season(int(day[:4]), day[5:])
    parts = [int(part) for part in day.split("-")]
    if len(parts) > 3:
        raise ValueError(value)
    if len(parts) == 3:
        ordinal = date(*parts).toordinal()
        return Interval(ordinal, ordinal)
    first_month, last_month = (parts[1], parts[1]) if len(parts) == 2 else (1, 12)
    return _months(parts[0], first_month, parts[0], last_month)


def _season(year: int, name: str) -> Interval:
    first, last = SEASONS[name]
    return _months(year, first, year + (last < first), last)


def _months(year: int, month: int, last_year: int, last_month: int) -> Interval:
    last_day = monthrange(last_year, last_month)[1]
    return Interval(date(year, month, 1).toordinal(), date(last_year, last_month, last_day).toordinal())
