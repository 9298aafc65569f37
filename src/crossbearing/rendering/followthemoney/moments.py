"""Time values as FollowTheMoney takes them: prefixes of an ISO date-time in UTC."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

from crossbearing.rendering.tables.precisions import name_time_precision


def as_prefix(value: str) -> str | None:
    """Return a year, month, day or clock time as a prefix of an ISO date-time, in UTC where a zone is told.

    None for what has no such prefix (a season, a stretch) and for days that no calendar has.
    """
    precision = name_time_precision(value)
    try:
        if precision == "minute":
            return _in_utc(datetime.fromisoformat(value))
        if precision == "day":
            return date.fromisoformat(value).isoformat()
        if precision == "month":
            return date.fromisoformat(f"{value}-01").isoformat()[:7]
    except (ValueError, OverflowError):
        return None
    return value if precision == "year" and value > "0000" else None


def list_dates(value: str) -> Iterator[tuple[str, str]]:
    """Yield the properties of an event that tell when it was: `date`, or `startDate` and `endDate` of a stretch."""
    first, slash, last = value.partition("/")
    named = (("startDate", first), ("endDate", last)) if slash else (("date", value),)
    prefixes = [(prop, as_prefix(point)) for prop, point in named]
    if all(prefix for _, prefix in prefixes):
        yield from ((prop, prefix) for prop, prefix in prefixes if prefix)


def _in_utc(moment: datetime) -> str:
    """Return the moment to the minute or second that it was told in."""
    plain = moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment
    return plain.isoformat(timespec="seconds" if plain.second else "minutes")
