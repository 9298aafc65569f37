"""PDF: text layers in reading order, freed of heads and feet; what can't be read is named and nothing hangs."""

import zlib
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossbearing.errors import ReadingError
from crossbearing.options import ReadingOptions
from crossbearing.reading import read
from crossbearing.reading.pdf import opening, read_pdf
from crossbearing.reading.pdf.columns import blocks
from crossbearing.reading.pdf.hyphens import mended, words_in
from crossbearing.values.documents import Document
from crossbearing.values.sources import Source
from tests.reading.pdfs import Line, assembled, column, drawn, pdf_of, set_in, stream, width_of

FERRY = (
    "The ferry Halcyon ran aground off Tessel on Monday with 210 passen|gers on board, and rescue work|ers "
    "took all of them ashore before the tide came in, the harbour mas|ter said in the evening."
)
CAUSE = (
    "A long-|term study of the sand|banks had warned of the place. Two- and three-week closures were "
    "dis|cussed by the com|mittee of the port, though nobody acted on them at the time."
)
MAYOR = (
    "The mayor of Tessel thanked the crew of the Halcyon and asked Presi|dent Olsen of Northmark to pay "
    "for a new light, which would be built beyond the bank within the year."
)
CREW = (
    "The crew of nine stayed on board to keep the pumps at work, and two tugs from Arnsby waited for the water "
    "to rise. At noon on Wednesday the Halcyon was afloat again and on her way to the yard."
)
TEXTS = tuple(words.replace("|", "") for words in (FERRY, CAUSE, MAYOR, CREW))
FURNITURE = ("The Northern Post", "Tuesday", "Page", "1", "2")


def indented(words: str, width: float) -> list[str]:
    """Return the lines of a paragraph whose first is indented."""
    first, *rest = set_in(words, width - 12)
    return [f"\t{first}", *rest]


def boxed(lines: Sequence[Line]) -> list[opening.Line]:
    """Return the lines as pdfium gives them, with their edges and the size of their type."""
    return [opening.Line(line.x, line.x + width_of(line.words), line.y, 10, line.words) for line in lines]


def document_of(raw: bytes) -> Document:
    """Return the document of a PDF's bytes."""
    return read(Source("report.pdf", content=raw), ReadingOptions())


def page(number: int, *parts: Sequence[Line]) -> bytes:
    """Return a page with a running head, a foot with its number and what stands between."""
    head = [Line(50, 760, "The Northern Post - Tuesday", 8), Line(500, 760, f"Page {number}", 8)]
    return drawn([*head, *(line for part in parts for line in part), Line(300, 30, str(number), 8)])


def woven(left: Sequence[Line], right: Sequence[Line]) -> list[Line]:
    """Return both columns row by row, as many programs write them."""
    rows = [line for pair in zip(left, right, strict=False) for line in pair]
    return rows + list(left[len(right) :]) + list(right[len(left) :])


def in_two_columns(weave: Callable[[Sequence[Line], Sequence[Line]], list[Line]]) -> bytes:
    """Return two pages of two columns under a headline; the second text runs over the end of the first page."""
    lines = [line for words in (FERRY, CAUSE, MAYOR) for line in indented(words, 220)]
    headline = [Line(50, 720, "Ferry runs aground off Tessel and", 24), Line(50, 692, "everyone is saved", 24)]
    first = page(1, headline, weave(column(50, 650, lines[:6]), column(330, 650, lines[6:10])))
    return pdf_of([first, page(2, weave(column(50, 700, lines[10:]), column(330, 700, indented(CREW, 220))))])


@pytest.mark.parametrize("weave", [woven, lambda left, right: [*left, *right]], ids=["by rows", "by columns"])
def test_two_columns_are_read_one_after_the_other(weave: Callable[..., list[Line]]) -> None:
    """Columns are told by their gutter in whatever order the file has them; heads, feet and broken words are gone."""
    document = document_of(in_two_columns(weave))
    headline = "Ferry runs aground off Tessel and everyone is saved"
    assert document.text.split("\n") == [headline, *TEXTS]
    assert (document.title, document.media_type) == (headline, "application/pdf")


