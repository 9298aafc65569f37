"""The choices of a run: one frozen dataclass a stage, built once, at the edge."""

from dataclasses import dataclass, field, fields
from datetime import datetime

from crossbearing.errors import OptionsError


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """What a text does not say (`outlet`, `published`), the largest file (bytes), the longest text (characters).

    Of the web: the seconds to reach a host, to wait for its next bytes, and for an address in all; and
    whether hosts that are not public (this machine, the network at home) may be asked.
    """

    outlet: str | None = None
    published: str | None = None
    max_bytes: int = 10_000_000
    max_characters: int = 500_000
    connect_seconds: float = 10.0
    read_seconds: float = 20.0
    fetch_seconds: float = 60.0
    allow_private: bool = False

    def __post_init__(self) -> None:
        """Raise OptionsError where `published` is no ISO date or date-time."""
        if self.published is None:
            return
        try:
            datetime.fromisoformat(self.published)
        except ValueError as error:
            raise OptionsError("reading.published", f"{self.published!r} is no ISO date such as 2022-02-17") from error


@dataclass(frozen=True, slots=True)
class AnnotationOptions:
    """Nothing to choose yet."""


@dataclass(frozen=True, slots=True)
class ExtractionOptions:
    """Nothing to choose yet."""


@dataclass(frozen=True, slots=True)
class GroupingOptions:
    """Likeness (0..1) from which reports share a story, and those of a story and a day an episode.

    Of groups of reports it is the mean of their log odds that counts. From 0.3 to 0.4 B-cubed F1 on the work half
    of the public story sets changes by 0.01, on news_cluster by 0.03; at 0.3 two look-alikes of ECB+ are one story,
    from 0.37 on a dev cluster of three weeks falls apart.
    """

    story_likeness: float = 0.35
    episode_likeness: float = 0.10


@dataclass(frozen=True, slots=True)
class AnchoringOptions:
    """Nothing to choose yet."""


@dataclass(frozen=True, slots=True)
class ResolutionOptions:
    """Likeness (0..1) from which two names may be one."""

    name_likeness: float = 0.85


@dataclass(frozen=True, slots=True)
class AlignmentOptions:
    """Score from which two claims answer the same question."""

    question_score: float = 0.5


@dataclass(frozen=True, slots=True)
class TracingOptions:
    """Words in a row that make a shared passage."""

    passage_words: int = 8


@dataclass(frozen=True, slots=True)
class JudgementOptions:
    """Days back from its report to which a toll still counts as moving; older figures are history and clash."""

    fresh_days: int = 3


@dataclass(frozen=True, slots=True)
class FramingOptions:
    """Documents of an episode that must tell a fact before leaving it out is an omission."""

    told_by: int = 2


@dataclass(frozen=True, slots=True)
class Options:
    """All choices of a run, by stage."""

    reading: ReadingOptions = field(default_factory=ReadingOptions)
    annotation: AnnotationOptions = field(default_factory=AnnotationOptions)
    extraction: ExtractionOptions = field(default_factory=ExtractionOptions)
    grouping: GroupingOptions = field(default_factory=GroupingOptions)
    anchoring: AnchoringOptions = field(default_factory=AnchoringOptions)
    resolution: ResolutionOptions = field(default_factory=ResolutionOptions)
    alignment: AlignmentOptions = field(default_factory=AlignmentOptions)
    tracing: TracingOptions = field(default_factory=TracingOptions)
    judgement: JudgementOptions = field(default_factory=JudgementOptions)
    framing: FramingOptions = field(default_factory=FramingOptions)


def changed(options: Options) -> tuple[tuple[str, str], ...]:
    """Return the options that differ from the defaults, as sorted (stage.name, value) pairs."""
    default = Options()
    pairs = []
    for stage in fields(Options):
        ours, usual = getattr(options, stage.name), getattr(default, stage.name)
        for choice in fields(ours):
            value = getattr(ours, choice.name)
            if value != getattr(usual, choice.name):
                pairs.append((f"{stage.name}.{choice.name}", str(value)))
    return tuple(sorted(pairs))
