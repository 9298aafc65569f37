"""The formats that are read: one function each, bytes and name -> Page."""

from collections.abc import Callable

from crossbearing.reading.csv_tables import read_csv_row
from crossbearing.reading.decoding import clean, decode
from crossbearing.reading.mails import read_mail
from crossbearing.reading.markdown import plain
from crossbearing.reading.pages import Page
from crossbearing.reading.parquet_tables import read_parquet_row
from crossbearing.reading.records import read_record
from crossbearing.reading.saved_pages import read_saved_page


def read_text(raw: bytes, name: str) -> Page:
    """Return a plain text; marks of markdown are taken out, since pages saved as text often hold them."""
    text, remarks = decode(raw, name)
    lines, heading = plain(clean(text))
    return Page(lines, "text/plain", title=heading, remarks=remarks)


def read_markdown(raw: bytes, name: str) -> Page:
    """Return a markdown text without its marks."""
    text, remarks = decode(raw, name)
    lines, heading = plain(clean(text))
    return Page(lines, "text/markdown", title=heading, remarks=remarks)


def read_html(raw: bytes, name: str) -> Page:
    """Return the main text of a web page, and what its head says of it."""
    from crossbearing.reading.web_pages import read_web_page  # noqa: PLC0415 - trafilatura takes a second to import

    return read_web_page(raw, name)


def read_pdf_file(raw: bytes, name: str) -> Page:
    """Return the text of a PDF, and what file and first page say of it."""
    from crossbearing.reading.pdf import read_pdf  # noqa: PLC0415 - most runs read none

    return read_pdf(raw, name)


FORMATS: dict[str, Callable[[bytes, str], Page]] = {
    ".txt": read_text,
    ".text": read_text,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    ".json": read_record,
    ".jsonl": read_record,
    ".pdf": read_pdf_file,
    ".eml": read_mail,
    ".mht": read_saved_page,
    ".mhtml": read_saved_page,
    ".csv": read_csv_row,
    ".tsv": read_csv_row,
    ".parquet": read_parquet_row,
}
# Formats whose bytes are all text.
PLAIN = (".txt", ".text", ".md", ".markdown")
# Formats whose encoding the server of an address may tell.
WORDS = (*PLAIN, ".html", ".htm", ".xhtml")


def sniffed(raw: bytes) -> str:
    """Return the suffix that bytes without a name would have: what standard input holds."""
    if b"%PDF" in raw[:1024]:
        return ".pdf"
    start = raw[:2000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html", b"<head", b"<body", b"<article", b"<?xml")):
        return ".html"
    return ".json" if start.startswith(b"{") else ".txt"
