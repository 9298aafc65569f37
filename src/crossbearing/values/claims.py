"""What a report says, proposition by proposition."""

from dataclasses import dataclass

from crossbearing.values.quantities import Quantity
from crossbearing.values.quotations import Holder
from crossbearing.values.spans import Span


@dataclass(frozen=True, slots=True)
class Role:
    """One part of a proposition: the phrase, its place and its head's lemma."""

    span: Span
    text: str
    lemma: str


@dataclass(frozen=True, slots=True)
class Claim:
    """A proposition with its evidence: always a span of the report.

    `kind` is "quantity" (says how many) or "happening" (says what was done or is so). `predicate` is
    the lemma of the deed ("kill", "withdraw"), `subject`/`object` its parts. `when` and
    `where` point at the time expression and the place mentions, by their spans; `who` at name
    mentions. `polarity` is affirmed or denied; `modality` happened, planned, possible or asked; `tense` past,
    perfect, pluperfect, progressive (present), present, or None.
    `attribution` lists whom the report cites, innermost first.
    """

    id: str
    document_id: str
    span: Span
    text: str
    kind: str
    predicate: str
    predicate_span: Span | None
    subject: Role | None
    object: Role | None
    quantity: Quantity | None
    when: Span | None
    where: tuple[Span, ...]
    who: tuple[Span, ...]
    polarity: str
    modality: str
    attribution: tuple[Holder, ...]
    sentence: int
    tense: str | None = None
