"""What the words of a form fill its templates with: {mm}, {day_number}, {n}, {unit}, {hhmm}, {length} and the like."""

import re
from collections.abc import Sequence

from crossbearing.annotation.times_clocks import clock_of, hours_of, past_hour, spelt_clock
from crossbearing.annotation.times_grammar import grammar
from crossbearing.annotation.times_lengths import (
    Told,
    counted_units,
    least_and_most,
    length,
    short_length,
    vague_length,
)

Word = tuple[str, str]  # class and value
_MONTHS = ("monthname", "monthshort", "monthverb", "monthverb_small")
_WEEKDAYS = ("weekday", "weekdayshort", "weekdayshort_small")
_PARTS_OF_DAY = ("part", "midpart", "parts", "daytime", "nights", "meal", "mealtime")
_NUMERIC = frozenset({"nine_eleven", "monthslash", "fraction", "datefraction", "daymonth", "dd", "dotted", "decimal"})
_STEPS = {"next": "1", "coming": "1", "upcoming": "1", "following": "1"}
_STEPS |= {"last": "-1", "previous": "-1", "past": "-1", "preceding": "-1"}
_STEPS |= {"this": "0", "current": "0", "the": "0", "my": "0"}
# What a word of those stands before: "the last day of next month" is a month on.
_STEPPED = frozenset({"weekday", "weekdayshort", "week", "workweek", "month", "year", "quarter", "weekend"})
_DAYS = {"week": 7, "fortnight": 14}
_OLD_YEAR = re.compile(r"1[0-5]\d\d")
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
    _fill_parts(slots)
    _fill_names(slots)
    slots["step"], slots["step_unit"] = _step(words)
    slots["hhmm"] = _beside_noon(slots) if slots["noon"] else clock_of(words)
    slots["spelt_clock"] = spelt_clock(words)
    slots["hours"], slots["past_hour"] = hours_of(words), past_hour(words)
    _fill_lengths(slots, words)
    return slots


def _fill_calendar(slots: Slots, words: Sequence[Word]) -> None:
    months = [value for kind, value in words if kind in _MONTHS]
    slots["mm"], slots["mm2"] = [*months, "", ""][:2]
    weekdays = [value for kind, value in words if kind in _WEEKDAYS]
    slots["wd"], slots["wd2"] = [*weekdays, "", ""][:2]
    days = [f"{int(value):02d}" for kind, value in words if kind == "dd"]
    minutes = slots["clock"][:2] or slots["minutes_seconds"][:2] or "".join(days[2:])
    slots["iso_clock"] = f"{slots['iso_hour'][1:]}:{minutes}"
    slots["iso_day"] = f"{slots['yyyy']}-{'-'.join(days[:2])}"
    slots["day_number"], slots["day_number2"] = _month_days(words)
    slots["md_month"], slots["md_day"], slots["md_month2"], slots["md_day2"] = _months_and_days(words)
    slots["spelt_year"] = _spelt_year(_year_words(words))
    numbers = [value for kind, value in words if kind in ("dd", "number")]
    slots["short_year"] = _full_year(numbers[-1] if numbers else "")
    slots["year_number"] = _full_year(slots["fiscal_year"][2:] or slots["yyyy"] or slots["short_year"])
    slots["slashed"] = _possible(
        slots["slashed"] or f"{slots['dd']}/{slots['dd2']}/{slots['yyyy'] or slots['short_year']}"
    )
    slots["year_of_range"] = _year_of_range(slots)
    slots["iso"] = _iso(slots["year_first"] or slots["compact"])
    slots["first_year"] = _first_year(slots)
    slots["season_year"], _, slots["season_end"] = slots["season_years"].partition("/")
    slots["old_year"] = slots["number"] if _OLD_YEAR.fullmatch(slots["number"]) else ""
    slots["month_of_year"] = _year_and_month(slots["year_month"] or f"{slots['dd']}/{slots['yyyy']}")


def _year_of_range(slots: Slots) -> str:
    """Return the year of the former day of "12/28-1/3/2018", told month first: the one before where it turns."""
    numbers = re.findall(r"\d+", slots["slashed"])
    if len(numbers) != 3 or not slots["md_month"]:
        return ""
    return str(int(_full_year(numbers[2])) - (int(slots["md_month"]) > int(numbers[0])))


def _first_year(slots: Slots) -> str:
    """Return the year of the former month of "November to March 2021"."""
    return str(int(slots["yyyy"] or 0) - (slots["mm"] > slots["mm2"] != ""))


