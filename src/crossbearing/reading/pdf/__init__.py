"""PDF: a text layer -> the report's paragraphs in reading order, and what file and first page say of its making."""

import re
from collections.abc import Mapping, Sequence

from crossbearing.errors import ReadingError
from crossbearing.reading import outlets
from crossbearing.reading.bylines import authors_of, byline_of
from crossbearing.reading.dates import dated
from crossbearing.reading.decoding import clean
from crossbearing.reading.headlines import LONGEST_TITLE, is_meta, repeats
from crossbearing.reading.pages import Page
from crossbearing.reading.pdf.columns import blocks
from crossbearing.reading.pdf.joining import Paragraph, body_size, paragraphs
from crossbearing.reading.pdf.margins import without_margins
from crossbearing.reading.pdf.opening import Opened, opened

# Type so much larger than the body's sets a headline.
HEADLINE = 1.25
FEWEST_TITLE_WORDS = 2
# How many paragraphs at the top say what the report is.
HEAD = 14
# Share of letters that a font gives no meaning, from which the text is not what is seen on the page.
UNKNOWN_SHARE = 0.1
UNKNOWN = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08\x0b-\x1f\x7f-\x9f]")
MADE = re.compile(r"D:(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d))?(?:\d\d)?(?:(Z)|([+-]\d\d)'?(\d\d))?")
# Programs that print web pages: their date is that of the printing.
PRINTERS = re.compile(r"\b(?:skia|chrom(?:e|ium)|mozilla|firefox|safari|quartz|webkit|wkhtmltopdf|qt)\b", re.IGNORECASE)
LIGATURES = {0xFB00 + at: letters for at, letters in enumerate(("ff", "fi", "fl", "ffi", "ffl", "st", "st"))}


def read_pdf(raw: bytes, name: str) -> Page:
    """Return the text of a PDF without running heads and page numbers, and what it says of itself.

    Raises ReadingError where there is no text layer, or it can't be opened.
    """
    file = opened(raw, name)
    found = paragraphs([blocks(page) for page in without_margins(file.pages)])
    for paragraph in found:
        paragraph.text = clean(paragraph.text.translate(LIGATURES)).replace("\f", " ")
    _refuse_unread(file, name)
    head = [paragraph.text for paragraph in found if paragraph.page == 0][:HEAD]
    published = _made(file.about) if not any(map(dated, head)) else None
    return Page(
        "\n".join(paragraph.text for paragraph in found),
        "application/pdf",
        title=_title(found, file.about),
        published=published,
        authors=() if any(map(byline_of, head)) else authors_of(file.about.get("Author", "")),
        remarks=_remarks(file, published),
    )


def _refuse_unread(file: Opened, name: str) -> None:
    """Raise ReadingError where the pages hold no letters, or letters without meaning."""
    words = "".join(line.words for page in file.pages for line in page)
    if not words and file.broken:
        raise ReadingError(name, "is a damaged PDF: none of its pages could be read")
    if not words and file.pictures:
        raise ReadingError(name, "is a scanned PDF: its pages are pictures; their text must be recognised (OCR) first")
    if not words:
        raise ReadingError(name, "is a PDF without text")
    if len(UNKNOWN.findall(words)) > UNKNOWN_SHARE * len(words):
        raise ReadingError(name, "is a PDF whose fonts don't say which letters they show")


def _remarks(file: Opened, published: str | None) -> tuple[str, ...]:
    pages = len(file.pages)
    said = (
        (file.pictures, f"{file.pictures} of its {pages} pages are pictures without text, and are not read"),
        (file.broken, f"{file.broken} of its {pages} pages are damaged, and are not read"),
        (published, f"states no date; taken for its date is when the file was made, {(published or '')[:10]}"),
    )
    return tuple(words for true, words in said if true)


def _title(found: Sequence[Paragraph], about: Mapping[str, str]) -> str | None:
    """Return the file's title where it stands on the first page, else the largest type there that is a headline."""
    first = [paragraph for paragraph in found if paragraph.page == 0][:HEAD]
    stated = " ".join(clean(about.get("Title", "")).split())
    if stated and any(repeats(paragraph.text, stated) for paragraph in first):
        return stated
    body = body_size(line for paragraph in found for line in paragraph.lines)
    large = [paragraph for paragraph in first if paragraph.size >= HEADLINE * body and _can_be_title(paragraph.text)]
    return max(large, key=lambda paragraph: paragraph.size).text if large else None


def _can_be_title(words: str) -> bool:
    long_enough = len(words.split()) >= FEWEST_TITLE_WORDS and len(words) <= LONGEST_TITLE
    return long_enough and "@" not in words and not outlets.is_outlet(words) and not is_meta(words)


def _made(about: Mapping[str, str]) -> str | None:
    """Return when the file was made, unless a browser made it: then that is when the page was printed."""
    match = MADE.match(about.get("CreationDate", ""))
    if not match or PRINTERS.search(f"{about.get('Creator')} {about.get('Producer')}"):
        return None
    year, month, day, hour, minute, zulu, east, rest = match.groups()
    clock = f"T{hour}:{minute}" + ("Z" if zulu else f"{east}:{rest}" if east else "") if hour else ""
    return f"{year}-{month}-{day}{clock}"
