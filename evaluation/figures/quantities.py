"""Quantities found, put under their questions, and judged."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from evaluation.cluster import Cluster, Item
from evaluation.folding import Place, overlaps
from evaluation.tally import Tally, b_cubed

TOLERANCE = 0.02  # of the value: 27 beside 27.4 is the same figure
STATUS = {"agreed": "agree", "contested": "contested"}  # the brief's word and the gold's


@dataclass
class Matched:
    """Which claim answers which gold mention, and which facts gather the mentions of each question."""

    claims: dict[int, list[Item]] = field(default_factory=dict)  # by question
    facts: dict[tuple[int, int], str] = field(default_factory=dict)  # fact id by (question, mention)
    reached: defaultdict[str, Counter[int]] = field(default_factory=lambda: defaultdict(Counter))


def count_quantities(cluster: Cluster, tally: Tally) -> None:
    """Count quantities found, precise and linked; verdicts; contested questions found and named."""
    fact_of = _fact_of_claim(cluster)
    matched = _match(cluster, fact_of, tally)
    questions = cluster.section("quantities")
    for number, question in enumerate(questions):
        if len(question["mentions"]) > 1:
            ids = [fact_of.get(claim["id"]) for claim in matched.claims[number]]
            _count_verdict(cluster, question, _gathering(ids, matched), tally)
    _count_precise(cluster, tally)
    if questions:
        want = {(i, j): i for i, question in enumerate(questions) for j in range(len(question["mentions"]))}
        b_cubed(want, matched.facts, tally, "quantities linked")
        _count_contested(cluster, matched, tally)


def _fact_of_claim(cluster: Cluster) -> Mapping[str, str]:
    return {
        claim: fact["id"]
        for fact in _quantity_facts(cluster)
        for answer in fact["answers"]
        for claim in answer["claims"]
    }


def _quantity_facts(cluster: Cluster) -> list[Item]:
    return [fact for fact in cluster.brief.get("facts", ()) if fact["kind"] == "quantity"]


def _counted(cluster: Cluster) -> list[Item]:
    return [claim for claim in cluster.listed("claims") if claim.get("quantity")]


def _place(claim: Item) -> Place:
    quantity = claim["quantity"]
    return quantity.get("start", claim["start"]), quantity.get("end", claim["end"])


def _match(cluster: Cluster, fact_of: Mapping[str, str], tally: Tally) -> Matched:
    """Return the claims that fit the gold mentions; a claim serves twice only where no other fits."""
    matched, taken, counted = Matched(), set[str](), _counted(cluster)
    for number, question in enumerate(cluster.section("quantities")):
        found = matched.claims[number] = []
        for place, mention in enumerate(question["mentions"]):
            fitting = _fitting(cluster, mention, counted)
            claim = next((c for c in fitting if c["id"] not in taken), fitting[0] if fitting else None)
            tally.add("quantities found", claim is not None, f"{mention['doc']}: {mention['evidence']}")
            if claim is None:
                continue
            taken.add(claim["id"])
            found.append(claim)
            if fact := fact_of.get(claim["id"]):
                matched.facts[number, place] = fact
                matched.reached[fact][number] += 1
    return matched


def _fitting(cluster: Cluster, mention: Item, counted: Sequence[Item]) -> list[Item]:
    places = cluster.places(mention["doc"], mention["evidence"])
    return [
        claim
        for claim in counted
        if cluster.gold_id(claim) == mention["doc"]
        and any(overlaps(_place(claim), place) for place in places)
        and _fits(mention, claim["quantity"])
    ]


def _fits(mention: Item, quantity: Item) -> bool:
    value, low, high = (mention.get(key) for key in ("value", "low", "high"))
    have = [quantity[key] for key in ("value", "low", "high") if quantity.get(key) is not None]
    if value is not None:
        return any(abs(number - value) <= TOLERANCE * max(1, abs(value)) for number in have)
    return bool(have) and (low is None or max(have) >= low) and (high is None or min(have) <= high)


def _gathering(ids: Sequence[str | None], matched: Matched) -> str | None:
    """Return the fact that holds two mentions of a question or more, and more of it than of all others."""
    top = Counter(fact for fact in ids if fact).most_common(1)
    if not top or top[0][1] < 2:
        return None
    fact, count = top[0]
    return fact if 2 * count > matched.reached[fact].total() else None


def _count_verdict(cluster: Cluster, question: Item, fact_id: str | None, tally: Tally) -> None:
    fact = next((fact for fact in cluster.brief.get("facts", ()) if fact["id"] == fact_id), None)
    said = STATUS.get(fact["status"]) if fact else None
    words = f"{question['question']}: want {question['status']}, have {said}"
    tally.add("quantity verdicts", said == question["status"], words)
    if question["status"] == "contested":
        tally.add("contested found", said == "contested", question["question"])
        named = fact.get("difference") if fact else None
        right = said == "contested" and named == question.get("how")
        words = f"{question['question']}: want {question.get('how')}, have {named}"
        tally.add("differences named", right, words)


def _count_precise(cluster: Cluster, tally: Tally) -> None:
    """Count the brief's quantities that the gold has too; several claims on one count as many times."""
    marked = [
        (mention["doc"], place)
        for question in cluster.section("quantities")
        for mention in question["mentions"]
        for place in cluster.places(mention["doc"], mention["evidence"])
    ]
    claimed = Counter((cluster.gold_id(claim), _place(claim)) for claim in _counted(cluster))
    for (document, at), count in claimed.items():
        right = any(document == its and overlaps(at, place) for its, place in marked)
        tally.add("quantities precise", right / count, f"{document}: {at} ({count})", weight=count)


def _count_contested(cluster: Cluster, matched: Matched, tally: Tally) -> None:
    contested = {n for n, question in enumerate(cluster.section("quantities")) if question["status"] == "contested"}
    documents = {claim["id"]: cluster.gold_id(claim) for claim in cluster.brief.get("claims", ())}
    for fact in _quantity_facts(cluster):
        claims = [claim for answer in fact["answers"] for claim in answer["claims"]]
        if fact["status"] == "contested" and any(documents[claim] for claim in claims):
            reached = matched.reached[fact["id"]]
            right = any(2 * reached[number] > reached.total() for number in contested)
            tally.add("contested precise", right, fact["question"])
