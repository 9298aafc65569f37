"""The date-time cases of Recognizers-Text: a case is right when all it tells is found with span and value, and no more.

Spans are the same words, but for words of relation at the edges ("from", "by", "the", "around", "or later"): those
cases hold them in the span, we do not. Days, times of day, sets and "now" are the same values. What differs:

- a stretch ends for them before the first day after, for us with the last day; between two ends, each told by itself,
  they stop at the first day of the latter, we at its last;
- "the next two weeks" may begin and end a day off; a date so many weeks, months or years away is a day in theirs,
  in ours the unit that holds it;
- "the end of May" is for them a part of May by a convention of their own: any stretch inside May is right;
- "before 2019" is right when 2019 is found; a part of a day is compared by name (morning, afternoon, evening, night);
- lengths may differ by a fiftieth ("1.5 years" is a year and six months).

Where a case allows two values, past and future, "will", "was" and the like in it tell which one is wanted; without
such words either is right.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from crossbearing.chronology import days_of
from crossbearing.values.times import TimeExpression
from evaluation.halves import is_work
from evaluation.language.corpora import rows_of
from evaluation.language.counts import Counts
from evaluation.language.table import Row
from evaluation.times.lengths import seconds_of
from evaluation.times.reading import read_times
from evaluation.times.timex import part_of_day

Result = Mapping[str, Any]
Value = Mapping[str, str]

_RELATION = re.compile(
    r"(?:(?:from|between|by|before|after|since|until|till|to|on|in|at|of|for|during|within|over|throughout|the|this|an?|"
    r"around|about|circa|approximately|any|time|starting|later|earlier|than|no|not|as|early|late|just|only|"
    r"more|less|greater|day|year|sometime)\W+)*"
)
_TAIL = re.compile(r"(?:\s+(?:or|and) (?:later|after|before|earlier)|\s+(?:pt|pst|est|cst|gmt|utc|time|each))*\W*\Z")
_FUTURE = re.compile(r"\b(?:will|'ll|shall|let's|let us|going to|tomorrow)\b|’ll")
_PAST = re.compile(r"\b(?:was|were|did|had|has|have|left|went|died|happened|came)\b")
_SLACK = 0.02  # "1.5 years" of 365 days is ours as a year of 365 days and 6 months of 30
_SETS = {"XXXX-WXX-WE": "P1WE"}
_EDGE = timedelta(days=1)


def measure(name: str, path: Path) -> Iterator[Row]:
    """Yield the share of cases right and, beside it, of what they tell, for both halves. Raises FileNotFoundError."""
    cases = {"figure": Counts(), "work": Counts()}
    told = {"figure": Counts(), "work": Counts()}
    for row in rows_of(path):
        if row["model"].startswith("DateTime"):
            half = "work" if is_work(row["text"]) else "figure"
            found = read_times(row["id"], row["text"], row["ref"])
            cases[half] += Counts(int(case_right(row, found)), 1, 1)
            told[half] += Counts(results_right(row, found), len(found), len(row["results"]))
    for half, right in cases.items():
        yield Row(f"{name} {half}, cases right", right.recall, f"n={right.gold}")
        yield Row(f"{name} {half}, expressions F1", told[half].f1, told[half].note())


def case_right(row: Mapping[str, Any], found: Sequence[TimeExpression]) -> bool:
    """Return whether all that the case tells is found right, and nothing else is found."""
    return len(found) == len(row["results"]) and results_right(row, found) == len(found)


def results_right(row: Mapping[str, Any], found: Sequence[TimeExpression]) -> int:
    """Return how many of the case's expressions are found with span and value right."""
    return sum(any(_same(row, result, time) for time in found) for result in row["results"])


def _same(row: Mapping[str, Any], result: Result, time: TimeExpression) -> bool:
    return same_words(result, time, row["text"]) and any(
        same_value(value, time) for value in wanted(row["text"], result["resolution"]["values"], row["ref"] or "")
    )


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
    if bool(future) == bool(past):
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
    if year := re.fullmatch(r"[FS]Y(\d{4})", timex):
        return ours == year[1]
    if timex == "PRESENT_REF" or gold.get("value") == "not resolved":
        return timex == ours
    return _same_moment(gold, ours, time.text) if gold["type"].startswith("datetime") else _same_days(gold, ours)


def _same_period(gold: Value, ours: str) -> bool:
    if gold["type"] == "set":
        return _set_of(ours) == _set_of(gold["timex"])
    length = float(gold["value"])
    return abs((seconds_of(ours) or 0) - length) <= _SLACK * length


def _set_of(value: str) -> str:
    return _SETS.get(value, value).removesuffix(":00")


def _same_hours(gold: Value, ours: str, words: str) -> bool:
    if part := re.fullmatch(r"T([A-Z]{2,3})", gold["timex"]):
        return ours == gold["timex"] or ("T" not in ours and part_of_day(words) == part[1])
    hours = [end.partition("T")[2][:5] for end in ours.split("/")]
    told = [gold[key][:5] for key in ("value", "start", "end") if key in gold]
    return hours == told


def _same_moment(gold: Value, ours: str, words: str) -> bool:
    if part := re.search(r"T([A-Z]{2})\Z", gold["timex"]):
        return ours == gold["start"][:10] and part_of_day(words) == part[1]
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
    edge = gold.get("start") or gold["end"]
    if told := re.match(r"\(([\d-]+),([\d-]+),", gold["timex"]):
        return days == (_day(told[1]), _day(told[2]) - _EDGE)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", gold["timex"]):
        return days[0] <= _day(gold["timex"]) <= days[1]
    stretches = (days_of(_filled(gold["timex"], str(day))) for day in (_day(edge), _day(edge) - _EDGE))
    return any(around and around[0] <= days[0] and days[1] <= around[1] for around in stretches)


def _filled(timex: str, day: str) -> str:
    """Return the TIMEX with its unknown year, month and day taken from the day; a week as its days."""
    if week := re.match(r"(\d{4})-W(\d\d)\Z", timex):
        monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        return f"{monday}/{monday + 6 * _EDGE}"
    if timex == "XXXX-WXX-WE":
        return f"{day[:10]}/{_day(day) + _EDGE}"
    return "-".join(
        at if part.startswith("X") else part for part, at in zip(timex.split("-"), day.split("-"), strict=False)
    )


def _day(text: str) -> date:
    return datetime.fromisoformat(text).date()
