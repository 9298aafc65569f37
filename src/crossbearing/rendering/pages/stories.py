"""What a story is made of: sayings, happenings, names, places."""

from dataclasses import dataclass

from crossbearing.rendering.pages.texts import Account, Citation, Evidence, Run
from crossbearing.values.spans import Span


@dataclass(frozen=True, slots=True)
class Version:
    """One wording of a saying and where accounts print it so."""

    direct: bool
    runs: tuple[Run, ...]
    told: tuple[Citation, ...]

    @property
    def accounts(self) -> tuple[Account, ...]:
        """Return the accounts that print it so."""
        return tuple(citation.account for citation in self.told)


@dataclass(frozen=True, slots=True)
class Saying:
    """What one speaker said, in all its versions; `spans` are the places where they stand."""

    anchor: str
    speaker: str | None
    versions: tuple[Version, ...]
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """A happening on the timeline: `on` is its ISO time, `date` the same in words, None where no report tells it."""

    anchor: str
    on: str | None
    date: str | None
    title: str
    accounts: tuple[Account, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """An episode of a story; `tie` says how it hangs on earlier ones, None where only their days order them."""

    title: str
    date: str | None
    accounts: tuple[Account, ...]
    tie: str | None = None


@dataclass(frozen=True, slots=True)
class Spelling:
    """One form of a name, how often it stands in the reports, and where it stands first."""

    text: str
    times: int
    spot: str | None


@dataclass(frozen=True, slots=True)
class Name:
    """One thing with its spellings, the most frequent first.

    `because` says in words why spellings were put together that a reader may doubt, `reasons` why any were.
    """

    name: str
    type: str
    spellings: tuple[Spelling, ...]
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
class Place:
    """A place with its point in degrees; `precision` is country, region, province, district or town, None if unknown.

    `country` is an ISO code, `within` that country's name, `spot` leads to where a report first names it.
    """

    name: str
    longitude: float
    latitude: float
    precision: str | None
    country: str | None
    within: str | None
    accounts: int
    spot: str | None
