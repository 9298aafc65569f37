"""A brief made from gold: what a reader who misses nothing would write, and the same with things lost."""

import random
from collections.abc import Iterator, Mapping
from typing import Any

from evaluation.folding import Folded

Item = dict[str, Any]
STATUS = {"agree": "agreed", "contested": "contested", "single": "single"}


class Writer:
    """Writes the lists of a brief for one gold cluster."""

    def __init__(self, gold: Item, texts: Mapping[str, str]) -> None:
        self.gold, self.texts = gold, texts
        self.folded = {document: Folded(text) for document, text in texts.items()}
        self.claims: list[Item] = []

    def span(self, document: str, evidence: str) -> Item | None:
        """Return the first place of the evidence as a span of the brief."""
        places = self.folded[document].find(evidence)
        if not places:
            return None
        start, end = places[0]
        return {"document": f"d-{document}", "start": start, "end": end, "text": self.texts[document][start:end]}

    def claim(self, mention: Item, quantity: Item | None = None) -> Item | None:
        """Return a new claim on the mention's evidence."""
        span = self.span(mention["doc"], mention["evidence"])
        if span is None:
            return None
        claim = {"id": f"c-{len(self.claims)}", **span, "quantity": quantity and {**span, **quantity}}
        self.claims.append(claim)
        return claim

    def facts(self) -> Iterator[Item]:
        """Yield a fact a gold question, and one a stance."""
        for number, question in enumerate(self.gold.get("quantities") or ()):
            made = [self.claim(m, {k: m.get(k) for k in ("value", "low", "high")}) for m in question["mentions"]]
            answers = [{"claims": [claim["id"]]} for claim in made if claim]
            status = STATUS[question["status"]]
            yield _fact(f"q-{number}", "quantity", status, answers) | {"difference": question.get("how")}
        for number, stance in enumerate(self.gold.get("stances") or ()):
            sides: dict[str, list[str]] = {}
            for mention in stance["mentions"]:
                if claim := self.claim(mention):
                    sides.setdefault(mention["stance"], []).append(claim["id"])
            answers = [{"claims": claims} for claims in sides.values()]
            yield _fact(f"s-{number}", "statement", STATUS.get(stance["status"], "agreed"), answers)

    def events(self) -> Iterator[Item]:
        """Yield an event a gold event."""
        for number, event in enumerate(self.gold.get("events") or ()):
            claims = [claim["id"] for mention in event["mentions"] if (claim := self.claim(mention))]
            yield {"id": f"v-{number}", "date": str(event.get("date")), "claims": claims}

    def entities(self) -> Iterator[Item]:
        """Yield an entity a gold name."""
        for number, name in enumerate(self.gold.get("names") or ()):
            forms = [(document, form) for document, forms in name["spellings"].items() for form in forms]
            mentions = [span for document, form in forms if (span := self.span(document, str(form)))]
            yield {"id": f"n-{number}", "name": name["name"], "mentions": mentions}

    def quotes(self) -> Iterator[Item]:
        """Yield a quotation a gold mention."""
        for group in self.gold.get("quotes") or ():
            for number, mention in enumerate(group["mentions"]):
                if span := self.span(mention["doc"], mention["text"]):
                    speaker = {"speaker": None, "speaker_text": group["speaker"], "utterance": group["group"]}
                    yield {"id": f"{group['group']}-{number}", **span, "direct": mention.get("direct", True), **speaker}

    def labels(self) -> Iterator[Item]:
        """Yield a label a gold target."""
        for label in self.gold.get("labels") or ():
            forms = [(document, form) for document, forms in label["by_doc"].items() for form in forms]
            yield {"target": label["target"], "mentions": [s for d, form in forms if (s := self.span(d, form))]}


def _fact(name: str, kind: str, status: str, answers: list[Item]) -> Item:
    return {"id": f"f-{name}", "kind": kind, "status": status, "question": name, "answers": answers}


def ideal_brief(gold: Item, texts: Mapping[str, str]) -> Item:
    """Return the brief that a reader who agrees with the gold would write."""
    writer = Writer(gold, texts)
    documents = [
        {"id": f"d-{d['id']}", "path": f"any/{d['file']}", "text": texts[d["id"]], "authors": d.get("authors")}
        | {key: str(d[key]) for key in ("outlet", "title", "published") if key in d}
        for d in gold["documents"]
    ]
    episodes = [{**e, "documents": [f"d-{d}" for d in e["documents"]]} for e in gold.get("episodes") or ()]
    dates = [(writer.span(d["doc"], d.get("text", d["evidence"])), d) for d in gold.get("dates") or ()]
    borrowings = gold.get("borrowings") or []
    taken = [(writer.span(b["doc"], b["evidence"]), b) for b in borrowings if "doc" in b]
    pairs = [{"document": f"d-{b['pair'][0]}", "other": f"d-{b['pair'][1]}"} for b in borrowings if "pair" in b]
    return {
        "documents": documents,
        "stories": [{"id": "s", "episodes": episodes}],
        "facts": list(writer.facts()),
        "events": list(writer.events()),
        "entities": list(writer.entities()),
        "quotes": list(writer.quotes()),
        "labels": list(writer.labels()),
        "times": [{**span, "id": f"t-{n}", "value": str(d["value"])} for n, (span, d) in enumerate(dates) if span],
        "borrowings": [{**span, "origin": b["from"]} for span, b in taken if span],
        "lineage": pairs,
        "claims": writer.claims,
    }


def damaged(brief: Item, seed: int) -> Item:
    """Return the brief with a third of its items lost, spans moved, facts welded and verdicts changed."""
    chance = random.Random(seed)
    kept = {name: [x for x in items if chance.random() > 0.3] for name, items in brief.items() if name != "claims"}
    hurt = {**brief, **kept, "documents": brief["documents"], "stories": brief["stories"]}
    hurt["times"] = [{**x, "start": x["start"] + chance.choice((0, 0, 4))} for x in hurt["times"]]
    hurt["quotes"] = [{**x, "utterance": chance.choice("abc"), "speaker_text": "she"} for x in hurt["quotes"]]
    hurt["facts"] = [
        {**fact, "status": chance.choice(("agreed", "contested")), "answers": fact["answers"] + other["answers"]}
        for fact, other in zip(hurt["facts"], [*hurt["facts"][1:], *hurt["facts"][:1]], strict=True)
    ]
    hurt["entities"] = [
        {**entity, "mentions": entity["mentions"] + other["mentions"][:1]}
        for entity, other in zip(hurt["entities"], [*hurt["entities"][1:], *hurt["entities"][:1]], strict=True)
    ]
    return hurt
