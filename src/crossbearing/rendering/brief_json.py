"""The brief as JSON: the contract of `docs/brief-format.md`, lists sorted, ids made from content."""

import json
import re
from collections.abc import Iterable
from itertools import chain
from typing import Any

from crossbearing import __version__
from crossbearing.rendering.naming import mentions_at
from crossbearing.values.annotations import Annotations
from crossbearing.values.briefs import Brief, StoryBrief
from crossbearing.values.claims import Claim
from crossbearing.values.dependences import Lineage
from crossbearing.values.documents import Document
from crossbearing.values.entities import Entity
from crossbearing.values.facts import Answer, Fact
from crossbearing.values.ids import identify
from crossbearing.values.quantities import Quantity
from crossbearing.values.questions import Near
from crossbearing.values.quotations import Holder
from crossbearing.values.reasons import Reason
from crossbearing.values.spans import Span
from crossbearing.values.times import TimeExpression

FORMAT_VERSION = 1
SURROGATES = re.compile("[\ud800-\udfff]")  # cannot be encoded as UTF-8; escaped they read back as they were
Item = dict[str, Any]


def to_json(brief: Brief) -> str:
    """Return the brief as one JSON object, the same bytes for the same input in any order."""
    written = json.dumps(as_items(brief), ensure_ascii=False, indent=1, allow_nan=False) + "\n"
    return SURROGATES.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


def as_items(brief: Brief) -> Item:
    """Return the brief as plain lists and dicts, in the layout of the format."""
    parts = [_story_items(part) for part in brief.stories]
    lists = {key: list(chain.from_iterable(part[key] for part in parts)) for key in LISTS}
    lists["entities"] = _each_once(lists["entities"])
    return {
        "format_version": FORMAT_VERSION,
        "crossbearing": __version__,
        "model": brief.model,
        "options": dict(brief.options),
        **lists,
        "problems": [{"stage": p.stage, "item": p.item, "message": p.message} for p in brief.problems],
    }


GATHERED = ("spellings", "mentions", "reasons", "undecided")  # of an entity that several stories name
LISTS = (
    "documents", "stories", "entities", "times", "claims", "facts", "events", "quotes",
    "labels", "borrowings", "lineage", "omissions", "framing",
)  # fmt: skip


def _story_items(part: StoryBrief) -> dict[str, list[Item]]:
    reports = part.story.reports
    owner = dict(sorted((mention.span, entity.id) for entity in part.entities for mention in entity.mentions))
    times = {time.span: time for report in reports for time in report.annotations.times}
    texts = {report.document.id: report.document.text for report in reports}
    return {
        "documents": [_document(report.document) for report in reports],
        "stories": [_story(part, texts)],
        "entities": [_entity(entity, texts) for entity in part.entities],
        "times": [_time(time) for report in reports for time in report.annotations.times],
        "claims": [_claim(claim, owner, times) for report in reports for claim in report.claims],
        "facts": [_fact(fact, texts) for fact in part.facts.facts],
        "events": [_event(event) for event in part.facts.timeline],
        "quotes": _quotes(part, owner),
        "labels": [_label(label) for label in part.framings.labels],
        "borrowings": [
            _spanned(b.span, b.text) | {"origin": b.origin, "picture": b.picture} for b in part.dependences.borrowings
        ],
        "lineage": [_lineage(lineage) for lineage in part.dependences.lineages],
        "omissions": [
            {"document": o.document_id, "fact": o.fact_id, "told_by": o.told_by} for o in part.framings.omissions
        ],
        "framing": [_framing(f, texts) for f in part.framings.features],
    }


def _each_once(entities: Iterable[Item]) -> list[Item]:
    """Return the entities with those of one id as one: what several stories name is told once, as the first has it."""
    found: dict[str, Item] = {}
    for entity in entities:
        known = found.setdefault(entity["id"], entity)
        if known is not entity:
            more = {key: [*known[key], *(one for one in entity[key] if one not in known[key])] for key in GATHERED}
            found[entity["id"]] = known | more
    return list(found.values())


def _spanned(span: Span, text: str) -> Item:
    return {"document": span.document_id, "start": span.start, "end": span.end, "text": text}


def _document(document: Document) -> Item:
    return {
        "id": document.id,
        "path": document.path,
        "url": document.url,
        "outlet": document.outlet,
        "title": document.title,
        "authors": list(document.authors),
        "published": document.published,
        "published_basis": document.published_basis,
        "language": document.language,
        "sha256": document.sha256,
        "media_type": document.media_type,
        "text": document.text,
    }


def _story(part: StoryBrief, texts: dict[str, str]) -> Item:
    story = part.story
    return {
        "id": story.id,
        "title": story.title,
        "documents": [report.document.id for report in story.reports],
        "episodes": [
            {"id": e.id, "title": e.title, "date": e.date, "documents": list(e.document_ids)} for e in story.episodes
        ],
        "ties": [
            {"kind": t.kind, "later": t.later, "before": t.before, **_reason(t.reason, texts)} for t in story.ties
        ],
        "apart": [_reason(reason, texts) for reason in story.reasons],
    }


def _entity(entity: Entity, texts: dict[str, str]) -> Item:
    return {
        "id": entity.id,
        "name": entity.name,
        "type": entity.type,
        "spellings": list(entity.spellings),
        "mentions": [_spanned(m.span, m.text) for m in entity.mentions],
        "latitude": entity.latitude,
        "longitude": entity.longitude,
        "country": entity.country,
        "acts_for": entity.acts_for,
        "reasons": [_reason(reason, texts) for reason in entity.reasons],
        "undecided": [{"entity": u.entity_id, **_reason(u.reason, texts)} for u in entity.undecided],
    }


