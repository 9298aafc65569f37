"""Who takes from whom: reports from outlets, and pairs of reports of common origin."""

from evaluation.cluster import Cluster, Item
from evaluation.folding import same_name, shared
from evaluation.tally import Tally


def count_borrowings(cluster: Cluster, tally: Tally) -> None:
    """Count borrowings found and precise, and pairs of common origin found."""
    for entry in cluster.section("borrowings"):
        if "doc" in entry:
            found = any(_is_it(cluster, entry, borrowing) for borrowing in cluster.brief.get("borrowings", ()))
            tally.add("borrowings found", found, f"{entry['doc']} from {entry['from']}")
        else:
            tally.add("common origins found", _is_paired(cluster, entry), " ~ ".join(entry["pair"]))
    if "borrowings" in cluster.gold:
        _count_precise(cluster, tally)


def _is_it(cluster: Cluster, entry: Item, borrowing: Item) -> bool:
    if cluster.gold_id(borrowing) != entry["doc"] or not same_name(entry["from"], borrowing.get("origin") or ""):
        return False
    places = cluster.places(entry["doc"], entry["evidence"])
    return not places or shared(borrowing, places) > 0


def _is_paired(cluster: Cluster, entry: Item) -> bool:
    pairs = ({lineage["document"], lineage["other"]} for lineage in cluster.brief.get("lineage", ()))
    return any({cluster.gold_ids.get(document) for document in pair} == set(entry["pair"]) for pair in pairs)


def _count_precise(cluster: Cluster, tally: Tally) -> None:
    known = {(entry["doc"], entry["from"]) for entry in cluster.section("borrowings") if "doc" in entry}
    for borrowing in cluster.listed("borrowings"):
        document, origin = cluster.gold_id(borrowing), borrowing.get("origin") or ""
        right = any(document == its and same_name(name, origin) for its, name in known)
        tally.add("borrowings precise", right, f"{document} from {origin}")
