"""Our time expressions in the terms of TIMEX3, so that gold of that standard can be compared with them.

A day, month, year, season or clock time is the same text in both. What differs:

- a stretch that is a week, weekend, quarter, half year, decade or century is named so (`1998-W07`, `1989-Q3`, `198`);
- "the past two months", for us its first and last day, is a duration (`P2M`), of vaguely many `PXM`; "the past year"
  is the year before; "the end of May" and "earlier this week" are the month and the week;
- a part of the day told beside a day is appended (`1998-01-19TNI`);
- what hangs on an event ("two days after the storm") or on a time that is not told is the length of time to it;
- a stretch told by its two ends ("from 1990 to 1995", "1990-1995") is two TIMEX3, each with its own value, and so is
  a part of a stretch ("the first nine months of 1998": P9M and 1998);
- "two quarters" are P2Q, for us six months.

Periods (durations, sets, vague times) hold TIMEX3 values already.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date

from crossbearing.chronology import anchor_date, days_of, resolve, unpack
from crossbearing.values.times import Operation, TimeExpression

_PARTS = {
    "MO": re.compile(r"\b(?:mornings?|dawn)\b", re.IGNORECASE),
    "AF": re.compile(r"\bafternoons?\b", re.IGNORECASE),
    "EV": re.compile(r"\bevenings?\b", re.IGNORECASE),
    "NI": re.compile(r"\b(?:nights?|tonight|tonite|overnight)\b", re.IGNORECASE),
}
_CODES = {
    "second": "T{}S",
    "minute": "T{}M",
    "hour": "T{}H",
    "day": "{}D",
    "week": "{}W",
    "month": "{}M",
    "quarter": "{}Q",
    "year": "{}Y",
}
_CODES |= {"weekend": "{}WE", "century": "{}C"}
_BETWEEN = re.compile(r"\s+(?:to|and|until|till|through)\s+|\s*[-–—/]\s*")
_MONTHS = re.compile(r"P(\d+)M")
_QUARTERS = re.compile(r"\bquarters?\b", re.IGNORECASE)
_YEARS = re.compile(r"\d{4}\s*[-–/]\s*\d{4}")
_NEXT = re.compile(r"\b(?:next|last|past|coming|following|previous)\b", re.IGNORECASE)
_DAY = re.compile(r"\d{4}-\d\d-\d\d\Z")


def timex_of(time: TimeExpression) -> str:
    """Return the TIMEX3 value; "" for an expression that is not resolved."""
    rule = _BY_NAME.get(time.operation.name)
    told = rule(time) if rule else None
    return told if told is not None else _named(time)


def parts_of(times: Iterable[TimeExpression]) -> list[TimeExpression]:
    """Return the expressions with those that tell a stretch by its two ends parted: TIMEX3 marks each end."""
    return [part for time in times for part in _PARTED.get(time.operation.name, _whole_of)(time)]


def _whole_of(time: TimeExpression) -> tuple[TimeExpression, ...]:
    return _ends(time) if _YEARS.fullmatch(time.text) else (time,)


def _length_of(time: TimeExpression) -> tuple[TimeExpression, ...]:
    """Return "the first nine months of 1998" as a length and the year that it is of."""
    cut = max(time.text.rfind(f" {word} ") for word in ("of", "in"))
    length, inner = time.operation, unpack(time.operation.words[1:])
    left = replace(time, text=time.text[:cut], span=replace(time.span, end=time.span.start + cut))
    start = time.span.start + cut + len(" of ")
    right = replace(time, text=time.text[cut + len(" of ") :], span=replace(time.span, start=start))
    hung = Operation("hung", length.amount, length.words[:1])
    return replace(left, operation=hung), replace(right, operation=inner, value=_again(inner, time))


def _ends(time: TimeExpression) -> tuple[TimeExpression, ...]:
    first, _, last = (time.value or "").partition("/")
    between = _BETWEEN.search(time.text)
    if not between or not last:
        return (time,)
    left = replace(time.span, end=time.span.start + between.start())
    right = replace(time.span, start=time.span.start + between.end())
    words = time.text[: between.start()], time.text[between.end() :]
    return tuple(
        TimeExpression(span, text, Operation("absolute", 0, (value,)), value)
        for span, text, value in zip((left, right), words, (first, last), strict=True)
    )


def part_of_day(text: str) -> str:
    """Return MO, AF, EV or NI where the words tell that part of the day, else ""."""
    return next((code for code, words in _PARTS.items() if words.search(text)), "")


def _named(time: TimeExpression) -> str:
    value = _evening_of(time) or time.value or ""
    part = part_of_day(time.text)
    if _DAY.match(value):
        return f"{value}T{part}" if part else value
    return name_of_stretch(value) if "/" in value and "T" not in value else value


def _evening_of(time: TimeExpression) -> str | None:
    """Return the first day of "overnight", by which TIMEX3 tells a night; None for other expressions."""
    return (time.value or "").partition("/")[0] if time.text.lower() == "overnight" else None


def name_of_stretch(value: str) -> str:
    """Return the name of a stretch that is one week, weekend, quarter, half year or decade; else the stretch itself."""
    days = days_of(value)
    if not days:
        return value
    first, last = days
    whole = (last - first).days + 1
    year, week, weekday = first.isocalendar()
    if (whole, weekday) in ((7, 1), (2, 6)):
        return f"{year}-W{week:02d}" + ("-WE" if whole == 2 else "")
    return _of_year(first, last) or value


def _of_year(first: date, last: date) -> str:
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months == 3 and first.month % 3 == 1:
        return f"{first.year}-Q{first.month // 3 + 1}"
    if months == 6 and first.month % 6 == 1:
        return f"{first.year}-H{first.month // 6 + 1}"
    if months == 1200 and first.year % 100 == 0:
        return str(first.year)[:2]
    return str(first.year)[:3] if months == 120 and first.year % 10 == 0 else ""


def _counted(time: TimeExpression) -> str | None:
    """Return the duration of "the past two months"; the unit gone by or to come for "the past year"."""
    amount, unit = time.operation.amount, time.operation.words[0]
    if abs(amount) == 1 and unit in ("week", "month", "year") and _NEXT.search(time.text):
        return _again(Operation("shift", amount, (unit,)), time)
    return duration(str(abs(amount)), unit)


def duration(count: str, unit: str) -> str:
    """Return the TIMEX3 duration of so many units."""
    if unit in ("decade", "fortnight"):
        size, unit = (10, "year") if unit == "decade" else (2, "week")
        count = str(int(count) * size) if count.isdigit() else count
    return "P" + _CODES[unit].format(count)


def _vague(time: TimeExpression) -> str:
    return duration("X", time.operation.words[0])


def _told_length(time: TimeExpression) -> str:
    return time.operation.words[0]


def _whole(time: TimeExpression) -> str | None:
    return _again(Operation("shift", 0, time.operation.words[:1]), time)


def _inner(time: TimeExpression) -> str | None:
    return _again(unpack(time.operation.words), time)


def _again(operation: Operation, time: TimeExpression) -> str | None:
    value = resolve(operation, anchor_date(time.anchor))
    return name_of_stretch(value) if value and "/" in value else value


def _hung(time: TimeExpression) -> str:
    return duration(str(abs(time.operation.amount) or "X"), time.operation.words[0])


def _quarters(time: TimeExpression) -> str | None:
    """Return P2Q for the months of two quarters; None for lengths told in other units."""
    months = _MONTHS.fullmatch(time.value or "") if _QUARTERS.search(time.text) else None
    return f"P{int(months[1]) // 3}Q" if months else None


def _stepped(time: TimeExpression) -> str | None:
    """Return the length of a step from a time that nobody told, as of one from an event."""
    return None if time.value or not time.operation.amount else _hung(time)


_PARTED: Mapping[str, Callable[[TimeExpression], tuple[TimeExpression, ...]]] = {
    "range": _ends,
    "portion": _length_of,
}
_BY_NAME: Mapping[str, Callable[[TimeExpression], str | None]] = {
    "window": _counted,
    "nearby": _vague,
    "todate": _whole,
    "fromdate": _whole,
    "hung": _hung,
    "then": _stepped,
    "length": _quarters,
    "window_of": _told_length,
    "start": _inner,
    "end": _inner,
}
