"""The brief as tables: reports, facts, answers, claims, events, entities, mentions, quotes."""

from collections.abc import Callable, Iterable

from crossbearing.rendering.tables.accounts import list_claims, list_quotes, list_reports
from crossbearing.rendering.tables.columns import Column, Table, as_table
from crossbearing.rendering.tables.findings import list_answers, list_events, list_facts
from crossbearing.rendering.tables.lookups import Lookups, look_up_in
from crossbearing.rendering.tables.names import list_entities, list_mentions
from crossbearing.rendering.tables.rows import (
    AnswerRow,
    ClaimRow,
    EntityRow,
    EventRow,
    FactRow,
    MentionRow,
    QuoteRow,
    ReportRow,
)
from crossbearing.values.briefs import Brief

__all__ = ["Column", "Table", "tabulate"]

TABLES: tuple[tuple[str, type, Callable[[Lookups], Iterable[object]]], ...] = (
    ("reports", ReportRow, list_reports),
    ("facts", FactRow, list_facts),
    ("answers", AnswerRow, list_answers),
    ("claims", ClaimRow, list_claims),
    ("events", EventRow, list_events),
    ("entities", EntityRow, list_entities),
    ("mentions", MentionRow, list_mentions),
    ("quotes", QuoteRow, list_quotes),
)


def tabulate(brief: Brief) -> tuple[Table, ...]:
    """Return the tables of a brief, each over all stories of the run."""
    looks = [look_up_in(part) for part in brief.stories]
    return tuple(
        as_table(name, made_of, (row for look in looks for row in rows(look))) for name, made_of, rows in TABLES
    )
