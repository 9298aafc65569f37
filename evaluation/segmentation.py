"""Measures sentences and words from raw text and prints one table of figures beside their floors.

    python -m evaluation.segmentation [--shared ../shared]

Sentences are scored by exact start and end, white space trimmed, words by exact start and end; both as F1.

`segmentation_dev.json` holds the sentences of all 33 reports of the eight dev clusters, as character
offsets into the text that the product reads, marked by hand: every full stop, question mark,
exclamation mark and ellipsis of the raw text was numbered and decided by reading, before anything that
the splitter said was looked at; borders without a mark were added. No text is stored; the SHA-256 of each
report's text tells a reading that has changed, and then the figure can't be taken. What counts as one
sentence:

- a headline, a subheading, a cross-heading, a caption, a list item, whole, also where the page has
  glued it to what follows without a mark; a credit before its caption stays with it
- a dateline or a speaker's label together with the sentence that follows it
- each sentence of a quotation; what tells who spoke goes with the one it stands beside
- what stands by itself after a sentence's full stop: a picture's credit, the signature of a tweet
- two sentences between which the page lost the white space
- not what a semicolon or a colon divides; an ellipsis between sentences ends the one before it

GUM differs: it cuts at many semicolons, colons and datelines, and leaves some quotations of several
sentences whole. "cuts at ; and : undone" scores GUM's news with the first of these joined. The stored
EWT, GUM and PUD mark no documents and no paragraphs: their sentences are joined by a space, so a
sentence without a stop has no border that a reader could see, and their sentence figures have no floor.
Exit status 1 where a figure is below its floor or can't be taken.
"""

import json
import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from typing import Any

from crossbearing import Options
from crossbearing.reading import find, read
from crossbearing.segmentation.sentences import split_sentences
from crossbearing.segmentation.words import split_words
from evaluation.gate import ROOT
from evaluation.language.corpora import Marked, Place, Tree, rows_of, written
from evaluation.language.counts import Counts, counted
from evaluation.table import Bound, Row, print_table

SHARED = ROOT.parent / "shared"
DEV = Path(__file__).with_name("segmentation_dev.json")
FLOORS = {"sentences gum/news": Bound(95), "sentences dev": Bound(96)}
TREEBANKS = ("ewt-test", "gum-dev", "gum-test", "pud-test")
TOGETHER = 100  # sentences joined into one text


def gum(path: Path) -> Iterator[Row]:
    """Yield sentence F1 over GUM's documents by genre, the news first."""
    documents = sorted(rows_of(path), key=lambda row: (row["topic"] != "news", row["topic"]))
    total = Counts()
    for genre, group in groupby(documents, key=lambda row: str(row["topic"])):
        rows = list(group)
        counts = _added(_sentences(row["text"], gum_places(row)) for row in rows)
        yield _row(f"sentences gum/{genre}", counts)
        if genre == "news":
            joined = _added(_sentences(row["text"], rejoined(row["text"], gum_places(row))) for row in rows)
            yield _row("  cuts at ; and : undone", joined)
        total += counts
    yield _row("sentences gum, all genres", total)


def gum_places(row: Mapping[str, Any]) -> list[Place]:
    """Return the document's sentences, white space trimmed."""
    return [trimmed(row["text"], start, end) for start, end, *_ in row["labels"]["sentences"]]


def trimmed(text: str, start: int, end: int) -> Place:
    """Return the place without the white space at its edges."""
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


def rejoined(text: str, places: Iterable[Place]) -> list[Place]:
    """Return the sentences with those joined between which a semicolon or a colon stands, on one line."""
    found: list[Place] = []
    for start, end in places:
        goes_on = found and text[found[-1][1] - 1] in ";:" and "\n" not in text[found[-1][1] : start]
        found.append((found.pop()[0] if goes_on else start, end))
    return found


def dev(marks: Path, clusters: Path) -> Iterator[Row]:
    """Yield sentence F1 over the reports marked by hand; no value where the text of one is not the text marked."""
    changed, counts = [], Counts()
    for row in json.loads(marks.read_text(encoding="utf-8"))["documents"]:
        text = text_of(clusters / row["document"])
        if sha256(text.encode()).hexdigest() != row["sha256"]:
            changed.append(row["document"])
        counts += _sentences(text, [(start, end) for start, end in row["sentences"]])
    note = f"read otherwise than when it was marked: {', '.join(changed)}"
    yield Row("sentences dev", None, note) if changed else _row("sentences dev", counts)


def text_of(path: Path) -> str:
    """Return the report's text as the product reads it. Raises FileNotFoundError."""
    if not path.is_file():
        raise FileNotFoundError(2, "no such report", str(path))
    options = Options().reading
    sources, _ = find([str(path)], options)
    return read(sources[0], options).text


def treebank(name: str, path: Path) -> Iterator[Row]:
    """Yield sentence and word F1 over the treebank's sentences, a hundred to a text."""
    trees = [Tree.of(row) for row in rows_of(path)]
    texts = [written(trees[start : start + TOGETHER]) for start in range(0, len(trees), TOGETHER)]
    yield _row(f"sentences {name}", _added(_sentences(each.text, _spans(each)) for each in texts))
    yield _row(f"words {name}", _added(map(_words, texts)))


def _spans(marked: Marked) -> list[Place]:
    return [(places[0][0], places[-1][1]) for _, places in marked.trees]


def _sentences(text: str, gold: Sequence[Place]) -> Counts:
    return counted(set(split_sentences(text)), set(gold))


def _words(marked: Marked) -> Counts:
    found = {word for start, end in split_sentences(marked.text) for word in split_words(marked.text, start, end)}
    return counted(found, {place for _, places in marked.trees for place in places})


def _added(counts: Iterable[Counts]) -> Counts:
    return sum(counts, Counts())


def _row(name: str, counts: Counts) -> Row:
    return Row(name, counts.f1, counts.note())


def rows(shared: Path) -> Iterator[Row]:
    """Yield every figure; where its data are missing, a row without value that says so."""
    data = shared / "language-model" / "data"
    measures: dict[str, Callable[[], Iterable[Row]]] = {
        "sentences gum/news": partial(gum, data / "gum-entities.jsonl.gz"),
        "sentences dev": partial(dev, DEV, shared / "gold" / "dev"),
        **{f"words {name}": partial(treebank, name, data / f"ud-{name}.jsonl.gz") for name in TREEBANKS},
    }
    for name, measure in measures.items():
        try:
            yield from measure()
        except FileNotFoundError as missing:
            yield Row(name, None, f"missing: {missing.filename}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Return 0 where every figure keeps its floor, else 1."""
    parser = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=SHARED, help="the folder of the gold (default: %(default)s)")
    call = parser.parse_args(arguments)
    return print_table("segmentation", rows(call.shared), FLOORS)


if __name__ == "__main__":
    sys.exit(main())
