"""Dates resolved, and events told, joined and dated."""

from collections.abc import Mapping

from evaluation.cluster import Cluster, Item
from evaluation.folding import overlaps, shared
from evaluation.intervals import same_time
from evaluation.tally import Tally


def count_dates(cluster: Cluster, tally: Tally) -> None:
    """Count time expressions found, and those resolved to the right days: one expression, one value."""
    for entry in cluster.section("dates"):
        outer = cluster.places(entry["doc"], entry["evidence"])
        every = cluster.places(entry["doc"], entry.get("text", entry["evidence"]))
        inner = [place for place in every if any(overlaps(place, around) for around in outer)]
        found = cluster.best("times", entry["doc"], inner)
        want, have = str(entry["value"]), found and found.get("value")
        words = f"{entry['doc']}: {entry['evidence']}"
        tally.add("dates found", found is not None, words)
        right = found is not None and same_time(want, have)
        tally.add("dates resolved", right, f"{words}: want {want}, have {have}")


def count_events(cluster: Cluster, tally: Tally) -> None:
    """Count gold events on the timeline, told by all their reports, dated right.

    One line of the brief tells one happening: it serves one gold event.
    """
    claims = {claim["id"]: claim for claim in cluster.brief.get("claims", ())}
    spent: set[str] = set()
    for entry in cluster.section("events"):
        free = [event for event in cluster.brief.get("events", ()) if event["id"] not in spent]
        told = [(len(_tellers(cluster, entry, event, claims)), event) for event in free]
        count, event = max(told, key=lambda pair: pair[0], default=(0, None))
        best = event if count else None
        if best:
            spent.add(best["id"])
        _count_event(entry, best, count, tally)


def _tellers(cluster: Cluster, entry: Item, event: Item, claims: Mapping[str, Item]) -> set[str]:
    """Return the gold documents whose evidence for the gold event stands under the brief's event."""
    told = [claims[claim] for claim in event["claims"]]
    return {
        mention["doc"]
        for mention in entry["mentions"]
        if any(
            cluster.gold_id(claim) == mention["doc"]
            and shared(claim, cluster.places(mention["doc"], mention["evidence"]))
            for claim in told
        )
    }


def _count_event(entry: Item, best: Item | None, count: int, tally: Tally) -> None:
    documents = {mention["doc"] for mention in entry["mentions"]}
    tally.add("events told", best is not None, entry["what"])
    if len(documents) > 1:
        tally.add("events joined", count / len(documents) if count > 1 else 0.0, entry["what"])
    if "date" in entry:
        want = str(entry["date"])
        right = best is not None and same_time(want, best.get("date"))
        tally.add("events dated", right, f"{entry['what']}: want {want}")
