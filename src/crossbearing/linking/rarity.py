"""How rare a word is in news and web text at large: never counted on the reports at hand.

So that an unrelated report changes nothing, the weights come from a shipped table: sentence counts over
the Groningen Meaning Bank, UD English EWT and GUM, made by `training/rarity_table.py`.
"""

import gzip
import math
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_name("rarity.tsv.gz")


def rarity(word: str) -> float:
    """Return the weight of a word, 0 (in every sentence) to 1 (never seen): its scaled inverse sentence frequency."""
    counts, sentences = _table()
    return 1 - math.log(counts.get(word.lower(), 1)) / math.log(sentences)


def shared_rarity(left: Iterable[str], right: Iterable[str]) -> float:
    """Return the rarity-weighted overlap of two sets of words (weighted Dice), 0 to 1; 0 when one is empty."""
    left, right = set(left), set(right)
    total = sum(rarity(word) for word in left) + sum(rarity(word) for word in right)
    return 2 * sum(rarity(word) for word in sorted(left & right)) / total if left and right and total else 0.0


@cache
def _table() -> tuple[Mapping[str, int], int]:
    first, *rows = gzip.decompress(TABLE.read_bytes()).decode("utf-8").splitlines()
    pairs = (row.split("\t") for row in rows)
    return {word: int(count) for word, count in pairs}, int(first)
