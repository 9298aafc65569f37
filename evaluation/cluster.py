"""A gold cluster and a brief of it, lined up document by document."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.folding import Folded, Place, shared

Item = Mapping[str, Any]


@dataclass(frozen=True)
class Cluster:
    """Gold and brief of one cluster. `gold_ids` maps the brief's document ids to the gold's."""

    gold: Item
    brief: Item
    documents: Mapping[str, Item]  # the brief's document by gold id
    texts: Mapping[str, Folded]  # its folded text by gold id
    gold_ids: Mapping[str, str]

    def section(self, name: str) -> Sequence[Item]:
        """Return the gold entries of a section, none where it is not annotated or empty."""
        return self.gold.get(name) or ()

    def listed(self, name: str) -> Sequence[Item]:
        """Return the brief's items of a list that belong to the gold's documents, or to no one document."""
        return [x for x in self.brief.get(name, ()) if "document" not in x or x["document"] in self.gold_ids]

    def gold_id(self, item: Item) -> str | None:
        """Return the gold id of the document that an item of the brief stands in."""
        return self.gold_ids.get(item["document"])

    def places(self, gold_id: str, evidence: str) -> list[Place]:
        """Return where the evidence stands in the brief's text of a gold document."""
        return self.texts[gold_id].find(evidence) if gold_id in self.texts else []

    def best(self, name: str, gold_id: str, places: Sequence[Place]) -> Item | None:
        """Return the item of a list that shares most characters with the places, None where none does."""
        near = [(shared(x, places), x) for x in self.listed(name) if self.gold_id(x) == gold_id]
        amount, item = max(near, key=lambda pair: pair[0], default=(0, None))
        return item if amount else None


def line_up(gold: Item, brief: Item) -> Cluster:
    """Return the cluster; documents are the same where their files have the same name."""
    by_file = {Path(document["path"]).name: document for document in brief["documents"]}
    pairs = [(entry["id"], by_file.get(Path(entry["file"]).name)) for entry in gold["documents"]]
    documents = {gold_id: document for gold_id, document in pairs if document is not None}
    return Cluster(
        gold,
        brief,
        documents,
        {gold_id: Folded(document["text"]) for gold_id, document in documents.items()},
        {document["id"]: gold_id for gold_id, document in documents.items()},
    )
