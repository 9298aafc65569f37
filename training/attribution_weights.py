"""Learns how attributions are read off the parse, and writes `annotation/attribution_weights.json.gz`.

    python -m training.attribution_weights src/crossbearing/annotation/attribution_weights.json.gz POLNEAR.jsonl.gz

Learnt from the part of PolNeAR stored as its train split alone: which words attribute, which phrase beside
them names the source, which hold what is told. A word inside what another one tells is not learnt from: the
corpus marks none there, nested attributions or not. The priors are a ridge regression from the vectors of
single words, those of the training part by cross-validation, cut in tenths. No sentence is stored: lemmas,
tags and relations with their weights, those seen three times or more.
"""

import argparse
import gzip
import json
import sys
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crossbearing.annotation.attribution_features import Branch, Scene, branch_features, branches, cue_features
from crossbearing.annotation.attribution_roles import candidates, rule_source, scene_of
from crossbearing.annotation.names import find_mentions
from crossbearing.annotation.parsing import parse
from crossbearing.annotation.phrases import Parse, parse_of
from crossbearing.annotation.reported_speech import find_sayings
from crossbearing.models import embed
from crossbearing.models.lemmas import TABLE
from crossbearing.values.documents import Document
from training.sparse_regression import Example, fitted

FEWEST = 3  # times that a feature must be seen
# Rounds and ridge where F1 on a fifth of the training part was highest.
CUE, SOURCE, CONTENT = (8, 5e-4, FEWEST), (10, 2e-5, FEWEST), (5, 5e-4, FEWEST)
MOSTLY = 0.6  # share of a phrase's words that must be told for the phrase to be
TAGS = ("VERB", "NOUN", "ADJ")
STEADY = {"VERB": 0, "NOUN": 8, "ADJ": 8}  # the lowest tenth that is kept
MOST_SEEN = 20.0  # times after which a word's share is no surer
FOLDS = 5
Marks = tuple[frozenset[int], frozenset[int]]
"""The words of an attribution's source and of its content."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """A report to learn from: its scene, and the gold by the head word of each cue."""

    scene: Scene
    gold: Mapping[int, Marks]

    def inside(self) -> frozenset[int]:
        """Return the words that stand inside what is told."""
        return frozenset().union(*(content for _, content in self.gold.values())) - set(self.gold)


def main() -> None:
    """Read the reports, learn, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("weights", type=Path)
    parser.add_argument("reports", type=Path)
    options = parser.parse_args()
    with gzip.open(options.reports, "rt", encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row["split"] == "train"]
    stored = learn([lesson_of(row) for row in rows])
    packed = json.dumps(stored, ensure_ascii=False, separators=(",", ":")).encode()
    options.weights.write_bytes(gzip.compress(packed, mtime=0))
    sizes = {name: len(stored[name]) for name in ("cue", "source", "content")}
    sys.stdout.write(f"{len(rows)} reports, features: {sizes}\n")


def lesson_of(row: Mapping[str, Any]) -> Lesson:
    """Return the parsed report of a stored row."""
    document = Document(row["id"], row["id"], row["text"], "", "text/plain")
    layers, tags = parse(document)
    layers = replace(layers, mentions=find_mentions(document, layers, tags))
    return lesson(parse_of(document.text, layers), row["labels"]["attributions"])


def lesson(parsed: Parse, attributions: Iterable[Mapping[str, Any]]) -> Lesson:
    """Return a parse with its gold; an attribution without a cue teaches nothing."""
    edges = [token.start for token in parsed.tokens], [token.end for token in parsed.tokens]
    gold: dict[int, Marks] = {}
    for each in attributions:
        cue = words_in(edges, each["cue"])
        if cue:
            gold[cue_head(parsed, cue)] = (words_in(edges, each["source"]), words_in(edges, each["content"]))
    return Lesson(scene_of(parsed, find_sayings(parsed, 0), {}), gold)


def words_in(edges: tuple[Sequence[int], Sequence[int]], pieces: Iterable[Mapping[str, int]]) -> frozenset[int]:
    """Return the words that the pieces touch; `edges` are the words' starts and ends."""
    starts, ends = edges
    ranges = (range(bisect_left(ends, p["start"] + 1), bisect_left(starts, p["end"])) for p in pieces)
    return frozenset(word for words in ranges for word in words)


def cue_head(parsed: Parse, cue: frozenset[int]) -> int:
    """Return the word of a cue that the others hang on: a verb before a noun, a noun before the rest."""
    tokens = parsed.tokens
    heads = [word for word in sorted(cue) if tokens[word].head not in cue]
    ranks = ("VERB",), ("NOUN", "ADJ", "PROPN", "ADV")
    return next((word for rank in ranks for word in heads if tokens[word].upos in rank), heads[0])


def learn(lessons: Sequence[Lesson]) -> dict[str, Any]:
    """Return the weights as they are stored."""
    tenths = priors(lessons)
    flat = {f"{word}/{tag}": tenth for tag, words in tenths.items() for word, tenth in words.items()}
    lessons = [replace(each, scene=replace(each.scene, priors=flat)) for each in lessons]
    cues = (each.scene.parse.tokens[word] for each in lessons for word in each.gold)
    keys = (f"{token.lemma.lower()}/{token.upos}" for token in cues)
    known = frozenset(key for key, count in Counter(keys).items() if count > 1)
    source, content = branch_examples(lessons)
    return {
        "cue": fitted(list(cue_examples(lessons, known)), CUE),
        "source": fitted(source, SOURCE),
        "content": fitted(content, CONTENT),
        "candidates": " ".join(sorted(key for key in known if not key.endswith("/VERB"))),
        "priors": {tag: by_tenth(words) for tag, words in tenths.items()},
    }


