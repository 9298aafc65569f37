"""Bytes -> text: the encoding found and repaired, characters that are no text taken out."""

import codecs
import re
import unicodedata
from contextlib import suppress

from crossbearing.errors import ReadingError

# Byte order marks; UTF-32 first, since its mark begins with that of UTF-16.
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
BINARIES = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive (such as .docx or .epub)"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a RIFF recording"),
    (b"ID3", "an MP3 recording"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a database"),
)
# Python's own codecs that no page is written in; some take a day for a megabyte, or read letters as code.
NO_CHARSETS = frozenset(("", "idna", "punycode", "unicode_escape", "unicode-escape", "raw_unicode_escape", "undefined"))
# What pages mean by these names, which is more than they say (Encoding Standard, "Names and labels").
MEANT = {
    "ascii": "cp1252", "us_ascii": "cp1252", "iso_8859_1": "cp1252", "iso8859_1": "cp1252", "latin1": "cp1252",
    "latin_1": "cp1252", "shift_jis": "cp932", "x_sjis": "cp932", "sjis": "cp932", "gb2312": "gb18030",
    "gbk": "gb18030", "euc_kr": "cp949", "ks_c_5601_1987": "cp949", "iso_8859_9": "cp1254", "latin5": "cp1254",
    "tis_620": "cp874", "iso_8859_11": "cp874",
}  # fmt: skip
# Share of control characters from which bytes are no text; text carries a stray one at most.
CONTROL_SHARE = 0.02
CURLY_ON_MAC = re.compile(r"[a-z]Õ[a-z]|Ò\w[^Òò]*Ó")
SURROGATE_BYTES = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")
# A character in UTF-8 (group 1), or a byte that is part of none.
NOT_ASCII = re.compile(
    rb"([\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]"
    rb"|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2})|[\x80-\xff]"
)
LINE_ENDS = re.compile(r"\r\n?|[\x0b\x85\u2028\u2029]")
MOJIBAKE = re.compile(r"[ÂÃâÅÐØÙ][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹Œ''“”•–—˜™š›œŸ ]|â€|ï»¿")


def decode(raw: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """Return the text of the bytes, and remarks on what had to be repaired.

    Raises ReadingError, naming the item, where the bytes are no text.
    """
    refuse_binaries(raw, name)
    text, remarks = _in_unicode(raw)
    controls = sum(
        unicodedata.category(character) == "Cc" and character not in "\t\n\r\f" for character in text[:100_000]
    )
    if controls > CONTROL_SHARE * min(len(text), 100_000) + 2:
        raise ReadingError(name, "is binary, not text")
    return _mended(text, remarks)


def declared(raw: bytes, charset: str) -> str | None:
    """Return the text in the encoding that a page or message declares; None where that does not hold.

    Bytes without a nought among them are no UTF-16 or UTF-32, though they can be read so, as Chinese.
    """
    wide = charset.lower().replace("_", "-").startswith(("utf-16", "utf-32", "utf16", "utf32"))
    if charset.lower() in NO_CHARSETS or (wide and b"\0" not in raw):
        return None
    for name in dict.fromkeys((MEANT.get(charset.lower().replace("-", "_"), charset), charset)):
        with suppress(LookupError, UnicodeError, ValueError):
            return raw.decode(name)
    return None


def has_mark(raw: bytes) -> bool:
    """Return whether bytes begin with a mark that tells their encoding, which then counts before all else."""
    return any(raw.startswith(mark) for mark, _ in MARKS)


def in_utf8(raw: bytes, charset: str | None) -> bytes:
    """Return bytes in UTF-8 behind its mark, where a server named their encoding and they hold to it; else as they are.

    The order is that of the HTML standard: a mark at the start of the bytes, the server's word, the page's own.
    """
    text = None if charset is None or has_mark(raw) else declared(raw, charset.strip(" \"'"))
    return raw if text is None else codecs.BOM_UTF8 + text.encode("utf-8", "replace")


def refuse_binaries(raw: bytes, name: str) -> None:
    """Raise ReadingError where the bytes begin as those of a known binary format."""
    for start, kind in BINARIES:
        if raw.startswith(start):
            raise ReadingError(name, f"is {kind}, not text")


def clean(text: str) -> str:
    """Return the text in composed form, without control and invisible characters, lone surrogates replaced.

    A form feed stays, since it says where a page ends; the joining of paragraphs takes it out.
    """
    text = LINE_ENDS.sub("\n", text)
    text = unicodedata.normalize("NFC", text)
    return "".join(map(_shown, text)) if not text.isascii() or not text.isprintable() else text


def _shown(character: str) -> str:
    if character in "\n\f" or " " <= character <= "~":
        return character
    category = unicodedata.category(character)
    if category == "Cs":
        return "\N{REPLACEMENT CHARACTER}"
    if category == "Zs" or character == "\t":
        return " "
    return "" if category in ("Cc", "Cf") else character


def _in_unicode(raw: bytes) -> tuple[str, tuple[str, ...]]:
    for mark, encoding in MARKS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding, "replace"), ()
    for encoding in ("utf-16-le", "utf-16-be"):
        if _alternates(raw, encoding):
            return raw.decode(encoding, "replace"), ("has no byte order mark; read as UTF-16",)
    try:
        return raw.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _in_one_byte(SURROGATE_BYTES.sub("\N{REPLACEMENT CHARACTER}".encode(), raw))


def _alternates(raw: bytes, encoding: str) -> bool:
    """Return whether every second byte of the beginning is nought, as in English text in UTF-16."""
    nought = raw[1:400:2] if encoding == "utf-16-le" else raw[0:400:2]
    other = raw[0:400:2] if encoding == "utf-16-le" else raw[1:400:2]
    return len(raw) >= 8 and nought.count(0) > 0.9 * len(nought) and other.count(0) == 0


def _in_one_byte(raw: bytes) -> tuple[str, tuple[str, ...]]:
    """Return the text, bytes that are no UTF-8 read one by one: so a file of two encodings comes out right."""
    text = _patched(raw, "cp1252")
    if CURLY_ON_MAC.search(text):
        return _patched(raw, "mac_roman"), ("is not UTF-8; read as Mac Roman",)
    return text, ("is not UTF-8; read as Windows-1252",)


def _patched(raw: bytes, encoding: str) -> str:
    def whole(match: re.Match[bytes]) -> bytes:
        return match[1] or match[0].decode(encoding, "replace").encode()

    return NOT_ASCII.sub(whole, raw).decode("utf-8")


def _mended(text: str, remarks: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Return the text with UTF-8 that was once read as Windows-1252 put right."""
    if not MOJIBAKE.search(text):
        return text, remarks
    from ftfy import fix_encoding  # noqa: PLC0415 - few texts need it

    mended = "\n".join(fix_encoding(line) for line in text.split("\n"))
    return (mended, (*remarks, "was decoded wrongly once; characters repaired")) if mended != text else (text, remarks)
