"""Web pages saved with all that belongs to them (MHTML): the page itself is read, its address kept."""

from dataclasses import replace
from email.message import Message

from crossbearing.errors import ReadingError
from crossbearing.reading.mails import cut_off, header, leaves, parsed, text_of
from crossbearing.reading.pages import Page

MARKUP = ("text/html", "application/xhtml+xml")


def read_saved_page(raw: bytes, name: str) -> Page:
    """Return the main text of the page that was saved, and what its head says of it.

    Raises ReadingError where there is no page in the bytes, or no text is on it.
    """
    from crossbearing.reading.web_pages import read_markup  # noqa: PLC0415 - trafilatura takes a second to import

    message = parsed(raw, name)
    part = _main(message)
    if part is None:
        raise ReadingError(name, "holds no web page")
    page = read_markup(*_named(part, name))
    return replace(
        page,
        media_type="multipart/related",
        title=page.title or header(message, "Subject") or None,
        url=_address(message, part) or page.url,
        remarks=(*page.remarks, *cut_off(message)),
    )


def _named(part: Message, name: str) -> tuple[str, str, tuple[str, ...]]:
    text, remarks = text_of(part, name)
    return text, name, remarks


def _main(message: Message) -> Message | None:
    """Return the part that the message names as its start, else the first page in it."""
    pages = [part for part in leaves(message) if part.get_content_type() in MARKUP]
    start = str(message.get_param("start", "")).strip("<>")
    named = (part for part in pages if start and header(part, "Content-ID").strip("<>") == start)
    return next(named, pages[0] if pages else None)


def _address(message: Message, part: Message) -> str | None:
    """Return where the page was saved from, if that is on the web."""
    stated = (header(message, "Snapshot-Content-Location"), header(part, "Content-Location"))
    return next((address for address in stated if address.startswith(("https://", "http://"))), None)
