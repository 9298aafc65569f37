"""Quotations found, given to their speakers, and versions of one utterance joined."""

from evaluation.cluster import Cluster, Item
from evaluation.folding import overlaps, same_name
from evaluation.tally import Tally, b_cubed


def count_quotes(cluster: Cluster, tally: Tally) -> None:
    """Count direct quotations found, their speakers, precision, and B-cubed of the utterances."""
    want: dict[tuple[str, int], str] = {}
    have: dict[tuple[str, int], str] = {}
    for group in cluster.section("quotes"):
        for number, mention in enumerate(group["mentions"]):
            found = cluster.best("quotes", mention["doc"], cluster.places(mention["doc"], mention["text"]))
            want[group["group"], number] = group["group"]
            if found is not None:
                have[group["group"], number] = found.get("utterance") or found["id"]
            if mention.get("direct", True):
                _count_direct(cluster, group, mention, found, tally)
    if "quotes" in cluster.gold:
        _count_precise(cluster, tally)
    b_cubed(want, have, tally, "quotes linked")


def _count_direct(cluster: Cluster, group: Item, mention: Item, found: Item | None, tally: Tally) -> None:
    said = _speakers(cluster, found) if found else set()
    tally.add("quotes found", found is not None, f"{mention['doc']}: {mention['text'][:70]}")
    words = f"{mention['doc']}: {mention['text'][:50]}: want {group['speaker']}, have {sorted(said)[:4]}"
    tally.add("quote speakers", any(same_name(name, group["speaker"]) for name in said), words)


def _speakers(cluster: Cluster, quote: Item) -> set[str]:
    """Return every name that the brief gives the speaker of a quotation."""
    entities = [e for e in cluster.brief.get("entities", ()) if e["id"] == quote.get("speaker")]
    names = {name for e in entities for name in (e["name"], *(mention["text"] for mention in e["mentions"]))}
    return {*names, quote.get("speaker_text") or ""}


def _count_precise(cluster: Cluster, tally: Tally) -> None:
    known = [
        (mention["doc"], place)
        for group in cluster.section("quotes")
        for mention in group["mentions"]
        for place in cluster.places(mention["doc"], mention["text"])
    ]
    for quote in cluster.listed("quotes"):
        if quote.get("direct", True) and len(quote["text"].split()) > 3:
            document, at = cluster.gold_id(quote), (quote["start"], quote["end"])
            right = any(document == its and overlaps(at, place) for its, place in known)
            tally.add("quotes precise", right, f"{document}: {quote['text'][:70]}")
