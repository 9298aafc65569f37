"""Bytes -> text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossbearing.errors import ReadingError
from crossbearing.reading.decoding import clean, decode

SAMPLE = "“It’s over,” said Zoë Müller – née Šárka.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_unicode_encodings_are_read(encoding: str) -> None:
    """UTF-8, -16 and -32 are read, with and without their marks."""
    assert decode(("The bridge fell. " + SAMPLE).encode(encoding), "x")[0].endswith(SAMPLE)


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman"])
def test_one_byte_encodings_are_found(encoding: str) -> None:
    """Windows-1252 and Mac Roman are told apart, and a remark says what was done."""
    sample = "“It’s over,” said Zoë Müller. He didn’t wait.\n"
    text, remarks = decode(sample.encode(encoding), "x")
    assert text == sample
    assert len(remarks) == 1


def test_two_encodings_in_one_file_come_out_right() -> None:
    """A line in Windows-1252 in a UTF-8 file does not spoil the rest."""
    assert decode(SAMPLE.encode() + "“Zoë”\n".encode("cp1252"), "x")[0] == SAMPLE + "“Zoë”\n"


def test_mojibake_is_mended() -> None:
    """UTF-8 that was once read as Windows-1252 is put right, its curly quotes kept curly."""
    broken = (
        "“It’s over,” said Zoë Müller.".encode()
        .decode("cp1252", "replace")
        .replace("\N{REPLACEMENT CHARACTER}", "\x9d")
    )
    text, remarks = decode(broken.encode(), "x")
    assert text == "“It’s over,” said Zoë Müller."
    assert remarks == ("was decoded wrongly once; characters repaired",)


@pytest.mark.parametrize(
    ("start", "kind"),
    [(b"%PDF-1.4", "PDF"), (b"PK\x03\x04", "ZIP"), (b"\x89PNG\r\n", "PNG"), (b"\x00\x01\x02\x03", "binary")],
)
def test_binaries_are_refused_by_name(start: bytes, kind: str) -> None:
    """Bytes that are no text raise ReadingError, known formats by their name."""
    with pytest.raises(ReadingError, match=kind):
        decode(start + bytes(range(256)), "x")


def test_invisible_characters_go_and_spaces_become_plain() -> None:
    """Soft hyphens, marks of direction and controls go; other spaces and line ends become plain ones."""
    assert clean("a\u00adb\u200bc\u202ed\x07 e\u00a0f\tg\r\nh\u2028i\x85j") == "abcd e f g\nh\ni\nj"


def test_letters_are_composed() -> None:
    """A letter and its accent become one character."""
    assert clean("Me\u0301naka") == "Ménaka"


@given(st.text())
def test_clean_text_stays_as_it_is(text: str) -> None:
    """Cleaning twice is cleaning once."""
    assert clean(clean(text)) == clean(text)
