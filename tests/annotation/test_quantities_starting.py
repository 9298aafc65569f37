"""Where an amount may start."""

import pytest

from crossbearing.annotation.parsing import parse
from crossbearing.annotation.quantities.lines import lines_of
from crossbearing.annotation.quantities.starting import starts_of
from crossbearing.values.documents import Document


def starts(text: str) -> list[str]:
    """Return the words of a text at which an amount may start."""
    document = Document("d1", "d1.txt", text, "", "text/plain")
    layers, _ = parse(document)
    return [layers.tokens[at].text for line in lines_of(document, layers) for at in starts_of(line)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A dog and a third of the cats ran.", ["a"]),
        ("They can try all new ways.", []),
        ("They sold miles of wire from a yard.", ["a"]),
        ("He paid can$5 of it.", ["can", "$", "5"]),
        ("The cost per head fell.", []),
        ("Canadian $5 notes", ["Canadian", "$", "5"]),
        ("They took RMB300 each.", ["RMB300"]),
    ],
)
def test_few_words_start_an_amount(text: str, words: list[str]) -> None:
    """Digits do; articles, codes and countries only before what makes an amount of them."""
    assert starts(text) == words
