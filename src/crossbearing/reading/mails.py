"""E-mails: a message's own words, and what its headers say of it."""

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import CloseBoundaryNotFoundDefect, HeaderParseError, StartBoundaryNotFoundDefect
from email.header import decode_header
from email.message import Message
from itertools import islice

from crossbearing.errors import ReadingError
from crossbearing.reading import outlets
from crossbearing.reading.bylines import authors_of
from crossbearing.reading.decoding import clean, declared, decode
from crossbearing.reading.markdown import plain
from crossbearing.reading.pages import Page

# No message has so many parts, nor so many of them one in another.
MOST_PARTS, MOST_NESTED = 1000, 50
LONGEST_HEADER = 5000
NESTED = re.compile(rb"multipart/|message/rfc822", re.IGNORECASE)
HEADERS = ("From", "Subject", "Date", "Message-ID", "MIME-Version", "Received")
# A plain part of fewer words is often a note that there is a page to be seen.
FEWEST_WORDS = 40
ANSWER = re.compile(r"^(?:(?:re|fwd?|aw|wg|tr)\s*:\s*|\[[^\]]{1,40}\]\s*)+", re.IGNORECASE)
BEHIND = re.compile(r"@\S+ \(([^()]*)\)$")
SIGNATURE = re.compile(r"\n-- ?\n.*", re.DOTALL)
FLOWED = re.compile(r"(?<=\S) \n(?![>\n]|-- ?\n)")
SECRET = ("multipart/encrypted", "application/pgp-encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")
ARMOUR = "-----BEGIN PGP MESSAGE-----"


def read_mail(raw: bytes, name: str) -> Page:
    """Return the words of an e-mail, its subject for a title, its date and sender; attachments are remarks.

    Raises ReadingError where the bytes are no e-mail, are encrypted, or no part of it is text.
    """
    message = parsed(raw, name)
    parts = list(islice(leaves(message), MOST_PARTS))
    if any(part.get_content_type() in SECRET for part in (message, *parts)):
        raise ReadingError(name, "is an encrypted e-mail")
    texts = [part for part in parts if part.get_content_type() == "text/plain" and not _attached(part)]
    pages = [part for part in parts if part.get_content_type() == "text/html" and not _attached(part)]
    text, remarks, bylined = _words(texts, pages, name)
    sender = _name_in(header(message, "From"))
    person, _, house = sender.partition(" via ")
    return Page(
        text,
        "message/rfc822",
        title=ANSWER.sub("", header(message, "Subject")) or None,
        outlet=next(filter(outlets.is_outlet, (house, sender)), None) or header(message, "Organization") or None,
        published=header(message, "Date") or None,
        authors=(() if outlets.is_outlet(person) else authors_of(person)) or bylined,
        remarks=(*remarks, *cut_off(message), *(_unread(part) for part in parts if _attached(part))),
    )


def parsed(raw: bytes, name: str) -> Message:
    """Return the message; raises ReadingError where the bytes are none, or its parts are nested too deep."""
    if len(NESTED.findall(raw)) > MOST_NESTED:
        raise ReadingError(name, f"has parts in parts, more than {MOST_NESTED} times, as no e-mail or saved page does")
    try:
        message = message_from_bytes(raw.lstrip())
    except (RecursionError, ValueError, LookupError, TypeError) as error:
        raise ReadingError(name, f"is not an e-mail that can be taken apart: {error}") from error
    if not any(key in message for key in HEADERS):
        raise ReadingError(name, "is not an e-mail: it has no header such as From, Subject or Date")
    return message


def leaves(message: Message) -> Iterator[Message]:
    """Yield the parts that hold something, in order; a message in the message is one, and is not entered."""
    if message.get_content_maintype() == "multipart" and message.is_multipart():
        for part in message.get_payload():
            if isinstance(part, Message):
                yield from leaves(part)
    else:
        yield message


def header(message: Message, key: str) -> str:
    """Return a header's words in Unicode, on one line, "" without it."""
    value = next((str(value) for name, value in message.raw_items() if name.lower() == key.lower()), "")
    raw = " ".join(value.encode("utf-8", "surrogateescape")[:LONGEST_HEADER].decode("utf-8", "replace").split())
    try:
        pieces = decode_header(raw)
    except (HeaderParseError, ValueError):
        return raw
    return " ".join(clean("".join(_piece(words, charset) for words, charset in pieces)).split())


def text_of(part: Message, name: str) -> tuple[str, tuple[str, ...]]:
    """Return a part's text in the encoding it declares where that holds, else as any text is decoded."""
    payload = part.get_payload(decode=True)
    content = payload if isinstance(payload, bytes) else b""
    known = declared(content, part.get_content_charset() or "")
    return (known, ()) if known is not None else decode(content, name)


def cut_off(message: Message) -> tuple[str, ...]:
    """Return a remark where the message ends before its last part does."""
    defects = [defect for part in message.walk() for defect in part.defects]
    cut = any(isinstance(defect, CloseBoundaryNotFoundDefect | StartBoundaryNotFoundDefect) for defect in defects)
    return ("ends before its last part does: it is cut off",) if cut else ()


def _name_in(sender: str) -> str:
    """Return the name in "Jane Doe <jane@example.org>" or "jane@example.org (Jane Doe)", "" without one."""
    behind = BEHIND.search(sender)
    name = sender.partition("<")[0] or (behind[1] if behind else "")
    return (behind[1] if behind and "@" in name else "" if "@" in name else name).strip(" \"'")


def _words(texts: list[Message], pages: list[Message], name: str) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """Return the plain parts, or the main text of the page that stands for them; remarks, and the page's authors."""
    found = [text_of(part, name) for part in texts]
    bodies = [_body(text, part) for (text, _), part in zip(found, texts, strict=True)]
    text = "\n\n".join(filter(None, bodies))
    if ARMOUR in text:
        raise ReadingError(name, "is an encrypted e-mail")
    if pages and len(text.split()) < FEWEST_WORDS:
        from crossbearing.reading.web_pages import read_markup  # noqa: PLC0415 - trafilatura takes a second to import

        markup, remarks = text_of(max(pages, key=lambda part: len(str(part.get_payload()))), name)
        page = read_markup(markup, name, remarks)
        return page.text, page.remarks, page.authors
    if not text.strip():
        raise ReadingError(name, "has no text in its parts")
    return text, tuple(dict.fromkeys(remark for _, remarks in found for remark in remarks)), ()


def _body(text: str, part: Message) -> str:
    """Return a plain part without its signature and marks, lines that were wrapped for sending made whole."""
    text = SIGNATURE.sub("", clean(text))
    if str(part.get_param("format", "")).lower() == "flowed":
        text = FLOWED.sub(" ", text)
    return plain(text)[0].strip()


def _attached(part: Message) -> bool:
    shown = part.get_content_maintype() == "image" and part.get_content_disposition() != "attachment"
    named = part.get_content_disposition() == "attachment" or part.get_filename() is not None
    return not shown and (named or part.get_content_type() == "message/rfc822")


def _unread(part: Message) -> str:
    name = part.get_filename()
    return f"its attachment {clean(str(name))[:80]!r} is not read" if name else "a message in it is not read"


def _piece(words: bytes | str, charset: str | None) -> str:
    if isinstance(words, str):
        return words
    known = declared(words, charset or "utf-8")
    return known if known is not None else words.decode("cp1252", "replace")
