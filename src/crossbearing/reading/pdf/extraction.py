"""A program: a PDF on standard input, its lines of type on standard output, one JSON value a page.

It is a process of its own because pdfium is C++ that meets bytes of anyone's making: a crash, a page that
unpacks to gigabytes, or forms that call each other tenfold nine deep (hours; measured) cost that report alone.
It imports nothing of ours, so that it starts in a tenth of a second.
"""

import ctypes
import json
import math
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from importlib import import_module
from typing import Any

# So far apart, in sizes of the type, two letters on one line stand in two columns. A wide space in justified
# type is half as wide; the narrowest gutters of newspapers are as wide as the type is high.
GUTTER = 1.0
# A letter is on the line while its baseline is off by less than this: superscripts stay on theirs.
SAME_LINE = 0.5
# A letter that stands farther back than this is in another line; accents and kerning go back less.
BACK = 0.5
# The cosine of how far letters may lean and still be upright.
UPRIGHT = 0.9
# What pdfium writes for a hyphen at the end of a line.
HYPHENS = (0x02, 0xFFFE, 0x2010, 0xAD)
SOFT_HYPHEN = "\u00ad"
MOST_MEMORY = 4 << 30
ABOUT = ("Title", "Author", "CreationDate", "Creator", "Producer")

Glyph = tuple[str, float, float, float, float]
Box = list[Any]


def main(most_pages: int, most_characters: int, seconds: int) -> None:
    """Write what the file says of itself and its pages; where it is refused, an object with the reason."""
    _limit(seconds)
    pdfium = import_module("pypdfium2")
    try:
        document = pdfium.PdfDocument(sys.stdin.buffer.read())
    except pdfium.PdfiumError as error:
        _write({"refused": _reason(str(error))})
        return
    if len(document) > most_pages:
        _write({"refused": f"has {len(document):,} pages, and at most {most_pages:,} are read"})
        return
    _write({"about": {key: document.get_metadata_value(key) for key in ABOUT}})
    characters = 0
    for number in range(len(document)):
        content, count = _page(document, number, pdfium)
        characters += count
        if characters > most_characters:
            _write({"refused": f"has more than {most_characters:,} characters"})
            return
        _write(content)


def _page(document: Any, number: int, pdfium: Any) -> tuple[dict[str, Any], int]:
    """Return the lines of a page and whether there is a picture on it, and how many characters it has."""
    try:
        page = document[number]
        text = page.get_textpage()
    except pdfium.PdfiumError:
        return {"broken": True}, 0
    glyphs = _glyphs(text.raw, page, pdfium.raw)
    picture = any(found.type == pdfium.raw.FPDF_PAGEOBJ_IMAGE for found in page.get_objects(max_depth=2))
    return {"lines": list(_lines(glyphs)), "picture": picture}, text.count_chars()


def _limit(seconds: int) -> None:
    """Bound processor time and memory, where the system can."""
    try:
        resource = import_module("resource")
    except ImportError:
        return
    for what, most in ((resource.RLIMIT_CPU, seconds), (resource.RLIMIT_AS, MOST_MEMORY)):
        with suppress(ValueError, OSError):
            resource.setrlimit(what, (most, most))


def _reason(error: str) -> str:
    if "password" in error.lower():
        return "is a PDF that is protected by a password"
    return "is a PDF that can't be opened: it is cut off or damaged"


def _lines(glyphs: Iterable[Glyph]) -> Iterator[Box]:
    """Yield [left, right, baseline, size, words] of each run of letters on one line, in the file's order."""
    run: list[Glyph] = []
    for glyph in glyphs:
        if run and glyph[0] != " " and _parted(run, glyph):
            yield from _line(run)
            run = []
        run.append(glyph)
    yield from _line(run)


def _parted(run: list[Glyph], glyph: Glyph) -> bool:
    """Return whether a letter begins another line: lower or higher, far to the right, or left of the one before.

    The letters of a ligature stand at one place.
    """
    last = next((other for other in reversed(run) if other[0] != " "), run[-1])
    size = max(last[4], glyph[4])
    off = abs(glyph[3] - last[3]) > SAME_LINE * size
    return off or glyph[1] < last[1] - BACK * size or glyph[1] > last[2] + GUTTER * size


def _line(run: list[Glyph]) -> Iterator[Box]:
    """Yield the line of the run, unless it is all spaces; most letters say how high its type is and where it stands."""
    letters = [glyph for glyph in run if glyph[0] != " "]
    if letters:
        usual = sorted(letters, key=lambda glyph: glyph[4])[len(letters) // 2]
        words = " ".join("".join(glyph[0] for glyph in run).split())
        left, right = min(glyph[1] for glyph in letters), max(glyph[2] for glyph in letters)
        yield [round(left, 2), round(right, 2), round(usual[3], 2), round(usual[4], 2), words]


def _glyphs(text: Any, page: Any, raw: Any) -> Iterator[Glyph]:
    """Yield (letter, left, right, baseline, size) for all that is shown upright on the page as it is turned.

    What stands outside the part that is shown are printers' marks, or words that nobody is meant to see.
    """
    turn, shown = page.get_rotation(), page.get_cropbox()
    box, matrix, x, y = raw.FS_RECTF(), raw.FS_MATRIX(), ctypes.c_double(), ctypes.c_double()
    for at in range(raw.FPDFText_CountChars(text)):
        code = raw.FPDFText_GetUnicode(text, at)
        if raw.FPDFText_IsGenerated(text, at) == 1 or code in (0, 0x0A, 0x0D):
            if code == 0x20:
                yield " ", 0, 0, 0, 0
            continue
        if math.cos(raw.FPDFText_GetCharAngle(text, at) + math.radians(turn)) < UPRIGHT:
            continue
        raw.FPDFText_GetCharOrigin(text, at, x, y)
        if not (_between(shown[0], x.value, shown[2]) and _between(shown[1], y.value, shown[3])):
            continue
        raw.FPDFText_GetLooseCharBox(text, at, box)
        raw.FPDFText_GetMatrix(text, at, matrix)
        size = raw.FPDFText_GetFontSize(text, at) * math.hypot(matrix.c, matrix.d)
        yield _letter(code), *_turned(turn, (box.left, box.right, box.bottom, box.top), (x.value, y.value)), size


def _between(one: float, value: float, other: float) -> bool:
    return min(one, other) <= value <= max(one, other) or one == other


def _letter(code: int) -> str:
    if code in HYPHENS:
        return SOFT_HYPHEN if code == 0xAD else "-"
    return " " if code == 0xA0 else chr(code) if code <= sys.maxunicode else "\ufffd"


def _turned(
    turn: int, box: tuple[float, float, float, float], origin: tuple[float, float]
) -> tuple[float, float, float]:
    """Return left, right and baseline on the page as it is shown."""
    left, right, bottom, top = box
    x, y = origin
    return {90: (bottom, top, -x), 180: (-right, -left, -y), 270: (-top, -bottom, x)}.get(turn, (left, right, y))


def _write(value: object) -> None:
    sys.stdout.write(json.dumps(value) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*map(int, sys.argv[1:4]))
