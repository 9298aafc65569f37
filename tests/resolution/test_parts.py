"""Short forms: the last word of a thing's name, a house without the word for it, a known body within another's."""

from tests.resolution.marked import named, report, resolved


def test_last_word_of_a_thing() -> None:
    """A report calls a thing by the last word of the name it gave before, whatever the model takes the word for."""
    found = resolved(
        report("a", "The [Corvus Heavy|object] flew. The [Heavy|person] is large."),
        report("b", "A [Volan Roadster|object] was on board."),
        report("c", "[Roadster|object] is a magazine."),
    )
    assert set(named(found, "Heavy").spellings) == {"Corvus Heavy", "Heavy"}
    assert named(found, "Roadster").spellings == ("Roadster",)


def test_houses() -> None:
    """A hotel that the model takes for a place is the one with the word behind it; a town is not its school."""
    found = resolved(
        report("a", "They met at [Larkin Hollow|place]. The [Larkin Hollow Resort and Casino|facility] was shut."),
        report("b", "They live in [Tern Meadow|place]. The [Tern Meadow Elementary School|facility] was shut."),
    )
    assert set(named(found, "Larkin Hollow").spellings) == {"Larkin Hollow", "Larkin Hollow Resort and Casino"}
    assert named(found, "Tern Meadow").spellings == ("Tern Meadow",)


def test_parts_of_a_known_body() -> None:
    """A known body is no short form of an office of it."""
    found = resolved(
        report("a", "The [White House|organisation] and the [White House Office of Rivers|organisation] differ.")
    )
    assert named(found, "White House").spellings == ("White House",)


def test_names_of_one_region() -> None:
    """Names of one region are one place, those of two are two."""
    found = resolved(
        report("a", "Ships crossed the [Persian Gulf|place] and the [Red Sea|place]."),
        report("b", "Ships crossed the [Arabian Gulf|place]."),
    )
    assert set(named(found, "Persian Gulf").spellings) == {"Persian Gulf", "Arabian Gulf"}


def test_several_of_a_model() -> None:
    """The plural of a model's number is the model."""
    found = resolved(report("a", "A [Corvus 7|object] landed. [Corvus 7s|object] are cheap. A [Corvus 9|object] fell."))
    assert set(named(found, "Corvus 7").spellings) == {"Corvus 7", "Corvus 7s"}


def test_forces_and_military() -> None:
    """A country's military is its forces, not its police nor another's."""
    found = resolved(
        report("a", "The [Malian military|force] and the [Malian police|force] came."),
        report("b", "[Malian forces|force] and [Chadian forces|force] came."),
    )
    assert set(named(found, "Malian forces").spellings) == {"Malian military", "Malian forces"}
