"""The day a report came out, inferred from its weekdays and what other reports date of the same happenings."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from crossbearing.anchoring.contexts import ENOUGH, context_of
from crossbearing.chronology import anchor_date, days_of, resolve, unpack
from crossbearing.values.reports import Report
from crossbearing.values.stories import Episode
from crossbearing.values.times import Operation, TimeExpression

# A report tells at least one thing of its own day or the day before; without that its weekdays prove nothing.
FRESH_DAYS = 1
WEEK = 7
STALE_DAYS = 8  # a lead's day is at most a week before publication, and days of an episode differ by one


def infer_published(report: Report, dated: Sequence[Report], episodes: Sequence[Episode]) -> date | None:
    """Return the day that an undated report came out, None where the evidence is not good.

    Good evidence is either a weekday of the report that dated reports of the same happening put on a
    day, or weekdays that fit the date of a report of its episode, one of them that day or the day before;
    so do days of a month where it tells no weekday, and the dates of a story's other episodes within a week.
    Of the days that fit, the one is taken that lies nearest to all the days the report tells.
    """
    times = report.annotations.times
    weekdays = [weekday for time in times if (weekday := _past_weekday(time.operation))]
    weekdays = weekdays or [time.operation for time in times if _is_past_monthday(time.operation)]
    if not weekdays:
        return None
    peers = _peers(report, dated, episodes) or _within_a_week(dated)
    known = _told_by_others(report, peers) or _told_by_others(report, dated)
    if known:
        days = [max(known.values()) + timedelta(days=step) for step in range(WEEK)]
    else:
        days = [day for day in _around(_days_of(peers)) if 0 <= min(_distances(weekdays, day)) <= FRESH_DAYS]
    fitting = [day for day in days if all(_fits(number, told, day) for number, told in known.items())]
    return min(fitting, key=lambda day: (sum(_distances(weekdays, day)), day), default=None)


def is_late(report: Report, episodes: Sequence[Episode]) -> bool:
    """Return whether a report's own date lies more than a week after the news of its episode.

    Reports share an episode only where their news is of one day, so that such a date is when a page was
    fetched or put out again. A report that is alone in its episode contradicts nobody.
    """
    published = anchor_date(report.document.published)
    days = (
        anchor_date(one.date)
        for one in episodes
        if report.document.id in one.document_ids and len(one.document_ids) > 1
    )  # fmt: skip
    return any((published - day).days > STALE_DAYS for day in days if published and day)


def _past_weekday(operation: Operation) -> Operation | None:
    """Return the weekday that an expression looks back to, alone or with a clock time."""
    if operation.name == "clock":
        operation = unpack(operation.words[1:])
    return operation if operation.name == "weekday" and operation.words[1] != "future" else None


def _is_past_monthday(operation: Operation) -> bool:
    """Return whether an expression is a day of a month without its year that is not still to come."""
    return operation.name == "monthday" and operation.words[2] != "future"


def _told_by_others(report: Report, dated: Sequence[Report]) -> dict[int, date]:
    """Return the days of the report's weekdays that other reports tell, by the weekday's number."""
    votes: Counter[tuple[int, date]] = Counter()
    others = [(time, context_of(time, other.annotations)) for other in dated for time in other.annotations.times]
    for time in report.annotations.times:
        if weekday := _past_weekday(time.operation):
            _vote(votes, int(weekday.words[0]), context_of(time, report.annotations), others)
    best: dict[int, date] = {}
    for (number, day), _ in sorted(votes.items(), key=lambda item: (-item[1], item[0])):
        best.setdefault(number, day)
    return best


def _vote(
    votes: Counter[tuple[int, date]],
    number: int,
    context: frozenset[str],
    others: Iterable[tuple[TimeExpression, frozenset[str]]],
) -> None:
    for other, beside in others:
        shared = len(context & beside)
        stretch = days_of(other.value or "")
        if shared >= ENOUGH and stretch and stretch[0] == stretch[1] and stretch[0].weekday() == number:
            votes[number, stretch[0]] += shared


def _peers(report: Report, dated: Sequence[Report], episodes: Sequence[Episode]) -> list[Report]:
    """Return the dated reports of the same episode."""
    ids = {peer for one in episodes if report.document.id in one.document_ids for peer in one.document_ids}
    return [other for other in dated if other.document.id in ids]


def _within_a_week(reports: Sequence[Report]) -> list[Report]:
    """Return the reports where all came out within a week, in which a weekday is one day; else none."""
    days = _days_of(reports)
    return list(reports) if days and (days[-1] - days[0]).days < WEEK else []


def _days_of(reports: Sequence[Report]) -> list[date]:
    return sorted({day for one in reports if (day := anchor_date(one.document.published))})


def _around(days: Sequence[date]) -> list[date]:
    """Return the days with the day before each: reports of one happening come out on the day or the morning after."""
    return sorted({day - timedelta(days=back) for day in days for back in range(FRESH_DAYS + 1)})


def _fits(number: int, told: date, day: date) -> bool:
    return resolve(Operation("weekday", 0, (str(number), "past")), day) == told.isoformat()


def _distances(told: Sequence[Operation], day: date) -> list[int]:
    """Return how many days before the day each told day lies; a day of a month may lie behind it, below zero."""
    return [_distance(operation, day) for operation in told]


def _distance(operation: Operation, day: date) -> int:
    if operation.name == "weekday":
        return (day.weekday() - int(operation.words[0])) % WEEK
    stretch = days_of(resolve(operation, day) or "")
    return (day - stretch[0]).days if stretch else WEEK
