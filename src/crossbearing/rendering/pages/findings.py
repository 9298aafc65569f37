"""Facts as a reader meets them."""

from dataclasses import dataclass

from crossbearing.rendering.pages.texts import Account, Evidence


@dataclass(frozen=True, slots=True)
class Side:
    """One answer with its support and what each account says, the accounts in order of publication.

    `share` is the figure's part of the largest one in its fact (0..1), None where the answers are no figures.
    """

    words: str
    support: str
    origins: int
    share: float | None
    accounts: tuple[tuple[Account, tuple[Evidence, ...]], ...]


@dataclass(frozen=True, slots=True)
class NearFinding:
    """A question that looks the same and is not; `anchor` is None where it is not on the page."""

    question: str | None
    because: str
    anchor: str | None


@dataclass(frozen=True, slots=True)
class Finding:
    """A fact. `label` names the kind of difference, `meaning` explains it; `spread` says how far figures lie apart."""

    anchor: str
    number: int
    question: str
    status: str
    difference: str | None
    label: str | None
    meaning: str | None
    spread: str | None
    corroborated: bool
    explanation: str
    episodes: tuple[str, ...]
    sides: tuple[Side, ...]
    near: tuple[NearFinding, ...]


@dataclass(frozen=True, slots=True)
class Findings:
    """The facts of a story by what became of them; `moved` figures stand among the contested."""

    corroborated: tuple[Finding, ...]
    agreed: tuple[Finding, ...]
    contested: tuple[Finding, ...]
    inexact: tuple[Finding, ...]
    single: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """What an account makes of a fact.

    `state` is told (it gives the answer with most support), other (it gives another one), silent, or apart: it tells
    of another episode. `words` are its answer, `spot` leads to its evidence; both are None where it gives none.
    """

    account: Account
    state: str
    words: str | None
    spot: str | None


@dataclass(frozen=True, slots=True)
class Coverage:
    """A fact and what each account makes of it, in order of publication."""

    finding: Finding
    cells: tuple[Cell, ...]