def test_one_column_with_blank_lines_between() -> None:
    """Paragraphs set apart by space, not by an indent, are told; bylines and dates on the first page are read."""
    top = [Line(60, 720, "Ferry runs aground", 22), Line(60, 690, "By Jane Doe", 10), Line(60, 670, "2 March 2021", 10)]
    first = column(60, 640, set_in(FERRY, 450))
    second = column(60, 640 - 12.5 * (len(first) + 1), set_in(CAUSE, 450))
    document = document_of(pdf_of([drawn([*top, *first, *second])]))
    assert document.text.split("\n") == ["Ferry runs aground", *TEXTS[:2]]
    assert (document.authors, document.published, document.published_basis) == (("Jane Doe",), "2021-03-02", "stated")


def test_three_columns_and_a_table_of_short_cells() -> None:
    """Three columns are read in turn; rows of short cells are not taken for columns."""
    three = [column(x, 600, set_in(words, 160)) for x, words in ((40, FERRY), (225, CAUSE), (410, MAYOR))]
    rows = [Line(40 + 90 * at, 300 - 12.5 * row, f"cell {row}{at}", 10) for row in range(4) for at in range(3)]
    found = blocks(boxed([line for part in three for line in part]))
    assert [block[0].words.split()[0] for block in found] == ["The", "A", "The"]
    (read_rows,) = blocks(boxed(rows))
    assert [line.words for line in read_rows] == [f"cell {row}0 cell {row}1 cell {row}2" for row in range(4)]


@pytest.mark.parametrize("off", [0, 3, 6])
@pytest.mark.parametrize("columns", [1, 2, 3])
def test_columns_need_not_keep_one_line(columns: int, off: int) -> None:
    """Columns whose lines stand at different heights are told; paragraphs of two lines are set apart by space."""
    width = 480 / columns - 25
    lines: list[Line] = []
    for at in range(columns):
        top = 700.0 - off * at
        for words in TEXTS:
            lines += column(50 + 480 / columns * at, top, set_in(words, width))
            top = lines[-1].y - 25
    lines.sort(key=lambda line: (-line.y, line.x))
    assert read_pdf(pdf_of([drawn(lines)]), "a.pdf").text.split("\n") == list(TEXTS) * columns


def test_metadata_fills_what_the_page_leaves_open() -> None:
    """The file's title counts where it stands on the page, its date where none is stated, and a remark says so."""
    about = {"Title": "Ferry runs aground", "CreationDate": "D:20210302101500+01'00'", "Author": "Jane Doe"}
    lines = [Line(60, 700, "Ferry runs aground"), *column(60, 660, set_in(FERRY, 400))]
    document = document_of(pdf_of([drawn(lines)], about))
    assert (document.title, document.authors) == ("Ferry runs aground", ("Jane Doe",))
    assert (document.published, document.published_basis) == ("2021-03-02T10:15+01:00", "metadata")
    assert ["when the file was made" in problem.message for problem in document.problems] == [True]


def test_date_of_a_printed_web_page_is_no_date_of_publication() -> None:
    """A browser's PDF was made when somebody printed it."""
    about = {"Producer": "Skia/PDF m120", "CreationDate": "D:20240101000000Z", "Title": "report-final.docx"}
    document = document_of(pdf_of([drawn(column(60, 660, set_in(FERRY, 400)))], about))
    assert (document.published, document.title) == (None, None)


def test_turned_page_and_large_initial() -> None:
    """A page that is shown on its side is read as shown, and an initial belongs to its word."""
    turned = b"BT /F1 10 Tf 0 1 -1 0 500 50 Tm 12.5 TL (The ferry ran aground off) Tj T* (Tessel, they said.) Tj ET"
    found = read_pdf(pdf_of([turned], page=b"/Rotate 90"), "a.pdf")
    assert found.text == "The ferry ran aground off Tessel, they said."
    lines = [Line(50, 575, "T", 40), Line(80, 600, "he ferry ran aground"), Line(80, 587.5, "off Tessel on Monday.")]
    assert read_pdf(pdf_of([drawn(lines)]), "a.pdf").text == "The ferry ran aground off Tessel on Monday."