def _fill_parts(slots: Slots) -> None:
    """Add which quarter, half, week, century or decade is told."""
    slots["ordinal"] = slots["ordinal"] or slots["nth"].rstrip("stndrh")
    slots["which"] = "-1" if "last" in slots or "final" in slots else slots["ordinal"] or slots["ordword"]
    last = any(word in slots for word in ("last", "final", "closing"))
    slots["portion"] = f"-{_count(slots)}" if last else str(_count(slots)) if slots["ordinal"] in ("", "1") else ""
    slots["which_month"] = f"{int(slots['which'] or 0) % 13:02d}" if slots["which"] != "-1" else "12"
    slots["quarter_number"] = slots["ordinal"] or slots["qn"] or slots["dd"].lstrip("0")
    slots["short"] = slots["dd"] or slots["number"]
    slots["half_number"] = slots["hn"] or slots["ordinal"] or slots["dd"].lstrip("0")
    slots["tens_decade"] = _decade(slots)
    slots["decade_year"] = f"{slots['yyyy']}s" if slots["yyyy"].endswith("0") else ""


def _fill_names(slots: Slots) -> None:
    """Add what the tables of the grammar call things: unit, season, part of the day."""
    named = grammar().named
    slots["unit"] = next((unit for name, unit in named["units"].items() if name in slots), "")
    slots["season"] = slots["season"] or slots["fall"]
    told = next((slots[name] for name in _PARTS_OF_DAY if name in slots), "")
    slots["of_part"] = named["parts"].get(told, "")
    slots["meridiem_part"] = "morning" if slots["meridiem"] == "am" else "afternoon"
    slots["iso_weekday"] = str(int(slots["wd"] or slots["weekdays_"] or 0) + 1)


def _fill_lengths(slots: Slots, words: Sequence[Word]) -> None:
    """Add what forms of periods say: how long, twice as long, one of the unit, a vague number of it."""
    slots["n"] = str(_count(slots))
    least, most = least_and_most(words)
    slots["least"], slots["most"] = (str(least), str(most)) if least < most else ("-", "-")
    told = counted_units(words)
    slots["length"] = length(told) or short_length(slots["short_length"])
    slots["all_days"] = str(int(sum(count * _DAYS.get(unit.rstrip("s"), 1) for count, unit in told)))
    slots["year_before"] = next((f"P1Y0{unit[0].upper()}" for unit in ("day", "week", "month") if unit in slots), "")
    slots["then_too"] = _then_too(told, slots["dayword"])
    nth = _number(slots["nth"]) or slots["ordinal"] or slots["ordword"]
    if told and nth:
        slots["nth_length"] = length([(int(nth), told[-1][1])])
    slots["number_of_hours"] = slots["decimal"] or slots["n"]
    slots["minutes"] = (slots["dd2"] or slots["number2"] or slots["number"]).lstrip("0") or "0"
    slots["one_second"] = "PT1S" if slots["ordinal"] == "2" and "nth" not in slots else ""
    times = float(slots["multiple"] or 1)
    slots["multiple_length"] = _times(slots["frequency"], times)
    slots["annual_length"] = _times(slots["annual"] or slots["half_annual"], times)
    if told:
        unit = told[-1][1]
        slots["quarters"] = length([(float(slots["numberword"] or 1) / 4, unit)])
        slots["one_length"], slots["double_length"] = length([(1, unit)]), length([(2, unit)])
        slots["vague_length"] = vague_length(unit)


def _then_too(told: Told, dayword: str) -> str:
    """Return the duration of "ten years ago today" or "this week", to the day, week or month; "" for others."""
    present = "D" if dayword == "0" else {"week": "W", "month": "M"}.get(told[-1][1], "") if len(told) > 1 else ""
    return f"{length(told[:1])}0{present}" if told and present else ""


def _month_days(words: Sequence[Word]) -> tuple[str, str]:
    """Return the first two days of a month told as "9", "9th", "ninth" or "twenty-third", two digits each or ""."""
    found: list[int] = []
    tens = 0
    for kind, value in words:
        if tens and kind not in ("dash", "numberword", "ordword", "ordinal"):
            found.append(tens)
            tens = 0
        if kind == "tens":
            tens = int(value)
        elif kind in ("dd", "nth"):
            found.append(int(_number(value) or 0))
        elif kind in ("ordword", "ordinal", "numberword"):
            found.append(tens + int(value))
            tens = 0
    first, second = [*(f"{number:02d}" for number in found), "", ""][:2]
    return first, second


def _times(duration: str, times: float) -> str:
    """Return the duration so many times as long: half of P1Y is P0.5Y."""
    return re.sub(r"[\d.]+", lambda count: f"{float(count[0]) * times:g}", duration)


def _step(words: Sequence[Word]) -> tuple[str, str]:
    """Return which unit is meant, counted from the present one, and the unit: 1 for "next week", -1 for "last week".

    Of two it is the latter: "the last day of this year" is of this year.
    """
    step, found = "", ("0", "")
    for kind, _ in words:
        if kind in _STEPS:
            step = _STEPS[kind]
        elif kind in _STEPPED and (step or not found[1]):
            step, found = "", (step or "0", kind)
    return found


