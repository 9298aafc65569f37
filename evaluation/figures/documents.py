"""What is known of each report, whether spans stand where they say, and which reports share an episode."""

from collections.abc import Iterator
from typing import Any

from evaluation.cluster import Cluster, Item
from evaluation.folding import bare, same_name
from evaluation.tally import Tally, b_cubed

SPANNED_LISTS = ("claims", "quotes", "times", "entities", "labels", "borrowings", "framing")


def count_documents(cluster: Cluster, tally: Tally) -> None:
    """Count reports read, and their outlet, title, date and authors as a careful reader gives them."""
    for entry in cluster.gold["documents"]:
        document = cluster.documents.get(entry["id"])
        tally.add("documents read", document is not None, entry["file"])
        if document is not None:
            _count_metadata(entry, document, tally)


def _count_metadata(entry: Item, document: Item, tally: Tally) -> None:
    for key in ("outlet", "title", "published"):
        if key in entry:
            want, have = str(entry[key]), str(document.get(key) or "")
            right = have[:10] == want[:10] if key == "published" else same_name(want, have)
            tally.add(f"document {key}", right, f"{entry['id']}: want {want!r}, have {have!r}")
    if "authors" in entry:
        known = {bare(author) for author in document.get("authors") or ()}
        right = {bare(author) for author in entry["authors"]} <= known
        tally.add("document authors", right, f"{entry['id']}: want {entry['authors']}, have {document.get('authors')}")


def count_spans(cluster: Cluster, tally: Tally) -> None:
    """Count the spans of the brief, all of them, that stand where they say they stand."""
    texts = {document["id"]: document["text"] for document in cluster.brief["documents"]}
    spanned = [span for name in SPANNED_LISTS for span in _spans(cluster.brief.get(name, ()), None)]
    for document, start, end, text in [*spanned, *_passages(cluster.brief)]:
        if document in texts:
            tally.add("spans exact", texts[document][start:end] == text, f"{document}: {start}-{end} {text}"[:90])


def _spans(item: Any, document: str | None) -> Iterator[tuple[str, int, int, str]]:
    """Yield every span in an item; one without a document of its own stands in that of what holds it."""
    if isinstance(item, dict):
        document = item.get("document", document)
        if document is not None and item.get("start") is not None and "text" in item:
            yield document, item["start"], item["end"], item["text"]
    if isinstance(item, dict | list | tuple):
        for value in item.values() if isinstance(item, dict) else item:
            yield from _spans(value, document)


def _passages(brief: Item) -> Iterator[tuple[str, int, int, str]]:
    for lineage in brief.get("lineage", ()):
        for passage in lineage.get("passages", ()):
            yield passage["document"], passage["start"], passage["end"], passage["text"]
            yield lineage["other"], passage["other_start"], passage["other_end"], passage["other_text"]


def count_episodes(cluster: Cluster, tally: Tally) -> None:
    """Count B-cubed of the reports' partition into episodes."""
    want = {document: entry["id"] for entry in cluster.section("episodes") for document in entry["documents"]}
    have = {
        cluster.gold_ids[document]: episode["id"]
        for story in cluster.brief["stories"]
        for episode in story["episodes"]
        for document in episode["documents"]
        if document in cluster.gold_ids
    }
    b_cubed(want, have, tally, "episodes")
