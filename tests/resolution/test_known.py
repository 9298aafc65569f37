"""Entities that tables know have one id in every story."""

from tests.resolution.marked import named, report, resolved


def test_known_bodies_and_countries() -> None:
    """A country and a known body have one id in two stories, under any of their names; other names have two."""
    one = resolved(
        report("a", "The [Federal Reserve|organisation] in the [United States|place]. [Cordia|organisation].")
    )
    two = resolved(report("b", "The [Fed|organisation] in the [U.S.|place]. [Cordia|organisation]."))
    assert named(one, "Federal Reserve").id == named(two, "Fed").id
    assert named(one, "United States").id == named(two, "U.S.").id
    assert named(one, "Cordia").id != named(two, "Cordia").id


def test_people_called_like_countries() -> None:
    """A person of a country's name is not known by it."""
    one, two = (resolved(report(key, "[Chad|person] spoke.")) for key in ("a", "b"))
    assert named(one, "Chad").id != named(two, "Chad").id


def test_bodies_that_several_countries_have() -> None:
    """A body whose name other countries' bears too has one id where its country is told, and is the same."""
    malian, chadian = (
        resolved(report(key, f"The [{people} Supreme Court|organisation] ruled. The [Supreme Court|organisation] sat."))
        for key, people in (("a", "Malian"), ("b", "Chadian"))
    )
    plain, other = (resolved(report(key, "The [Supreme Court|organisation] sat.")) for key in ("c", "d"))
    assert named(malian, "Supreme Court").id != named(chadian, "Supreme Court").id
    assert named(plain, "Supreme Court").id != named(other, "Supreme Court").id


def test_ids_of_one_story_differ() -> None:
    """Of two entities of one known name, a country and its team, each has its own id."""
    found = resolved(report("a", "[Mali|place] cheered as [Mali|organisation] won in [Chad|place]."))
    assert len({entity.id for entity in found}) == len(found)
