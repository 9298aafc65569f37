"""What a reader is shown, in reading order and in plain words, before any format lays it out.

All text in these values is printable: control characters, lone surrogates and bidirectional
overrides stand replaced, one character for one.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Account:
    """One report as readers are told of it.

    `name` is unique in its story, `when` is `published` without its time zone, `publisher` is None
    where the outlet's own name says it, `url` is http(s) or None.
    """

    anchor: str
    number: int
    name: str
    title: str | None
    published: str | None
    when: str | None
    basis: str | None
    authors: tuple[str, ...]
    publisher: str | None
    url: str | None
    path: str


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of quoted text.

    `kind` is plain, claim, aside (a claim that no fact rests on), figure (the number inside a claim)
    or own (words that set one version of a saying apart). `anchors` are those of the claims that
    start here, `findings` the numbers and anchors of the facts that rest on the claims that end here.
    """

    text: str
    kind: str = "plain"
    anchors: tuple[str, ...] = ()
    findings: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """A claim in its sentence: `runs` join to the sentence, `place` says where it stands, `anchor` leads there.

    `attribution` lists whom the report cites, innermost first; `notes` say what is not plainly
    affirmed ("denied", "planned").
    """

    account: Account
    runs: tuple[Run, ...]
    place: str
    anchor: str
    attribution: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """Return the claim alone, without the rest of its sentence."""
        return "".join(run.text for run in self.runs if run.kind != "plain")


@dataclass(frozen=True, slots=True)
class Side:
    """One answer with its support and what each account says, the accounts in order of publication."""

    words: str
    support: str
    origins: int
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
class Version:
    """One wording of a saying and the accounts that print it so, `place` being that of the first."""

    accounts: tuple[Account, ...]
    direct: bool
    runs: tuple[Run, ...]
    place: str


@dataclass(frozen=True, slots=True)
class Saying:
    """What one speaker said, in all its versions."""

    speaker: str | None
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """A happening on the timeline: `date` in words, None where no report tells it."""

    date: str | None
    title: str
    accounts: tuple[Account, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """One thing with its spellings, each with the number of times it stands in the reports.

    `because` says in words why spellings were put together that a reader may doubt, `reasons` why any were.
    """

    name: str
    type: str
    spellings: tuple[tuple[str, int], ...]
    mentions: int
    accounts: int
    place: str | None
    because: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two names that may be one thing's: what speaks for it, in short (`check`) and in words."""

    left: str
    right: str
    check: str
    because: str


@dataclass(frozen=True, slots=True)
class Kinship:
    """Two accounts of common origin and the passages they share (left, right)."""

    left: Account
    right: Account
    kind: str
    passages: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Debt:
    """What an account takes from an outlet, in the account's words."""

    account: Account
    origin: str
    passages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """What an account leaves out: each with the question and how many of the others tell it."""

    account: Account
    left_out: tuple[tuple[Finding, int], ...]


@dataclass(frozen=True, slots=True)
class WordChoice:
    """The words that accounts choose for one party or act."""

    target: str
    choices: tuple[tuple[str, tuple[Account, ...]], ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """A measured feature of an account beside what is usual in its story."""

    account: Account
    feature: str
    value: str
    usual: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """An episode of a story."""

    title: str
    date: str | None
    accounts: tuple[Account, ...]


@dataclass(frozen=True, slots=True)
class Findings:
    """The facts of a story by what became of them; `moved` figures stand among the contested."""

    corroborated: tuple[Finding, ...]
    agreed: tuple[Finding, ...]
    contested: tuple[Finding, ...]
    inexact: tuple[Finding, ...]
    single: tuple[Finding, ...]


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
    kinships: tuple[Kinship, ...]
    debts: tuple[Debt, ...]
    gaps: tuple[Gap, ...]
    word_choices: tuple[WordChoice, ...]
    tellings: tuple[Telling, ...]
    texts: tuple[tuple[Account, tuple[Run, ...]], ...]


@dataclass(frozen=True, slots=True)
class Page:
    """All stories of a run, and its problems as (stage, item, message)."""

    sheets: tuple[Sheet, ...]
    problems: tuple[tuple[str, str, str], ...]
    reports: int
    version: str
