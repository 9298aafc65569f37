"""Short names joined with what they shorten."""

from tests.resolution.marked import named, report, resolved


def test_initials_with_a_number() -> None:
    """Initials with a number are the name that ends in it; with another number they are another's."""
    found = resolved(
        report("a", "It stands at [Landing Pad 12B|facility], or [LP-12B|facility]. [LP-3|facility] is empty.")
    )
    assert set(named(found, "LP-12B").spellings) == {"Landing Pad 12B", "LP-12B"}
    assert named(found, "LP-3").spellings == ("LP-3",)


def test_two_letters() -> None:
    """Two letters are the initials of a body of their own report, of another report's they are not."""
    found = resolved(
        report("a", "The [Nordische Zeitung|organisation] wrote it, [NZ|organisation] said."),
        report("b", "[Nova Zagora|organisation] won."),
    )
    assert set(named(found, "NZ").spellings) == {"Nordische Zeitung", "NZ"}


def test_codes_in_brackets() -> None:
    """Capitals alone in brackets behind one body are its own; those behind two tell nothing of either."""
    found = resolved(
        report(
            "a",
            "[Cordia|organisation]'s ([CDX|organisation]) shares fell.",
            "[Berg Club|organisation] ([NOR|organisation]) beat [Lund Club|organisation] ([NOR|organisation]).",
        )
    )
    assert "CDX" in named(found, "Cordia").spellings
    assert named(found, "NOR").spellings == ("NOR",)


def test_given_initials() -> None:
    """Two initials stand for the given names that they begin, one alone or others do not."""
    found = resolved(
        report("a", "[Anna Eva Berg|person] spoke."),
        report("b", "[A.E. Berg|person] spoke. [A.T. Berg|person] did not."),
    )
    assert set(named(found, "A.E. Berg").spellings) == {"Anna Eva Berg", "A.E. Berg"}


def test_nicknames_beside_a_middle_name() -> None:
    """A short form of a given name is the name, be there a middle name or an initial before it."""
    found = resolved(
        report("a", "[Bill Lund|person] spoke."), report("b", "[William J. Lund|person], [J. William Lund|person].")
    )
    assert "Bill Lund" in named(found, "William J. Lund").spellings


def test_middle_names_of_two() -> None:
    """Two full names of one report that differ in the middle are two people's; a misspelt middle is one's."""
    found = resolved(
        report("a", "[Anna Ida Berg|person] met [Anna Ursula Berg|person]."),
        report("b", "[Jon Mikael Lund|person], whom others spell [Jon Mikal Lund|person], left."),
    )
    assert named(found, "Anna Ida Berg").spellings == ("Anna Ida Berg",)
    assert set(named(found, "Jon Mikael Lund").spellings) == {"Jon Mikael Lund", "Jon Mikal Lund"}
