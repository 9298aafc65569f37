"""What the reports answer to each question, and what kind of difference there is."""

from dataclasses import dataclass

from crossbearing.values.questions import Near
from crossbearing.values.spans import Span


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer to a question, with who gives it and the three numbers of support.

    `value`, `low`, `high` and `unit` are those of a quantity; `value` is an ISO time for a date and
    words for a place, a person or a statement's side. `words` is the answer as a reader is told it, `named` where
    the reports name a place, a person, a body or a time that is one.
    """

    value: float | str | None
    low: float | None
    high: float | None
    unit: str | None
    words: str
    claim_ids: tuple[str, ...]
    document_ids: tuple[str, ...]
    reports: int
    publishers: int
    origins: int
    named: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """A question, judged.

    `status` is agreed, contested or single; `difference` None, value, precision, time, internal or
    denial; `explanation` says it in one plain sentence.
    """

    id: str
    question: str
    kind: str
    episode_ids: tuple[str, ...]
    status: str
    corroborated: bool
    difference: str | None
    explanation: str
    answers: tuple[Answer, ...]
    near: tuple[Near, ...] = ()


@dataclass(frozen=True, slots=True)
class TimelineEvent:
    """A happening on the timeline with its best supported date, an ISO time or None."""

    id: str
    date: str | None
    title: str
    claim_ids: tuple[str, ...]
    document_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """What judgement says of one story."""

    facts: tuple[Fact, ...]
    timeline: tuple[TimelineEvent, ...]
