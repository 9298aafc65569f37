"""For which country somebody acts."""

from dataclasses import replace

import pytest

from crossbearing.annotation.names import find_mentions
from crossbearing.annotation.parsing import parse
from crossbearing.values.documents import Document
from crossbearing.values.reports import Report
from tests.resolution.marked import named, report, resolved


@pytest.mark.parametrize(
    ("mention", "kind", "country"),
    [
        ("Malian envoys", "group", "ML"),
        ("the South Korean negotiators", "group", "KR"),
        ("FBI agents", "group", "US"),
        ("the C.I.A. director", "person", "US"),
        ("Korean Central News Agency", "organisation", "KP"),
        ("President Ada Moreau of Chile", "person", "CL"),
        ("Malian and Chadian envoys", "group", None),
        ("Ada Moreau", "person", None),
        ("Jordan Berg", "person", None),
        ("the volunteers", "group", None),
    ],
)
def test_own_words(mention: str, kind: str, country: str | None) -> None:
    """The words of a mention tell, but for a person's own name; two countries tell nothing, nor does none."""
    (entity,) = resolved(report("a", f"It was [{mention}|{kind}]."))
    assert entity.acts_for == country


def test_office_beside_the_name() -> None:
    """The country, or the organ, of the office beside a name tells, "the FBI director, Ada Moreau"."""
    for office, code in (("the FBI director", "US"), ("the president of Mali", "ML"), ("the club's president", None)):
        document = Document("d", "d", f"Later {office}, Ada Moreau, left.", "0", "text/plain")
        layers, tags = parse(document)
        mentions = find_mentions(document, layers, tags)
        (moreau,) = (
            entity
            for entity in resolved(Report(document, replace(layers, mentions=mentions), ()))
            if "Ada Moreau" in entity.spellings
        )
        assert moreau.acts_for == code


def test_owner() -> None:
    """What belongs to somebody acts for that person's country, and says whose it is."""
    found = resolved(
        report("a", "[Chilean President Ada Moreau|person] left.", "[Ms. Moreau's office|organisation] stayed.")
    )
    office = named(found, "Ms. Moreau's office")
    assert office.acts_for == "CL"
    assert any("belongs to" in reason.words for reason in office.reasons)


def test_owner_by_pronoun() -> None:
    """What is "his" acts for the country of the last man named, not of a woman named since."""
    found = resolved(
        report(
            "a",
            "[Malian President Omar Said|person] came with [Chilean minister Mary Berg|person].",
            "[his aides|group] waited.",
        )
    )
    assert named(found, "his aides").acts_for == "ML"


def test_office_at_home() -> None:
    """An office without a country is of the outlet's own country; without a known outlet nothing tells."""
    text = "[Attorney General Ada Moreau|person] resigned."
    assert resolved(report("a", text, outlet="USA Today"))[0].acts_for == "US"
    assert resolved(report("a", text))[0].acts_for is None


def test_office_that_home_does_not_have() -> None:
    """A minister in an American outlet is none of America's."""
    (entity,) = resolved(report("a", "[Minister Ada Moreau|person] resigned.", outlet="USA Today"))
    assert entity.acts_for is None


def test_organ_by_context() -> None:
    """A bare organ of state acts for the country named last before it."""
    found = resolved(report("a", "[Chile|place] and then [Mali|place] voted.", "[the government|organisation] fell."))
    assert named(found, "the government").acts_for == "ML"


def test_places_lie_and_do_not_act() -> None:
    """A place that was found has its country, and acts for none."""
    (entity,) = resolved(report("a", "It rained in [Chile|place]."))
    assert (entity.country, entity.acts_for) == ("CL", None)
