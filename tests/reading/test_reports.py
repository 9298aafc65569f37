"""One source -> its document."""

import json
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossbearing.errors import ReadingError
from crossbearing.options import ReadingOptions
from crossbearing.reading import read
from crossbearing.values.sources import Source
from tests.reading.pages_as_found import ALL, CONVERTED, LAID_OUT, Saved, document_of

OPTIONS = ReadingOptions()
REPORT = "Bridge falls\n\nThree people died when a bridge fell into the river at Arnsby, the police said on Thursday.\n"


@pytest.mark.parametrize("page", ALL.values(), ids=ALL.keys())
def test_text_keeps_the_report_and_drops_the_page(page: Saved) -> None:
    """Every line of the report stands in the text as a paragraph, and no scrap of the page does."""
    document = document_of(page.content)
    lines = document.text.split("\n")
    assert [line for line in page.lines if line not in lines] == []
    assert [scrap for scrap in page.gone if scrap in document.text] == []


@pytest.mark.parametrize("page", ALL.values(), ids=ALL.keys())
def test_imprint_is_read_where_it_stands(page: Saved) -> None:
    """Title, outlet, authors and date are read off head and foot, and the headline opens the text."""
    document = document_of(page.content)
    assert (document.title, document.outlet, document.authors, document.published) == page[1:5]
    assert document.text[: document.title_end] == page.title
    assert document.published_basis == ("stated" if page.published else None)


def test_repeated_headline_stands_once() -> None:
    """A body that begins with the headline again does not print it twice."""
    assert document_of(LAID_OUT.content).text.count("Bridge falls in Arnsby") == 1


def test_text_without_headline_has_none() -> None:
    """A text that begins with its dateline has no title, and its first line is body."""
    document = document_of("PARIS (AFP) — Three people died in Arnsby on Thursday, police said.\nThe mayor wept.\n")
    assert (document.title, document.title_end, document.outlet) == (None, 0, None)
    assert document.text.startswith("PARIS (AFP)")


def test_copyright_year_is_no_date() -> None:
    """A copyright line alone leaves the date unknown."""
    assert document_of(REPORT + "© 2021 The Example Times\n").published is None


def test_options_fill_what_the_text_leaves_open() -> None:
    """An outlet and a date given as options count where the text says nothing, and only there."""
    options = ReadingOptions(outlet="Given Gazette", published="2020-01-02")
    open_report, told = document_of(REPORT, options), document_of(CONVERTED.content, options)
    assert (open_report.outlet, open_report.published) == ("Given Gazette", "2020-01-02")
    assert open_report.published_basis == "metadata"
    assert (told.outlet, told.published, told.published_basis) == ("The Example Times", "2022-02-17", "stated")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b" \n\t\n", "is empty"),
        (b"%PDF-1.7 rest", "is a PDF"),
        (bytes(range(256)) * 8, "is binary"),
        (b"12 34 --- ???", "no sentence"),
        (b"Arnsby\n\n2022-02-17\n", "no sentence"),
        (
            "Le gouvernement a annoncé jeudi que les soldats de la force quitteront le pays dans les six mois, "
            "selon une source à la présidence de la République, mais il n'a pas dit quand.".encode(),
            "is written in French",
        ),
        ("Правительство объявило в четверг, что солдаты покинут страну.".encode(), "Cyrillic"),
    ],
)
def test_what_is_no_report_is_refused_by_name(content: bytes, words: str) -> None:
    """Empty, binary, foreign and sentenceless input raises ReadingError that names item and reason."""
    with pytest.raises(ReadingError) as caught:
        document_of(content)
    assert caught.value.item == "-"
    assert words in caught.value.reason


def test_date_of_a_dateline_with_its_house() -> None:
    """A dateline in small letters states house and date, and stays in the text."""
    line = "Arnsby, 17 February 2022 (Example Post) - Three people died when a bridge fell, the police said."
    document = document_of(f"Bridge falls\n\n{line}\n")
    assert (document.outlet, document.published, document.text.split("\n")[1]) == ("Example Post", "2022-02-17", line)


def test_address_of_a_record_is_text() -> None:
    """A lone surrogate in an address is replaced as it is everywhere."""
    record = {"text": "Three people died when a bridge fell, the police said.", "url": "https://e.x/\ud800"}
    document = read(Source("-", content=json.dumps(record).encode()), OPTIONS)
    assert document.url == "https://e.x/\N{REPLACEMENT CHARACTER}"


def test_twenty_megabytes_are_refused() -> None:
    """A text over the largest size is refused with both sizes, unread."""
    with pytest.raises(ReadingError, match=r"20\.0 MB, and at most 10 MB"):
        document_of(b"word " * 4_000_000)


def test_a_text_as_long_as_books_is_refused() -> None:
    """A text over the most characters is refused, though its bytes would pass."""
    with pytest.raises(ReadingError, match="at most 500,000"):
        document_of("The bridge fell on Thursday. " * 20_000)


def test_missing_file_is_named() -> None:
    """A file that has gone since it was found raises ReadingError with its name."""
    with pytest.raises(ReadingError, match=r"nowhere\.txt: could not be opened"):
        read(Source("nowhere.txt"), OPTIONS)


def test_repaired_encoding_is_told() -> None:
    """Windows-1252 is read right, and the document's problems say so."""
    document = document_of(REPORT.replace("bridge", "“Müller” bridge").encode("cp1252"))
    assert "“Müller” bridge" in document.text
    assert [problem.message for problem in document.problems] == ["is not UTF-8; read as Windows-1252"]


@settings(max_examples=60)
@given(st.binary(max_size=400) | st.text(max_size=400).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_are_a_document_or_a_reading_error(content: bytes) -> None:
    """Whatever the bytes, reading ends in a document or in our error, as text and as a page."""
    for source in (
        Source("-", content=content),
        Source("a.html", content=b"<p>" + content),
        Source("a.json", content=content),
    ):
        with suppress(ReadingError):
            assert read(source, OPTIONS).text


@settings(max_examples=60)
@given(st.text(max_size=200))
def test_text_has_no_control_characters_and_reading_is_repeatable(scraps: str) -> None:
    """Scraps of any characters inside a report leave clean text, the same each time."""
    content = f"{REPORT}{scraps}\nThe mayor of Arnsby said on Friday that she had not been told of it.\n"
    raw = content.encode("utf-8", "surrogatepass")
    try:
        first, second = document_of(raw), document_of(raw)
    except ReadingError:
        return
    assert first == second
    assert all(
        character.isprintable() or character in "\n\ufffd" or not character.isascii() for character in first.text
    )
    assert not any(
        "\ud800" <= character <= "\udfff" or character in "\t\x00\r\x0c\x85\u2028" for character in first.text
    )


def test_same_id_wherever_the_path_starts(tmp_path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    """A relative and an absolute path give one id; another folder gives another."""
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    for folder in "ab":
        (tmp_path / folder / "report.txt").write_text(REPORT)
    monkeypatch.chdir(tmp_path)
    near, far = read(Source("a/report.txt"), OPTIONS), read(Source(str(tmp_path / "a" / "report.txt")), OPTIONS)
    assert near.id == far.id
    assert near.id != read(Source("b/report.txt"), OPTIONS).id
