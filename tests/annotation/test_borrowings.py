"""What a report takes from outlets, and says so."""

from dataclasses import replace

import pytest

from crossbearing.annotation.borrowings import find_borrowings
from crossbearing.annotation.names import find_mentions
from crossbearing.annotation.outlets import known_outlets, same_outlet
from crossbearing.annotation.parsing import parse
from crossbearing.values.documents import Document


def origins(text: str, outlet: str | None = None) -> list[str]:
    """Return the outlets that a report of that text takes from."""
    document = Document("d1", "report.txt", text, "", "text/plain", outlet=outlet)
    layers, tags = parse(document)
    layers = replace(layers, mentions=find_mentions(document, layers, tags))
    return [b.origin for b in find_borrowings(document, layers)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dam broke at noon, a fisherman told Agence France-Presse.", ["AFP"]),
        ("The dam broke at noon, the BBC reported.", ["BBC"]),
        ("The dam broke at noon, according to the Associated Press.", ["Associated Press"]),
        ("LIMA (Reuters) - A dam broke at noon.", ["Reuters"]),
        ("A dam broke at noon.\nab/cd (AFP, dpa)", ["AFP", "dpa"]),
        ("Copyright 2019 The Associated Press. All rights reserved.", ["Associated Press"]),
        ("The dam broke, the news agency Belta reported.", ["Belta"]),
        ("Anna Berg was quoted by state television as saying the dam would hold.", ["state television"]),
        ("Local media reported that the dam broke.", ["Local media"]),
        ("The talks were first reported by The Norland Ledger on Sunday.", ["The Norland Ledger"]),
        ("The dam broke at noon, Radio Montana reported.", ["Radio Montana"]),
        ("The dam broke at noon, Cordia.com.au reported.", ["Cordia.com.au"]),
        ("The Ledger, a Norland newspaper, reported on Monday that the dam broke.", ["The Ledger"]),
        ("The dam broke, with Fortune reporting that it was old.", ["Fortune"]),
        ("The firm said in a statement to CNBC that it was sorry.", ["CNBC"]),
        ("State media said on Monday, citing Reuters, that it broke.", ["State media", "Reuters"]),
        ("The mayor told local ABC7 officers would come.", ["ABC7"]),
        ("Los Angeles television station KTLA said that the dam broke.", ["KTLA"]),
        ("The mayor told KTLA he was sad. A witness told the station that ten died.", ["KTLA", "KTLA"]),
        ("The mayor told the station it was old.", []),
        ("The dam was old, according to multiple reports.", ["multiple reports"]),
        ("The dam was old, according to police reports.", []),
        ("The dam was old, Anna Berg said on CNN Friday.", ["CNN"]),
        ("The dam was old, Anna Berg told Fox News host Tom Lund on Friday.", ["Fox News"]),
        ("The Wall Street Journal saw the plan. The Journal reported that it was old.", ["Wall Street Journal"]),
        ("Anna Berg told the Baltimore Sun that it broke. It was old, she told The Sun.", ["Baltimore Sun"] * 2),
        ("A dam broke at noon.\nAP - AFP", ["Associated Press", "AFP"]),
        ("The dam broke.\nWith files from The Associated Press", ["Associated Press"]),
        ("The dam broke at noon, a witness told KXYZ.", ["KXYZ"]),
        ("The captain was hurt, his doctor told the Athletic on Monday.", ["The Athletic"]),
        ("Britain's Guardian newspaper said that the dam was old.", ["The Guardian"]),
        ("The plan came from Suddeutsche Zeitung, and the newspaper said it was old.", ["Süddeutsche Zeitung"]),
        ("Germany’s Süddeutsche Zeitung (SZ) has the plan. SZ said that it was old.", ["Süddeutsche Zeitung"]),
        ("The dam broke at noon, an official told NBC Los Angeles.", ["NBC Los Angeles"]),
    ],
)
def test_the_outlet_is_named(text: str, expected: list[str]) -> None:
    """Hearers, sources, datelines, credits and described outlets are found."""
    assert origins(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Fund reported that the dam had cost too much.",
        "A mourner told The Home Office that the dam was old.",
        "The space agency said that the rocket was safe.",
        "Anna Berg told reporters that the dam would hold.",
        "The rumour spread on social media, officials said.",
        "Heavy users of digital media say that they are sad.",
        "State media have avoided reporting that the dam broke.",
        "The BBC shared the papers with partners abroad.",
    ],
)
def test_other_bodies_are_no_outlets(text: str) -> None:
    """Only the text's sources count."""
    assert origins(text) == []