def test_what_is_not_shown_is_not_read() -> None:
    """Type beside the page, or outside the part of it that is shown, is no text of the report."""
    hidden = [Line(-150, 400, "Left of it."), Line(50, 2000, "Over it."), Line(50, 50, "Cut from it.")]
    raw = pdf_of([drawn([*hidden, Line(50, 400, "On the page.")])], page=b"/CropBox [0 100 612 700]")
    assert read_pdf(raw, "a.pdf").text == "On the page."


def test_ligatures_and_superscripts_stay_in_their_words() -> None:
    """A glyph of two letters parts no word, and letters that are set higher and smaller stay on their line."""
    font = b"/Encoding << /Type /Encoding /Differences [65 /fi] >>"
    line = b"BT /F1 10 Tf 50 700 Td (The of) Tj (Ace closed on the 5) Tj "
    line += b"4 Ts /F1 6 Tf (th) Tj 0 Ts /F1 10 Tf ( of May.) Tj ET"
    raw = pdf_of([line]).replace(b"/Encoding /WinAnsiEncoding", font)
    assert read_pdf(raw, "a.pdf").text == "The office closed on the 5th of May."


@pytest.mark.parametrize(
    ("start", "line", "whole", "text"),
    [
        ("they nego-", "tiate now", "they negotiate now", ""),
        ("the long-", "term plan", "the long-term plan", ""),
        ("two-", "and three-year", "two- and three-year", ""),
        ("a state-of-the-", "art boat", "a state-of-the-art boat", ""),
        ("the Anglo-", "Saxon king", "the Anglo-Saxon king", ""),
        ("near Tes-", "selmond today", "near Tesselmond today", ""),
        ("the co-", "op shop", "the co-op shop", "a co-op is a shop"),
        ("nego\u00ad", "tiate", "negotiate", ""),
        ("from 2020-", "21 on", "from 2020-21 on", ""),
        ("he said -", "at last", "he said - at last", ""),
        ("plain", "words", "plain words", ""),
    ],
)
def test_hyphens(start: str, line: str, whole: str, text: str) -> None:
    """A hyphen set to break a word goes, one that belongs to it stays, as text and dictionary say."""
    assert mended(start, line, words_in(text)) == whole


def scanned() -> bytes:
    """Return a page that is one picture."""
    picture = b"q 600 0 0 780 0 0 cm BI /W 2 /H 2 /BPC 8 /CS /G ID abcd EI Q"
    return pdf_of([picture, picture])


def laughs() -> bytes:
    """Return a page whose form calls the next ten times, nine deep."""
    call, font = b"/X Do " * 10, b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] "
    forms = [stream(call, form + b"/Resources << /XObject << /X %d 0 R >> >>" % (at + 7)) for at in range(9)]
    last = stream(b"BT /F1 9 Tf (a) Tj ET", form)
    leaf = b"<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << /XObject << /X 6 0 R >> >> >>"
    pages = b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>"
    head = [b"<< /Type /Catalog /Pages 2 0 R >>", pages, font, leaf, stream(call)]
    return assembled([*head, *forms, last], b"/Root 1 0 R")


def swollen() -> bytes:
    """Return a page whose content is small and unpacks to 55 MB of letters."""
    packed = zlib.compress(b"BT /F1 9 Tf (aaaaaaaaaaaaaaaa) Tj ET " * 1_500_000, 9)
    return pdf_of([b"0"]).replace(stream(b"0"), stream(packed, b"/Filter /FlateDecode"))


