"""Accounts that a report shows as names: a post's writer ("Anna Berg (@annaberg)"), and handles spelt like a name."""

from collections.abc import Iterable, Iterator, Sequence

from crossbearing.annotation.name_shapes import Shape
from crossbearing.values.annotations import Token

DASHES = frozenset({"—", "–", "-", "--"})
LONGEST = 5  # tokens of a writer's name: what stands further from its handle is the post


def accounts(tokens: Sequence[Token], found: Iterable[Shape]) -> Iterator[tuple[Shape, Shape]]:
    """Yield each handle with the name of whose it is: the one before it in brackets, or one spelt like it.

    The writer's name before the handle of a post ("— Anna Berg (@annaberg)") is one, whatever its case or script.
    """
    named = {shape.last: shape for shape in found}
    spelt = {letters_of(token.text for token in tokens[shape.first : shape.last]): shape for shape in named.values()}
    for at, token in enumerate(tokens):
        if token.text[0] == "@":
            bracketed = at > 1 and tokens[at - 1].text == "("
            owner = (named.get(at - 1) or _writer(tokens, at - 1)) if bracketed else None
            owner = owner or spelt.get(letters_of([token.text]))
            if owner is not None:
                yield Shape(at, at + 1, None), owner


def letters_of(words: Iterable[str]) -> str:
    """Return the letters and digits of words, small and without anything between."""
    return "".join(letter for word in words for letter in word.lower() if letter.isalnum())


def _writer(tokens: Sequence[Token], end: int) -> Shape | None:
    """Return the name between a dash and a bracket, None where no dash stands near."""
    dashes = (at for at in range(end - 1, max(-1, end - 2 - LONGEST), -1) if tokens[at].text in DASHES)
    dash = next(dashes, end - 1)
    return Shape(dash + 1, end, None) if dash < end - 1 else None
