"""The date-time cases of Recognizers-Text: a case is right when all it tells is found with span and value, and no more.

Spans are the same words, but for words of relation at the edges ("from", "by", "the", "around", "or later"): those
cases hold them in the span, we do not. They are of American English, and so are read with the month first. Days,
times of day, sets and "now" are the same values. What differs:

- a stretch ends for them before the first day after, for us with the last day; between two ends, each told by itself,
  they stop at the first day of the latter, we at its last;
- "the next two weeks" may begin and end a day off; a date so many weeks, months or years away is a day in theirs,
  in ours the unit that holds it;
- "the end of May" is for them a part of May by a convention of their own: any stretch inside May is right;
- "before 2019" is right when 2019 is found; a part of a day is compared by name (morning, afternoon, evening, night);
- meals are for us the part of the day that they are eaten in;
- of vague times they know "now", "recently" and "as soon as possible" only: what we read of others does not count;
- "the past week" is for them the week before, for us the seven days up to today, and "the past decade" the last one of
  the calendar, for us ten years;
- for "a few" they count three, where we leave the number open; "for the week" is a length for them, for us the week;
- a range of months ends for them as the last begins; a season without a year and a day that no calendar has stay
  open for them;
- lengths may differ by a fiftieth ("1.5 years" is a year and six months).

Where a case allows two values, past and future, "will", "was" and the like in it tell which one is wanted; without
such words either is right. Hours that do not tell their half of
the day are right in either.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from crossbearing.chronology import anchor_date, days_of, moment_of, resolve, resolve_all, unpack
from crossbearing.values.times import Operation, TimeExpression
from evaluation.halves import is_work
from evaluation.language.corpora import rows_of
from evaluation.language.counts import Counts
from evaluation.table import Row
from evaluation.times.lengths import seconds_of
from evaluation.times.reading import read_times
from evaluation.times.timex import part_of_day

Result = Mapping[str, Any]
Value = Mapping[str, str]

_RELATION = re.compile(
    r"(?:(?:from|between|by|before|after|since|until|till|to|on|in|at|of|for|during|within|over|throughout|the|this|an?|"
    r"around|about|circa|approximately|any|time|starting|beginning|ending|later|earlier|sooner|than|no|not|as|early|late|"
    r"just|only|prior|advance|equal|with|or|least|most|up|nearly|almost|exactly|roughly|barely|well|under|any|some|<|>|=|"
    r"more|less|greater|day|year|sometime)\W+)*"
)
_TAIL = re.compile(
    r"(?:\s+(?:or|and) (?:later|after|before|earlier)|['’]s time|\s+(?:pt|pst|est|cst|gmt|utc|time|each))*\W*\Z"
)
_FUTURE = re.compile(r"\b(?:will|'ll|shall|let's|let us|going to|tomorrow)\b|’ll")
_PAST = re.compile(r"\b(?:was|were|did|had|has|have|left|went|died|happened|came)\b")
_SLACK = 0.02  # "1.5 years" of 365 days is ours as a year of 365 days and 6 months of 30
_SETS = {"XXXX-WXX-WE": "P1WE"}
_EDGE = timedelta(days=1)
_DAY = re.compile(r"\d{4}-\d\d-\d\d\Z")
_A_DAY = 86_400
_WEEKS = 52
_VAGUE = frozenset({"PAST_REF", "PRESENT_REF", "FUTURE_REF"})
_A_FEW = "3"
_FEW = re.compile(r",PT?3([DWMYH])\)")
_MEALS = {"TMEB": "TMO", "TMER": "TMO", "TMEL": "TMI", "TMED": "TEV", "TNT": "TNI"}


def measure(name: str, path: Path) -> Iterator[Row]:
    """Yield the share of cases right and, beside it, of what they tell, for both halves. Raises FileNotFoundError."""
    cases = {"figure": Counts(), "work": Counts()}
    told = {"figure": Counts(), "work": Counts()}
    for row in rows_of(path):
        if row["model"].startswith("DateTime"):
            half = "work" if is_work(row["text"]) else "figure"
            found = read_times(row["id"], row["text"], row["ref"], month_first=True)
            cases[half] += Counts(int(case_right(row, found)), 1, 1)
            told[half] += Counts(results_right(row, found), len(found), len(row["results"]))
    for half, right in cases.items():
        yield Row(f"{name} {half}, cases right", right.recall, f"n={right.gold}")
        yield Row(f"{name} {half}, expressions F1", told[half].f1, told[half].note())


def case_right(row: Mapping[str, Any], found: Sequence[TimeExpression]) -> bool:
    """Return whether all that the case tells is found right, and nothing else is found."""
    known = [time for time in found if not _beyond(row, time)]
    return len(known) == len(row["results"]) and results_right(row, known) == len(known)


def _beyond(row: Mapping[str, Any], time: TimeExpression) -> bool:
    """Return whether the expression is vague and stands where the case has none: the library knows no "soon"."""
    apart = all(time.span.end <= one["start"] or one["end"] <= time.span.start for one in row["results"])
    return apart and time.operation.name == "vague"


def results_right(row: Mapping[str, Any], found: Sequence[TimeExpression]) -> int:
    """Return how many of the case's expressions are found with span and value right."""
    return sum(any(_same(row, result, time) for time in found) for result in row["results"])


