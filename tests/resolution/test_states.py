"""Which country "the country" is."""

from tests.resolution.marked import named, report, resolved


def test_the_one_spoken_of() -> None:
    """It is the country named most of the last three, the last one of as many."""
    text = "[Mali|place] asked, [Mali|place] waited, then [Chad|place] agreed."
    assert "the country" in named(resolved(report("a", text, "[the country|place] won.")), "Mali").spellings
    text = "[Mali|place] asked, then [Chad|place] agreed."
    assert "the country" in named(resolved(report("a", text, "[the country|place] won.")), "Chad").spellings


def test_each_by_itself() -> None:
    """Two reports mean two countries by the same words."""
    found = resolved(
        report("a", "[Mali|place] voted.", "[the country|place] won."),
        report("b", "[Chad|place] voted.", "[the country|place] lost."),
    )
    assert len(found) == 2
    assert all("the country" in entity.spellings for entity in found)


def test_owner() -> None:
    """What is "his country" is that of the man named last, whatever country was named since."""
    found = resolved(
        report(
            "a",
            "[Mali|place]'s man, [Malian President Omar Said|person], saw [Chad|place].",
            "[his country|place] won.",
        )
    )
    assert "his country" in named(found, "Mali").spellings


def test_speaker() -> None:
    """What is "our country" is the speaker's, whom the words do not tell."""
    found = resolved(report("a", "[Mali|place] voted.", "[our country|place] won."))
    assert named(found, "our country").spellings == ("our country",)


def test_none_before() -> None:
    """A report that names no country means the one that the story speaks of most."""
    found = resolved(report("a", "[the country|place] won."), report("b", "[Mali|place] and [Mali|place] again."))
    assert len(found) == 1
