"""To be written: for now, one story of one episode."""

from collections.abc import Sequence

from crossbearing.options import GroupingOptions
from crossbearing.values.ids import identify
from crossbearing.values.reports import Report
from crossbearing.values.stories import Episode, Story


def group(reports: Sequence[Report], options: GroupingOptions) -> tuple[Story, ...]:
    """Return one story."""
    if not reports:
        return ()
    ordered = tuple(sorted(reports, key=lambda r: (r.document.path, r.document.id)))
    ids = tuple(r.document.id for r in ordered)
    title = ordered[0].document.title or ""
    return (Story(identify("s", *ids), title, ordered, (Episode(identify("e", *ids), title, None, ids),)),)
