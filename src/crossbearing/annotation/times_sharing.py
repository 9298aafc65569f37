"""What expressions joined by "and" or "or" share: "in May and June 2019", "next Monday or Tuesday", "3 or 4 pm"."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from crossbearing.annotation.times_ranges import HALVES, TENSED, twelve_on, with_tense, with_year_of
from crossbearing.annotation.times_reading import Found, kind_of
from crossbearing.values.annotations import Token
from crossbearing.values.times import Operation

_COORDINATED = frozenset({"and", "or", ",", ", and", ", or", "and at", "or at", "and/or"})
_OR = frozenset({"or", "and", ",", "&"})
_LISTING = frozenset({"or", "and"})
_STEPPED = frozenset({"weekday_which", "weekday_of_week"})
_WEEKLY = re.compile(r"XXXX-WXX-\d\Z")
_WEEKDAYS = frozenset({"weekday", "weekdayshort"})
_DAYS_OF_MONTH = frozenset({"dd", "nth"})
_COUNTED = frozenset({"NOUN", "PROPN", "NUM", "SYM"})

Pair = tuple[Found, Found]
Sharing = Callable[[Found, Found, Sequence[Token]], Pair]


def share(found: Sequence[Found], tokens: Sequence[Token]) -> list[Found]:
    """Return the expressions of a sentence, those in a list with what the others of the list tell for all."""
    told = _apart([one for each in found for one in _with_days_beside(each, tokens)])
    for left in range(len(told) - 2, -1, -1):  # from the right: the year stands at the end of a list
        _share_pair(told, left, tokens, (_year, _half, _week))
    for left in range(len(told) - 1):
        _share_pair(told, left, tokens, (_tense, _step, _set, _day_of_clock, _day_of_part))
    return told


def _apart(told: Sequence[Found]) -> list[Found]:
    """Return the expressions less the days of no month told with a month too: "the 3rd, 4th or 5th of May"."""
    months = [one for one in told if one.operation.name == "monthday"]
    return [one for one in told if one.operation.name != "dayofmonth" or not any(_meet(one, each) for each in months)]


def _meet(left: Found, right: Found) -> bool:
    return left.first < right.last and right.first < left.last


def _share_pair(told: list[Found], left: int, tokens: Sequence[Token], rules: Sequence[Sharing]) -> None:
    between = " ".join(token.text.lower() for token in tokens[told[left].last : told[left + 1].first])
    if between in _COORDINATED:
        for rule in rules:
            told[left], told[left + 1] = rule(told[left], told[left + 1], tokens)


def _year(left: Found, right: Found, _: Sequence[Token]) -> Pair:
    """Both are of the year that the right one tells: "in May and June 2019"."""
    return replace(left, operation=with_year_of(left.operation, right.operation)), right


def _half(left: Found, right: Found, tokens: Sequence[Token]) -> Pair:
    """Both are in the half of the day that the right one tells: "at 3 or 4 pm"."""
    if {left.operation.name, right.operation.name} != {"clock"} or _tells_half(left, tokens):
        return left, right
    first, last = left.operation.words[0], right.operation.words[0]
    late = "/" not in first + last and first < "12" <= last and twelve_on(first) < last
    words = (twelve_on(first), *left.operation.words[1:])
    return (replace(left, operation=Operation("clock", 0, words)) if late else left), right


def _tells_half(found: Found, tokens: Sequence[Token]) -> bool:
    return any(token.text.lower().startswith(HALVES) for token in tokens[found.first : found.last])


def _tense(left: Found, right: Found, _: Sequence[Token]) -> Pair:
    """Both are of the tense that the left one has: "it will last until July and August"."""
    place = TENSED.get(left.operation.name)
    if place is None or right.operation.name != left.operation.name or right.operation.words[place]:
        return left, right
    return left, replace(right, operation=with_tense(right.operation, left.operation.words[place]))


def _step(left: Found, right: Found, _: Sequence[Token]) -> Pair:
    """Both are of the week that the left one tells: "next Monday or Tuesday"."""
    if left.operation.name not in _STEPPED or right.operation.name != "weekday":
        return left, right
    weekday = right.operation.words[:1]
    if weekday <= left.operation.words[:1]:
        return left, right
    return left, replace(right, operation=Operation(left.operation.name, left.operation.amount, weekday))


def _week(left: Found, right: Found, tokens: Sequence[Token]) -> Pair:
    """Both are of the week that the right one tells behind its weekday: "Tuesday or Wednesday next week"."""
    behind = kind_of(tokens[right.first].text) or ("", "")
    if left.operation.name != "weekday" or right.operation.name != "weekday_of_week" or behind[0] not in _WEEKDAYS:
        return left, right
    words = left.operation.words[:1]
    week = Operation(right.operation.name, right.operation.amount, words)
    return (replace(left, operation=week), right) if words < right.operation.words[:1] else (left, right)


def _set(left: Found, right: Found, _: Sequence[Token]) -> Pair:
    """Both come round again: "every Monday and Wednesday"."""
    often = left.operation.name == "repeat" and _WEEKLY.match(left.operation.words[0])
    if not often or right.operation.name != "weekday":
        return left, right
    value = f"XXXX-WXX-{int(right.operation.words[0]) + 1}"
    return left, replace(right, operation=Operation("repeat", 0, (value,)))


def _day_of_clock(left: Found, right: Found, _: Sequence[Token]) -> Pair:
    """Both hours are of the day that one tells: "at 8 or 9 am tomorrow", "Tuesday at 3 or 4 pm"."""
    if {left.operation.name, right.operation.name} != {"clock"}:
        return left, right
    days = [one.operation.words[1:] for one in (left, right) if one.operation.words[1] != "then"]
    return (_on_day(left, days[0]), _on_day(right, days[0])) if len(days) == 1 else (left, right)


def _on_day(clock: Found, day: tuple[str, ...]) -> Found:
    return replace(clock, operation=Operation("clock", 0, (clock.operation.words[0], *day)))


def _day_of_part(left: Found, right: Found, _: Sequence[Token]) -> Pair:
    """Both parts are of the day that the left one tells: "tomorrow morning or afternoon"."""
    day = left.operation.name in ("shift", "weekday") and left.operation.words[-1:] != ("week",)
    if not day or right.operation.name != "part" or len(right.operation.words) != 1:
        return left, right
    return left, replace(right, operation=left.operation)


def _with_days_beside(found: Found, tokens: Sequence[Token]) -> list[Found]:
    """Return a day of a month with the days that share its month: "15 or 16 May", "June 3, 4 or 5"."""
    day = _of_month(found.operation)
    if day is None:
        return [found]
    before = _listed(tokens, found.first - 1, -1) if _is_day(tokens, found.first) else []
    after = _listed(tokens, found.last, 1) if _is_day(tokens, found.last - 1) else []
    return [*(day(place, tokens) for place in reversed(before)), found, *(day(place, tokens) for place in after)]


def _of_month(operation: Operation) -> Callable[[int, Sequence[Token]], Found] | None:
    """Return what makes the number at a place a day of the operation's month; None where it has no such."""
    at = {"monthday": 1, "dayofmonth": 0}.get(operation.name)
    if at is None:
        return None

    def day(place: int, tokens: Sequence[Token]) -> Found:
        number = re.sub(r"\D", "", tokens[place].text).zfill(2)
        words = (*operation.words[:at], number, *operation.words[at + 1 :])
        return Found(place, place + 1, Operation(operation.name, operation.amount, words))

    return day


def _listed(tokens: Sequence[Token], place: int, step: int) -> list[int]:
    """Return the places of the numbers of a list that goes on from the place; none where no "or" or "and" is in it."""
    found: list[int] = []
    told = False
    while True:
        at = place
        while 0 <= at < len(tokens) and tokens[at].text.lower() in _OR:
            told |= tokens[at].text.lower() in _LISTING
            at += step
        if at == place or not _is_day(tokens, at) or (step > 0 and _counts(tokens, at)):
            return found if told else []
        found.append(at)
        place = at + step


def _counts(tokens: Sequence[Token], place: int) -> bool:
    """Return whether the number says how many there are of what follows it: "or 4 people"."""
    return place + 1 < len(tokens) and tokens[place + 1].upos in _COUNTED


def _is_day(tokens: Sequence[Token], place: int) -> bool:
    kind = kind_of(tokens[place].text) if 0 <= place < len(tokens) else None
    return kind is not None and kind[0] in _DAYS_OF_MONTH
