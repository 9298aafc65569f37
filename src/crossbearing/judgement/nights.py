"""Nights, which have two days: "last night" told of what another report puts at two in the morning."""

import re
from collections import Counter
from collections.abc import Mapping
from datetime import date

from crossbearing.chronology.intervals import interval_of

_NIGHT = re.compile(r"night\b", re.IGNORECASE)


def is_night(words: str) -> bool:
    """Return whether the words tell a night or late evening by its day ("last night", "Monday night")."""
    return _NIGHT.search(words) is not None


def as_mornings(nights: Mapping[str, int], days: Mapping[str, int], *, enough: int) -> Counter[str]:
    """Return the support of dates told as nights, on the next day where that has `enough` support of its own.

    A night is told by the day of its evening; what the next day is told of outright happened after midnight.
    """
    support: Counter[str] = Counter()
    for night, count in nights.items():
        after = _day_after(night)
        support[after if after and days.get(after, 0) >= enough else night] += count
    return support


def _day_after(day: str) -> str | None:
    interval = interval_of(day)
    return date.fromordinal(interval.last + 1).isoformat() if interval and interval.days == 1 else None
