"""Known bodies within longer names, names with heads in small letters, names that small words look like."""

import pytest

from tests.annotation.test_names import names_in, types_in


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He works at the Texas Department of Transportation in Austin.", "Texas Department of Transportation"),
        ("She won gold at the Rugby World Cup in Paris.", "Rugby World Cup"),
        (
            "A study by the UNESCO Institute for the Study of Rivers found it.",
            "UNESCO Institute for the Study of Rivers",
        ),
        ("Tourists flocked to Trinidad and Tobago in the spring.", "Trinidad and Tobago"),
    ],
)
def test_known_names_within_others(text: str, name: str) -> None:
    """A known body's name that ends or begins another's, and a pair that is one place, are not cut out of it."""
    assert name in names_in(text)


def test_tails_in_small_letters() -> None:
    """A known body is known with all but its first word in small letters, a party with the word for it."""
    found = names_in("The Dow Jones industrial average fell. The Likud party met, and the Labour party did not.")
    assert {"Dow Jones industrial average", "Likud party", "Labour party"} <= found


def test_happenings_within_a_happening() -> None:
    """The parade of an event is another event; its paper's kind is no part of a newspaper's name."""
    found = names_in("He fell ill after the World Series parade, the Guardian newspaper said.")
    assert {"World Series", "Guardian"} <= found
    assert not any(name.endswith(("parade", "newspaper")) for name in found)


def test_abbreviations_that_are_words() -> None:
    """Capitals that are a small word too name a known body where the model sees one, and stay a word elsewhere."""
    assert "WHO" in names_in("The doctors of the WHO in Geneva said that the WHO was ready.")
    assert "WHO" not in names_in("Nobody knows WHO wrote the letter.")


def test_codes_in_brackets() -> None:
    """Capitals alone in brackets behind a name are a name, be they no word of any list."""
    assert "CRDA" in names_in("Shares of Cordia's (CRDA) rose, and Cordia said so.")


def test_surnames_of_known_names() -> None:
    """A word that a table knows is a person where it ends a person's full name in the report."""
    assert types_in("Anna Mars won the race. Mars thanked her coach.")["Mars"] == "person"


def test_titles_in_initials() -> None:
    """A title in initials before a person is no part of the name."""
    assert "Anna Berg" in names_in("On Monday AG Anna Berg wrote to Congress.")
