"""What the words of a form fill its templates with: {mm}, {day_number}, {n}, {unit}, {hhmm}, {length} and the like."""

import re
from collections.abc import Sequence

from crossbearing.annotation.times_clocks import clock_of, hours_of, past_hour, spelt_clock
from crossbearing.annotation.times_grammar import grammar
from crossbearing.annotation.times_lengths import counted_units, length, short_length, vague_length

Word = tuple[str, str]  # class and value
_DIGITS = re.compile(r"\d+")


class Slots(dict[str, str]):
    """Values by class; a class that the form left out is empty."""

    def __missing__(self, key: str) -> str:
        """Return "" for a class that is not told."""
        return ""


def slots_of(words: Sequence[Word]) -> Slots:
    """Return what the words tell, by class (a second word of a class with 2 at the end) and by what is made of them."""
    slots = Slots()
    for name, value in words:
        slots[name + "2" if name in slots else name] = f"{int(value):02d}" if name == "dd" else value
    _fill_calendar(slots, words)
    _fill_names(slots)
    slots["hhmm"] = _beside_noon(slots) if slots["noon"] else clock_of(words)
    slots["spelt_clock"] = spelt_clock(words)
    slots["hours"], slots["past_hour"] = hours_of(words), past_hour(words)
    _fill_lengths(slots, words)
    return slots


def _fill_calendar(slots: Slots, words: Sequence[Word]) -> None:
    slots["mm"] = slots["monthname"] or slots["monthshort"] or slots["monthverb"] or slots["monthshort_small"]
    slots["wd"] = slots["weekday"] or slots["weekdayshort"]
    slots["day_number"], slots["day_number2"] = _month_days(words)
    slots["md_month"], slots["md_day"] = _month_and_day(slots["monthslash"] or slots["fraction"])
    slots["spelt_year"] = _spelt_year(slots)
    slots["century_number"] = _number(slots["nth"]) or slots["ordword"]
    slots["ordinal"] = slots["ordinal"] or slots["nth"][:1]
    slots["which"] = "-1" if "last" in slots or "final" in slots else slots["ordinal"] or slots["ordword"]
    slots["short"] = slots["dd"] or slots["number"]
    slots["half_number"] = slots["hn"] or slots["dd"].lstrip("0")


def _fill_names(slots: Slots) -> None:
    """Add what the tables of the grammar call things: unit, holiday, season, part of the day."""
    named = grammar().named
    slots["unit"] = next((unit for name, unit in named["units"].items() if name in slots), "")
    table = named["eves"] if "eve" in slots else named["holidays"]
    slots["holiday"] = next((key for name, key in table.items() if name in slots), "")
    slots["season"] = slots["season"] or slots["fall"]
    slots["of_part"] = named["parts"].get(slots["part"] or slots["parts"] or slots["daytime"] or slots["nights"], "")
    slots["iso_weekday"] = str(int(slots["wd"] or slots["weekdays_"] or 0) + 1)


def _fill_lengths(slots: Slots, words: Sequence[Word]) -> None:
    """Add what forms of periods say: how long, twice as long, one of the unit, a vague number of it."""
    slots["n"] = str(_count(slots))
    told = counted_units(words)
    slots["length"] = length(told) or short_length(slots["short_length"])
    slots["all_days"] = str(int(sum(count * (7 if unit.startswith("week") else 1) for count, unit in told)))
    if told:
        unit = told[-1][1]
        slots["one_length"], slots["double_length"] = length([(1, unit)]), length([(2, unit)])
        slots["vague_length"] = vague_length(unit)


def _month_days(words: Sequence[Word]) -> tuple[str, str]:
    """Return the first two days of a month told as "9", "9th", "ninth" or "twenty-third", two digits each or ""."""
    found: list[int] = []
    tens = 0
    for kind, value in words:
        if kind == "tens":
            tens = int(value)
        elif kind in ("dd", "nth"):
            found.append(int(_number(value) or 0))
        elif kind in ("ordword", "ordinal") or (kind == "numberword" and tens):
            found.append(tens + int(value))
            tens = 0
    first, second = [*(f"{number:02d}" for number in found), "", ""][:2]
    return first, second


def _month_and_day(text: str) -> tuple[str, str]:
    """Return month and day of "5/12", two digits each."""
    number, _, of_month = text.partition("/")
    return (f"{int(number):02d}", f"{int(of_month):02d}") if of_month.isdigit() else ("", "")


def _number(ordinal: str) -> str:
    digits = _DIGITS.match(ordinal)
    return f"{int(digits[0]):02d}" if digits else ""


def _spelt_year(slots: Slots) -> str:
    """Return "nineteen ninety-seven" or "two thousand and four" as digits; "" for words that tell no year."""
    first, rest = int(slots["numberword"] or 0), int(slots["tens"] or 0) + int(slots["numberword2"] or 0)
    hundreds = 20 if first == 2 and "thousand" in slots else first
    told = rest or "hundred" in slots or "thousand" in slots
    return str(hundreds * 100 + rest) if told and 16 <= hundreds <= 20 and rest < 100 else ""


def _count(slots: Slots) -> int:
    digits = slots["dd"] or slots["number"].replace(",", "")
    if digits:
        return int(digits)
    spelt = int(slots["tens"] or 0) + int(slots["numberword"] or 0)
    return spelt or (2 if "couple" in slots else 1)


def _beside_noon(slots: Slots) -> str:
    """Return noon or midnight, or so many minutes or hours beside it."""
    base = int(slots["noon"][:2]) * 60
    if not slots["unit"]:
        return slots["noon"]
    size = 60 if slots["unit"] == "hour" else 1
    sign = -1 if "before_" in slots or "to" in slots else 1
    minutes = (base + sign * _count(slots) * size) % 1440
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
