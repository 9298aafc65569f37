"""How accounts tell it: what they take, leave out, call things."""

from dataclasses import dataclass

from crossbearing.rendering.pages.findings import Finding
from crossbearing.rendering.pages.texts import Account, Citation, Cited


@dataclass(frozen=True, slots=True)
class Kinship:
    """Two accounts of common origin and the passages they share (left, right).

    `directed` says that the left took from the right; `reason` is what tells so, or that nothing does.
    """

    left: Account
    right: Account
    kind: str
    directed: bool
    reason: str
    passages: tuple[tuple[Cited, Cited], ...]


@dataclass(frozen=True, slots=True)
class Debt:
    """What an account takes from an outlet, in the account's words."""

    account: Account
    origin: str
    passages: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """What an account leaves out: each with the question and how many of the others tell it."""

    account: Account
    left_out: tuple[tuple[Finding, int], ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """Words for a party or act, and where each account that chooses them first does."""

    words: str
    told: tuple[Citation, ...]

    @property
    def accounts(self) -> tuple[Account, ...]:
        """Return the accounts that choose these words."""
        return tuple(citation.account for citation in self.told)


@dataclass(frozen=True, slots=True)
class WordChoice:
    """The words that accounts choose for one party or act."""

    target: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """A measured feature of an account beside what is usual in its story."""

    account: Account
    feature: str
    value: str
    usual: str
    evidence: tuple[Cited, ...]
