"""The corpora as examples: what goes into the model and what should come out."""

import gzip
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from crossbearing.models.analysis import MAX_WORDS
from crossbearing.models.pieces import Pieces, pieces_of
from crossbearing.segmentation.words import split_words
from training.language_model.labels import NAME_KINDS, NAME_TAGS, Labels, script_of

PASSAGE = 120  # words, about the lead of a report
UNKNOWN = -100  # a label the loss passes over
CHARTED = ("PERSON", "ORG", "LOC")  # what wikigold and UNER mark; an O there means only "none of these"
MAY_BE = {"ORG": ("ORG", "FORCE"), "LOC": ("LOC", "FAC")}  # the older corpora don't tell these apart
UNSEEN = {"ORG": ("ORG",), "LOC": ("LOC",)}  # our gold has seen neither name nor last word; left open, all drift
UNCHARTED_IN_GMB = ("FAC", "EVENT", "FORCE")
LINKING = frozenset({"of", "the", "for", "and", "in", "on", "-", "'s"})  # small words inside long names
TAG = {tag: index for index, tag in enumerate(NAME_TAGS)}

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Parse:
    """The gold tags and tree of a sentence as label numbers; `heads` count words from 1, 0 is the root."""

    xpos: tuple[int, ...]
    upos: tuple[int, ...]
    lemma: tuple[int, ...]
    heads: tuple[int, ...]
    relation: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence to learn from: its parse, or for each word the name tags that may be right, or its meaning alone."""

    words: tuple[str, ...]
    pieces: Pieces
    parse: Parse | None = None
    names: tuple[tuple[int, ...], ...] | None = None


@dataclass(frozen=True, slots=True)
class Settled:
    """The kinds that our gold gives to a name, and to the names that end in a word."""

    names: Mapping[str, frozenset[str]]
    endings: Mapping[str, frozenset[str]]

    def kinds(self, words: Sequence[str], coarse: str) -> tuple[str, ...]:
        """Return what a name that an older corpus calls `coarse` may be."""
        for seen in (self.names.get(" ".join(words)), self.endings.get(words[-1])):
            found = tuple(kind for kind in MAY_BE.get(coarse, ()) if kind in (seen or ()))
            if found:
                return found
        return UNSEEN.get(coarse, (coarse,))


NOTHING = Settled({}, {})


def settled(news: Iterable[Row]) -> Settled:
    """Return the kinds of the names of our gold, and of their last words."""
    names: dict[str, set[str]] = defaultdict(set)
    endings: dict[str, set[str]] = defaultdict(set)
    for row in news:
        for first, last, kind in row["spans"]:
            names[" ".join(row["words"][first:last])].add(kind)
            endings[row["words"][last - 1]].add(kind)
    return Settled({k: frozenset(v) for k, v in names.items()}, {k: frozenset(v) for k, v in endings.items()})


def rows_of(path: Path) -> list[Row]:
    """Return the rows of a file of JSON lines, gzipped or not."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def parsed(rows: Iterable[Row], labels: Labels) -> list[Example]:
    """Return treebank sentences of up to `MAX_WORDS` words as examples; a label the set lacks is `UNKNOWN`."""
    sets = {"xpos": labels.xpos, "upos": labels.upos, "lemma": labels.lemma, "relation": labels.relation}
    number = {kind: {label: i for i, label in enumerate(values)} for kind, values in sets.items()}
    found = []
    for row in rows:
        if len(row["words"]) > MAX_WORDS:
            continue
        scripts = [script_of(word, lemma) for word, lemma in zip(row["words"], row["lemmas"], strict=True)]
        given = {"xpos": row["xpos"], "upos": row["upos"], "lemma": scripts, "relation": row["deprels"]}
        numbers = {kind: tuple(number[kind].get(label, UNKNOWN) for label in given[kind]) for kind in sets}
        words = tuple(row["words"])
        found.append(Example(words, pieces_of(words), Parse(heads=tuple(row["heads"]), **numbers)))
    return found


