"""The imprint: what is known of a report's making, from the format, a sidecar, its own head and foot, and options."""

from dataclasses import dataclass

from crossbearing.options import ReadingOptions
from crossbearing.reading.dates import in_address, normal
from crossbearing.reading.decoding import clean
from crossbearing.reading.masthead import Masthead
from crossbearing.reading.pages import Page


@dataclass(frozen=True, slots=True)
class Imprint:
    """Outlet, address, authors and date of a report, how the date is known, and remarks on what did not fit."""

    outlet: str | None
    url: str | None
    authors: tuple[str, ...]
    published: str | None
    published_basis: str | None
    remarks: tuple[str, ...]


def imprint(page: Page, beside: Page, masthead: Masthead, options: ReadingOptions) -> Imprint:
    """Return what is known: the sidecar first, then the format, then the text; options fill what is left."""
    published, basis, remarks = _published(page, beside, masthead, options)
    return Imprint(
        one_line(beside.outlet or page.outlet or masthead.outlet or options.outlet),
        one_line(beside.url or page.url),
        beside.authors or page.authors or masthead.authors,
        published,
        basis,
        (*page.remarks, *beside.remarks, *remarks),
    )


def one_line(words: str | None) -> str | None:
    """Return words of metadata on one line, None for blank ones."""
    return " ".join(clean(words).split()) or None if words else None


def _published(
    page: Page, beside: Page, masthead: Masthead, options: ReadingOptions
) -> tuple[str | None, str | None, tuple[str, ...]]:
    """Return the date, its basis, and remarks on values that are no date or that contradict the text."""
    remarks: list[str] = []
    stated = masthead.published
    for given in (beside.published, page.published, None if stated else options.published):
        value = normal(given)
        if given is not None and value is None:
            remarks.append(f"its date of publication {given!r:.60} is not a date that can be read")
        if value is not None:
            if stated and stated[:10] != value[:10]:
                remarks.append(f"says that it was published {stated[:10]}; its metadata says {value[:10]}")
            return value, "metadata", tuple(remarks)
    addressed = in_address(beside.url or page.url or "") if not stated else None
    if addressed:
        return addressed, "metadata", tuple(remarks)
    if beside.archived and not stated:
        remarks.append(f"does not say when it was published; it was archived on {beside.archived}")
    return stated, "stated" if stated else None, tuple(remarks)
