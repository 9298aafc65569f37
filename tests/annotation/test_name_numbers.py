"""Numbers within names, and numbers that count what stands behind a name."""

import pytest

from tests.annotation.test_names import names_in


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Engineers moved the Corvus 7 rockets to the pad on Tuesday.", "Corvus 7"),
        ("Most of the Boeing 747s in the fleet are grounded.", "Boeing 747s"),
        ("Crews rolled it to Launch Complex 12B on Friday.", "Launch Complex 12B"),
        ("The fund tracks the Berg & Lund 300 closely.", "Berg & Lund 300"),
        ("He wrote a book about the War of 1812.", "War of 1812"),
    ],
)
def test_numbers_of_names(text: str, name: str) -> None:
    """A number is a name's own behind an article and name, in the plural, with a letter or as a happening's year."""
    assert name in names_in(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In Norway 9 soldiers were hurt in the exercise.", "Norway"),
        ("Witnesses told Cordia 12 people had fled.", "Cordia"),
        ("Rescuers in the Netherlands 3 hours later found them.", "Netherlands"),
    ],
)
def test_numbers_that_count(text: str, name: str) -> None:
    """A number that counts what stands behind it is no part of the name before it."""
    found = names_in(text)
    assert name in found
    assert not any(word[-1].isdigit() for word in found)


def test_decades_are_no_models() -> None:
    """A decade behind a name is no number of it."""
    assert not any("80s" in name for name in names_in("Berlin in the Kreuzberg 80s was another town."))


def test_scores_are_no_numbers_of_names() -> None:
    """The score of a match behind a team's name is no part of it."""
    assert not any(name.startswith("Malmo 3") for name in names_in("Lund beat Malmo 3-1 on Saturday."))
