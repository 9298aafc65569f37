"""How long an ISO 8601 duration is."""

import re

_LENGTH = re.compile(r"P(?=.)((?:[\d.]+[YMWD])*)(?:T((?:[\d.]+[HMS])+))?\Z")
_PART = re.compile(r"([\d.]+)([A-Z])")
DAY = 86_400
# Seconds; a year of 365 days and a month of 30, as the cases count them.
_OF_DATE = {"Y": 365 * DAY, "M": 30 * DAY, "W": 7 * DAY, "D": DAY}
_OF_TIME = {"H": 3600, "M": 60, "S": 1}


def seconds_of(duration: str) -> float | None:
    """Return the length in seconds, with years of 365 and months of 30 days; None for other text."""
    match = _LENGTH.match(duration)
    if not match:
        return None
    parts = ((match[1], _OF_DATE), (match[2] or "", _OF_TIME))
    return sum(float(count) * sizes[unit] for text, sizes in parts for count, unit in _PART.findall(text))
