"""A story told: its episodes, each one happening on one day, and what ties them."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations

from crossbearing.grouping.days import named_day
from crossbearing.grouping.likeness import likeness_of
from crossbearing.grouping.neighbours import Neighbourhood
from crossbearing.grouping.pile import Pile
from crossbearing.grouping.reasons import in_common, reason_between
from crossbearing.grouping.retellings import DAYS_APART, settle
from crossbearing.grouping.storylines import tie
from crossbearing.linking.agglomeration import VETO, agglomerate
from crossbearing.options import GroupingOptions
from crossbearing.values.ids import identify
from crossbearing.values.reasons import Reason
from crossbearing.values.stories import Episode, Story

Days = Mapping[int, int | None]
Rows = tuple[int, ...]


def tell(pile: Pile, found: Neighbourhood, rows: Rows, options: GroupingOptions, refusals: tuple[Reason, ...]) -> Story:
    """Return the story of the reports; `refusals` are why others don't belong to it."""
    days = settle(pile, found, rows)
    clusters = _by_happening(found, rows, days, options.episode_likeness)
    episodes = {_episode(pile, found, cluster, days): cluster for cluster in clusters}
    ordered = tuple(sorted(episodes, key=lambda episode: (episode.date or "9999", episode.id)))
    reports = tuple(pile.reports[row] for row in rows)
    return Story(
        identify("s", *(report.document.id for report in reports)),
        max(ordered, key=lambda episode: len(episode.document_ids)).title,
        reports,
        ordered,
        (*_on_other_days(pile, rows, days), *refusals),
        tie(pile, [(episode, episodes[episode]) for episode in ordered]),
    )


def _by_happening(found: Neighbourhood, rows: Rows, days: Days, likeness: float) -> list[Rows]:
    scores = {}
    for (i, left), (j, right) in combinations(enumerate(rows), 2):
        apart = _days_apart(days, left, right) >= DAYS_APART
        scores[i, j] = VETO if apart else likeness_of(found.odds(left, right).telling)
    return [tuple(rows[place] for place in cluster) for cluster in agglomerate(len(rows), scores, likeness)]


def _days_apart(days: Days, left: int, right: int) -> int:
    ours, theirs = days[left], days[right]
    return abs(ours - theirs) if ours is not None and theirs is not None else 0


def _episode(pile: Pile, found: Neighbourhood, rows: Rows, days: Days) -> Episode:
    ids = tuple(pile.reports[row].document.id for row in rows)
    reasons = tuple(_joining(pile, found, rows, place) for place in range(1, len(rows)))
    day = _day([named_day(pile.reports[row]) for row in rows]) or _day([days[row] for row in rows])
    return Episode(identify("e", *ids), _title(pile, found, rows), day, ids, reasons)


def _joining(pile: Pile, found: Neighbourhood, rows: Rows, place: int) -> Reason:
    """Return why a report joined: the report before it that is most like it, and what both say."""
    row = rows[place]
    nearest = max(rows[:place], key=lambda other: (found.odds(row, other).story, -other))
    score = likeness_of(found.odds(row, nearest).story)
    return reason_between(pile, (nearest, row), "likeness", score, in_common(pile, nearest, row))


def _day(days: Sequence[int | None]) -> str | None:
    """Return the day that most leads give, the earliest among equals; None where none gives one."""
    counts = Counter(day for day in days if day is not None)
    if not counts:
        return None
    return date.fromordinal(min(counts, key=lambda day: (-counts[day], day))).isoformat()


def _title(pile: Pile, found: Neighbourhood, rows: Rows) -> str:
    """Return the headline of the report that is most like all others: the one that says best what all tell."""

    def centrality(row: int) -> tuple[float, int, str]:
        total = sum(likeness_of(found.odds(row, other).telling) for other in rows if other != row)
        return (-round(total, 3), len(pile.title(row)), pile.title(row))

    return pile.title(min(rows, key=centrality))


def _on_other_days(pile: Pile, rows: Rows, days: Days) -> Iterator[Reason]:
    """Yield why reports of one story were kept in different episodes."""
    for left, right in combinations(rows, 2):
        apart = _days_apart(days, left, right)
        if apart >= DAYS_APART:
            yield reason_between(pile, (left, right), "main day", -1.0, f"main news {apart} days apart")
