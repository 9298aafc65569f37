"""Lineages: which two reports have a common origin, of what kind, and which of them took it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from crossbearing.options import TracingOptions
from crossbearing.tracing.credits import text_credits
from crossbearing.tracing.houses import outlet_name
from crossbearing.tracing.passages import Stretch, shared_stretches
from crossbearing.tracing.wording import Wording, wording_of
from crossbearing.values.dependences import Lineage
from crossbearing.values.quotations import Borrowing
from crossbearing.values.reasons import Reason
from crossbearing.values.reports import Report
from crossbearing.values.spans import Span

REPUBLISHED_SHORTER = 0.6  # shared words, of all words of the shorter report: an agency text, edited or cut
REPUBLISHED_LONGER = 0.35  # the same of the longer: one that adds more than twice as much has a text of its own
DAY = len("2022-02-17")


@dataclass(frozen=True, slots=True)
class Account:
    """One report as tracing sees it: when and by whom it was published, its words, whom it credits for them."""

    document_id: str
    published: str | None
    outlet: str | None
    wording: Wording
    credits: Mapping[str, Borrowing]
    borrowings: tuple[Borrowing, ...]


def account_of(report: Report) -> Account:
    """Return what tracing needs of a report."""
    document = report.document
    outlet = outlet_name(document.outlet) if document.outlet else None
    borrowings = report.annotations.borrowings
    return Account(document.id, document.published, outlet, wording_of(report), text_credits(report), borrowings)


def lineage_between(one: Account, other: Account, options: TracingOptions) -> Lineage | None:
    """Return the common origin of two reports, None where their words show none.

    `document_id` is the one that took, where credit or time tells, else the one with the earlier id.
    """
    left, right, direction = _directed(one, other)
    stretches = shared_stretches(left.wording, right.wording, options)
    wire = tuple(_wire(left, right))
    if not stretches and not wire:
        return None
    kind = _kind(left.wording, right.wording, stretches, wire)
    passages = tuple(stretch.passage for stretch in stretches)
    reasons = (*_shared(left.wording, right.wording, stretches), *wire, *direction)
    return Lineage(left.document_id, right.document_id, kind, passages, reasons)


def _kind(left: Wording, right: Wording, stretches: Sequence[Stretch], wire: Sequence[Reason]) -> str:
    shorter, longer = sorted((len(left.words), len(right.words)))
    matched = sum(stretch.matched for stretch in stretches)
    if shorter and matched >= max(REPUBLISHED_SHORTER * shorter, REPUBLISHED_LONGER * longer):
        return "republished"
    if wire:
        return "same wire"
    return "shared quotation" if all(stretch.quoted for stretch in stretches) else "copied passage"


def _shared(left: Wording, right: Wording, stretches: Sequence[Stretch]) -> Iterator[Reason]:
    """Yield how much of the shorter report both share, and point at the longest passage."""
    if stretches:
        longest = max(stretches, key=lambda stretch: stretch.matched).passage
        matched, shorter = sum(stretch.matched for stretch in stretches), min(len(left.words), len(right.words))
        words = f"{matched} words in common, of {shorter} in the shorter report"
        yield Reason("shared words", round(min(1.0, matched / shorter), 3), words, longest.left, longest.right)


def _wire(left: Account, right: Account) -> Iterator[Reason]:
    """Yield the agencies that both credit for their text, or one credits and the other is."""
    for outlet in sorted({*left.credits, left.outlet or ""} & {*right.credits, right.outlet or ""}):
        ours, theirs = left.credits.get(outlet), right.credits.get(outlet)
        if outlet and (ours or theirs):
            words = f"both credit {outlet}" if ours and theirs else f"one credits {outlet}, which published the other"
            yield Reason("same wire", 1.0, words, ours.span if ours else None, theirs.span if theirs else None)


def _directed(one: Account, other: Account) -> tuple[Account, Account, tuple[Reason, ...]]:
    """Return who took from whom, and what tells so: a credit before the time of publication before the id."""
    for taker, source in ((one, other), (other, one)):
        if (credit := _credit(taker, source)) and not _credit(source, taker):
            return taker, source, (Reason("credit", 1.0, f"names {source.outlet} as its source", credit),)
    for taker, source in ((one, other), (other, one)):
        if _is_later(taker.published, source.published):
            words = f"published {taker.published}, after {source.published}"
            return taker, source, (Reason("published later", 0.5, words),)
    first, second = sorted((one, other), key=lambda account: account.document_id)
    return first, second, (Reason("direction", 0.0, "nothing tells who took from whom"),)


def _credit(taker: Account, source: Account) -> Span | None:
    named = (b.span for b in taker.borrowings if not b.picture and outlet_name(b.origin) == source.outlet)
    return next(named, None) if taker.outlet != source.outlet else None


def _is_later(ours: str | None, theirs: str | None) -> bool:
    """Return whether the first is the later one for sure: by the clock where both have one, else by the day."""
    if not ours or not theirs:
        return False
    if len(ours) > DAY and len(theirs) > DAY:
        first, second = datetime.fromisoformat(ours), datetime.fromisoformat(theirs)
        if (first.tzinfo is None) == (second.tzinfo is None):
            return first > second
    return ours[:DAY] > theirs[:DAY]