def by_tenth(words: Mapping[str, int]) -> dict[int, str]:
    """Return the words of each tenth, in one line."""
    found: dict[int, list[str]] = defaultdict(list)
    for word, tenth in sorted(words.items()):
        found[tenth].append(word)
    return {tenth: " ".join(found[tenth]) for tenth in sorted(found)}


def cue_examples(lessons: Iterable[Lesson], known: frozenset[str]) -> Iterator[Example]:
    """Yield what is seen of each candidate, and whether it is a cue."""
    for each in lessons:
        inside = each.inside()
        for word in candidates(each.scene, known):
            if word not in inside:
                yield cue_features(each.scene, word), word in each.gold


def branch_examples(lessons: Iterable[Lesson]) -> tuple[list[Example], list[Example]]:
    """Return what is seen of each phrase beside a cue, with whether it is the source, and whether it is told."""
    source: list[Example] = []
    content: list[Example] = []
    for each in lessons:
        for cue, (named, told) in each.gold.items():
            rule = rule_source(each.scene, cue)
            for branch in branches(each.scene.parse, cue):
                seen = branch_features(each.scene.parse, cue, branch, rule)
                is_source = is_head(each.scene.parse, branch.head, named)
                source.append((seen, is_source))
                content.append((seen, not is_source and is_told(each.scene.parse, branch, told)))
    return source, content


def is_head(parsed: Parse, word: int, stretch: frozenset[int]) -> bool:
    """Return whether the word is one that the others of the stretch hang on."""
    return word in stretch and parsed.tokens[word].head not in stretch


def is_told(parsed: Parse, branch: Branch, told: frozenset[int]) -> bool:
    """Return whether most of the phrase's words are told."""
    words = [word for word in branch.words if parsed.tokens[word].upos != "PUNCT"]
    return bool(told and words) and sum(word in told for word in words) >= MOSTLY * len(words)


def priors(lessons: Sequence[Lesson]) -> dict[str, dict[str, int]]:
    """Return, by tag and lemma, in which tenth of its tag's words a lemma stands by how often its like attribute."""
    listed: dict[str, set[str]] = defaultdict(set)
    for line in gzip.decompress(TABLE.read_bytes()).decode("utf-8").splitlines():
        _, tag, lemma = line.split("\t")
        listed[tag].add(lemma.lower())
    seen = shares(lessons)
    return {tag: _prior(seen[tag], sorted(listed[tag] | set(seen[tag])), STEADY[tag]) for tag in TAGS}


def shares(lessons: Iterable[Lesson]) -> dict[str, dict[str, list[int]]]:
    """Return by tag and lemma how often a word was seen outside of what is told, and how often as a cue."""
    found: dict[str, dict[str, list[int]]] = {tag: {} for tag in TAGS}
    for each in lessons:
        inside = each.inside()
        for word, token in enumerate(each.scene.parse.tokens):
            if token.upos in TAGS and word not in inside:
                counts = found[token.upos].setdefault(token.lemma.lower(), [0, 0])
                counts[0] += 1
                counts[1] += word in each.gold
    return found


def _prior(seen: Mapping[str, list[int]], words: Sequence[str], lowest: int) -> dict[str, int]:
    lemmas = sorted(seen)
    counts = np.array([seen[lemma] for lemma in lemmas], dtype=np.float64)
    total, cues = counts[:, 0], counts[:, 1]
    base = cues.sum() / total.sum()
    truths = np.log((cues + 2 * base) / (total - cues + 2 * (1 - base)))
    vectors = embed(words).astype(np.float64)
    vectors -= vectors.mean(axis=0)
    at = {word: number for number, word in enumerate(words)}
    rows = np.array([at[lemma] for lemma in lemmas])
    weights = np.minimum(total, MOST_SEEN)
    values = _predicted(vectors, rows, truths - np.average(truths, weights=weights), weights)
    edges = np.quantile(values, np.linspace(0.1, 0.9, 9))
    tenths = np.searchsorted(edges, values)
    return {word: int(tenth) for word, tenth in zip(words, tenths, strict=True) if tenth >= lowest}


def _predicted(
    vectors: NDArray[np.float64], rows: NDArray[np.int64], truths: NDArray[np.float64], weights: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return what a ridge regression predicts for each vector; for one that was learnt from, without itself."""
    values = vectors @ _ridge(vectors[rows], truths, weights)
    fold = np.arange(len(rows)) % FOLDS
    for number in range(FOLDS):
        others = fold != number
        values[rows[~others]] = vectors[rows[~others]] @ _ridge(vectors[rows[others]], truths[others], weights[others])
    return values


def _ridge(
    vectors: NDArray[np.float64], truths: NDArray[np.float64], weights: NDArray[np.float64]
) -> NDArray[np.float64]:
    penalty = weights.sum() / 200 * np.eye(vectors.shape[1])
    weighed = vectors * weights[:, None]
    return np.linalg.solve(weighed.T @ vectors + penalty, weighed.T @ truths)


if __name__ == "__main__":
    main()
