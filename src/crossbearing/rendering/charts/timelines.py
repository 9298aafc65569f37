"""When things happened, as a chart: happenings above an axis of days, the days of publication below it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log2, sqrt

from crossbearing.chronology.intervals import Interval, interval_of
from crossbearing.chronology.saying import say_day
from crossbearing.rendering.charts.shapes import Box, Mark, Words, box_of, is_free
from crossbearing.rendering.pages import Account, Moment
from crossbearing.rendering.wording import counted

MARGIN = 24  # a number's mark at either end stays on the canvas
SMALLEST, LARGEST = 10.0, 20.0  # radius: two digits of type fit the smallest, its ground grows with the reports
APART = 2.0
TYPE = 12.0
FOOT = 40.0  # room below the axis for two lines of type


@dataclass(frozen=True, slots=True)
class TimelineChart:
    """The chart: `axis` is the height of the line, marks stand above it, ticks and their words below."""

    width: float
    height: float
    axis: float
    marks: tuple[Mark, ...]
    ticks: tuple[float, ...]
    words: tuple[Words, ...]


def plot_timeline(moments: Sequence[Moment], accounts: Sequence[Account], width: float) -> TimelineChart | None:
    """Return the dated moments on an axis, each marked with its number in the list; None for fewer than two days.

    Distances on the axis grow with the logarithm of the days between: a story of one week has roots of many years.
    """
    stretches = [interval_of(moment.on) for moment in moments]
    published = Counter(day.first for account in accounts if (day := interval_of(account.on)))
    places = lay_axis([s for s in stretches if s], published, width)
    if len(places) < 2:
        return None
    marks = _stack([_mark(n, m, s, places) for n, (m, s) in enumerate(zip(moments, stretches, strict=True), 1) if s])
    top = min(mark.y - mark.radius for mark in marks) - APART
    busy = Counter(s.first for s in stretches if s)
    days = _name_days(places, busy, published, width)
    return TimelineChart(
        width=width,
        height=FOOT - top,
        axis=-top,
        marks=tuple(_lowered(mark, -top) for mark in marks),
        ticks=tuple(sorted(places[day] for day in {*days, *published})),
        words=tuple(Words(w.text, w.x, w.y - top, w.at, w.kind) for words in days.values() for w in words),
    )


def lay_axis(stretches: Sequence[Interval], published: Mapping[int, int], width: float) -> dict[int, float]:
    """Return where each day that something starts, ends or is published stands between the margins, in order."""
    if not stretches:
        return {}
    days = sorted({day for s in stretches for day in (s.first, s.last)} | set(published))
    gaps = [log2(1 + later - day) for day, later in pairwise(days)]
    scale = (width - 2 * MARGIN) / (sum(gaps) or 1)
    places, x = {days[0]: float(MARGIN)}, float(MARGIN)
    for day, gap in zip(days[1:], gaps, strict=True):
        x += gap * scale
        places[day] = round(x, 1)
    return places


def _mark(number: int, moment: Moment, stretch: Interval, places: Mapping[int, float]) -> Mark:
    told, exact = counted(len(moment.accounts), "report"), stretch.days == 1
    return Mark(
        left=places[stretch.first],
        right=places[stretch.last],
        y=0,
        radius=round(min(LARGEST, SMALLEST * sqrt(max(2, len(moment.accounts)) / 2)), 1) if exact else SMALLEST,
        title=f"{moment.date}: {moment.title} ({told})",
        link=moment.anchor,
        kind="" if exact else "stretch",
        label=str(number),
    )


def _stack(marks: Sequence[Mark]) -> list[Mark]:
    """Return the marks raised above the axis until none stands on another, the earlier the lower."""
    placed: list[Mark] = []
    for mark in marks:
        height = -mark.radius - 3 * APART
        while not is_free(_ground(mark, height), (_ground(other, other.y) for other in placed)):
            height -= APART
        placed.append(_lowered(mark, height))
    return placed


def _ground(mark: Mark, y: float) -> Box:
    reach = mark.radius + APART / 2
    return Box(mark.left - reach, y - reach, mark.right + reach, y + reach)


def _lowered(mark: Mark, by: float) -> Mark:
    return Mark(mark.left, mark.right, round(mark.y + by, 1), mark.radius, mark.title, mark.link, mark.kind, mark.label)


def _name_days(
    places: Mapping[int, float], busy: Mapping[int, int], published: Mapping[int, int], width: float
) -> dict[int, list[Words]]:
    """Return words for the days that find room below the axis: the busiest first, of equals the ends."""
    ends = {min(places), max(places)}
    told = [day for day in places if day in ends or day in busy or day in published]
    taken: list[Box] = []
    named: dict[int, list[Words]] = {}
    for day in sorted(told, key=lambda day: (-published.get(day, 0) - busy.get(day, 0), day not in ends, day)):
        words = _said(day, places[day], published.get(day, 0), width)
        boxes = [box_of(line, TYPE) for line in words]
        ground = Box(min(b.left for b in boxes) - 4, 0, max(b.right for b in boxes) + 4, FOOT)
        if is_free(ground, taken):
            taken.append(ground)
            named[day] = words
    return named


def _said(day: int, x: float, published: int, width: float) -> list[Words]:
    """Return the day and, where reports came out on it, how many; turned inwards at either end of the canvas."""
    lines = [(say_day(day), 18.0, "")]
    if published:
        lines.append((f"{counted(published, 'report')} published", 33.0, "published"))
    reach = max(box_of(Words(text, 0, 0), TYPE).right for text, _, _ in lines) / 2
    at = "start" if x < reach else "end" if x > width - reach else "middle"
    edge = {"start": max(0.0, x - MARGIN / 2), "end": min(width, x + MARGIN / 2), "middle": x}[at]
    return [Words(text, round(edge, 1), y, at, kind) for text, y, kind in lines]
