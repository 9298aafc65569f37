"""Operations that count hours, minutes and seconds from the moment of publication: "two hours ago"."""

import re
from datetime import datetime, timedelta

from crossbearing.chronology.counted import away
from crossbearing.chronology.nesting import unpack
from crossbearing.chronology.operations import resolve
from crossbearing.values.times import Operation

_THIS_MINUTE = Operation("shift", 0, ("minute",))
_HALF_A_DAY = timedelta(hours=12)
_SECONDS = {"hour": 3600, "minute": 60, "second": 1}
_PART = re.compile(r"([\d.]+)([HMS])")
_UNITS = {"H": "hour", "M": "minute", "S": "second"}


def moment_of(published: str | None) -> datetime | None:
    """Return the moment of an ISO date-time, by the clock where it was written; None where no hour is told."""
    try:
        return datetime.fromisoformat(published).replace(tzinfo=None) if published and "T" in published else None
    except ValueError:
        return None


def clocked(operation: Operation, moment: datetime) -> str | None:
    """Return the moment, or the stretch of hours, that the operation counts to; None for one that counts days."""
    if operation.name == "range":
        return _stretch(operation, moment)
    if operation.name == "away":
        return _away(operation, moment)
    if operation.name == "fromdate" and operation.words == ("day",):
        return f"{_told(moment)}/{moment:%Y-%m-%d}T23:59"
    size = _SECONDS.get(operation.words[0], 0) if operation.name in ("shift", "then", "window") else 0
    if not size:
        return None
    there = moment + timedelta(seconds=size * operation.amount)
    if operation.name != "window":
        return _told(there)
    first, last = sorted((moment, there))
    return f"{_told(first)}/{_told(last)}"


def _stretch(operation: Operation, moment: datetime) -> str | None:
    """Return the stretch from or to now, an hour of the dial that would lie behind in the later half of the day."""
    cut = operation.words.index("/")
    ends = unpack(operation.words[:cut]), unpack(operation.words[cut + 1 :])
    if _THIS_MINUTE not in ends:
        return None
    first, last = (clocked(end, moment) or resolve(end, moment.date()) for end in ends)
    if first and last and last < first and "T" in last:
        last = _told(datetime.fromisoformat(last) + _HALF_A_DAY)
    return f"{first}/{last}" if first and last and first < last else None


def _away(operation: Operation, moment: datetime) -> str | None:
    """Return the moment so many days and hours off; None where no hours are told."""
    of_date, _, of_time = operation.words[0].partition("T")
    if not of_time:
        return None
    seconds = sum(float(count) * _SECONDS[_UNITS[unit]] for count, unit in _PART.findall(of_time))
    there = moment + timedelta(seconds=operation.amount * seconds)
    if of_date == "P":
        return _told(there)
    whole = away(Operation("away", operation.amount, (of_date,)), there.date())
    return f"{whole}T{_told(there)[11:]}" if whole and len(whole) == len("2016-11-07") else None


def _told(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds").removesuffix(":00")