def named(rows: Iterable[Row], scheme: str, known: Settled = NOTHING) -> list[Example]:
    """Return sentences with name spans as examples; `scheme` is "gmb", "charted" or "news": what an O means there.

    `known` tells the kinds that the older corpora leave together apart, as far as our gold has seen the name.
    """
    return [
        Example(words, pieces_of(words), names=tuple(_allowed(words, spans, scheme, known)))
        for row in rows
        for words, spans in _portions(row["words"], row["spans"])
    ]


def news_rows(path: Path) -> Iterator[Row]:
    """Yield the sentences of the news names gold as words and spans; `split` and `document` stay with them."""
    for row in rows_of(path):
        places = split_words(row["text"], 0, len(row["text"]))
        starts = {start: i for i, (start, _) in enumerate(places)}
        ends = {end: i + 1 for i, (_, end) in enumerate(places)}
        spans = [[starts[a], ends[b], kind] for a, b, kind in row["names"] if a in starts and b in ends]
        words = [row["text"][start:end] for start, end in places]
        yield {"words": words, "spans": spans, "split": row["split"], "document": row["document"]}


def _portions(words: Sequence[str], spans: Sequence[Sequence[Any]]) -> Iterator[tuple[tuple[str, ...], list[Any]]]:
    for start in range(0, len(words), MAX_WORDS):
        end = min(start + MAX_WORDS, len(words))
        yield tuple(words[start:end]), [(a - start, b - start, k) for a, b, k in spans if start <= a and b <= end]


def _allowed(
    words: Sequence[str], spans: Iterable[Sequence[Any]], scheme: str, known: Settled
) -> list[tuple[int, ...]]:
    """Return for each word the numbers of the tags that the corpus leaves open."""
    allowed = [_outside(word, scheme) for word in words]
    for first, last, kind in spans:
        for at in range(first, last):
            place = "B" if at == first else "I"
            if kind not in NAME_KINDS:  # GMB's artefacts: no kind of ours, or several
                allowed[at] = tuple(range(len(NAME_TAGS)))
            else:
                kinds = (kind,) if scheme == "news" else known.kinds(words[first:last], kind)
                allowed[at] = tuple(TAG[f"{place}-{each}"] for each in kinds)
    return allowed


def _outside(word: str, scheme: str) -> tuple[int, ...]:
    if scheme == "news":
        return (TAG["O"], TAG["B-DATE"], TAG["I-DATE"])  # the news gold marks no dates
    if scheme == "charted":
        return tuple(i for tag, i in TAG.items() if tag[2:] not in CHARTED)
    places = "BI" if word[:1].isupper() else "I" if word in LINKING else ""
    return (TAG["O"], *(TAG[f"{place}-{kind}"] for kind in UNCHARTED_IN_GMB for place in places))


def texts_of(examples: Iterable[Example]) -> list[str]:
    """Return each example's words as a text, for the original encoder."""
    return [" ".join(example.words) for example in examples]


def chunks(sentences: Sequence[Mapping[str, Any]], every: int) -> list[Example]:
    """Return a stretch of words of every nth sentence: claims and spans are compared too, not sentences alone."""
    found = []
    for place, row in enumerate(sentences[::every]):
        words = row["words"][:MAX_WORDS]
        size = 2 + place % 11  # lengths spread evenly, without chance
        start = (place * 7) % max(1, len(words) - size)
        stretch = tuple(words[start : start + size])
        if len(stretch) > 1:
            found.append(Example(stretch, pieces_of(stretch)))
    return found


def passages(sentences: Sequence[Mapping[str, Any]], every: int) -> list[Example]:
    """Return three sentences in a row of every so many: a report's lead is compared too."""
    found = []
    for start in range(0, len(sentences) - 3, every):
        words = tuple(word for row in sentences[start : start + 3] for word in row["words"])[:PASSAGE]
        found.append(Example(words, pieces_of(words)))
    return found
