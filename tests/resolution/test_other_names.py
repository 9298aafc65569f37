"""Names joined by what a report says beside them, and by their shortened words."""

from tests.resolution.marked import named, report, resolved


def test_also_known_as() -> None:
    """What a report says a name is also known by is the same, wherever the story uses it."""
    found = resolved(
        report("a", "The [Harbour Free Zone|place], formerly known as the [Dockland Commune|place], was cleared."),
        report("b", "The [Dockland Commune|place] was peaceful."),
    )
    assert set(named(found, "Dockland Commune").spellings) == {"Harbour Free Zone", "Dockland Commune"}


def test_shared_family_name() -> None:
    """A given name before "and" and a full name shares its family name, though another of the story is called so."""
    found = resolved(
        report("a", "[Joe|person] and [Ann Berg|person] came. [Joe Lund|person] left."),
        report("b", "[Joe Berg|person] slept."),
    )
    assert set(named(found, "Joe").spellings) == {"Joe", "Joe Berg"}


def test_shop_names() -> None:
    """An 's inside a name, "&" for "and" and the word for its kind make no other shop."""
    found = resolved(
        report("a", "They broke into [Lund's Pawn & Jewelry|facility]."),
        report("b", "They broke into [Lund Pawn and Jewelry Store|facility]."),
    )
    assert len(found) == 1


def test_half_of_a_pair() -> None:
    """A body whose name leaves out half of a pair is that body; another kind of force is another."""
    found = resolved(
        report("a", "The [Afghan National Defence and Security Forces|force] fought."),
        report("b", "The [Afghan National Security Forces|force] fled. The [Afghan Air Force|force] came."),
    )
    assert len(named(found, "Afghan National Security Forces").spellings) == 2
    assert named(found, "Afghan Air Force").spellings == ("Afghan Air Force",)


def test_shortened_words_of_bodies() -> None:
    """A department may be a "Dept.", and an airline is called by its first word."""
    found = resolved(
        report("a", "The [Leeds Police Department|force] came. [United Airlines|organisation] flew."),
        report("b", "The [Leeds Police Dept.|force] left. A ticket of [United|organisation] was found."),
    )
    assert set(named(found, "Leeds Police Dept.").spellings) == {"Leeds Police Dept.", "Leeds Police Department"}
    assert set(named(found, "United").spellings) == {"United", "United Airlines"}


def test_airports_by_their_codes() -> None:
    """A well-known airport's code is the airport, not its town."""
    found = resolved(report("a", "They left [LAX|facility] for [Los Angeles International Airport|facility]."))
    assert len(found) == 1


def test_family_names_that_stand_first() -> None:
    """The Xu of one report is the Xu Weiming of another, however short; a given name that stands first is not."""
    found = resolved(
        report("a", "[Xu Weiming|person] met [Anna Lind|person]."),
        report("b", "[Xu|person] met [Anna|person]."),
    )
    assert set(named(found, "Xu").spellings) == {"Xu", "Xu Weiming"}
    assert named(found, "Anna").spellings == ("Anna",)


def test_two_of_one_family_name_that_stands_first() -> None:
    """A family name of two people of the story is neither's."""
    found = resolved(
        report("a", "[Xu Weiming|person] met [Xu Meilin|person]."),
        report("b", "[Xu|person] spoke."),
    )
    assert len(found) == 3


def test_accounts() -> None:
    """A handle behind a name is its bearer's, as one is that begins or ends with a full name; a short word is not."""
    found = resolved(
        report("a", "[Anna Berg|person] ([@orlandmayor|person]) came."),
        report("b", "Thanks to [@realAnnaBerg|person]. [@annaberg_mp|person] spoke. [@bergfeldtown|organisation] too."),
    )
    assert set(named(found, "Anna Berg").spellings) == {"Anna Berg", "@orlandmayor", "@realAnnaBerg", "@annaberg_mp"}


def test_slips_of_the_pen() -> None:
    """A long surname that differs by one letter is one person's, whatever the model takes it for; a short is not."""
    found = resolved(
        report("a", "[Anna Silverbrook|person] sang. [Silverbook|place] bowed. [Bo Lind|person] played."),
        report("b", "[Silverbrook|person] sang. [Linde|person] left."),
    )
    assert set(named(found, "Silverbook").spellings) == {"Anna Silverbrook", "Silverbrook", "Silverbook"}
    assert named(found, "Linde").spellings == ("Linde",)
