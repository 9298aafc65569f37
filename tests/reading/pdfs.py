"""PDFs written by hand, byte by byte, so that a test says all there is in its file."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

# The widths of Helvetica's printable characters, in thousandths of its size, from the space on.
WIDTHS = (
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
    556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
    260, 334, 584,
)  # fmt: skip
LEADING = 1.25


class Line(NamedTuple):
    """One line of type: where its baseline begins, its size, its words."""

    x: float
    y: float
    words: str
    size: float = 10


def width_of(words: str, size: float = 10) -> float:
    """Return how wide Helvetica sets the words."""
    return sum(WIDTHS[ord(letter) - 32] if 32 <= ord(letter) < 127 else 556 for letter in words) * size / 1000


def set_in(words: str, width: float, size: float = 10) -> list[str]:
    """Return the lines that the words fill in a column; a word with a bar ("ne|gotiate") may be broken there."""
    lines = [""]
    for word in words.split():
        whole = word.replace("|", "")
        start, bar, rest = word.partition("|")
        if width_of(f"{lines[-1]} {whole}", size) <= width:
            lines[-1] = f"{lines[-1]} {whole}".strip()
        elif bar and width_of(f"{lines[-1]} {start}-", size) <= width:
            lines[-1] = f"{lines[-1]} {start}-".strip()
            lines.append(rest)
        else:
            lines.append(whole)
    return lines


def column(x: float, top: float, lines: Sequence[str], size: float = 10) -> list[Line]:
    """Return the lines one under the other; one that begins with a tabulator is indented."""
    return [
        Line(x + (12 if words[:1] == "\t" else 0), top - LEADING * size * at, words.strip("\t"), size)
        for at, words in enumerate(lines)
    ]


def drawn(lines: Sequence[Line]) -> bytes:
    """Return the content stream that sets the lines in the order given."""
    return b"".join(
        b"BT /F1 %g Tf 1 0 0 1 %g %g Tm (%b) Tj ET\n" % (line.size, line.x, line.y, _escaped(line.words))
        for line in lines
    )


def pdf_of(
    pages: Sequence[bytes], info: Mapping[str, str] | None = None, trailer: bytes = b"", page: bytes = b""
) -> bytes:
    """Return a PDF with a page for each content stream; `trailer` and `page` are put into their dictionaries."""
    first = 5
    kids = b" ".join(b"%d 0 R" % (first + 2 * at) for at in range(len(pages)))
    about = b"".join(b"/%b (%b) " % (key.encode(), _escaped(value)) for key, value in (info or {}).items())
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%b] /Count %d >>" % (kids, len(pages)),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< %b>>" % about,
    ]
    for at, content in enumerate(pages):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> %b >>" % (first + 2 * at + 1, page)
        )
        objects.append(stream(content))
    return assembled(objects, b"/Root 1 0 R /Info 4 0 R " + trailer)


def stream(content: bytes, dictionary: bytes = b"") -> bytes:
    """Return a stream object's body."""
    return b"<< %b /Length %d >>\nstream\n%b\nendstream" % (dictionary, len(content), content)


def assembled(objects: Sequence[bytes], trailer: bytes) -> bytes:
    """Return the file of the objects, numbered from 1, with its table of offsets."""
    out, offsets = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    head = b"xref\n0 %d\n0000000000 65535 f \n%b" % (len(objects) + 1, table)
    return out + head + b"trailer\n<< /Size %d %b >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, len(out))


def _escaped(words: str) -> bytes:
    return words.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
