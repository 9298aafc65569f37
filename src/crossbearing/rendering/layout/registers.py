"""What a story's facts, claims and reports are called on the page: anchors, numbers, names."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from crossbearing.chronology.saying import say_date
from crossbearing.rendering.layout.ranking import rank
from crossbearing.rendering.layout.spots import cite
from crossbearing.rendering.pages import Account
from crossbearing.rendering.wording import BASES, one_line
from crossbearing.values.briefs import StoryBrief
from crossbearing.values.claims import Claim
from crossbearing.values.documents import Document
from crossbearing.values.facts import Fact
from crossbearing.values.reports import Report
from crossbearing.values.spans import Span


@dataclass(frozen=True, slots=True)
class Register:
    """The reports, claims and facts of a story by id, with what the page calls them.

    `accounts` are in order of publication, `facts` in reading order, each with its number and anchor. `cited` are
    the spans of each report that a page leads to, beside the claims.
    """

    reports: Mapping[str, Report]
    accounts: Mapping[str, Account]
    claims: Mapping[str, Claim]
    claim_anchors: Mapping[str, str]
    facts: Mapping[str, Fact]
    references: Mapping[str, tuple[int, str]]
    told_in: Mapping[str, tuple[tuple[int, str], ...]]
    cited: Mapping[str, tuple[Span, ...]]

    def spot(self, span: Span) -> str | None:
        """Return the anchor of the place where a cited span starts, None where its report is not of the story."""
        if span.document_id not in self.accounts:
            return None
        start = min(max(0, span.start), len(self.reports[span.document_id].document.text))
        return f"{self.accounts[span.document_id].anchor}-{start}"

    def accounts_of(self, document_ids: Collection[str]) -> tuple[Account, ...]:
        """Return the accounts of the documents, in order of publication."""
        return tuple(account for key, account in self.accounts.items() if key in document_ids)


def register(part: StoryBrief, prefix: str) -> Register:
    """Return the register of a story; every anchor in it starts with the prefix."""
    reports = {report.document.id: report for report in sorted(part.story.reports, key=_by_publication)}
    claims = {claim.id: claim for report in reports.values() for claim in sorted(report.claims, key=_by_place)}
    facts = {fact.id: fact for fact in rank(part.facts.facts, claims, reports)}
    references = {key: (number, f"{prefix}-f{number}") for number, key in enumerate(facts, start=1)}
    return Register(
        reports=reports,
        accounts=_accounts(part, [report.document for report in reports.values()], prefix),
        claims=claims,
        claim_anchors={key: f"{prefix}-c{number}" for number, key in enumerate(claims, start=1)},
        facts=facts,
        references=references,
        told_in=_told_in(facts, references),
        cited=cite(part),
    )


def _by_publication(report: Report) -> tuple[bool, str, str, str]:
    document = report.document
    return document.published is None, document.published or "", document.path, document.id


def _by_place(claim: Claim) -> tuple[int, int, str]:
    return claim.span.start, -claim.span.end, claim.id


def _told_in(
    facts: Mapping[str, Fact], references: Mapping[str, tuple[int, str]]
) -> dict[str, tuple[tuple[int, str], ...]]:
    """Return the facts that each claim belongs to, in reading order."""
    found: dict[str, dict[tuple[int, str], None]] = {}
    for key, fact in facts.items():
        for claim_id in (claim_id for answer in fact.answers for claim_id in answer.claim_ids):
            found.setdefault(claim_id, {})[references[key]] = None
    return {claim_id: tuple(told) for claim_id, told in found.items()}


def _accounts(part: StoryBrief, documents: list[Document], prefix: str) -> dict[str, Account]:
    publishers = dict(part.dependences.publishers)
    names = _unique_names(_name(document) for document in documents)
    return {
        document.id: _account(document, name, publishers.get(document.id), (number, f"{prefix}-r{number}"))
        for number, (document, name) in enumerate(zip(documents, names, strict=True), start=1)
    }


def _account(document: Document, name: str, publisher: str | None, place: tuple[int, str]) -> Account:
    number, anchor = place
    return Account(
        anchor=anchor,
        number=number,
        name=name,
        title=one_line(document.title) if document.title else None,
        on=one_line(document.published) if document.published else None,
        published=say_date(one_line(document.published)) if document.published else None,
        when=_without_zone(say_date(one_line(document.published))) if document.published else None,
        basis=BASES.get(document.published_basis or ""),
        authors=tuple(one_line(author) for author in document.authors),
        publisher=one_line(publisher) if publisher and publisher != document.outlet else None,
        url=_link(document.url),
        path=one_line(document.path),
    )


def _without_zone(words: str) -> str:
    return words.removesuffix(" UTC").partition(" (UTC")[0]


def _name(document: Document) -> str:
    """Return what to call a report: its outlet, else the name of its file, else its id."""
    return one_line(document.outlet or PurePosixPath(document.path).name or document.id) or "Unnamed report"


def _unique_names(names: Iterable[str]) -> list[str]:
    """Return the names, those that stand more than once numbered: "Reuters (1)", "Reuters (2)"."""
    listed = list(names)
    total, seen = Counter(listed), Counter[str]()
    unique = []
    for name in listed:
        seen[name] += 1
        unique.append(f"{name} ({seen[name]})" if total[name] > 1 else name)
    return unique


def _link(url: str | None) -> str | None:
    """Return the address if it is one of the web: a `javascript:` address must never become a link."""
    if not url or any(character.isspace() or not character.isprintable() for character in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in {"http", "https"} and parts.netloc else None