def _reason(reason: Reason, texts: dict[str, str]) -> Item:
    """Return a reason with the words it points at; of another story's report the place alone is not told."""
    spans = {"left": reason.left, "right": reason.right}
    pointed = {
        key: _spanned(s, texts[s.document_id][s.start : s.end]) if s and s.document_id in texts else None
        for key, s in spans.items()
    }
    return {"check": reason.check, "score": reason.score, "words": reason.words, **pointed}


def _time(time: TimeExpression) -> Item:
    return {
        "id": identify("t", time.span, time.text),
        **_spanned(time.span, time.text),
        "value": time.value,
        "anchor": time.anchor,
    }


def _claim(claim: Claim, owner: dict[Span, str], times: dict[Span, TimeExpression]) -> Item:
    when = times.get(claim.when) if claim.when else None
    return {
        "id": claim.id,
        **_spanned(claim.span, claim.text),
        "quantity": _quantity(claim.quantity) if claim.quantity else None,
        "when": when.value if when else None,
        "where": _owners(claim.where, owner),
        "who": _owners(claim.who, owner),
        "polarity": claim.polarity,
        "modality": claim.modality,
        "attribution": [_holder(holder, owner) for holder in claim.attribution],
    }


def _owners(spans: Iterable[Span], owner: dict[Span, str]) -> list[str]:
    return list(dict.fromkeys(owner[span] for span in spans if span in owner))


def _quantity(quantity: Quantity) -> Item:
    return {
        "start": quantity.span.start,
        "end": quantity.span.end,
        "text": quantity.text,
        "value": plain(quantity.value),
        "low": plain(quantity.low),
        "high": plain(quantity.high),
        "unit": quantity.unit,
        "counted": quantity.counted,
        "hedge": quantity.hedge,
        "against": plain(quantity.against),
    }


def plain(number: float | str | None) -> float | int | str | None:
    """Return a whole float as an int, so that 27.0 is written 27."""
    return int(number) if isinstance(number, float) and number.is_integer() else number


def _holder(holder: Holder, owner: dict[Span, str]) -> Item:
    named = holder.stands_for or holder.span
    entity = next((key for span, key in owner.items() if named.contains(span)), None)
    return {
        "holder": entity,
        "holder_text": holder.text,
        "start": holder.span.start,
        "end": holder.span.end,
    }


def _fact(fact: Fact, texts: dict[str, str]) -> Item:
    return {
        "id": fact.id,
        "episodes": list(fact.episode_ids),
        "question": fact.question,
        "kind": fact.kind,
        "status": fact.status,
        "corroborated": fact.corroborated,
        "difference": fact.difference,
        "explanation": fact.explanation,
        "answers": [_answer(answer, texts) for answer in fact.answers],
        "near": [_near(near) for near in fact.near],
    }


def _near(near: Near) -> Item:
    return {"fact": near.question_id, "because": near.because}


def _answer(answer: Answer, texts: dict[str, str]) -> Item:
    return {
        "value": plain(answer.value),
        "low": plain(answer.low),
        "high": plain(answer.high),
        "unit": answer.unit,
        "words": answer.words,
        "claims": list(answer.claim_ids),
        "documents": list(answer.document_ids),
        "reports": answer.reports,
        "publishers": answer.publishers,
        "origins": answer.origins,
        "named": [_spanned(span, texts[span.document_id][span.start : span.end]) for span in answer.named],
    }


def _event(event: Any) -> Item:
    return {
        "id": event.id,
        "date": event.date,
        "title": event.title,
        "claims": list(event.claim_ids),
        "documents": list(event.document_ids),
    }


def _quotes(part: StoryBrief, owner: dict[Span, str]) -> list[Item]:
    utterance = {v.span: u.id for u in part.questions.utterances for v in u.versions}
    layers: Iterable[Annotations] = (report.annotations for report in part.story.reports)
    return [
        {
            "id": identify("q", q.span, q.text),
            **_spanned(q.span, q.text),
            "direct": q.direct,
            "speaker": next((owner[mention] for mention in mentions_at(q.speaker, owner)), None),
            "speaker_text": q.speaker_text,
            "utterance": utterance.get(q.span, identify("u", q.span)),
        }
        for layer in layers
        for q in layer.quotations
    ]


def _label(label: Any) -> Item:
    return {
        "target": label.target,
        "target_words": label.target_words,
        "mentions": [_spanned(m.span, m.text) for m in label.mentions],
    }


def _lineage(lineage: Lineage) -> Item:
    return {
        "document": lineage.document_id,
        "other": lineage.other_id,
        "kind": lineage.kind,
        "passages": [
            {
                **_spanned(p.left, p.left_text),
                "other_start": p.right.start,
                "other_end": p.right.end,
                "other_text": p.right_text,
            }
            for p in lineage.passages
        ],
    }


def _framing(framing: Any, texts: dict[str, str]) -> Item:
    keys = ("feature", "value", "usual", "chance")
    return {
        "document": framing.document_id,
        **{key: getattr(framing, key) for key in keys},
        "evidence": [
            _spanned(s, texts[s.document_id][s.start : s.end]) for s in framing.evidence if s.document_id in texts
        ],
    }
