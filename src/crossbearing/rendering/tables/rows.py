"""The rows of each table: a class a table, a field a column, its type the column's.

`report`, `start`, `end` and `text` are the words that a row rests on: characters `start` to `end` of the text of
`report`, as the table of reports holds it. Where a row rests on several, they are the first that a reader meets.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One report; its words are the whole text."""

    story: str
    report: str
    start: int
    end: int
    text: str
    path: str
    outlet: str | None
    publisher: str | None
    title: str | None
    title_end: int
    authors: tuple[str, ...]
    published: str | None
    published_basis: str | None
    url: str | None
    language: str | None
    media_type: str
    sha256: str


@dataclass(frozen=True, slots=True)
class FactRow:
    """One question that the reports answer, judged."""

    story: str
    fact: str
    question: str
    kind: str
    status: str
    corroborated: bool
    difference: str | None
    explanation: str
    answers: int
    report: str | None
    start: int | None
    end: int | None
    text: str | None


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One answer to a question, with its bounds and the three numbers of support."""

    story: str
    fact: str
    answer: int
    value: str | None
    number: float | None
    low: float | None
    high: float | None
    unit: str | None
    precision: str | None
    words: str
    reports: int
    publishers: int
    origins: int
    claims: tuple[str, ...]
    told_by: tuple[str, ...]
    report: str | None
    start: int | None
    end: int | None
    text: str | None


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One claim where it is made, with the facts that rest on it."""

    story: str
    claim: str
    report: str
    start: int
    end: int
    text: str
    kind: str
    polarity: str
    modality: str
    number: float | None
    low: float | None
    high: float | None
    unit: str | None
    counted: str | None
    number_start: int | None
    number_end: int | None
    when: str | None
    where: tuple[str, ...]
    who: tuple[str, ...]
    attributed_to: tuple[str, ...]
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EventRow:
    """One happening on the timeline."""

    story: str
    event: str
    date: str | None
    title: str
    claims: tuple[str, ...]
    told_by: tuple[str, ...]
    report: str | None
    start: int | None
    end: int | None
    text: str | None


@dataclass(frozen=True, slots=True)
class EntityRow:
    """One person, place or body under all its spellings."""

    story: str
    entity: str
    name: str
    kind: str
    spellings: tuple[str, ...]
    latitude: float | None
    longitude: float | None
    country: str | None
    mentions: int
    told_by: tuple[str, ...]
    report: str | None
    start: int | None
    end: int | None
    text: str | None


@dataclass(frozen=True, slots=True)
class MentionRow:
    """One place where an entity is named."""

    story: str
    entity: str
    report: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """What someone says, in one report's words."""

    story: str
    quote: str
    utterance: str
    report: str
    start: int
    end: int
    text: str
    direct: bool
    speaker: str | None
    speaker_text: str | None
    speaker_start: int | None
    speaker_end: int | None
    cue: str | None
    cue_start: int | None
    cue_end: int | None
