"""Names: a name is right when its characters and its label are (Tjong Kim Sang and De Meulder 2003).

Measured is the model alone, without the product's name rules. In the news gold of the project the
words are the product's own; UNER and GMB give words, which are taken as they are. These two know no
forces or facilities: FORCE is read as ORG there and FAC as LOC. Dates are left out everywhere.
GMB's parts share articles, so its figure flatters a model trained on it; UNER's is the one from afar.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from crossbearing.annotation.parsing import cuts
from crossbearing.models import analyse
from crossbearing.segmentation.words import split_words
from evaluation.language.corpora import Place, rows_of
from evaluation.language.counts import Counts, counted
from evaluation.table import Row

Name = tuple[int, int, str]  # start and end, in characters, and the label
AS_NEWS = {label: label for label in ("PERSON", "ORG", "FORCE", "LOC", "NORP", "FAC", "EVENT")}
AS_UNER = {"PERSON": "PERSON", "ORG": "ORG", "FORCE": "ORG", "LOC": "LOC", "FAC": "LOC"}
AS_GMB = AS_UNER | {"NORP": "NORP"}
AS_ONE_BODY = {"ORG": "ORG", "FORCE": "ORG"}


def measure_news(name: str, path: Path) -> Iterator[Row]:
    """Yield F1 on the test part of the news gold: of all names, of organisations and forces, of each label."""
    rows = [row for row in rows_of(path) if row["split"] == "test"]
    found = [_names_in(row["text"], split_words(row["text"], 0, len(row["text"]))) for row in rows]
    gold = [{(start, end, label) for start, end, label in row["names"]} for row in rows]
    counts = by_label(found, gold, AS_NEWS)
    bodies = counts["ORG"] + counts["FORCE"]
    merged = by_label(found, gold, AS_ONE_BODY)["ORG"]
    yield _row(f"{name} F1", sum(counts.values(), Counts()))
    yield _row(f"{name} ORG and FORCE", bodies)
    yield _row(f"{name} ORG or FORCE, as one", merged)
    yield from (_row(f"{name} {label}", count) for label, count in counts.items())
    nameless = without_names((row["document"], row["names"]) for row in rows)
    documents = len({row["document"] for row in rows})
    yield Row(f"{name} documents without names", float(len(nameless)), f"of {documents}: not annotated?")


def measure_words(name: str, path: Path, reading: Mapping[str, str]) -> Iterator[Row]:
    """Yield F1 on rows of words and spans, of all names and of each label, labels read as `reading` says."""
    found, gold = [], []
    for row in rows_of(path):
        places = _places(row["words"])
        found.append(_names_in(" ".join(row["words"]), places))
        gold.append({(places[first][0], places[last - 1][1], label) for first, last, label in row["spans"]})
    counts = by_label(found, gold, reading)
    yield _row(f"{name} F1", sum(counts.values(), Counts()))
    yield from (_row(f"{name} {label}", count) for label, count in counts.items())


def by_label(found: Iterable[set[Name]], gold: Iterable[set[Name]], reading: Mapping[str, str]) -> dict[str, Counts]:
    """Return the counts of each label over texts in order; names whose label has no reading are left out."""
    counts = dict.fromkeys(reading.values(), Counts())
    for ours, theirs in zip(found, gold, strict=True):
        one, other = _read_as(ours, reading), _read_as(theirs, reading)
        for label in counts:
            counts[label] += counted({n for n in one if n[2] == label}, {n for n in other if n[2] == label})
    return counts


def without_names(rows: Iterable[tuple[str, Sequence[Any]]]) -> set[str]:
    """Return the documents none of whose rows has a name: a report without any was hardly annotated.

    They count all the same, each name found in them as wrong; the table says how many there are.
    """
    names: Counter[str] = Counter()
    for document, marked in rows:
        names[document] += len(marked)
    return {document for document, count in names.items() if not count}


def names_of(places: Sequence[Place], tags: Sequence[str]) -> set[Name]:
    """Return the names that the BIO tags mark, from the places of the tagged words."""
    names: list[Name] = []
    for (start, end), tag in zip(places, tags, strict=True):
        if tag.startswith("B-"):
            names.append((start, end, tag[2:]))
        elif tag.startswith("I-"):
            names[-1] = (names[-1][0], end, names[-1][2])
    return set(names)


def _names_in(text: str, places: Sequence[Place]) -> set[Name]:
    found: set[Name] = set()
    for piece in cuts(list(places), text):
        found |= names_of(piece, analyse([text[start:end] for start, end in piece]).names)
    return found


def _places(words: Sequence[str]) -> list[Place]:
    """Return the places of the words in the text that they make with one space between two."""
    places, at = [], 0
    for word in words:
        places.append((at, at + len(word)))
        at += len(word) + 1
    return places


def _read_as(names: Iterable[Name], reading: Mapping[str, str]) -> set[Name]:
    return {(start, end, reading[label]) for start, end, label in names if label in reading}


def _row(name: str, counts: Counts) -> Row:
    return Row(name, counts.f1, counts.note())
