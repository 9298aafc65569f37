"""Bylines and houses."""

import pytest

from crossbearing.reading.bylines import byline_of
from crossbearing.reading.outlets import copyright_outlet, dated_outlet, dateline_outlet, is_outlet, source_outlet


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Jane Doe", ("Jane Doe",)),
        ("By JANE DOE and JOHN ROE", ("Jane Doe", "John Roe")),
        ("By Jane Doe in Paris and John Roe in Arnsby", ("Jane Doe", "John Roe")),
        ("By Łukasz Kowal and Žofia Mála", ("Łukasz Kowal", "Žofia Mála")),
        ("By Jane Doe, New York", ("Jane Doe",)),
        ("By Jane Doe, Defence Editor", ("Jane Doe",)),
        ("By Jane Doe, John Roe and Ann van der Berg for MailExample", ("Jane Doe", "John Roe", "Ann van der Berg")),
        ("Written by Dr. Jane O'Doe-Smith | 17 Feb 2022", ("Jane O'Doe-Smith",)),
        ("By The Associated Press", ()),
        ("By political correspondent Jane Doe", ("Jane Doe",)),
        ("By our Northern Europe correspondent Jane Doe and John Roe in Tessel", ("Jane Doe", "John Roe")),
        ("By Example writers Jane Doe, Ansel Obuya", ("Jane Doe", "Ansel Obuya")),
        ("By Jane Doe, John Roe", ("Jane Doe", "John Roe")),
        ("By Jane Doe, Virginia Beach", ("Jane Doe",)),
        ("By Jane Doe in Arnsby, Perpetua Obuya in Tessel", ("Jane Doe", "Perpetua Obuya")),
        ("BY KIM MIN-JI, SEO DAE-HAN", ("Kim Min-Ji", "Seo Dae-Han")),
        ("By Jane Doe with reporting by John Roe and Ann Poe", ("Jane Doe",)),
        ("An Analysis by Jane Doe und John Roe", ("Jane Doe", "John Roe")),
        ("Interview Conducted by Jane Doe", ("Jane Doe",)),
        ("By Khalid al-Masri and Jan van den Berg", ("Khalid al-Masri", "Jan van den Berg")),
        ("By June Doe", ("June Doe",)),
    ],
)
def test_bylines_give_names_alone(line: str, names: tuple[str, ...]) -> None:
    """Places, offices, titles and dates are left out; an agency is no person."""
    byline = byline_of(line)
    assert byline is not None
    assert byline.authors == names


@pytest.mark.parametrize(
    "line",
    [
        "By Thursday morning the troops had gone",
        "By Thursday Morning",
        "By the river, three people died.",
        "By Arnsby standards, it was late",
        "By June Morning",
        "By Monday evening, editors Jane Doe said, all was over.",
        "By RFS's Tolvian Service",
        "By Senior Film Editor",
    ],
)
def test_sentences_with_by_are_no_bylines(line: str) -> None:
    """A sentence that begins with "By" names no author."""
    assert byline_of(line) is None


@pytest.mark.parametrize("name", ["The Example Times", "CNN", "Harbour Gazette", "Radio Tarn", "Middle East Eye"])
def test_houses_are_known_by_table_or_trade_word(name: str) -> None:
    """A house is known by its name or by a word of the trade in it."""
    assert is_outlet(name)


@pytest.mark.parametrize(
    "words", ["Latest News", "World", "Bridge falls in Arnsby", "Photo: Example Times", "Paris", "Times, July 14, 2021"]
)
def test_headings_and_credits_are_no_houses(words: str) -> None:
    """A section's name, a headline, a credit and a place are none."""
    assert not is_outlet(words)


def test_houses_in_copyright_lines_and_datelines() -> None:
    """The house is read off copyright lines, datelines, signatures and sources; an agency's name is not taken."""
    assert copyright_outlet("© 2022 The Example Times. All rights reserved.") == "The Example Times"
    assert copyright_outlet("Copyright © Jane Doe, Example Research, 2021") == "Example Research"
    assert copyright_outlet("Copyright 2017 The Associated Press. All rights reserved.") is None
    assert dateline_outlet("Arnsby (The Harbour Dawn) — It is done.") == "The Harbour Dawn"
    assert dateline_outlet("BERLIN (AP) - A ship has sunk.") is None
    assert dated_outlet("Example Research, July 14, 2021") == "Example Research"
    assert dated_outlet("Paris, 17 February 2022") is None
    assert source_outlet("Source: The Harbour Gazette") == "The Harbour Gazette"
    assert source_outlet("Source: Xinhua") is None
