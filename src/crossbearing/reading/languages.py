"""Which language a text is written in, told by script and function words."""

import re
from collections import Counter
from functools import cache

from crossbearing.reading.tables import table

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# Fewer words than this show no language for certain.
FEWEST_WORDS = 20
# English news has 35-45 function words in a hundred of the list; a list of names has a tenth.
ENGLISH_SHARE = 0.12
FOREIGN_SHARE = 0.15
# So many different function words must be there: names and initials ("A.", "E.", "Da") are spelled like some.
FEWEST_DIFFERENT = 5
# Under this share in so many words, a text is no English of any kind.
NO_ENGLISH_SHARE, NO_ENGLISH_WORDS = 0.06, 60
# How far the beginning of a text is read.
LONGEST_SAMPLE = 20_000


def language_of(text: str) -> str | None:
    """Return the name of the language, "an unknown language", or None where the text is too short to tell."""
    sample = text[:LONGEST_SAMPLE].lower()
    script = _script_of(sample)
    if script:
        return script
    words = WORD.findall(sample)
    if len(words) < FEWEST_WORDS:
        return None
    shares = {name: sum(word in known for word in words) / len(words) for name, known in _function_words().items()}
    best = max(shares, key=lambda name: (shares[name], name))
    if shares["English"] >= ENGLISH_SHARE and shares["English"] >= 0.7 * shares[best]:
        return "English"
    if shares[best] >= FOREIGN_SHARE and len(_function_words()[best] & set(words)) >= FEWEST_DIFFERENT:
        return best
    unknown = shares["English"] < NO_ENGLISH_SHARE and len(words) >= NO_ENGLISH_WORDS
    return "an unknown language" if unknown else None


def _script_of(sample: str) -> str | None:
    """Return the language or script that half of the letters belong to, None for Latin."""
    letters = [ord(character) for character in sample if character.isalpha()]
    counts = Counter(
        name for name, low, high in table("languages.json")["scripts"] for code in letters if low <= code <= high
    )
    name, count = max(counts.items(), key=lambda item: (item[1], item[0]), default=("", 0))
    return name if count > len(letters) / 2 else None


@cache
def _function_words() -> dict[str, frozenset[str]]:
    return {name: frozenset(words.split()) for name, words in table("languages.json")["words"].items()}
