"""What the rows of one story refer to: its claims in reading order, what its spans mean, whose they are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from crossbearing.rendering.layout.registers import Register, register
from crossbearing.values.briefs import StoryBrief
from crossbearing.values.claims import Claim
from crossbearing.values.spans import Span


@dataclass(frozen=True, slots=True)
class Lookups:
    """A story with its register.

    `owners` gives the entity that each mention names, `times` the value of each time expression, `order` how early
    a reader meets each claim, `named` the mentions in each report, in text order.
    """

    part: StoryBrief
    known: Register
    owners: Mapping[Span, str]
    times: Mapping[Span, str | None]
    order: Mapping[str, int]
    named: Mapping[str, tuple[Span, ...]]

    @property
    def story(self) -> str:
        """Return the id of the story."""
        return self.part.story.id

    def owners_of(self, spans: Iterable[Span]) -> tuple[str, ...]:
        """Return the ids of the entities that are named at the spans, each once."""
        return tuple(dict.fromkeys(self.owners[span] for span in spans if span in self.owners))

    def owner_at(self, span: Span | None) -> str | None:
        """Return the id of the entity that is named within a stretch, None for none."""
        if span is not None and span in self.owners:
            return self.owners[span]
        within = self.named.get(span.document_id, ()) if span else ()
        return next((self.owners[named] for named in within if span and span.overlaps(named)), None)

    def first_claim(self, claim_ids: Iterable[str]) -> Claim | None:
        """Return the claim that a reader meets first: in the earliest report, highest up."""
        first = min((key for key in claim_ids if key in self.order), key=self.order.__getitem__, default=None)
        return self.known.claims[first] if first is not None else None


def look_up_in(part: StoryBrief) -> Lookups:
    """Return what the rows of a story refer to."""
    known = register(part, "")
    owners = dict(sorted((mention.span, entity.id) for entity in part.entities for mention in entity.mentions))
    return Lookups(
        part=part,
        known=known,
        owners=owners,
        times={time.span: time.value for report in part.story.reports for time in report.annotations.times},
        order={key: number for number, key in enumerate(known.claims)},
        named={key: tuple(spans) for key, spans in groupby(owners, lambda span: span.document_id)},
    )
