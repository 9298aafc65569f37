"""Clock times told in words and digits, as hh:mm or as a stretch of hours."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

Word = tuple[str, str]  # class and value of a word

_TELLING = frozenset({"clock", "clock_seconds", "dotted", "dd", "numberword", "yyyy", "number", "military"})
_LATE = frozenset({"afternoon", "evening", "night"})
_HALF_DAY = 12
_NIGHT_FROM = 6  # "six at night" is the evening, "five at night" the small hours


@dataclass(frozen=True, slots=True)
class _Clock:
    """A clock time as it stands: hours may still lack their half of the day."""

    hours: int
    rest: str
    half: str = ""  # am, pm or "" where not told

    @property
    def told(self) -> str:
        """The time as hh:mm, or hh:mm:ss where seconds are told."""
        hours = self.hours % _HALF_DAY if self.half and self.hours <= _HALF_DAY else self.hours
        return f"{hours + _HALF_DAY * (self.half == 'pm' and hours < _HALF_DAY):02d}:{self.rest}"


def clock_of(words: Sequence[Word]) -> str:
    """Return the clock time; "" where the words hold none that a clock can show, or two."""
    clocks = _clocks(words)
    return clocks[0].told if len(clocks) == 1 else ""


def hours_of(words: Sequence[Word]) -> str:
    """Return the stretch between two clock times as "hh:mm/hh:mm"; "" where there are not two.

    Where only the latter tells its half of the day, the former is of the same, or of the other where that puts it
    before. Where none does and the latter comes first on the dial, it is in the afternoon: "9 to 5".
    """
    clocks = _clocks(words)
    if len(clocks) != 2:
        return ""
    first, last = clocks
    if not last.half and not first.half and last.hours < first.hours <= _HALF_DAY:
        last = replace(last, half="pm")
    elif last.half and not first.half and first.hours <= _HALF_DAY:
        same = replace(first, half=last.half)
        first = same if same.told < last.told else replace(first, half="am" if last.half == "pm" else "pm")
    elif first.half and not last.half and last.hours <= _HALF_DAY:
        same = replace(last, half=first.half)
        last = same if first.told < same.told else replace(last, half="am" if first.half == "pm" else "pm")
    return f"{first.told}/{last.told}"


def spelt_clock(words: Sequence[Word]) -> str:
    """Return "eight thirty" and "seven twenty-seven" as hh:mm, in the half of the day that is told; "" for others."""
    numbers = [int(value) for kind, value in words if kind in ("numberword", "tens")]
    if len(numbers) < 2 or not (numbers[0] <= _HALF_DAY and 10 <= sum(numbers[1:]) < 60):
        return ""
    rest = [word for word in words if word[0] not in ("numberword", "tens")]
    return clock_of([("clock", f"{numbers[0]}:{sum(numbers[1:]):02d}"), *rest])


def past_hour(words: Sequence[Word]) -> str:
    """Return "20 past eight" and "quarter to nine" as hh:mm; "" for other words."""
    at = next((place for place, (kind, _) in enumerate(words) if kind in ("past", "to")), 0)
    clocks = _clocks(words[at:])
    if not clocks or not at:
        return ""
    minutes = sum(_minutes(kind, value) for kind, value in words[:at])
    if ("quarter", "quarter") in words[:at] and minutes > 15:
        minutes = 45  # "three quarters past"
    hours, _, rest = clocks[0].told.partition(":")
    total = (int(hours) * 60 + int(rest[:2]) + (minutes if words[at][0] == "past" else -minutes)) % 1440
    return f"{total // 60:02d}:{total % 60:02d}"


def _minutes(kind: str, value: str) -> int:
    if kind in ("half", "quarter"):
        return 30 if kind == "half" else 15
    return int(value) if kind in ("dd", "numberword", "tens") else 0


def _clocks(words: Sequence[Word]) -> list[_Clock]:
    found: list[_Clock] = []
    before = ""
    for kind, value in _joined(words):
        if kind == "dot":
            continue
        if kind == "noon":
            found.append(_Clock(int(value[:2]), value[3:], "pm" if value.startswith("12") else "am"))
        elif kind in _TELLING and (clock := _read(value)):
            found.append(clock)
        elif kind in ("meridiem", "half_day") and found:
            found[-1] = replace(found[-1], half=value)
        elif kind == "m" and found and before in ("a", "p"):  # "7 p m"
            found[-1] = replace(found[-1], half=before + "m")
        before = kind
    part = next((value for kind, value in words if kind == "part"), "")
    return [clock if clock.half or not part else replace(clock, half=_half(clock, part)) for clock in found]


def _joined(words: Sequence[Word]) -> list[Word]:
    """Return the words with "seven thirty-five" as one clock time."""
    joined: list[Word] = []
    for kind, value in words:
        hours = joined[-1] if joined else ("", "")
        of_hour = hours[0] == "numberword" and int(hours[1]) <= _HALF_DAY
        if of_hour and (kind == "tens" or (kind == "numberword" and int(value) > 9)):
            joined[-1] = ("clock", f"{hours[1]}:{value}")
        elif kind in ("dd", "number") and hours[0] == "hours" and joined[-2:-1] and joined[-2][0] == "dd":
            joined[-2:] = [("clock", f"{joined[-2][1]}:{value.zfill(2)}")]  # "9h30"
        elif kind == "numberword" and hours[0] == "clock" and hours[1].endswith("0") and int(value) < 10:
            joined[-1] = ("clock", hours[1][:-1] + value)
        elif kind != "dash" or hours[0] != "numberword":
            joined.append((kind, value))
    return joined


def _half(clock: _Clock, part: str) -> str:
    late = part in _LATE and (part != "night" or clock.hours >= _NIGHT_FROM)
    return "" if clock.hours > _HALF_DAY else "pm" if late else "am"


def _read(value: str) -> _Clock | None:
    hours, _, rest = value.replace(".", ":").partition(":")
    if len(hours) > 2 and not rest:
        hours, rest = hours[:-2], hours[-2:]
    if not (hours.isdigit() and int(hours) < 24 and int(rest[:2] or 0) < 60):
        return None
    return _Clock(int(hours), rest or "00")
