"""Few words between marks: speech, or a title, a name, a scare quote."""

import pytest

from crossbearing.annotation import annotate
from crossbearing.annotation.quotation_shapes import letters
from crossbearing.options import AnnotationOptions
from crossbearing.values.documents import Document


def quoted(text: str) -> list[str]:
    """Return the direct quotations."""
    layers = annotate(Document("d", "d.txt", text, "", "text/plain"), AnnotationOptions())
    return [quotation.text for quotation in layers.quotations if quotation.direct]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Critics called the plan “reckless” and left.", "reckless"),
        ("She described the raid as “a mistake.”", "a mistake."),
        ("“Not now,” the minister said.", "Not now,"),
    ],
)
def test_a_few_words_can_be_speech(text: str, words: str) -> None:
    """What somebody calls a thing is quoted, however short."""
    assert words in quoted(text)


@pytest.mark.parametrize(
    "text",
    [
        "He is the author of “Bitter Rivers,” a novel.",
        "She spoke on the programme “Morning Tide” on Monday.",
        "The film “Seven Harbours” opens on Friday.",
    ],
)
def test_a_title_is_no_speech(text: str) -> None:
    """The name of a book, a programme, a film between marks is nobody's words."""
    assert quoted(text) == []


@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("Bitter Rivers,", "name"),
        ("Not now,", "cap"),
        ("reckless", "low"),
        ("The Sound of Rain", "name"),
        ("24", "none"),
    ],
)
def test_letters_tell_titles(text: str, case: str) -> None:
    """A title has capitals throughout, small words aside; a sentence only at its head."""
    assert letters(text) == case
