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


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "They know that “the harbour will have to be dug out again”, Ms Berg said.",
            "the harbour will have to be dug out again",
        ),
        (
            "She would name inspectors who “are tough enough to close a mine” in a day.",
            "are tough enough to close a mine",
        ),
        ("The crowd chanted “Omar Berg: Bad for Lund, bad for you.”", "Omar Berg: Bad for Lund, bad for you."),
    ],
)
def test_clauses_are_no_titles(text: str, words: str) -> None:
    """A clause after "know that", and a chant in which small words stand beside capitals, are somebody's words."""
    assert words in quoted(text)


def test_a_title_with_its_author_is_no_speech() -> None:
    """What "by" and a name follow, with nobody speaking, is the title of a work."""
    assert quoted("New today: “A bridge will rise over the northern river,” by Anna Berg of the Post.") == []
