"""The words that reports are compared by, and what each weighs: rarity at large, never in the reports at hand."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import pairwise

from crossbearing.linking.rarity import rarities

Bag = Mapping[str, int]
"""Words and their weights, whole numbers: sums of their products are the same in any order."""

UNIT = 1000  # the weight of a word never seen
PLAIN = 0.27  # rarity of a word in one sentence of twenty: what is plainer tells nothing
TELLING = 0.36  # rarity of a word in one sentence of fifty: two such in a row make a phrase worth a look
QUOTED = 4  # words in a row of a quotation that few reports share by chance
# without the 's or ' of the genitive
_WORD = re.compile(r"[^\W\d_][\w-]+(?:'(?!s\b)[\w-]+)*|[^\W\d_]'(?!s\b)[\w-]+")
_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
_QUOTATION = re.compile(r"[“\"]([^”\"]{15,400})[”\"]")


def words_of(text: str) -> list[str]:
    """Return the words of a text in order, lower case, without the 's of the genitive."""
    return _WORD.findall(text.lower().replace("’", "'"))


def numbers_of(text: str) -> set[str]:
    """Return the numbers of a text as written, years left out."""
    found = (number.rstrip(".,") for number in _NUMBER.findall(text))
    return {number for number in found if not _YEAR.fullmatch(number)}


def weighted(words: Iterable[str], power: float) -> Bag:
    """Return each word by how often it stands (logarithm) and how rare it is, to the given power; plain ones out."""
    counts = Counter(words)
    return {
        word: round(UNIT * (1 + math.log(counts[word])) * weight**power)
        for word, weight in rarities(counts)
        if weight > PLAIN
    }


def rare(words: Iterable[str]) -> Bag:
    """Return each distinct word with its rarity; plain ones out."""
    return {word: round(UNIT * weight) for word, weight in rarities(set(words)) if weight > PLAIN}


def repeated(words: Iterable[str]) -> Bag:
    """Return each word that stands twice and more, by how often and how rare; plain ones out."""
    counts = Counter(words)
    return {
        word: round(UNIT * math.log(counts[word]) * weight)
        for word, weight in rarities(counts)
        if counts[word] > 1 and weight > PLAIN
    }


def alike(words: Iterable[str]) -> Bag:
    """Return each distinct word with the weight 1."""
    return dict.fromkeys(words, 1)


def phrases(words: list[str]) -> Bag:
    """Return the pairs of telling words that follow each other, each with the weight 1."""
    telling = {word for word, weight in rarities(set(words)) if weight > TELLING}
    return {f"{one} {two}": 1 for one, two in pairwise(words) if one in telling and two in telling}


def quoted(text: str) -> Bag:
    """Return every four words in a row that stand between quotation marks, each with the weight 1."""
    sayings = [words_of(saying) for saying in _QUOTATION.findall(text)]
    return {" ".join(said[at : at + QUOTED]): 1 for said in sayings for at in range(len(said) - QUOTED + 1)}
