"""What is right of a page that was read."""

from dataclasses import replace
from pathlib import Path

import pytest

from crossbearing.values.documents import Document
from evaluation.pages.saved_pages import SavedPage
from evaluation.pages.scores import scores, word_f1

WORK = True
PAGE = SavedPage(
    Path("x.html"), WORK, "Hall to close", "2022-02-17", ("Jane Doe", "John Roe"), "The Beacon", "A b c d."
)


def document(**known: object) -> Document:
    """Return what was read of the page, headline first."""
    fields: dict[str, object] = {"title": "Hall to close", "published": "2022-02-17T10:00", "outlet": "Beacon"}
    fields |= {"authors": ("John Roe", "Jane Doe"), "title_end": 13, **known}
    return Document("d", "x.html", "Hall to close\nA b c d.", "", "text/html", **fields)  # type: ignore[arg-type]


def test_all_is_right_of_what_was_read_right() -> None:
    """The day alone counts, in any order of authors, with or without "The"; the headline is no part of the text."""
    assert scores(PAGE, document()) == dict.fromkeys(("text F1", "title", "published", "authors", "outlet"), 1.0)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("title", "Hall to close | The Beacon"), ("published", "2022-02-18"), ("published", None),
        ("authors", ("Jane Doe",)), ("authors", ("Jane Doe", "John Roe", "Ann Poe")), ("outlet", "The Beacon Online"),
    ],
)  # fmt: skip
def test_more_or_less_is_not_right(name: str, value: object) -> None:
    """A house's name in the title, another day, an author too few or too many, another name are wrong."""
    assert [what for what, right in scores(PAGE, document(**{name: value})).items() if right < 1] == [name]


def test_page_that_was_refused_has_nothing_right() -> None:
    """Every figure of the page counts as missed; a page that names no house is not asked for one."""
    assert set(scores(PAGE, None).values()) == {0.0}
    nameless = replace(PAGE, outlet=None)
    assert "outlet" not in scores(nameless, None)
    assert "outlet" not in scores(nameless, document())


@pytest.mark.parametrize(
    ("have", "figure"), [("a b c d", 1.0), ("A, b. c d!", 1.0), ("c d a b", 0.5), ("a b c d e f g h", 2 / 3), ("", 0.0)]
)
def test_words_count_in_their_order(have: str, figure: float) -> None:
    """Marks and capitals don't count; words out of order and words too many do."""
    assert word_f1("A b c d.", have) == pytest.approx(figure)