def test_the_reports_own_outlet_is_left_out() -> None:
    """What was told to the paper itself is its own work."""
    assert origins("The dam broke, a fisherman told the BBC.", outlet="BBC News") == []
    assert origins("The dam broke, a fisherman told the BBC.", outlet="The Sun") == ["BBC"]


def test_every_form_of_an_outlet_leads_to_one_name() -> None:
    """No name is itself listed as another outlet's form, and articles do not matter."""
    names = set(known_outlets().values())
    assert all(known_outlets()[name] == name for name in names)
    assert same_outlet("The Washington Post", "Washington Post")
    assert same_outlet("The Ledger (Online)", "The Ledger")
    assert same_outlet("Ledger Online News", "Ledger News")
    assert same_outlet("The Ledger - News", "The Ledger")
    assert same_outlet("Ledger News Opinion", "Ledger News")
    assert same_outlet("Norland Ledger", "The Ledger")
    assert not same_outlet("Norland Ledger", "Southland Ledger")
    assert not same_outlet("Ledger Weekly", "Ledger News")
    assert not same_outlet(None, "Reuters")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A Baltimore Sun report said that the dam was old.", ["Baltimore Sun"]),
        ("Anna Berg had read a report in The New York Times on the dam.", ["New York Times"]),
        ("The dam was old, Anna Berg said in her Fox News interview on Sunday.", ["Fox News"]),
        ("Asked on CNN whether the dam was old, Anna Berg said no.", ["CNN"]),
        ("The firm was sorry, it said in a letter sent to Newsweek.", ["Newsweek"]),
        ("The dam was old, reports BBC News. It broke at noon.", ["BBC"]),
        ("The dam was old, Anna Berg said on ABC’s “This Week.”", ["ABC News"]),
        ("The dam was old, Anna Berg told the Norland Enterprise.", ["Norland Enterprise"]),
        ("In an editorial the Global Times, a newspaper of the party, called the dam old.", ["Global Times"]),
        ("It cost 3 billion, more than the figures compiled by Bloomberg.", ["Bloomberg"]),
        ("Of economists surveyed by Reuters, ten had seen the dam.", ["Reuters"]),
        ("The dam cost more than Bloomberg’s consensus expectations.", ["Bloomberg"]),
        ("The plan was obtained by Newsweek and CNN.", ["Newsweek", "CNN"]),
        ("CNN’s Anna Berg reported that the dam was old.", ["CNN"]),
        ("Plans of the dam were leaked to The New York Times.", ["New York Times"]),
        ("The dam was old.\nContributing: Anna Berg, The Associated Press", ["Associated Press"]),
    ],
)
def test_phrases_around_an_outlet(text: str, expected: list[str]) -> None:
    """What an outlet brought out, what was said on it, sent to it or stands in it is taken from it."""
    assert origins(text) == expected


def test_bulletins_of_a_state_are_no_outlets() -> None:
    """What is published in an official gazette is taken from no outlet, though its name is like a paper's."""
    assert origins("The rules for dams, published in the Federal Register, are new.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A man looks at the broken dam. (AFP/Getty Images)", ["AFP"]),
        ("A man looks at the broken dam. Anna Berg/AP", ["Associated Press"]),
        ("A man looks at the broken dam. (Photo by Anna Berg/Reuters)", ["Reuters"]),
        ("A man looks at the broken dam. (Associated Press) The dam broke at noon.", ["Associated Press"]),
        ("A poll by NBC News/Survey Lund found that the dam was old.", []),
    ],
)
def test_pictures_are_marked(text: str, expected: list[str]) -> None:
    """Who is credited for a picture is named, and marked as credited for nothing of the text."""
    document = Document("d1", "report.txt", text, "", "text/plain")
    layers, tags = parse(document)
    layers = replace(layers, mentions=find_mentions(document, layers, tags))
    assert [b.origin for b in find_borrowings(document, layers) if b.picture] == expected


@pytest.mark.parametrize(("site", "own"), [("edition.cnn.com", True), ("newsweek.com", False)])
def test_a_site_is_its_outlet(site: str, own: bool) -> None:  # noqa: FBT001 - a table's column
    """A report whose outlet is known by its address alone takes nothing from that outlet."""
    assert same_outlet(site, "CNN") is own