def _same(row: Mapping[str, Any], result: Result, time: TimeExpression) -> bool:
    counted = _counted(time, row["ref"])
    return same_words(result, time, row["text"]) and any(
        same_value(value, time) or same_value(value, counted)
        for value in wanted(row["text"], result["resolution"]["values"], row["ref"] or "")
    )


def _counted(time: TimeExpression, today: str | None) -> TimeExpression:
    """Return "a few days ago" as three days ago, any other expression as it is."""
    if time.operation.name != "nearby":
        return time
    three = Operation("shift", 3 * time.operation.amount, time.operation.words)
    [found] = resolve_all([replace(time, operation=three)], anchor_date(today), moment_of(today))
    return found


def same_words(result: Result, time: TimeExpression, text: str) -> bool:
    """Return whether the expressions are the same words but for words of relation at the edges."""
    start, end = result["start"], result["end"]
    return bool(
        time.span.start < end
        and start < time.span.end
        and bare(text[start:end]) == bare(text[time.span.start : time.span.end])
    )


def bare(words: str) -> str:
    """Return the words in lower case, without words of relation at the edges and without white space."""
    small = words.lower()
    tail = _TAIL.search(small)
    kept = small[: tail.start()] if tail else small
    return re.sub(r"\s", "", kept[match.end() :] if (match := _RELATION.match(kept)) else kept)


def wanted(text: str, values: Sequence[Value], today: str) -> Sequence[Value]:
    """Return the values that the tense of the case allows, all where they lie on one side of the day it is told on."""
    future, past = _FUTURE.search(text.lower()), _PAST.search(text.lower())
    if bool(future) == bool(past) or not all(_DAY.match(_told_day(value)) for value in values):
        return values
    side = [value for value in values if (_told_day(value) >= today[:10]) == bool(future)]
    return side or values


def _told_day(value: Value) -> str:
    """Return the day or clock time that a value begins with."""
    return next((value[key][:10] for key in ("value", "start", "end") if key in value), "")


def same_value(gold: Value, time: TimeExpression) -> bool:
    """Return whether our value says what the case's does."""
    ours, timex = time.value or "", gold["timex"]
    if gold["type"] in ("time", "timerange"):
        return _same_hours(gold, ours, time.text)
    if gold["type"] in ("duration", "set"):
        return _same_period(gold, ours)
    if timex in _VAGUE or gold.get("value") == "not resolved":
        return _same_open(timex, ours)
    if time.operation.name == "nearby" and (few := _FEW.search(timex)):
        return time.operation.words[0][0].upper() == few[1]
    if gold["type"].startswith("datetime"):
        return _same_moment(gold, ours, time.text)
    return any(_same_days(gold, value) for value in (ours, _to_latter(time), _unit_gone(time), _decades(time)))


