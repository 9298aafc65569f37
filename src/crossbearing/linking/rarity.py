"""How rare a word is in news and web text at large: never counted on the reports at hand.

So that an unrelated report changes nothing, the weights come from a shipped table: sentence counts over
the Groningen Meaning Bank, UD English EWT and GUM, made by `training/rarity_table.py`.
"""

import gzip
import math
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_name("rarity.tsv.gz")


def rarity(word: str) -> float:
    """Return the weight of a word, 0 (in every sentence) to 1 (never seen): its scaled inverse sentence frequency."""
    return _weights().get(word.lower(), 1.0)


def rarities(words: Iterable[str]) -> Iterator[tuple[str, float]]:
    """Return each of the words, which are lower case, with its rarity."""
    known = _weights()
    return ((word, known.get(word, 1.0)) for word in words)


def shared_rarity(left: Iterable[str], right: Iterable[str]) -> float:
    """Return the rarity-weighted overlap of two sets of words (weighted Dice), 0 to 1; 0 when one is empty."""
    ours, theirs = frozenset(left), frozenset(right)
    both = ours & theirs
    if not both:
        return 0.0
    return 2 * math.fsum(map(rarity, both)) / (math.fsum(map(rarity, ours)) + math.fsum(map(rarity, theirs)) or 1.0)


@cache
def _weights() -> Mapping[str, float]:
    first, *rows = gzip.decompress(TABLE.read_bytes()).decode("utf-8").splitlines()
    whole = math.log(int(first))
    pairs = (row.split("\t") for row in rows)
    return {word: 1 - math.log(int(count)) / whole for word, count in pairs}
