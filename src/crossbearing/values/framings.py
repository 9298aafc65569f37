"""How each report tells it: its words for a party, what it leaves out, how it differs from the rest."""

from dataclasses import dataclass

from crossbearing.values.entities import EntityMention
from crossbearing.values.spans import Span


@dataclass(frozen=True, slots=True)
class Label:
    """The noun phrases that reports choose for one party or act. `target` is an entity id or words."""

    target: str
    target_words: str
    mentions: tuple[EntityMention, ...]


@dataclass(frozen=True, slots=True)
class Omission:
    """A fact that `told_by` documents of an episode tell and this one does not."""

    document_id: str
    fact_id: str
    told_by: int


@dataclass(frozen=True, slots=True)
class Framing:
    """A measured feature of one report beside what is usual among the reports of its story.

    `chance` is how often chance alone sets a report so far apart (0 to 1), None where that was not tested.
    """

    document_id: str
    feature: str
    value: float
    usual: float
    evidence: tuple[Span, ...]
    chance: float | None = None


@dataclass(frozen=True, slots=True)
class Framings:
    """What framing finds in one story."""

    labels: tuple[Label, ...]
    omissions: tuple[Omission, ...]
    features: tuple[Framing, ...]
