"""Accounts and what is quoted from them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Account:
    """One report as readers are told of it.

    `name` is unique in its story, `on` is the time of publication as an ISO value, `published` the same in words,
    `when` that without its time zone, `publisher` is None where the outlet's own name says it, `url` is http(s)
    or None.
    """

    anchor: str
    number: int
    name: str
    title: str | None
    on: str | None
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
    or own (words that set one version of a saying apart). `anchors` are those of what is cited from here on,
    `findings` the numbers and anchors of the facts that rest on the claims that end here, `sayings` the anchors
    of the sayings of which a version ends here.
    """

    text: str
    kind: str = "plain"
    anchors: tuple[str, ...] = ()
    findings: tuple[tuple[int, str], ...] = ()
    sayings: tuple[str, ...] = ()


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
class Cited:
    """Words of a report; `spot` leads to where they stand in its full text, None where it is not on the page."""

    words: str
    spot: str | None


@dataclass(frozen=True, slots=True)
class Citation:
    """Where an account says something: the place in words ("sentence 4 of 21"), `spot` leads there."""

    account: Account
    place: str
    spot: str | None
