"""Stances: who asserts and who denies; labels: what each report calls the same party or act."""

from collections.abc import Mapping

from evaluation.cluster import Cluster, Item
from evaluation.folding import fold, same_name, shared
from evaluation.tally import Tally


def count_stances(cluster: Cluster, tally: Tally) -> None:
    """Count statements that a fact gathers from two documents, and two sides where contested."""
    claims = {claim["id"]: claim for claim in cluster.brief.get("claims", ())}
    spent: set[str] = set()
    for entry in cluster.section("stances"):
        facts = [fact for fact in cluster.brief.get("facts", ()) if _comparable(fact, entry, spent)]
        reach = [(_reach(cluster, entry, fact, claims), fact["id"]) for fact in facts]
        count, fact_id = max(reach, key=lambda pair: pair[0], default=(0, ""))
        if count >= 2:
            spent.add(fact_id)
        tally.add("stances found", count >= 2, entry["statement"])


def _comparable(fact: Item, entry: Item, spent: set[str]) -> bool:
    same = (entry["status"] == "contested") == (fact["status"] == "contested")
    return fact["kind"] == "statement" and fact["id"] not in spent and same


def _reach(cluster: Cluster, entry: Item, fact: Item, claims: Mapping[str, Item]) -> int:
    """Return how many documents of the statement a fact gathers; 0 for a contested one told on one side."""
    met = [
        (mention["doc"], side)
        for mention in entry["mentions"]
        for side, answer in enumerate(fact["answers"])
        for claim in answer["claims"]
        if cluster.gold_id(claims[claim]) == mention["doc"]
        and shared(claims[claim], cluster.places(mention["doc"], mention["evidence"]))
    ]
    one_sided = len({side for _, side in met}) < 2
    return 0 if entry["status"] == "contested" and one_sided else len({document for document, _ in met})


def count_labels(cluster: Cluster, tally: Tally) -> None:
    """Count how much of the words for one target a label of the brief gathers, without those for others."""
    entries = cluster.section("labels")
    every = [form for entry in entries for form in _forms(entry)]
    for entry in entries:
        forms = set(_forms(entry))
        best = 0.0
        for label in cluster.brief.get("labels", ()):
            gathered = {
                (document, fold(mention["text"]).lower())
                for mention in label["mentions"]
                if (document := cluster.gold_id(mention))
            }
            inside = sum(_is_among(form, gathered) for form in forms)
            pure = inside / max(1, sum(_is_among(form, gathered) for form in every))
            best = max(best, inside / len(forms) * min(1.0, pure))
        tally.add("labels gathered", best, entry["target"])


def _forms(entry: Item) -> list[tuple[str, str]]:
    return [(document, fold(form).lower()) for document, forms in entry["by_doc"].items() for form in forms]


def _is_among(form: tuple[str, str], gathered: set[tuple[str, str]]) -> bool:
    return any(document == form[0] and same_name(form[1], words) for document, words in gathered)
