"""One source -> its document."""

import re
from hashlib import sha256
from pathlib import Path

from crossbearing.errors import ReadingError
from crossbearing.options import ReadingOptions
from crossbearing.reading.decoding import in_utf8
from crossbearing.reading.formats import FORMATS, PLAIN, WORDS, sniffed
from crossbearing.reading.furniture import without_furniture
from crossbearing.reading.imprint import Imprint, imprint, one_line
from crossbearing.reading.languages import language_of
from crossbearing.reading.masthead import read_masthead
from crossbearing.reading.paragraphs import paragraphs
from crossbearing.reading.sidecars import sidecar_of
from crossbearing.values.documents import Document
from crossbearing.values.ids import identify
from crossbearing.values.problems import Problem
from crossbearing.values.sources import Source

STAGE = "reading"
# Four words in a row, or two with a full stop: less says nothing.
SENTENCE = re.compile(
    r"(?<![^\W\d_])(?:(?:[^\W\d_]{2,}+[^\w\n]++){3}[^\W\d_]{2}|[^\W\d_]{2,}+[^\w\n.!?]++[^\W\d_]{2,}+[.!?])"
)
# No encoding takes more bytes for a character.
MOST_BYTES = 4


def read(source: Source, options: ReadingOptions) -> Document:
    """Return the report of a source: its text without page furniture, and what is known of its making.

    Raises ReadingError, naming the source, where it can't be read: missing, empty, too large, binary,
    without a sentence, or in another language than English.
    """
    raw = _content(source, options)
    suffix = _suffix(source, raw)
    if suffix in PLAIN:
        _refuse_long(len(raw) // MOST_BYTES, source, options)
    page = FORMATS[suffix](in_utf8(raw, source.charset) if suffix in WORDS else raw, source.name)
    _refuse_long(len(page.text), source, options)
    beside = sidecar_of(source)
    masthead = read_masthead(paragraphs(page.text), one_line(beside.title or page.title))
    known = imprint(page, beside, masthead, options)
    text = "\n".join([masthead.title or "", *without_furniture(masthead.body, known.outlet)]).strip()
    language = _language(text, source)
    return _document(source, raw, page.media_type, (masthead.title, text, language), known)


def _document(
    source: Source, raw: bytes, media_type: str, words: tuple[str | None, str, str | None], known: Imprint
) -> Document:
    title, text, language = words
    digest = sha256(raw).hexdigest()
    return Document(
        identify("d", *_place(source), source.row, source.copy, digest),
        source.name,
        text,
        digest,
        media_type,
        url=known.url,
        outlet=known.outlet,
        title=title,
        title_end=len(title or ""),
        authors=known.authors,
        published=known.published,
        published_basis=known.published_basis,
        language=language,
        problems=tuple(Problem(STAGE, source.name, remark) for remark in known.remarks),
    )


def _place(source: Source) -> tuple[str, str]:
    """Return the names of folder and file: the same however the path was written, and on every machine."""
    path = Path(source.path).absolute()
    return ("", "-") if source.path == "-" else (path.parent.name, path.name)


def _content(source: Source, options: ReadingOptions) -> bytes:
    try:
        size = len(source.content) if source.content is not None else Path(source.path).stat().st_size
        if size > options.max_bytes:
            most = f"{options.max_bytes / 1e6:g} MB"
            raise ReadingError(source.name, f"is too large: {size / 1e6:.1f} MB, and at most {most} are read")
        raw = source.content if source.content is not None else Path(source.path).read_bytes()
    except (OSError, ValueError) as error:
        raise ReadingError(source.name, f"could not be opened: {getattr(error, 'strerror', None) or error}") from error
    if not raw.strip():
        raise ReadingError(source.name, "is empty")
    return raw


def _suffix(source: Source, raw: bytes) -> str:
    suffix = source.suffix or (Path(source.path).suffix.lower() if source.path != "-" else sniffed(raw))
    if suffix not in FORMATS:
        raise ReadingError(source.name, f"is not a format that is read ({suffix or 'no suffix'})")
    return suffix


def _refuse_long(length: int, source: Source, options: ReadingOptions) -> None:
    if length > options.max_characters:
        size = f"{length:,} characters or more, and at most {options.max_characters:,} are read"
        raise ReadingError(source.name, f"is too long: {size}")


def _language(text: str, source: Source) -> str | None:
    """Return "en", or None where the text is too short to tell; another language is refused by name."""
    language = language_of(text)
    if language not in ("English", None):
        raise ReadingError(source.name, f"is written in {language}; only English is read")
    if not SENTENCE.search(text):
        raise ReadingError(source.name, "holds no sentence")
    return "en" if language else None
