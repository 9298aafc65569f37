"""Makes `framing/kin.tsv`: for nouns that stand in no family, the listed noun that is their synonym, kind or sort.

    python training/noun_kin.py WORDNET src/crossbearing/framing/kin.tsv

WORDNET is the folder of WordNet 3.0's `data.noun` and `index.noun`. Of the listed nouns that WordNet holds
for kin, the one nearest by the shipped sentence encoder is taken; a noun that the treebanks lack must be nearer.
To be run after a change to `families.txt`; it takes some minutes.
"""

import gzip
import sys
from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import files
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from crossbearing.framing.families import groups_in, says_little
from crossbearing.models import embed

NEAR, RARE_NEAR = 0.5, 0.6  # cosine: below it, kin by WordNet are kin in a sense that news seldom uses
SENSES = 2  # the most frequent ones: a noun's rare senses would join it to anything
ABOVE, BELOW = 3, 1  # steps up from the noun, and from the listed noun up to it
LEAST_DEPTH = 4  # below the root: above it stand "entity", "object", "event"
LEAST_LETTERS = 3
Synsets = Mapping[str, tuple[str, ...]]


def noun_kin(synsets: Synsets, senses: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Yield one "noun, listed noun" row for each noun that has kin among the listed ones."""
    listed = sorted({word for words in groups_in("families.txt").values() for word in words})
    common = _nouns()
    nouns = sorted((common | _single(senses)) - set(listed))
    vectors = _vectors(listed).T
    depths: dict[str, int] = {}
    above = {word: _up(synsets, depths, senses.get(word, ()), ABOVE) for word in nouns}
    below = {word: _up(synsets, depths, senses.get(word, ()), BELOW) for word in listed}
    for noun, own in zip(nouns, _vectors(nouns), strict=True):
        likeness = own @ vectors
        near = np.flatnonzero(likeness >= (NEAR if noun in common else RARE_NEAR))
        words = (listed[at] for at in near[(-likeness[near]).argsort()])
        kin = (word for word in words if above[noun] & {*senses.get(word, ())} or below[word] & {*senses.get(noun, ())})
        yield from (f"{noun}\t{word}\n" for word in islice(kin, 1))


def _up(synsets: Synsets, depths: dict[str, int], synset_ids: tuple[str, ...], steps: int) -> frozenset[str]:
    """Return the synsets, and those up to some steps above them that are not too general."""
    found, edge = set(synset_ids), set(synset_ids)
    for _ in range(steps):
        edge = {above for below in edge for above in synsets[below]}
        found |= edge
    return frozenset(synset for synset in found if _depth(synsets, depths, synset) >= LEAST_DEPTH)


def _depth(synsets: Synsets, depths: dict[str, int], synset: str) -> int:
    """Return how far below the root a synset stands; `depths` keeps what was counted before."""
    if synset not in depths:
        above = synsets[synset]
        depths[synset] = 1 + min(_depth(synsets, depths, one) for one in above) if above else 0
    return depths[synset]


def _nouns() -> set[str]:
    """Return the lemmas of nouns in the shipped table of lemmas that say something."""
    table = files("crossbearing") / "models" / "lemmas.tsv.gz"
    rows = (row.split("\t") for row in gzip.decompress(table.read_bytes()).decode("utf-8").splitlines())
    words = {lemma for _, tag, lemma in rows if tag == "NOUN" and lemma.isascii() and lemma.isalpha()}
    return {word for word in words if len(word) >= LEAST_LETTERS and not says_little(word)}


def _single(senses: Mapping[str, tuple[str, ...]]) -> set[str]:
    """Return WordNet's nouns of one word that say something."""
    words = {word for word in senses if word.isascii() and word.isalpha() and len(word) >= LEAST_LETTERS}
    return {word for word in words if not says_little(word)}


def _vectors(nouns: Sequence[str]) -> NDArray[np.float32]:
    return embed([f"the {noun}" for noun in nouns])


def _synsets(folder: Path) -> dict[str, tuple[str, ...]]:
    """Return each synset's hypernyms."""
    found = {}
    for line in _rows(folder / "data.noun"):
        fields = line.split("|")[0].split()
        start = 5 + 2 * int(fields[3], 16)
        found[fields[0]] = tuple(fields[at + 1] for at in range(start, len(fields) - 3, 4) if fields[at] == "@")
    return found


def _senses(folder: Path) -> dict[str, tuple[str, ...]]:
    """Return each lemma's most frequent synsets."""
    rows = (line.split() for line in _rows(folder / "index.noun"))
    return {row[0].replace("_", "-"): tuple(row[-int(row[2]) :][:SENSES]) for row in rows}


def _rows(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("  ")]


def main() -> None:
    """Write the table below its note of origin."""
    folder, target = Path(sys.argv[1]), Path(sys.argv[2])
    rows = list(noun_kin(_synsets(folder), _senses(folder)))
    note = "# Made by training/noun_kin.py from WordNet 3.0; see PROVENANCE.md.\n"
    target.write_text(note + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
