"""Stories and their episodes: what belongs together, and what only looks as if it did."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from crossbearing.grouping.likeness import candidates, joining_reason, likeness
from crossbearing.grouping.retellings import DAYS_APART, settle
from crossbearing.grouping.sketches import Sketch, sketch_of
from crossbearing.linking.agglomeration import VETO, Pair, agglomerate
from crossbearing.options import GroupingOptions
from crossbearing.values.ids import identify
from crossbearing.values.reasons import Reason
from crossbearing.values.reports import Report
from crossbearing.values.spans import Span
from crossbearing.values.stories import Episode, Story

Dossier = tuple[Report, Sketch]


def group(reports: Sequence[Report], options: GroupingOptions) -> tuple[Story, ...]:
    """Return the stories of any number of reports, in any order; one that fits nowhere is its own story."""
    ordered = sorted(reports, key=lambda r: (r.document.path, r.document.id))
    dossiers = [(report, sketch_of(report)) for report in ordered]
    sketches = [sketch for _, sketch in dossiers]
    scores = {pair: likeness(sketches[pair[0]], sketches[pair[1]]) for pair in sorted(candidates(sketches))}
    clusters = agglomerate(len(dossiers), scores, options.story_likeness)
    return tuple(_story([dossiers[i] for i in cluster], options) for cluster in clusters)


def _story(dossiers: Sequence[Dossier], options: GroupingOptions) -> Story:
    sketches = settle([sketch for _, sketch in dossiers])
    dossiers = [(report, sketch) for (report, _), sketch in zip(dossiers, sketches, strict=True)]
    scores = {(i, j): _as_episode(dossiers[i][1], dossiers[j][1]) for i, j in _pairs(len(dossiers))}
    clusters = agglomerate(len(dossiers), scores, options.episode_likeness)
    episodes = [_episode([dossiers[i] for i in cluster]) for cluster in clusters]
    ordered = tuple(sorted(episodes, key=lambda e: (e.date or "9999", e.id)))
    reports = tuple(report for report, _ in dossiers)
    largest = max(ordered, key=lambda e: len(e.document_ids))
    ids = (report.document.id for report in reports)
    return Story(identify("s", *ids), largest.title, reports, ordered, _refusals(dossiers))


def _pairs(count: int) -> list[Pair]:
    return [(i, j) for i in range(count) for j in range(i + 1, count)]


def _as_episode(left: Sketch, right: Sketch) -> float:
    """Return the likelihood of one episode: likeness, vetoed where the main news is of days apart."""
    return VETO if _days_apart(left, right) >= DAYS_APART else likeness(left, right)


def _days_apart(left: Sketch, right: Sketch) -> int:
    return abs(left.day - right.day) if left.day is not None and right.day is not None else 0


def _episode(dossiers: Sequence[Dossier]) -> Episode:
    reports = [report for report, _ in dossiers]
    ids = tuple(report.document.id for report in reports)
    first = dossiers[0]
    reasons = tuple(
        joining_reason(first[1], sketch, (_headline(first[0]), _headline(report))) for report, sketch in dossiers[1:]
    )
    return Episode(identify("e", *ids), _title(dossiers), _day([sketch for _, sketch in dossiers]), ids, reasons)


def _headline(report: Report) -> Span:
    return Span(report.document.id, 0, report.document.title_end)


def _day(sketches: Sequence[Sketch]) -> str | None:
    """Return the day that most leads give, the earliest among equals."""
    days = Counter(sketch.day for sketch in sketches if sketch.day is not None)
    if not days:
        return None
    return date.fromordinal(min(days, key=lambda day: (-days[day], day))).isoformat()


def _title(dossiers: Sequence[Dossier]) -> str:
    """Return the headline that is most like all others: the one that says best what all tell."""

    def centrality(dossier: Dossier) -> tuple[float, int, str]:
        total = sum(likeness(dossier[1], other) for _, other in dossiers)
        title = dossier[0].document.title or dossier[0].document.path
        return (-round(total, 3), len(title), title)

    best = min(dossiers, key=centrality)[0].document
    return best.title or best.path


def _refusals(dossiers: Sequence[Dossier]) -> tuple[Reason, ...]:
    """Return why reports of one story were kept in different episodes."""
    return tuple(
        Reason(
            "main day",
            -1.0,
            f"main news {_days_apart(dossiers[i][1], dossiers[j][1])} days apart",
            _headline(dossiers[i][0]),
            _headline(dossiers[j][0]),
        )
        for i, j in _pairs(len(dossiers))
        if _days_apart(dossiers[i][1], dossiers[j][1]) >= DAYS_APART
    )