def _months_and_days(words: Sequence[Word]) -> tuple[str, str, str, str]:
    """Return month and day of "5/12", "5-12" or "5.12", and of a second such pair; two digits each or ""."""
    numbers = [int(one) for kind, value in words if kind in _NUMERIC for one in re.findall(r"\d+", value)]
    return (*_month_first(numbers[:2]), *_month_first(numbers[2:4]))


def _month_first(numbers: Sequence[int]) -> tuple[str, str]:
    """Return month and day, the month first where that can be."""
    if len(numbers) < 2:
        return "", ""
    number, of_month = numbers if numbers[0] <= 12 else reversed(numbers)
    return (f"{number:02d}", f"{of_month:02d}") if number <= 12 and of_month <= 31 else ("", "")


def _possible(date: str) -> str:
    """Return "17/2/2022" and "2.17.22" as they stand; "" for digits that no day has in any order."""
    numbers = [int(one) for one in re.findall(r"\d+", date)]
    fits = len(numbers) == 3 and min(numbers[:2]) <= 12 and max(numbers[:2]) <= 31 and min(numbers[:2]) > 0
    return date if fits else ""


def _iso(text: str) -> str:
    """Return "2019/5/2" and "20190502" as an ISO day."""
    found = re.fullmatch(r"(\d{4})\D?(\d\d?)\D?(\d\d?)", text)
    return f"{found[1]}-{int(found[2]):02d}-{int(found[3]):02d}" if found else ""


def _year_and_month(text: str) -> str:
    """Return "5/2019" and "2019/05" as an ISO month; "" for other numbers."""
    found = sorted(re.findall(r"\d+", text), key=len, reverse=True)
    if len(found) != 2 or not 1 <= int(found[1]) <= 12:
        return ""
    return f"{found[0]}-{int(found[1]):02d}"


def _full_year(text: str) -> str:
    """Return the year of two digits: 31 and later are of the last century."""
    return f"{1900 + int(text) if int(text) > 30 else 2000 + int(text)}" if len(text) == 2 else text


def _decade(slots: Slots) -> str:
    """Return "seventies", "nineteen twenties" and "70's" as the first year of ten, an s behind it."""
    tens = slots["tens_years"] or (slots["number"] or slots["dd"])[-2:]
    century = slots["numberword"] or "19"
    return f"{century}{tens}s" if len(tens) == 2 and tens[1] == "0" and tens >= "20" else ""


def _year_words(words: Sequence[Word]) -> Slots:
    """Return the words from where a year begins on: "nineteen" or "two thousand", after day and month."""
    first = max((place for place in range(len(words) - 1) if _begins_year(*words[place : place + 2])), default=None)
    slots = Slots()
    for kind, value in words[first:] if first is not None else ():
        slots[kind + "2" if kind in slots else kind] = value
    return slots


def _begins_year(word: Word, after: Word) -> bool:
    if word[0] == "tens":
        return word[1] == "20" and (after[0] == "tens" or (after[0] == "numberword" and int(after[1]) > 9))
    told = after[0] in ("tens", "hundred", "numberword", "oh") and 16 <= int(word[1] if word[1].isdigit() else 0) <= 19
    return word[0] == "numberword" and (told or after[0] == "thousand")


def _number(ordinal: str) -> str:
    digits = _DIGITS.match(ordinal)
    return f"{int(digits[0]):02d}" if digits else ""


def _spelt_year(slots: Slots) -> str:
    """Return "nineteen ninety-seven" or "two thousand and four" as digits; "" for words that tell no year."""
    if next(iter(slots), "") == "tens" and (slots["tens2"] or int(slots["numberword"] or 0) > 9):
        return str(2000 + int(slots["tens2"] or 0) + int(slots["numberword"] or 0))
    first, rest = int(slots["numberword"] or 0), int(slots["tens"] or 0) + int(slots["numberword2"] or 0)
    hundreds = 20 if first == 2 and "thousand" in slots else first
    told = rest or "hundred" in slots or "thousand" in slots
    return str(hundreds * 100 + rest) if told and 16 <= hundreds <= 20 and rest < 100 else ""


def _count(slots: Slots) -> int:
    digits = slots["dd"] or slots["number"].replace(",", "")
    thousands = int(slots["thousand"] or slots["million"] or 1)
    if digits or thousands > 1:
        return int(digits or slots["numberword"] or 1) * thousands
    spelt = int(slots["tens"] or 0) + int(slots["numberword"] or 0)
    if slots["dozen"]:
        return 6 if slots["half"] else 12 * (spelt or 1)
    if slots["hundred"]:
        hundreds, rest = (int(slots[one] or 0) for one in ("numberword", "numberword2"))
        return (1 if slots["a"] else hundreds) * 100 + int(slots["tens"] or 0) + (hundreds if slots["a"] else rest)
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
