"""Clock times told without their day, put on the day that other reports of the episode tell for the same hour."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from crossbearing.chronology import anchor_date
from crossbearing.values.reports import Report
from crossbearing.values.stories import Episode
from crossbearing.values.times import TimeExpression


def put_on_days(reports: Sequence[Report], episodes: Sequence[Episode]) -> tuple[Report, ...]:
    """Return the reports, clock times that fell on the report's own day for want of another moved to the told one.

    A report of the next morning says "at 21:00" and means the evening before; another says which evening.
    """
    homes = {name: place for place, episode in enumerate(episodes) for name in episode.document_ids}
    told: dict[int, Counter[tuple[str, str]]] = {place: Counter() for place in range(len(episodes))}
    for report in reports:
        if report.document.id in homes:
            told[homes[report.document.id]].update(_days_of_hours(report))
    return tuple(
        _moved(report, told[homes[report.document.id]]) if report.document.id in homes else report
        for report in reports
    )  # fmt: skip


def _days_of_hours(report: Report) -> list[tuple[str, str]]:
    """Return hour and day of each clock time whose day the report itself tells."""
    return [
        (time.operation.words[0], time.value[:10])
        for time in report.annotations.times
        if time.operation.name == "clock" and time.value and not _dayless(time, report)
    ]


def _dayless(time: TimeExpression, report: Report) -> bool:
    published = anchor_date(report.document.published)
    bare = time.operation.name == "clock" and time.operation.words[1:] == ("then", "0", "day")
    return bare and published is not None and time.anchor == published.isoformat()


def _moved(report: Report, told: Counter[tuple[str, str]]) -> Report:
    times = tuple(_on_told_day(time, told) if _dayless(time, report) else time for time in report.annotations.times)
    return replace(report, annotations=replace(report.annotations, times=times))


def _on_told_day(time: TimeExpression, told: Counter[tuple[str, str]]) -> TimeExpression:
    days = [(count, day) for (hour, day), count in told.items() if hour == time.operation.words[0]]
    if not days or time.value is None:
        return time
    day = min(days, key=lambda found: (-found[0], found[1]))[1]
    return replace(time, value=f"{day}{time.value[10:]}", anchor=day) if "/" not in time.value else time
