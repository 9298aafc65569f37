"""What FollowTheMoney calls a statement: one value of one property of one entity, as one source gives it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha1
from typing import Any

from crossbearing.rendering.wording import one_line, printable
from crossbearing.values.spans import Span

OURS = "crossbearing"  # the dataset of what no single report says: a point on the globe, the day of a happening


@dataclass(frozen=True, slots=True)
class Statement:
    """A value of a property, the report that gives it (None: ours), and the words that say so.

    `original` are the words where they are not the value itself; `basis` says how a value without words is known.
    """

    prop: str
    value: str
    report: str | None = None
    spans: tuple[Span, ...] = ()
    original: str | None = None
    basis: str | None = None


@dataclass(frozen=True, slots=True)
class Thing:
    """An entity of FollowTheMoney with all that is stated of it."""

    id: str
    schema: str
    statements: tuple[Statement, ...]


def as_entity(thing: Thing) -> dict[str, Any]:
    """Return the entity as the library writes it: each property with its distinct values."""
    values: dict[str, dict[str, None]] = {}
    for statement in thing.statements:
        values.setdefault(statement.prop, {})[statement.value] = None
    caption = next((values[prop] for prop in ("name", "title", "fileName") if prop in values), {thing.id: None})
    return {
        "id": thing.id,
        "caption": next(iter(caption)),
        "schema": thing.schema,
        "datasets": sorted({dataset_of(statement.report) for statement in thing.statements}),
        "properties": {prop: list(found) for prop, found in values.items()},
    }


def as_statements(thing: Thing) -> list[dict[str, Any]]:
    """Return the statements as the library writes them: one for each value in each dataset, its words in `origin`."""
    gathered: dict[tuple[str, str, str], list[Statement]] = {}
    for statement in thing.statements:
        key = statement.prop, statement.value, dataset_of(statement.report)
        gathered.setdefault(key, []).append(statement)
    return [_statement(thing, *key, told) for key, told in gathered.items()]


def _statement(thing: Thing, prop: str, value: str, dataset: str, told: list[Statement]) -> dict[str, Any]:
    originals = (printable(statement.original) for statement in told if statement.original)
    return {
        "canonical_id": thing.id,
        "entity_id": thing.id,
        "prop": prop,
        "schema": thing.schema,
        "value": value,
        "dataset": dataset,
        "lang": None,
        "original_value": next((words for words in originals if words != value), None),
        "first_seen": None,
        "last_seen": None,
        "external": False,
        "origin": _origin(told),
        "id": statement_id(dataset, thing.id, prop, value),
    }


def _origin(told: Iterable[Statement]) -> str | None:
    """Return where the words stand, "d-1:20-34 d-1:90-96", else how the value is known."""
    told = list(told)
    spans = sorted({span for statement in told for span in statement.spans})
    places = " ".join(f"{span.document_id}:{span.start}-{span.end}" for span in spans)
    return places or next((statement.basis for statement in told if statement.basis), None)


def statement_id(dataset: str, entity_id: str, prop: str, value: str) -> str:
    """Return the id that the library gives a statement without a language."""
    key = f"{dataset}.{entity_id}.{prop}.{value}"
    return sha1(key.encode("utf-8", "replace"), usedforsecurity=False).hexdigest()


def dataset_of(report: str | None) -> str:
    """Return the name of the dataset of a report, in the letters that the library takes: "report_d_12ab"."""
    return OURS if report is None else f"report_{re.sub('[^a-z0-9]+', '_', report.lower()).strip('_')}"


def quoted(prop: str, span: Span, words: str) -> Statement | None:
    """Return the statement of a report's words as the value, on one line; None where nothing can be printed."""
    value = one_line(words)
    return Statement(prop, value, span.document_id, (span,), words) if value else None
