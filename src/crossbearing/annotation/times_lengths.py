"""Lengths of time told in words, as ISO 8601 durations: "two and a half years" is P2Y6M."""

import re
from collections.abc import Sequence

_CODES = {
    "second_": "T{}S",
    "minute": "T{}M",
    "minutes_": "T{}M",
    "hour": "T{}H",
    "hours": "T{}H",
    "day": "{}D",
    "days": "{}D",
    "nights": "{}D",
    "week": "{}W",
    "weeks": "{}W",
    "month": "{}M",
    "months": "{}M",
    "year": "{}Y",
    "years": "{}Y",
}
_LONGEST_FIRST = ("{}Y", "{}M", "{}W", "{}D", "T{}H", "T{}M", "T{}S")
# Units that ISO 8601 has no letter for, in units that it has.
_MADE_OF = {
    "fortnight": (2, "week"),
    "weekend": (2, "day"),
    "weekends": (2, "day"),
    "quarter": (3, "month"),
    "semester": (6, "month"),
    "decade_": (10, "year"),
    "decades": (10, "year"),
    "century": (100, "year"),
}
# What half of a unit is, where that is a whole number of the next smaller.
_PARTS = {
    "hour": (60, "minute"),
    "hours": (60, "minute"),
    "year": (12, "month"),
    "years": (12, "month"),
}
_SHORT = re.compile(r"(\d+)([smhdwy])\Z", re.IGNORECASE)
_SHORT_UNITS = {"s": "second_", "m": "minute", "h": "hour", "d": "day", "w": "week", "y": "year"}

_UNITS = frozenset(_CODES) | frozenset(_MADE_OF)
_NUMBERS = ("dd", "number", "numberword", "tens", "yyyy")
_POWERS = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000}
_SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75}

Told = Sequence[tuple[float, str]]  # how many of which unit
Word = tuple[str, str]  # class and value


def length(told: Told) -> str:
    """Return the duration of so many of these units together, the longer first; "" for none and in another order."""
    days, hours = "", ""
    parts = _whole(told)
    sizes = [_LONGEST_FIRST.index(_CODES[unit]) for _, unit in parts]
    if sizes != sorted(set(sizes)):
        return ""  # "24 hours a day, seven days a week"
    for count, unit in parts:
        code = _CODES[unit].format(f"{count:g}")
        days, hours = (days, hours + code[1:]) if code[0] == "T" else (days + code, hours)
    return f"P{days}{'T' if hours else ''}{hours}" if days or hours else ""


def least_and_most(words: Sequence[Word]) -> tuple[int, int]:
    """Return the numbers of "two or three", the lesser first, "a year or two" being one and two; zeros for others."""
    found: list[int] = []
    for place, (kind, value) in enumerate(words):
        tens = found and words[place - 1][0] in ("tens", "dash") and found[-1] % 10 == 0 and kind == "numberword"
        if tens and "tens" in (words[place - 1][0], words[place - 2][0]):
            found[-1] += int(value)
        elif kind in ("a", *_NUMBERS):
            found.append(int(value.replace(",", "")))
        elif kind in _POWERS and found:
            found[-1] *= _POWERS[kind]
    return (min(found), max(found)) if len(found) == 2 else (0, 0)


def vague_length(unit: str) -> str:
    """Return the duration of nobody says how many of the units: PXY."""
    return "P" + _CODES[_MADE_OF.get(unit, (1, unit))[1]].format("X")


def short_length(text: str) -> str:
    """Return the duration of "10h"; "" for other text."""
    match = _SHORT.match(text)
    return length([(int(match[1]), _SHORT_UNITS[match[2].lower()])]) if match else ""


def _whole(told: Told) -> list[tuple[float, str]]:
    """Return the units that ISO has, with what is over a whole number in the next smaller unit where that fits."""
    found: list[tuple[float, str]] = []
    for count, unit in told:
        size, made_of = _PARTS.get(unit, (0, ""))
        rest = (count % 1) * size
        if rest and rest == int(rest):
            found += [(count - count % 1, unit)] * (count >= 1) + [(rest, made_of)]
        else:
            found.append((count, unit))
    return [_in_iso(count, unit) for count, unit in found]


def _in_iso(count: float, unit: str) -> tuple[float, str]:
    size, made_of = _MADE_OF.get(unit, (1, unit))
    return count * size, made_of


def counted_units(words: Sequence[Word]) -> Told:
    """Return how many of which unit the words tell; of "two to three weeks" the first number.

    `words` are pairs of a word's class and value.
    """
    counter = _Counter()
    for place, (kind, value) in enumerate(words):
        after_one = place > 0 and words[place - 1][0] == "a"
        counter.take(kind, value, after_one=after_one)
    return tuple(counter.told)


class _Counter:
    """What has been counted so far."""

    def __init__(self) -> None:
        """Begin with nothing told."""
        self.told: list[tuple[float, str]] = []
        self._count = 0.0

    def take(self, kind: str, value: str, *, after_one: bool) -> None:
        """Read one word; `after_one` says whether "a" stands before it."""
        if kind in ("half", "fraction") or (kind == "quarter" and after_one and (self.told or self._count)):
            self._add_share(_share(kind, value))
        elif kind in _UNITS:
            self.told.append((self._count or 1, kind))
            self._count = 0.0
        elif kind in ("decimal", *_NUMBERS):
            self._add_number(kind, float(value.replace(",", "")))
        elif kind == "couple":
            self._count = 2
        elif kind in _POWERS:
            self._count = (self._count or 1) * _POWERS[kind]

    def _add_share(self, share: float) -> None:
        if self.told and not self._count:
            self.told[-1] = (self.told[-1][0] + share, self.told[-1][1])
        else:
            self._count += share

    def _add_number(self, kind: str, number: float) -> None:
        fits = (self._count % 10 == 0 and number < 10) or (self._count % 100 == 0 and number < 100)
        if not self._count or (kind in ("numberword", "tens") and fits):
            self._count += number


def _share(kind: str, value: str) -> float:
    if kind == "fraction":
        above, _, below = value.partition("/")
        return int(above) / int(below) if below and int(below) else _SIGNS.get(value, 0.5)
    return 0.5 if kind == "half" else 0.25
