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

    `kind` is plain, claim, figure (the number inside a claim) or own (words that set one version of a saying apart).
    """

    text: str
    kind: str = "plain"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a full text, made of bare text and smaller stretches; it is lit when one of its anchors is led to.

    `kind` is claim, aside (a claim that no fact rests on) or plain (cited, but no claim). `findings` are the numbers
    and anchors of the facts that rest on the claim that ends here, `sayings` the anchors of the sayings of which a
    version ends here. A stretch that runs over the end of a larger one is cut there; its rest has no anchors.
    """

    kind: str
    anchors: tuple[str, ...]
    parts: tuple["str | Stretch", ...]
    findings: tuple[tuple[int, str], ...] = ()
    sayings: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """Return the text alone."""
        return "".join(part if isinstance(part, str) else part.text for part in self.parts)


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
