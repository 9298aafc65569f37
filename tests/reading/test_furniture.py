"""Page furniture, by paragraph."""

import pytest

from crossbearing.reading.furniture import stripped, without_credit, without_furniture


@pytest.mark.parametrize(
    "line",
    [
        "Skip to main content",
        "Home > News > Africa",
        "Share this article on Facebook",
        "Click to share on Twitter (Opens in new window)",
        "12 Comments",
        "Leave a reply",
        "Follow us on Instagram",
        "Subscribe to our newsletter",
        "Sign up for free daily updates",
        "Advertisement",
        "Story continues below advertisement",
        "READ MORE: The bridge that nobody wanted",
        "Also read: Ten bridges",
        "Related: Ten bridges",
        "Tags: bridge, river",
        "4 min read",
        "This article is more than 2 years old",
        "As of Tuesday, this article is no longer being updated. For more, see the front page.",
        "Slideshow (11 Images)",
        "Loading...",
        "Like Loading...",
        "LIVE TV",
        "Reuse this content",
        "Our Standards: The Example Trust Principles.",
        "Photo credit: Jane Doe",
        "Photo: Jane Doe/Example Pictures",
        "Enlarge this image",
        "Editing by Jane Doe; Reporting by John Roe",
        "(Reporting by Jane Doe in Arnsby; Editing by Ann Other)",
        "© 2022 The Example Times",
        "Jane Doe contributed to this report.",
        "https://example.org/bridge",
        "News | Sport | Business | Opinion",
        "If you like our journalism, please donate to support us",
        "Published in The Beacon, February 13th, 2023",
        "This entry was posted in Bees and tagged mites.",
        "Special to the Gazette",
        "FOR IMMEDIATE RELEASE",
        "SOURCE Arnsby Works",
        "— With assistance by Jane Doe",
        "Jane Doe reported from Arnsby, and John Roe from Tessel.",
    ],
)
def test_furniture_goes(line: str) -> None:
    """Each of these is the page's, whatever the site."""
    assert stripped(line) == ""


@pytest.mark.parametrize(
    "line",
    [
        "Police shared this photograph of the bridge.",
        "Readers of the newspaper wrote to the mayor.",
        "The newsletter that the union sent to its members was read aloud.",
        "Follow the river and you come to Arnsby.",
        "More than 40 people signed up for the rescue team on Thursday.",
        "Live television showed the bridge.",
        "Live ammunition was found under the bridge.",
        "Comments by the mayor caused anger on Thursday.",
        "Home to 12,000 people, Arnsby lies on the river.",
        "Source close to the mayor say that he knew.",
        "Photographs of the bridge show cracks, an engineer said.",
        "(AP Photo/Jane Doe, File)",
        "jm/dm (AFP, dpa)",
        "With reporting by the Associated Press",
        "By The Associated Press",
        "World leaders met in Arnsby.",
        "Support for the mayor has fallen to 21 percent.",
        "The opinions of engineers differ.",
        "Three cases of fever were reported from Arnsby.",
        "The letter was published in the Gazette on Monday.",
        "Like the mayor, many had fled the town by noon.",
        "Save the Harbour left the town on Monday, its chairman said.",
        "With help from the harbour, she is mending it again.",
        "Special to the region is its cheese.",
        "From the start, first published in small numbers, the paper was loved.",
        "This story was written in an hour, she said.",
        "Jane Doe reported from Arnsby that the bridge had gone.",
    ],
)
def test_reports_own_lines_stay(line: str) -> None:
    """Sentences with the same words, and credits of agencies, are the report's own."""
    assert stripped(line) == line


@pytest.mark.parametrize(
    "credit", ["[File: Jane Doe/AFP]", "[Jane Doe/AFP]", "[Courtesy of the museum]", "(AP Photo/Jane Doe, File)"]
)
def test_credit_in_brackets_goes_from_behind_a_caption(credit: str) -> None:
    """A caption need be no sentence; two agencies in brackets at a sentence's end tell where it comes from."""
    assert without_credit(f"The bridge at Arnsby in April {credit}") == "The bridge at Arnsby in April"
    assert without_credit("The mayor said no. (AFP/Reuters)") == "The mayor said no. (AFP/Reuters)"


@pytest.mark.parametrize("remark", ["(the picture was clear to all)", "(see the photo below)", "[and/or]"])
def test_a_remark_in_brackets_stays(remark: str) -> None:
    """A remark that names a picture credits nobody for it."""
    assert without_credit(f"The mayor had a plan {remark}") == f"The mayor had a plan {remark}"


def test_own_agency_is_no_credit() -> None:
    """A copyright line that names an agency goes where the agency is the outlet itself."""
    line = "© 2022 Reuters. All rights reserved."
    assert (stripped(line), stripped(line, "Reuters")) == ("© 2022 Reuters.", "")


def test_titles_under_read_more_go_up_to_the_next_sentence() -> None:
    """The list of other stories ends where the report goes on."""
    lines = [
        "Read more:",
        "Ten bridges",
        "Nobody wanted it. Now it falls.",
        "The mayor's concrete",
        "The mayor said nothing.",
    ]
    assert without_furniture(lines) == ["The mayor said nothing."]


def test_a_box_of_titles_over_a_name_goes() -> None:
    """What a box of other stories leaves behind a person's name is cut, and the name stays; a loud MORE alone stays."""
    text = "Mayor Anna Berg Anna Mary BergTen bridges closed Nobody wants the mill Tunnel opens late MORE said no."
    assert stripped(text) == "Mayor Anna Berg said no."
    own = "Mayor Anna Berg said that she wanted MORE of it, and Anna Berg left."
    assert stripped(own) == own
