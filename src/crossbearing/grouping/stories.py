"""Stories and their episodes: what belongs together, and what only looks as if it did."""

from collections.abc import Iterable, Sequence

from crossbearing.grouping.episodes import tell
from crossbearing.grouping.index import Index
from crossbearing.grouping.likeness import LEAST, odds_of
from crossbearing.grouping.neighbours import Neighbourhood, explore
from crossbearing.grouping.pile import Pile
from crossbearing.grouping.refusals import refuse
from crossbearing.grouping.sketches import sketch_of
from crossbearing.linking.agglomeration import agglomerate
from crossbearing.options import GroupingOptions
from crossbearing.values.reports import Report
from crossbearing.values.stories import Story

Cluster = tuple[int, ...]


def group(reports: Sequence[Report], options: GroupingOptions, known: Sequence[Story] = ()) -> tuple[Story, ...]:
    """Return the stories of any number of reports, in any order; one that fits nowhere is its own story.

    `known` are stories as `group` returned them, with the same options: the new reports are placed into them,
    and those that they touch are joined and parted anew. The outcome equals that of all reports at once.
    A known story that no new report comes near is returned as it was.
    """
    old = {report.document.id: report for story in known for report in story.reports}
    new = {report.document.id: report for report in reports if report.document.id not in old}
    if not new:
        return tuple(sorted(known, key=_first))
    ordered = sorted((old | new).values(), key=_place)
    pile = Pile(tuple(ordered), Index([sketch_of(report) for report in ordered]))
    fresh = [row for row, report in enumerate(ordered) if report.document.id in new]
    told = _told(pile, fresh, known, options)
    changed = {report.document.id for story in told for report in story.reports}
    kept = [story for story in known if story.reports[0].document.id not in changed]
    return tuple(sorted([*told, *kept], key=_first))


def _told(pile: Pile, fresh: Sequence[int], known: Sequence[Story], options: GroupingOptions) -> list[Story]:
    """Return the stories that the fresh reports are in or come near to."""
    join = odds_of(options.story_likeness)
    homes_before = _rows(pile, known)
    found = explore(pile.index, fresh, join)
    # a known story is told anew as a whole, also where nothing ties its reports
    while rest := _half_explored(homes_before, found):
        found = explore(pile.index, [*found.explored, *rest], join)
    clusters = _clusters(found, join)
    explored = set(found.explored)
    untouched = (rows for rows in homes_before if explored.isdisjoint(rows))
    homes = {row: cluster for cluster in (*clusters, *untouched) for row in cluster}
    return [tell(pile, found, cluster, options, refuse(pile, found, cluster, homes)) for cluster in clusters]


def _first(story: Story) -> tuple[str, str]:
    return _place(story.reports[0])


def _place(report: Report) -> tuple[str, str]:
    return (report.document.path, report.document.id)


def _clusters(found: Neighbourhood, join: float) -> list[Cluster]:
    rows = found.explored
    places = {row: place for place, row in enumerate(rows)}
    scores = {
        (places[row], places[other]): odds.story
        for row in rows
        for other, odds in found.near.get(row, {}).items()
        if other > row and other in places and odds.story > LEAST
    }
    clusters = agglomerate(len(rows), scores, join, LEAST)
    return [tuple(rows[place] for place in cluster) for cluster in clusters]


def _rows(pile: Pile, known: Iterable[Story]) -> list[Cluster]:
    rows = {report.document.id: row for row, report in enumerate(pile.reports)}
    return [tuple(rows[report.document.id] for report in story.reports) for story in known]


def _half_explored(stories: Iterable[Cluster], found: Neighbourhood) -> list[int]:
    """Return the reports not yet explored of stories of which others are."""
    explored = set(found.explored)
    met = (set(rows) for rows in stories if not explored.isdisjoint(rows))
    return sorted(row for rows in met for row in rows - explored)
