"""The whole of what a reader is shown."""

from dataclasses import dataclass

from crossbearing.rendering.pages.findings import Coverage, Findings
from crossbearing.rendering.pages.stories import Chapter, Doubt, Moment, Name, Place, Saying
from crossbearing.rendering.pages.tellings import Debt, Gap, Kinship, Telling, WordChoice
from crossbearing.rendering.pages.texts import Account, Stretch


@dataclass(frozen=True, slots=True)
class Sheet:
    """One story. `figures` are the strip of numbers: each a count and its noun."""

    anchor: str
    title: str
    when: str | None
    where: tuple[str, ...]
    figures: tuple[tuple[int, str], ...]
    chapters: tuple[Chapter, ...]
    accounts: tuple[Account, ...]
    findings: Findings
    sayings: tuple[Saying, ...]
    timeline: tuple[Moment, ...]
    names: tuple[Name, ...]
    doubts: tuple[Doubt, ...]
    places: tuple[Place, ...]
    kinships: tuple[Kinship, ...]
    debts: tuple[Debt, ...]
    coverage: tuple[Coverage, ...]
    gaps: tuple[Gap, ...]
    word_choices: tuple[WordChoice, ...]
    tellings: tuple[Telling, ...]
    texts: tuple[tuple[Account, Stretch], ...]


@dataclass(frozen=True, slots=True)
class Page:
    """All stories of a run, and its problems as (stage, item, message)."""

    sheets: tuple[Sheet, ...]
    problems: tuple[tuple[str, str, str], ...]
    reports: int
    version: str