def _decades(time: TimeExpression) -> str:
    """Return the decades of the calendar for "the last two decades" and "the next decade"; "" for others."""
    count, today = time.operation.amount, anchor_date(time.anchor)
    if time.operation.name != "window" or time.operation.words != ("decade",) or not today:
        return ""
    first = (today.year // 10 + (1 if count > 0 else count)) * 10
    return f"{first}/{first + 10 * abs(count) - 1}"


def _unit_gone(time: TimeExpression) -> str:
    """Return the week, month or year before or after for "the past week" and "the coming year"; "" for others."""
    operation = time.operation
    if operation.name != "window" or abs(operation.amount) != 1 or "T" in (time.value or ""):
        return ""
    return resolve(Operation("shift", operation.amount, operation.words[:1]), anchor_date(time.anchor)) or ""


def _to_latter(time: TimeExpression) -> str:
    """Return a stretch between two ends with its last day the first of the latter end; "" for another."""
    words = time.operation.words
    if time.operation.name != "range" or not time.value:
        return ""
    latter = resolve(unpack(words[words.index("/") + 1 :]), anchor_date(time.anchor))
    days, whole = days_of(latter or ""), days_of(time.value)
    return f"{whole[0]}/{days[0]}" if days and whole and days[0] > whole[0] else ""


def _same_open(timex: str, ours: str) -> bool:
    """Return whether both leave open a day that no calendar has, or name the same season, business year or "now"."""
    if year := re.fullmatch(r"[FS]Y(\d{4})", timex):
        return ours == year[1]
    season = timex in ("SP", "SU", "FA", "WI") and ours.endswith(f"-{timex}")
    return timex == ours or season or (not ours and timex[4:5] == "-")


def _same_period(gold: Value, ours: str) -> bool:
    if gold["type"] == "set":
        return _set_of(ours) == _set_of(gold["timex"])
    length = float(gold["value"])
    if "X" in ours:
        return gold["timex"] == ours.replace("X", _A_FEW)
    days = days_of(ours) if ours[:1].isdigit() else None
    ours_long = ((days[1] - days[0]).days + 1) * _A_DAY if days else seconds_of(ours) or 0
    return abs(ours_long - length) <= _SLACK * length


def _set_of(value: str) -> str:
    return _SETS.get(value, value).removesuffix(":00")


def _same_hours(gold: Value, ours: str, words: str) -> bool:
    if part := re.fullmatch(r"T([A-Z]{2,4})", gold["timex"]):
        name = _MEALS.get(gold["timex"], gold["timex"])
        return ours == name or ("T" not in ours and part_of_day(words) == part[1])
    hours = [end.partition("T")[2][:5] for end in ours.split("/")]
    told = [gold[key][:5] for key in ("value", "start", "end") if key in gold]
    return hours == told


def _same_moment(gold: Value, ours: str, words: str) -> bool:
    if part := re.search(r"T([A-Z]{2})\Z", gold["timex"]):
        edge = gold.get("start") or gold["end"]
        return ours == edge[:10] and part_of_day(words) == part[1]
    if "Mod" in gold and gold["Mod"] in ("start", "end", "mid"):
        return ours == gold["timex"][:10]
    told = [gold[key] for key in ("value", "start", "end") if key in gold]
    if told[0][11:16] in ("23:59",):
        return ours == told[0][:10]
    return [_moment(end) for end in ours.split("/")] == [one[:16] for one in told]


def _moment(text: str) -> str:
    return text.replace("T", " ")[:16]


def _same_days(gold: Value, ours: str) -> bool:
    days = days_of(ours) if ours[:1].isdigit() else None
    if not days:
        return False
    if gold["type"] == "date":
        return _same_date(_day(gold["value"]), ours, days)
    if "Mod" in gold or "start" not in gold or "end" not in gold:
        return _inside(gold, days)
    first, last = _day(gold["start"]), _day(gold["end"])
    ends = {days[1] + _EDGE, (days_of(ours.rpartition("/")[2]) or days)[0]}
    counted = ours.count("-") == 4 and days[0] != days[1]
    if days == days_of(_filled(gold["timex"], gold["start"])):
        return True
    near = counted and abs(days[0] - first) <= _EDGE and abs(days[1] - last) <= _EDGE
    return (days[0] == first and last in ends) or near


def _same_date(gold: date, ours: str, days: tuple[date, date]) -> bool:
    """Return whether we tell the day, or the week, month or year that it lies in where one of these was counted."""
    counted = len(ours) < len("2016-11-08") or "/" in ours
    return days[0] <= gold <= days[1] if counted else days[0] == gold


def _inside(gold: Value, days: tuple[date, date]) -> bool:
    """Return whether our stretch lies in the one that the case tells before it cuts a part or a side off it."""
    edge = gold.get("start") or gold.get("end") or gold["timex"]
    if told := re.match(r"\(([\d-]+),([\d-]+),", gold["timex"]):
        return days == (_day(told[1]), _day(told[2]) - _EDGE)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", gold["timex"]):
        return days[0] <= _day(gold["timex"]) <= days[1]
    stretches = (days_of(_filled(gold["timex"], str(day))) for day in (_day(edge), _day(edge) - _EDGE))
    return any(around and around[0] <= days[0] and days[1] <= around[1] for around in stretches)


def _filled(timex: str, day: str) -> str:
    """Return the TIMEX with its unknown year, month and day taken from the day; a week as its days."""
    if week := re.match(r"(\d{4})-W(\d\d)(-WE)?\Z", timex):
        monday = date.fromisocalendar(int(week[1]), min(int(week[2]), _WEEKS), 1)
        return f"{monday + (5 * _EDGE if week[3] else 0 * _EDGE)}/{monday + 6 * _EDGE}"
    if timex == "XXXX-WXX-WE":
        return f"{day[:10]}/{_day(day) + _EDGE}"
    if timex.startswith("XXXX-WXX-"):
        return day[:10]
    return "-".join(
        at if part.startswith("X") else part for part, at in zip(timex.split("-"), day.split("-"), strict=False)
    )


def _day(text: str) -> date:
    return datetime.fromisoformat(text).date()
