"""Operations that name a week: by its number, by its place in a month, by a day in it."""

from collections.abc import Callable
from datetime import date, timedelta

from crossbearing.chronology.named import day_of_month, month_day
from crossbearing.chronology.nesting import unpack
from crossbearing.chronology.stretches import between, day, days_of, month, week
from crossbearing.values.times import Operation

SATURDAY = 5
DAYS_COUNTED = 1000  # nobody counts more working days
THURSDAY = 3  # the day by which a week belongs to a month or year (ISO 8601)


def week_number(operation: Operation, anchor: date) -> str | None:
    """Return the ISO week of the stated year or the anchor's; raises ValueError for a week that it has not."""
    number, *stated = operation.words
    return week(date.fromisocalendar(int(stated[0]) if stated else anchor.year, int(number), 1))


def week_with(operation: Operation, anchor: date) -> str | None:
    """Return the week that holds a month's day, or the day of a month near the anchor where no month is told."""
    number, of_month, tense = operation.words
    inner = Operation("", 0, (number, of_month, tense, "") if number else (of_month, tense))
    told = month_day(inner, anchor) if number else day_of_month(inner, anchor)
    return week(date.fromisoformat(told)) if told else None


def week_of_month(operation: Operation, anchor: date, month_of: Callable[[Operation, date], str | None]) -> str | None:
    """Return the week of the month that the words hold, counted by Thursdays; amount -1 is the last."""
    days = days_of(month_of(unpack(operation.words), anchor) or "")
    if not days or not operation.amount:
        return None
    first = days[0] + timedelta(days=(THURSDAY - days[0].weekday()) % 7)
    last = days[1] - timedelta(days=(days[1].weekday() - THURSDAY) % 7)
    there = last if operation.amount < 0 else first + timedelta(weeks=operation.amount - 1)
    return week(there) if there <= last else None


def weekday_of_month(
    operation: Operation, anchor: date, month_of: Callable[[Operation, date], str | None]
) -> str | None:
    """Return the `amount`-th such weekday of the month that the words hold, the last for -1; None where it has none."""
    days = days_of(month_of(unpack(operation.words[1:]), anchor) or "")
    if not days or not operation.amount:
        return None
    number = int(operation.words[0])
    first = days[0] + timedelta(days=(number - days[0].weekday()) % 7)
    last = days[1] - timedelta(days=(days[1].weekday() - number) % 7)
    there = last if operation.amount < 0 else first + timedelta(weeks=operation.amount - 1)
    return day(there) if there <= last else None


def nth_month(operation: Operation, _: date) -> str | None:
    """Return the `amount`-th month of a stated year, the last for -1."""
    number = 12 if operation.amount < 0 else operation.amount
    return month(int(operation.words[0]), number) if 1 <= number <= 12 else None


def weekdays_on(operation: Operation, anchor: date) -> str | None:
    """Return the `amount`-th such weekday after the anchor, before it where negative: "two Fridays from now"."""
    ahead = (int(operation.words[0]) - anchor.weekday() - 1) % 7 + 1
    back = ahead == 7 and operation.amount < 0  # on a Friday "a Friday ago" is a week back, not two
    return day(anchor + timedelta(days=ahead, weeks=operation.amount - (operation.amount > 0) - back))


def weekday_beside(operation: Operation, anchor: date, day_of: Callable[[Operation, date], str | None]) -> str | None:
    """Return the next such weekday before (amount -1) or after (1) the inner stretch: "the Friday after 5 May"."""
    stretch = days_of(day_of(unpack(operation.words[1:]), anchor) or "")
    if not stretch:
        return None
    number, edge = int(operation.words[0]), stretch[operation.amount > 0]
    ahead = (number - edge.weekday() - 1) % 7 + 1 if operation.amount > 0 else -((edge.weekday() - number - 1) % 7 + 1)
    return day(edge + timedelta(days=ahead))


def working_days(operation: Operation, anchor: date) -> str | None:
    """Return the day `amount` working days, Monday to Friday, from the anchor."""
    there, step = anchor, 1 if operation.amount > 0 else -1
    left = min(abs(operation.amount), DAYS_COUNTED)
    while left:
        there += timedelta(days=step)
        left -= there.weekday() < SATURDAY
    return day(there)


def working_week(operation: Operation, anchor: date) -> str | None:
    """Return Monday to Friday of the week `amount` weeks from the anchor's."""
    monday = anchor + timedelta(days=-anchor.weekday(), weeks=operation.amount)
    return between(day(monday), day(monday + timedelta(days=4)))
