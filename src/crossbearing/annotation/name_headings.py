"""Whether a sentence is a heading, whose capitals tell nothing of names."""

from collections.abc import Sequence

from crossbearing.values.annotations import Token

HEADING_SHARE = 0.75  # of the long words capitalised: a heading in title case, where capitals tell nothing
HEADING_WORDS = 4


def is_heading(tokens: Sequence[Token]) -> bool:
    """Return whether a sentence stands in title case or capitals, so that capitals tell nothing of names."""
    words = [token.text for token in tokens if token.text.isalpha()]
    if len(words) > 1 and all(word.isupper() for word in words):
        return True
    long = [word for word in words if len(word) > 3]
    capitals = sum(1 for word in long if word[0].isupper())
    if tokens and tokens[-1].text == ".":
        return False
    return len(long) >= HEADING_WORDS and capitals >= HEADING_SHARE * len(long)
