"""Which bearer of a surname is meant by the surname alone."""

from tests.resolution.marked import named, report, resolved

AIDE = "[Berg|person] won.", "[Berg|person] spoke.", "His daughter [Ivana Berg|person] came."


def test_the_story_knows_another_of_the_family() -> None:
    """A surname used before another relative's full name is that of the one whom the other reports name."""
    found = resolved(report("a", *AIDE), report("b", "[Tom Berg|person] won.", "[Berg|person] spoke."))
    assert {mention.span.document_id for mention in named(found, "Tom Berg").mentions} == {"a", "b"}
    assert named(found, "Ivana Berg").spellings == ("Ivana Berg",)


def test_the_only_one_of_the_family() -> None:
    """Where the story names nobody else of the family, the full name that comes late is the surname's."""
    assert "Berg" in named(resolved(report("a", *AIDE)), "Ivana Berg").spellings


def test_the_one_named_far_more_often() -> None:
    """Of two of a family the surname is the one's whom the story names in full twice as often or more."""
    both = "[Tom Berg|person] and [Ivana Berg|person] came.", "[Tom Berg|person] left."
    found = resolved(report("a", "[Berg|person] won.", *both))
    assert "Berg" in named(found, "Tom Berg").spellings


def test_a_tower_is_not_its_builder() -> None:
    """A person's surname is no short form of a building or an office that bears it."""
    lines = "[Berg|person] came to [Berg Tower|facility].", "The [Berg administration|organisation] wrote."
    found = resolved(report("a", *lines), report("b", "[Tom Berg|person] left."))
    assert named(found, "Berg Tower").spellings == ("Berg Tower",)
    assert "Berg" in named(found, "Tom Berg").spellings


def test_one_report_knows_the_person() -> None:
    """Where one report tells the surname for a person's, it is in the others that take it for a body's."""
    one = report(
        "a", "[Berg|organisation] won.", "[Berg|organisation] left.", "The [Berg Administration|organisation]."
    )
    found = resolved(one, report("b", "[Tom Berg|person] left.", "[Berg|person] spoke."))
    assert named(found, "Tom Berg").type == "person"
    assert {mention.span.document_id for mention in named(found, "Berg").mentions} == {"a", "b"}