WHOLE = in_two_columns(woven)
LOCK = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O (%b) /U (%b) >> /ID [(a) (b)]" % (b"o" * 32, b"u" * 32)
HOSTILE = {
    "truncated": (lambda: WHOLE[: len(WHOLE) // 3], "cut off or damaged"),
    "a page of HTML": (lambda: b"<html><p>The ferry ran aground.</p></html>", "is no PDF"),
    "a head alone": (lambda: b"%PDF-1.7 rest", "cut off or damaged"),
    "noughts": (lambda: b"%PDF-1.4\n" + bytes(5000), "cut off or damaged"),
    "password": (lambda: pdf_of([b""], trailer=LOCK), "protected by a password"),
    "scanned": (scanned, "scanned"),
    "without text": (lambda: pdf_of([b"0 0 100 100 re f"]), "without text"),
    "many pages": (lambda: pdf_of([b""] * 400), "400 pages, and at most 300"),
    "pages in a circle": (lambda: pdf_of([b"0"]).replace(b"/Kids [5 0 R]", b"/Kids [2 0 R]"), "damaged"),
    "fonts without letters": (
        lambda: pdf_of([b"BT /F1 9 Tf 50 50 Td (\x01\x02\x03\x04\x05\x06) Tj ET"]),
        "which letters they show",
    ),
    "forms in forms": (laughs, "seconds"),
    "unpacks to 55 MB": (swollen, "seconds"),
}


@pytest.mark.parametrize(("make", "words"), HOSTILE.values(), ids=HOSTILE.keys())
def test_what_is_no_report_is_refused_by_name(
    make: Callable[[], bytes], words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Damaged, protected, scanned and swollen files are refused with the reason, within the time given."""
    monkeypatch.setattr(opening, "MOST_SECONDS", 1)
    with pytest.raises(ReadingError) as caught:
        read_pdf(make(), "report.pdf")
    assert caught.value.item == "report.pdf"
    assert words in caught.value.reason


def test_declared_pages_and_scripts_change_nothing() -> None:
    """A count of two thousand million pages and a script at opening are passed over; the one page is read."""
    raw = pdf_of([drawn(column(60, 660, set_in(FERRY, 400)))])
    script = b"/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /Pages 2 0 R"
    hostile = raw.replace(b"/Count 1 ", b"/Count 2000000000 ").replace(b"/Pages 2 0 R", script, 1)
    assert document_of(hostile).text == TEXTS[0]


def test_pictures_among_pages_are_told() -> None:
    """A page without text among others is named in a problem."""
    picture = b"q 600 0 0 780 0 0 cm BI /W 2 /H 2 /BPC 8 /CS /G ID abcd EI Q"
    document = document_of(pdf_of([drawn(column(60, 660, set_in(FERRY, 400))), picture]))
    assert ["1 of its 2 pages are pictures" in problem.message for problem in document.problems] == [True]


def test_missing_library_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without pypdfium2 the reason is the command that installs it."""
    monkeypatch.setitem(__import__("sys").modules, "pypdfium2", None)
    with pytest.raises(ReadingError, match=r"pip install 'crossbearing\[pdf\]'"):
        read_pdf(WHOLE, "a.pdf")


def test_a_ragged_column_is_a_column() -> None:
    """Of four short lines unevenly filled, the fuller ones tell how wide the column is."""
    texts = ("ferry " * 4 + "sandbank ferry ferry sandbank " + "ferry " * 6, "crew " * 24)
    parts = [column(x, 700, set_in(text.strip(), 130)) for x, text in zip((50, 210), texts, strict=True)]
    read_back = [line.words for block in blocks(boxed([line for part in parts for line in part])) for line in block]
    assert read_back == [line.words for part in parts for line in part]


@settings(max_examples=60)
@given(
    st.lists(st.sampled_from(("ferry", "tide", "harbour", "sandbank", "crew", "light")), min_size=40, max_size=90),
    st.integers(1, 3),
    st.randoms(use_true_random=False),
)
def test_every_word_is_read_once(words: list[str], columns: int, order: object) -> None:
    """However the runs of type are shuffled, each column's words come out whole and in their order."""
    texts = [words[at::columns] for at in range(columns)]
    width = 480 / columns - 30
    parts = [column(50 + 480 / columns * at, 700, set_in(" ".join(text), width)) for at, text in enumerate(texts)]
    lines = boxed([line for part in parts for line in part])
    order.shuffle(lines)  # type: ignore[attr-defined]
    read_back = [word for block in blocks(lines) for line in block for word in line.words.split()]
    assert sorted(read_back) == sorted(words)
    if min(map(len, parts)) > 3:
        assert read_back == [word for text in texts for word in text]
